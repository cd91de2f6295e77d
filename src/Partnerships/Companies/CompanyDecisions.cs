using Partnerships.SteeringGroups;

namespace Partnerships.Companies;

/// <summary>What may happen to a company.</summary>
public static class CompanyDecisions
{
    /// <summary>Registers a company. The same name again is nothing to do; another name is refused.</summary>
    public static Decision Register(Company state, string cvr, string name, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        var check = new Check()
            .That(Cvr.IsValid(cvr), Refusals.CvrInvalid.At("/cvr").With(cvr))
            .Line(name, "/name", 200);
        if (check.Failed) return check.Refuse();
        if (state.Exists) return state.Name == name ? Decision.Nothing : Decision.Refuse(CompanyRefusals.AlreadyRegistered.With(state.Name));
        return Decision.Accept(Company.Ref(cvr), today, new CompanyRegistered(cvr, name));
    }

    /// <summary>Maps a company's interest in a city that takes part, replacing an earlier mapping. The same again is nothing
    /// to do; that it was asked again on another day and said the same is a fact of its own.</summary>
    /// <param name="state">The company.</param>
    /// <param name="cvr">Its CVR number.</param>
    /// <param name="mapping">What the mapping found.</param>
    /// <param name="group">The steering group of the mapping's city.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision MapInterest(Company state, string cvr, InterestMapped mapping, SteeringGroup group, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(group);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = CheckMapping(mapping);
        if (mapping.On is { } on) check.Happened(on, "/on", today);
        if (check.Failed) return check.Refuse();
        if (state.Mappings.TryGetValue(mapping.City, out var known) && Same(known, mapping)) return Decision.Nothing;
        return group.IsActive
            ? Decision.Accept(Company.Ref(cvr), mapping.On ?? today, mapping)
            : Decision.Refuse(Refusals.CityNotActive.At("/city").With(mapping.City));
    }

    private static Check CheckMapping(InterestMapped mapping)
    {
        var check = new Check()
            .City(mapping.City, "/city")
            .Choice(mapping.Interest, "/interest")
            .AtMost(mapping.Trades.Length, "/trades", 50)
            .AtMost(mapping.ExpectedOpenings.Length, "/expectedOpenings", 50);
        foreach (var (i, trade) in mapping.Trades.Index()) check.Line(trade, $"/trades/{i}", 100);
        foreach (var (i, expected) in mapping.ExpectedOpenings.Index()) CheckOpening(check, expected, $"/expectedOpenings/{i}");
        if (mapping.RecurringWork is not null) check.Text(mapping.RecurringWork, "/recurringWork", 2000);
        CheckSet(check, mapping.Occupations, "/occupations", (code, at) => check.Occupation(code, at));
        CheckSet(check, mapping.OrderedBy, "/orderedBy", (cvr, at) => check.That(Cvr.IsValid(cvr), Refusals.CvrInvalid.At(at).With(cvr)));
        return check.That(
            mapping.OrderedBy is null or { Length: 0 } || mapping.RecurringWork is not null, CompanyRefusals.RecurringWorkMissing.At("/recurringWork"));
    }

    private static void CheckOpening(Check check, ExpectedOpening expected, string at)
    {
        check.Choice(expected.Kind, $"{at}/kind").Count(expected.Count, $"{at}/count", 1000);
        if (expected.Occupation is { } code) check.Occupation(code, $"{at}/occupation");
        if (expected.From is { } first) check.Date(first, $"{at}/from");
        if (expected.To is { } last) check.Date(last, $"{at}/to").That(!(last < expected.From), Refusals.EndBeforeStart.At($"{at}/to"));
    }

    private static void CheckSet(Check check, string[]? values, string at, Action<string, string> checkOne)
    {
        check.AtMost(values?.Length ?? 0, at, 50);
        foreach (var (i, value) in (values ?? []).Take(50).Index())
        {
            checkOne(value, $"{at}/{i}");
            check.That(Array.IndexOf(values!, value) == i, Refusals.Duplicate.At($"{at}/{i}"));
        }
    }

    private static bool Same(InterestMapped one, InterestMapped other) =>
        (one.Interest, one.On) == (other.Interest, other.On)
        && one.RecurringWork == other.RecurringWork
        && (one.Occupations ?? []).SequenceEqual(other.Occupations ?? [])
        && (one.OrderedBy ?? []).SequenceEqual(other.OrderedBy ?? [])
        && one.Trades.SequenceEqual(other.Trades)
        && one.ExpectedOpenings.SequenceEqual(other.ExpectedOpenings);
}

/// <summary>The rules of a company's stream.</summary>
public static class CompanyRefusals
{
    /// <summary>The CVR number is registered under another name; the value is that name.</summary>
    public static Refusal AlreadyRegistered { get; } = new("company-already-registered", RefusalKind.Conflict);

    /// <summary>Whoever orders recurring work is named, and the work is not.</summary>
    public static Refusal RecurringWorkMissing { get; } = new("recurring-work-missing", RefusalKind.Invalid);
}
