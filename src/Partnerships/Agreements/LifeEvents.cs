namespace Partnerships.Agreements;

/// <summary>A follow-up meeting of the parties was held.</summary>
/// <param name="Meeting">Its id.</param>
/// <param name="On">When.</param>
/// <param name="Attended">The ids of the parties that were there.</param>
/// <param name="Decisions">What was decided.</param>
/// <param name="NextOn">When the next is to be held, or null.</param>
public sealed record FollowUpMeetingHeld(Guid Meeting, DateOnly On, string[] Attended, string Decisions, DateOnly? NextOn) : IEvent
{
    /// <summary>By what it says, also of who attended.</summary>
    public bool Equals(FollowUpMeetingHeld? other) =>
        other is not null && (Meeting, On, Decisions, NextOn) == (other.Meeting, other.On, other.Decisions, other.NextOn) && Attended.SequenceEqual(other.Attended);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Meeting, On, Decisions, NextOn);
}

/// <summary>A party raised a concern about the collaboration.</summary>
/// <param name="Concern">Its id.</param>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="On">When.</param>
/// <param name="About">What about; no resident's name.</param>
public sealed record ConcernRaised(Guid Concern, string Party, DateOnly On, string About) : IEvent;

/// <summary>A concern was resolved.</summary>
/// <param name="Concern">Its id.</param>
/// <param name="On">When.</param>
/// <param name="How">How.</param>
public sealed record ConcernResolved(Guid Concern, DateOnly On, string How) : IEvent;

/// <summary>A party left the agreement, which goes on without it.</summary>
/// <param name="Party">The party's id in the agreement; never the housing association's or the company's.</param>
/// <param name="On">The last day on which it was a party.</param>
/// <param name="Reason">Why.</param>
public sealed record PartyLeft(string Party, DateOnly On, string Reason) : IEvent;

/// <summary>The agreement rests: nothing new is opened under it. Placements go on, and so does its period.</summary>
/// <param name="On">From when.</param>
/// <param name="Reason">Why.</param>
public sealed record AgreementSuspended(DateOnly On, string Reason) : IEvent;

/// <summary>The agreement no longer rests.</summary>
/// <param name="On">From when.</param>
/// <param name="Reason">Why.</param>
/// <param name="Places">What is owed in places; what fell due in the meantime is opened now.</param>
public sealed record AgreementResumed(DateOnly On, string Reason, PledgedPlaces[] Places) : IEvent;

/// <summary>The parties state that all that was owed has been done: the agreement is over.</summary>
/// <param name="On">The last day on which it held.</param>
/// <param name="Note">What was reached.</param>
public sealed record AgreementFulfilled(DateOnly On, string Note) : IEvent;

/// <summary>A further agreement between the same association and company was drafted to follow this one: the partnership goes on.</summary>
/// <param name="Successor">The further agreement.</param>
public sealed record RenewalDrafted(Guid Successor) : IEvent;

/// <summary>What a reminder is about.</summary>
public enum ReminderKind
{
    /// <summary>A text has awaited signatures for 14 days.</summary>
    Unsigned,

    /// <summary>A commitment is owed within 30 days.</summary>
    CommitmentDue,

    /// <summary>The period ends within 90 days, and no renewal has been drafted.</summary>
    Renewal,

    /// <summary>A follow-up meeting was to be held and was not.</summary>
    FollowUpOverdue,
}

/// <summary>A reminder that is to be given on a day.</summary>
/// <param name="Kind">What about.</param>
/// <param name="On">The day on which it is given.</param>
/// <param name="DueOn">The day that it reminds of.</param>
/// <param name="About">The commitment's id, or the hash of the text; null when the kind says it all.</param>
public sealed record Reminder(ReminderKind Kind, DateOnly On, DateOnly DueOn, string? About = null);

/// <summary>The reminders to come were planned by what the agreement says now, replacing earlier plans.</summary>
/// <param name="Reminders">In the order of their days.</param>
public sealed record RemindersPlanned(Reminder[] Reminders) : IEvent;

/// <summary>A reminder was given, since what it reminds of was still to be done.</summary>
/// <param name="Reminder">Which.</param>
public sealed record ReminderGiven(Reminder Reminder) : IEvent;
