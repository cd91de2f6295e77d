using Partnerships.Agreements;
using Partnerships.Placements;

namespace Partnerships.Vacancies;

/// <summary>What is said of a vacancy that is to be opened.</summary>
/// <param name="Commitment">The commitment in the agreement that it counts towards, or null.</param>
/// <param name="Kind">The employment kind; that of the commitment when there is one.</param>
/// <param name="Title">What the job is called.</param>
/// <param name="Positions">How many can be hired.</param>
/// <param name="MinutesPerWeek">Weekly working time in minutes, or null when open.</param>
/// <param name="Skills">Skills asked for, in words.</param>
public sealed record Opening(string? Commitment, EmploymentKind Kind, string Title, int Positions, int? MinutesPerWeek, string[] Skills)
{
    private const int MostTitle = 200;
    private const int MostPositions = 1000;
    private const int MostSkills = 50;
    private const int MostSkill = 100;

    /// <summary>The opening of places that were pledged. Its title is the commitment's description when that is a short
    /// line, and else the agreement's.</summary>
    internal static Opening OfPledge(PledgedPlaces places, Terms terms)
    {
        var described = Array.Find(terms.Commitments, commitment => commitment.Id == places.Commitment)?.Description;
        var title = new Check().Line(described, "", MostTitle).Failed ? terms.Title : described!;
        return new(places.Commitment, places.Kind, title, places.Count, MinutesPerWeek: null, Skills: []);
    }

    internal Check Check(AgreementActivated? agreement)
    {
        var check = new Check()
            .Choice(Kind, "/kind")
            .Line(Title, "/title", MostTitle)
            .Count(Positions, "/positions", MostPositions)
            .AtMost(Skills.Length, "/skills", MostSkills);
        if (MinutesPerWeek is { } minutes) check.MinutesPerWeek(minutes);
        foreach (var (i, skill) in Skills.Index()) check.Line(skill, $"/skills/{i}", MostSkill);
        if (Commitment is null || agreement is null) return check;
        var pledged = Array.Find(agreement.Places, places => places.Commitment == Commitment);
        return check
            .That(pledged is not null, VacancyRefusals.CommitmentUnknown.At("/commitment").With(Commitment))
            .That(pledged is null || pledged.Kind == Kind, VacancyRefusals.KindNotPledged.At("/kind").With(pledged?.Kind));
    }

    internal VacancyOpened Under(Guid id, AgreementActivated agreement) =>
        new(agreement.City, id, Commitment, agreement.AssociationCvr, agreement.CompanyCvr, Kind, Title, Positions, MinutesPerWeek, Skills);
}
