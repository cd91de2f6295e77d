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
            .Text(name, "/name", 200);
        if (check.Failed) return check.Refuse();
        if (state.Exists) return state.Name == name ? Decision.Nothing : Decision.Refuse(CompanyRefusals.AlreadyRegistered.With(state.Name));
        return Decision.Accept(Company.Ref(cvr), today, new CompanyRegistered(cvr, name));
    }

    /// <summary>Maps a company's interest in a city, replacing an earlier mapping.</summary>
    public static Decision MapInterest(Company state, string cvr, InterestMapped mapping, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(mapping);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check();
        for (var i = 0; i < mapping.Trades.Length; i++) check.Text(mapping.Trades[i], $"/trades/{i}", 100);
        for (var i = 0; i < mapping.ExpectedOpenings.Length; i++)
            check.That(mapping.ExpectedOpenings[i].Count > 0, Refusals.NotPositive.At($"/expectedOpenings/{i}/count"));
        if (mapping.RecurringWork is not null) check.Text(mapping.RecurringWork, "/recurringWork", 2000);
        if (check.Failed) return check.Refuse();
        return state.Mappings.TryGetValue(mapping.City, out var known) && Same(known, mapping)
            ? Decision.Nothing
            : Decision.Accept(Company.Ref(cvr), today, mapping);
    }

    private static bool Same(InterestMapped one, InterestMapped other) =>
        one.Interest == other.Interest
        && one.RecurringWork == other.RecurringWork
        && one.Trades.SequenceEqual(other.Trades)
        && one.ExpectedOpenings.SequenceEqual(other.ExpectedOpenings);
}

/// <summary>The rules of a company's stream.</summary>
public static class CompanyRefusals
{
    /// <summary>The CVR number is registered under another name; the value is that name.</summary>
    public static Refusal AlreadyRegistered { get; } = new("company-already-registered", RefusalKind.Conflict);
}
