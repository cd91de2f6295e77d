using System.Collections.Immutable;

namespace Partnerships.Commitments;

/// <summary>What was recorded about an agreement's commitments.</summary>
/// <param name="Sent">Candidates sent for its vacancies.</param>
/// <param name="Deliveries">Deliveries of orders and contributions.</param>
/// <param name="Helps">Help asked for, by the request's id.</param>
/// <param name="Given">Help given, by the request's id.</param>
/// <param name="Waived">Waivers, by the commitment's id.</param>
/// <param name="Substitutions">What was replaced, in order.</param>
public sealed record Owing(
    ImmutableHashSet<CandidatesSent> Sent, ImmutableHashSet<DeliveryRecorded> Deliveries, ImmutableDictionary<Guid, HelpAsked> Helps,
    ImmutableDictionary<Guid, HelpGiven> Given, ImmutableDictionary<string, CommitmentWaived> Waived, ImmutableList<CommitmentSubstituted> Substitutions)
{
    /// <summary>Nothing.</summary>
    public static Owing Nothing { get; } = new(
        [], [], ImmutableDictionary<Guid, HelpAsked>.Empty, ImmutableDictionary<Guid, HelpGiven>.Empty,
        ImmutableDictionary<string, CommitmentWaived>.Empty, []);

    /// <summary>Recorded facts that, by a correction, never happened.</summary>
    public ImmutableHashSet<CommitmentFact> Struck { get; init; } = [];

    /// <summary>Calls for help that, by a correction, were never made, by the request's id, with the times that were recorded.</summary>
    public ImmutableDictionary<Guid, HelpTimes?> NeverAsked { get; init; } = ImmutableDictionary<Guid, HelpTimes?>.Empty;

    /// <summary>When help was asked for and given; null when it never was.</summary>
    internal HelpTimes? Times(Guid help) => Helps.TryGetValue(help, out var asked) ? new(asked.On, Given.GetValueOrDefault(help)?.On) : null;

    /// <summary>True when a fact is recorded so.</summary>
    internal bool Knows(CommitmentFact fact) =>
        (fact.Sent is { } sent && Sent.Contains(sent)) || (fact.Delivery is { } delivery && Deliveries.Contains(delivery))
        || (fact.Waiver is { } waiver && Waived.GetValueOrDefault(waiver.Commitment) == waiver)
        || (fact.Substitution is { } substituted && Substitutions.Contains(substituted));

    /// <summary>After an event; null when the event is about something else.</summary>
    public Owing? After(IEvent happened) => happened switch
    {
        CandidatesSent e => this with { Sent = Sent.Add(e) },
        DeliveryRecorded e => this with { Deliveries = Deliveries.Add(e) },
        HelpAsked e => this with { Helps = Helps.SetItem(e.Help, e) },
        HelpGiven e => this with { Given = Given.SetItem(e.Help, e) },
        HelpCorrected { AskedOn: { } asked } e => this with
        {
            Helps = Helps.SetItem(e.Help, Helps[e.Help] with { On = asked }),
            Given = e.GivenOn is { } given ? Given.SetItem(e.Help, Given[e.Help] with { On = given }) : Given.Remove(e.Help),
        },
        HelpCorrected e => this with
        {
            Helps = Helps.Remove(e.Help),
            Given = Given.Remove(e.Help),
            NeverAsked = NeverAsked.SetItem(e.Help, e.Was),
        },
        CommitmentFactCorrected e => Corrected(e.Was, e.Is),
        CommitmentWaived e => this with { Waived = Waived.SetItem(e.Commitment, e) },
        CommitmentSubstituted e => this with { Substitutions = Substitutions.Add(e) },
        _ => null,
    };

    private Owing Corrected(CommitmentFact was, CommitmentFact? now)
    {
        var (sent, deliveries) = (was.Sent is { } one ? Sent.Remove(one) : Sent, was.Delivery is { } delivered ? Deliveries.Remove(delivered) : Deliveries);
        return this with
        {
            Sent = now?.Sent is { } other ? sent.Add(other) : sent,
            Deliveries = now?.Delivery is { } delivery ? deliveries.Add(delivery) : deliveries,
            Waived = now?.Waiver is { } waiver ? Waived.SetItem(waiver.Commitment, waiver) : was.Waiver is { } none ? Waived.Remove(none.Commitment) : Waived,
            Substitutions = was.Substitution is not { } before ? Substitutions
                : now?.Substitution is { } after ? Substitutions.Replace(before, after) : Substitutions.Remove(before),
            Struck = now is null ? Struck.Add(was) : Struck,
        };
    }
}
