using System.Collections.Immutable;

namespace Partnerships.Agreements;

/// <summary>What happened to an agreement in force beside its text and its commitments.</summary>
/// <param name="Meetings">The follow-up meetings, by id.</param>
/// <param name="Concerns">Concerns raised, by id.</param>
/// <param name="Resolved">Concerns resolved, by id.</param>
/// <param name="Fulfilled">How it was fulfilled, or null.</param>
/// <param name="Successor">The agreement that was last drafted to follow it, or null.</param>
/// <param name="Planned">The reminders that are planned.</param>
/// <param name="Given">The reminders that were given.</param>
public sealed record Living(
    ImmutableDictionary<Guid, FollowUpMeetingHeld> Meetings, ImmutableDictionary<Guid, ConcernRaised> Concerns,
    ImmutableDictionary<Guid, ConcernResolved> Resolved, AgreementFulfilled? Fulfilled, Guid? Successor, ImmutableList<Reminder> Planned,
    ImmutableHashSet<Reminder> Given)
{
    /// <summary>Nothing yet.</summary>
    public static Living Nothing { get; } = new(
        ImmutableDictionary<Guid, FollowUpMeetingHeld>.Empty, ImmutableDictionary<Guid, ConcernRaised>.Empty,
        ImmutableDictionary<Guid, ConcernResolved>.Empty, null, null, [], []);

    /// <summary>The parties that left, by their ids.</summary>
    public ImmutableDictionary<string, PartyLeft> Left { get; init; } = ImmutableDictionary<string, PartyLeft>.Empty;

    /// <summary>When it rested, in the order recorded: the last may still last.</summary>
    public ImmutableList<Rest> Rests { get; init; } = [];

    /// <summary>Recorded facts that, by a correction, never happened.</summary>
    public ImmutableHashSet<AgreementFact> Struck { get; init; } = [];

    /// <summary>True while it rests, or did when it ended.</summary>
    public bool IsAtRest => Rests is [.., { To: null }];

    /// <summary>The day on which the next follow-up meeting is to be held by what the latest says, whatever the order in which they became known; or
    /// null.</summary>
    public static DateOnly? NextMeetingOn(IEnumerable<FollowUpMeetingHeld> meetings) => meetings.MaxBy(held => (held.On, held.NextOn))?.NextOn;

    /// <summary>After an event; null when the event is about something else.</summary>
    public Living? After(IEvent happened) => happened switch
    {
        FollowUpMeetingHeld e => this with { Meetings = Meetings.SetItem(e.Meeting, e) },
        ConcernRaised e => this with { Concerns = Concerns.SetItem(e.Concern, e) },
        ConcernResolved e => this with { Resolved = Resolved.SetItem(e.Concern, e) },
        AgreementSuspended e => this with { Rests = Rests.Add(new(e.On, e.Reason)) },
        AgreementResumed e => this with { Rests = Rests.SetItem(Rests.Count - 1, Rests[^1] with { To = e.On, ResumedFor = e.Reason }) },
        AgreementFulfilled e => this with { Fulfilled = e },
        PartyLeft e => this with { Left = Left.SetItem(e.Party, e) },
        RenewalDrafted e => this with { Successor = e.Successor },
        RemindersPlanned e => this with { Planned = [.. e.Reminders] },
        ReminderGiven e => this with { Given = Given.Add(e.Reminder) },
        AgreementFactCorrected e => Corrected(e.Was, e.Is) with { Struck = e.Is is null ? Struck.Add(e.Was) : Struck },
        _ => null,
    };

    /// <summary>A concern that never was has not been resolved either.</summary>
    private Living Corrected(AgreementFact was, AgreementFact? now) => was switch
    {
        { Meeting: { } e } => this with { Meetings = Put(Meetings, e.Meeting, now?.Meeting) },
        { Concern: { } e } => this with
        {
            Concerns = Put(Concerns, e.Concern, now?.Concern),
            Resolved = now is null ? Resolved.Remove(e.Concern) : Resolved,
        },
        { Resolution: { } e } => this with { Resolved = Put(Resolved, e.Concern, now?.Resolution) },
        { Departure: { } e } => this with { Left = Put(Left, e.Party, now?.Departure) },
        { Rest: { } e } => this with { Rests = now?.Rest is { } rest ? Rests.Replace(e, rest) : Rests.Remove(e) },
        { Fulfilment: not null } => this with { Fulfilled = now?.Fulfilment },
        _ => this,
    };

    private static ImmutableDictionary<TKey, T> Put<TKey, T>(ImmutableDictionary<TKey, T> known, TKey key, T? now) where TKey : notnull where T : class =>
        now is null ? known.Remove(key) : known.SetItem(key, now);
}
