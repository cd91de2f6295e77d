namespace Partnerships.Agreements;

/// <summary>From which value and length on the law asks a public client for training places in a building contract. It is said and not
/// enforced: a client may explain why it does otherwise, and whether one is bound by it is not known here.</summary>
/// <param name="From">The first day on which the rule holds.</param>
/// <param name="Kroner">The least value of the contract.</param>
/// <param name="Months">The least length of the contract.</param>
/// <param name="Law">Where it stands, in Danish.</param>
public sealed record ProcurementRule(DateOnly From, int Kroner, int Months, string Law)
{
    /// <summary>The rules by the day from which they hold (Procurement act section 176(2), as DI Byggeri tells it).</summary>
    public static IReadOnlyList<ProcurementRule> Dated { get; } = [new(new(2022, 7, 1), 5_000_000, 6, "Udbudsloven § 176, stk. 2")];

    /// <summary>The rule by which a social clause's building contract is one that training places are asked for in; null when it is none, or
    /// when its value or length is not stated. What counts is the day on which the agreement begins.</summary>
    public static ProcurementRule? For(Terms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var rule = Dated.LastOrDefault(rule => rule.From <= terms.From);
        return terms.Instrument == Instrument.SocialClause && terms.ContractKroner >= rule?.Kroner && terms.ContractMonths >= rule?.Months ? rule : null;
    }
}
