using System.Collections.Immutable;

namespace Partnerships.Agreements;

/// <summary>What happened to an agreement in force beside its text and its commitments.</summary>
/// <param name="Meetings">The follow-up meetings, by id.</param>
/// <param name="LastMeeting">The latest recorded, or null.</param>
/// <param name="Concerns">Concerns raised, by id.</param>
/// <param name="Resolved">Concerns resolved, by id.</param>
/// <param name="Suspended">How it last came to rest, or null.</param>
/// <param name="Resumed">How it last went on, or null.</param>
/// <param name="Fulfilled">How it was fulfilled, or null.</param>
/// <param name="Successor">The agreement that was last drafted to follow it, or null.</param>
/// <param name="Planned">The reminders that are planned.</param>
/// <param name="Given">The reminders that were given.</param>
public sealed record Living(
    ImmutableDictionary<Guid, FollowUpMeetingHeld> Meetings, FollowUpMeetingHeld? LastMeeting, ImmutableDictionary<Guid, ConcernRaised> Concerns,
    ImmutableDictionary<Guid, ConcernResolved> Resolved, AgreementSuspended? Suspended, AgreementResumed? Resumed, AgreementFulfilled? Fulfilled,
    Guid? Successor, ImmutableList<Reminder> Planned, ImmutableHashSet<Reminder> Given)
{
    /// <summary>Nothing yet.</summary>
    public static Living Nothing { get; } = new(
        ImmutableDictionary<Guid, FollowUpMeetingHeld>.Empty, null, ImmutableDictionary<Guid, ConcernRaised>.Empty,
        ImmutableDictionary<Guid, ConcernResolved>.Empty, null, null, null, null, [], []);

    /// <summary>The parties that left, by their ids.</summary>
    public ImmutableDictionary<string, PartyLeft> Left { get; init; } = ImmutableDictionary<string, PartyLeft>.Empty;

    /// <summary>After an event; null when the event is about something else.</summary>
    public Living? After(IEvent happened) => happened switch
    {
        FollowUpMeetingHeld e => this with { Meetings = Meetings.SetItem(e.Meeting, e), LastMeeting = e },
        ConcernRaised e => this with { Concerns = Concerns.SetItem(e.Concern, e) },
        ConcernResolved e => this with { Resolved = Resolved.SetItem(e.Concern, e) },
        AgreementSuspended e => this with { Suspended = e },
        AgreementResumed e => this with { Resumed = e },
        AgreementFulfilled e => this with { Fulfilled = e },
        PartyLeft e => this with { Left = Left.SetItem(e.Party, e) },
        RenewalDrafted e => this with { Successor = e.Successor },
        RemindersPlanned e => this with { Planned = [.. e.Reminders] },
        ReminderGiven e => this with { Given = Given.Add(e.Reminder) },
        _ => null,
    };
}
