using Partnerships.Companies;
using Partnerships.SteeringGroups;

namespace Partnerships.Possibilities;

/// <summary>What could be asked of a company on a day.</summary>
/// <param name="Cvr">CVR number.</param>
/// <param name="Name">The company's name.</param>
/// <param name="Interest">How interested it is; null when it was never mapped.</param>
/// <param name="MappedOn">When it was last mapped; null when it never was.</param>
/// <param name="AskAgain">True when it was never mapped, or more than a year ago: what it said may no longer hold.</param>
/// <param name="Trades">Its trades, in words.</param>
/// <param name="Occupations">Their occupations (DISCO-08).</param>
/// <param name="RecurringWork">The work that it regularly does for an association, or null.</param>
/// <param name="OrderedBy">The CVR numbers of the associations that it does that for.</param>
/// <param name="WithoutAgreement">Those of them that it neither has nor negotiates an agreement with: a partnership could be asked of both.</param>
/// <param name="Partners">The associations that it has an agreement with.</param>
/// <param name="Kinds">What it expects and owes, by kind, in the order of the kinds.</param>
public sealed record CompanyPossibility(
    string Cvr, string Name, Interest? Interest, DateOnly? MappedOn, bool AskAgain, IReadOnlyList<string> Trades, IReadOnlyList<string> Occupations,
    string? RecurringWork, IReadOnlyList<string> OrderedBy, IReadOnlyList<string> WithoutAgreement, IReadOnlyList<PartnerAssociation> Partners,
    IReadOnlyList<KindPossibility> Kinds)
{
    /// <summary>How many places could be asked for, of all kinds together.</summary>
    public int Possible => Kinds.Sum(kind => kind.Possible);

    /// <summary>Works it out.</summary>
    /// <param name="company">What is known of the company.</param>
    /// <param name="frames">The steering group's frames, which say which kinds may be pledged; null when none were set.</param>
    /// <param name="day">The day.</param>
    public static CompanyPossibility Of(PossibilityDocument company, FramesSet? frames, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(company);
        var mapping = company.Mapping?.Mapping;
        var living = company.Agreements.Where(agreed => agreed.LastDay >= day).ToList();
        return new(
            company.Cvr, company.Name, mapping?.Interest, company.Mapping?.On, !(company.Mapping?.On.AddYears(1) >= day), mapping?.Trades ?? [],
            mapping?.Occupations ?? [], mapping?.RecurringWork, mapping?.OrderedBy ?? [],
            [.. (mapping?.OrderedBy ?? []).Where(cvr => !living.Exists(agreed => agreed.AssociationCvr == cvr))],
            [.. living.Where(agreed => agreed.InForce).Select(agreed => new PartnerAssociation(agreed.Agreement, agreed.AssociationCvr, agreed.Association))],
            [.. Enum.GetValues<EmploymentKind>().Select(kind => Kind(company.Mapping, living, allowed: frames?.Allows(kind) ?? true, kind, day)).OfType<KindPossibility>()]);
    }

    private static KindPossibility? Kind(CompanyMapping? mapping, List<AgreedPlaces> living, bool allowed, EmploymentKind kind, DateOnly day)
    {
        var expected = mapping?.Mapping.ExpectedOpenings.Where(opening => opening.Kind == kind && Stands(opening, mapping.On, day)).Sum(opening => opening.Count) ?? 0;
        var agreed = living.Where(known => known.InForce).Sum(known => known.Owed(kind));
        var negotiated = living.Where(known => !known.InForce).Sum(known => known.Owed(kind));
        if (expected + agreed + negotiated == 0) return null;
        var isAsked = allowed && mapping?.Mapping.Interest != Companies.Interest.None;
        return new(kind, expected, agreed, negotiated, isAsked ? Math.Max(0, expected - agreed - negotiated) : 0, allowed);
    }

    /// <summary>An expectation stands until its last day, or for a year when none is stated.</summary>
    private static bool Stands(ExpectedOpening opening, DateOnly mappedOn, DateOnly day) => day <= (opening.To ?? mappedOn.AddYears(1));
}

/// <summary>An association that a company has an agreement with.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Cvr">The association's CVR number.</param>
/// <param name="Name">The association's name.</param>
public sealed record PartnerAssociation(Guid Agreement, string Cvr, string Name);

/// <summary>What could be asked for of one employment kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Expected">Openings that are expected and still stand.</param>
/// <param name="Agreed">Places owed by agreements in force.</param>
/// <param name="Negotiated">Places in agreements that are negotiated.</param>
/// <param name="Possible">What could be asked for beyond these; 0 when the company is not interested or the frames do not allow the kind.</param>
/// <param name="Allowed">True when the steering group's frames let agreements pledge places of that kind.</param>
public sealed record KindPossibility(EmploymentKind Kind, int Expected, int Agreed, int Negotiated, int Possible, bool Allowed)
{
    /// <summary>The sums by kind of what several companies could be asked for.</summary>
    public static IReadOnlyList<KindPossibility> Sum(IEnumerable<CompanyPossibility> companies) =>
    [
        .. companies.SelectMany(company => company.Kinds).GroupBy(kind => kind.Kind).OrderBy(kinds => kinds.Key).Select(kinds => new KindPossibility(
            kinds.Key, kinds.Sum(kind => kind.Expected), kinds.Sum(kind => kind.Agreed), kinds.Sum(kind => kind.Negotiated),
            kinds.Sum(kind => kind.Possible), kinds.All(kind => kind.Allowed))),
    ];
}
