using Partnerships.Agreements;
using Partnerships.Commitments;

namespace Partnerships.Workflows;

/// <summary>Reminders of what an agreement asks for. Each is a command with a day: it survives restarts, and given twice it is given once.</summary>
public static class ReminderWorkflows
{
    /// <summary>Planned when the agreement says something new, given on their days.</summary>
    public const string Reminders = "reminders";

    /// <summary>The reactions to an event.</summary>
    public static IEnumerable<Reaction> React(Recorded recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return recorded.Event switch
        {
            AgreementSubmitted e => [Give(recorded, ReminderDecisions.OfSubmission(e.ContentHash, recorded.EffectiveOn))],
            AmendmentSubmitted e => [Give(recorded, ReminderDecisions.OfSubmission(e.ContentHash, recorded.EffectiveOn))],
            AgreementActivated or AgreementAmended or CommitmentSubstituted or FollowUpMeetingHeld or AgreementResumed or AgreementFactCorrected
                or CommitmentFactCorrected { Was.Substitution: not null } =>
                [new Reaction(Reminders, new PlanReminders(recorded.StreamId))],
            RemindersPlanned e => e.Reminders.Select(reminder => reminder.On).Distinct()
                .Select(day => new Reaction(Reminders, new GivePlannedReminders(recorded.StreamId, day), day)),
            _ => [],
        };
    }

    private static Reaction Give(Recorded recorded, Reminder reminder) => new(Reminders, new GiveReminder(recorded.StreamId, reminder), reminder.On);
}
