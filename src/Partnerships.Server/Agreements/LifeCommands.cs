using Partnerships.Agreements;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Agreements;

/// <summary>The commands of an agreement's life in force, and those of its reminders.</summary>
internal static class LifeCommands
{
    public static Command Meet(Guid id, FollowUpMeetingHeld held) => On(id, (state, today) => LifeDecisions.Meet(state, id, held, today));

    public static Command RaiseConcern(Guid id, ConcernRaised raised) => On(id, (state, today) => LifeDecisions.RaiseConcern(state, id, raised, today));

    public static Command ResolveConcern(Guid id, ConcernResolved resolved) =>
        On(id, (state, today) => LifeDecisions.ResolveConcern(state, id, resolved, today));

    public static Command Suspend(Guid id, DateOnly on, string reason) => On(id, (state, today) => LifeDecisions.Suspend(state, id, on, reason, today));

    public static Command Resume(Guid id, DateOnly on, string reason) => On(id, (state, today) => LifeDecisions.Resume(state, id, on, reason, today));

    public static Command Leave(Guid id, PartyLeft left) => On(id, (state, today) => DepartureDecisions.Leave(state, id, left, today));

    public static Command Fulfil(Guid id, DateOnly on, string note) => On(id, (state, today) => LifeDecisions.Fulfil(state, id, on, note, today));

    public static Command CorrectFact(Guid id, AgreementFactCorrected correction) =>
        On(id, (state, today) => LifeDecisions.CorrectFact(state, id, correction, today));

    public static Command PlanReminders(Guid id) => On(id, (state, today) => ReminderDecisions.Plan(state, id, today));

    public static Command GiveReminder(Guid id, Reminder reminder) => On(id, (state, today) => ReminderDecisions.Give(state, id, reminder, today));

    public static Command GivePlannedReminders(Guid id, DateOnly day) => On(id, (state, today) => ReminderDecisions.GivePlanned(state, id, day, today));

    public static Command Renew(Guid id, Guid next, Terms terms) => new(Agreement.Ref(id), async situation =>
    {
        var agreement = await AgreementCommands.Load(situation, id);
        return LifeDecisions.Renew(
            agreement, id, await AgreementCommands.Load(situation, next), next, terms, await AgreementCommands.Group(situation, agreement.City),
            await AgreementCommands.CompanyOf(situation, terms), await AgreementCommands.AreasOf(situation, terms), situation.Today);
    });

    private static Command On(Guid id, Func<Agreement, DateOnly, Decision> decide) =>
        new(Agreement.Ref(id), async situation => decide(await AgreementCommands.Load(situation, id), situation.Today));
}
