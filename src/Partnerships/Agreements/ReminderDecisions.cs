namespace Partnerships.Agreements;

/// <summary>Reminders: planned by an event that states their days, and each given once, on its day, if it is still called for.</summary>
public static class ReminderDecisions
{
    /// <summary>Days from a submission until the parties are reminded to sign.</summary>
    public const int DaysToSign = 14;

    /// <summary>Days before a commitment is owed.</summary>
    public const int DaysBeforeCommitment = 30;

    /// <summary>Days before the end of the period.</summary>
    public const int DaysBeforeEnd = 90;

    /// <summary>Plans the reminders of an agreement in force by what it says now. Nothing to do when they are planned so already. A day that
    /// has passed is not planned: what it would remind of is nearer than the reminder.</summary>
    public static Decision Plan(Agreement state, Guid id, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!AgreementTransitions.Allow(state.Status, AgreementCommand.PlanReminders)) return Decision.Nothing;
        Reminder[] planned = [.. Wanted(state).Where(reminder => reminder.On > today || state.Living.Planned.Contains(reminder)).OrderBy(reminder => (reminder.On, reminder.Kind, reminder.About))];
        return state.Living.Planned.SequenceEqual(planned) ? Decision.Nothing : Decision.Accept(Agreement.Ref(id), today, new RemindersPlanned(planned));
    }

    /// <summary>Gives a reminder if what it reminds of is still to be done and it was not given before; else nothing to do.</summary>
    public static Decision Give(Agreement state, Guid id, Reminder reminder, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reminder);
        return AgreementTransitions.Allow(state.Status, AgreementCommand.Remind) && !state.Living.Given.Contains(reminder) && today >= reminder.On && IsCalledFor(state, reminder)
            ? Decision.Accept(Agreement.Ref(id), today, new ReminderGiven(reminder))
            : Decision.Nothing;
    }

    /// <summary>Gives all that are planned for a day, in the order of the plan, as <see cref="Give"/> does each.</summary>
    public static Decision GivePlanned(Agreement state, Guid id, DateOnly on, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        NewEvent[] given =
        [
            .. state.Living.Planned.Where(reminder => reminder.On == on)
                .SelectMany(reminder => Give(state, id, reminder, today) is Decision.Accepted accepted ? accepted.Events : []),
        ];
        return given.Length == 0 ? Decision.Nothing : new Decision.Accepted(given);
    }

    /// <summary>The reminder that a text put to the parties brings.</summary>
    public static Reminder OfSubmission(string contentHash, DateOnly on) =>
        new(ReminderKind.Unsigned, on.AddDays(DaysToSign), on.AddDays(DaysToSign), contentHash);

    private static IEnumerable<Reminder> Wanted(Agreement state)
    {
        var to = state.LastDay!.Value;
        yield return new(ReminderKind.Renewal, to.AddDays(-DaysBeforeEnd), to);
        foreach (var commitment in state.Terms!.Commitments)
            if (commitment.By is { } by) yield return new(ReminderKind.CommitmentDue, by.AddDays(-DaysBeforeCommitment), by, commitment.Id);
        foreach (var substituted in state.Owing.Substitutions)
            yield return new(ReminderKind.CommitmentDue, substituted.By.AddDays(-DaysBeforeCommitment), substituted.By, substituted.Substitute.Commitment);
        if (Living.NextMeetingOn(state.Living.Meetings.Values) is { } next) yield return new(ReminderKind.FollowUpOverdue, next.AddDays(1), next);
    }

    private static bool IsCalledFor(Agreement state, Reminder reminder) => reminder.Kind switch
    {
        ReminderKind.Unsigned => Awaits(state.Amendment?.Round, reminder) || (state.Status == AgreementStatus.AwaitingSignatures && Awaits(state.Round, reminder)),
        ReminderKind.Renewal => state.Activated is not null && state.Living.Successor is null && state.Living.Planned.Contains(reminder),
        ReminderKind.CommitmentDue => state.Living.Planned.Contains(reminder) && !IsReleased(state, reminder.About!) && !state.Owing.Waived.ContainsKey(reminder.About!)
            && !state.Owing.Deliveries.Any(delivery => delivery.Commitment == reminder.About && delivery.IsWhole),
        _ => state.Living.Planned.Contains(reminder),
    };

    /// <summary>True when the party that owed it has left.</summary>
    private static bool IsReleased(Agreement state, string commitment) => state.Commitment(commitment) is { } owed && state.Living.Left.ContainsKey(owed.Party);

    private static bool Awaits(SigningRound? round, Reminder reminder) => round is { IsComplete: false } && round.ContentHash == reminder.About;
}
