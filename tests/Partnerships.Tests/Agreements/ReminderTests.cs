using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Workflows;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class ReminderTests
{
    private static readonly Reminder Apprentices = new(ReminderKind.CommitmentDue, new(2026, 8, 31), new(2026, 9, 30), "laerlinge");
    private static readonly Reminder End = new(ReminderKind.Renewal, To.AddDays(-90), To);
    private static readonly RemindersPlanned Planned = new([Apprentices, End]);
    private static readonly Reminder Unsigned = new(ReminderKind.Unsigned, Today.AddDays(14), Today.AddDays(14), Hash);
    private static readonly DateOnly NextMeeting = Today.AddDays(90);
    private static readonly FollowUpMeetingHeld Held = new(Viborg.PlacementId, Today, [Contractor], "Vi fortsætter", NextMeeting);

    private static Func<Agreement, Decision> Give(Reminder reminder, DateOnly? on = null) => state => ReminderDecisions.Give(state, Id, reminder, on ?? reminder.On);

    private static Decision Plan(Agreement state) => ReminderDecisions.Plan(state, Id, Today);

    [Fact]
    public void They_are_planned_by_what_the_agreement_says_and_again_when_it_says_something_else()
    {
        Scenario(Active).When(Plan).ThenOn(Agreement.Ref(Id), Today, Planned);
        Scenario([.. Active, Planned]).When(Plan).ThenNothing();
        Scenario([.. Active, Planned, Held]).When(Plan).Then(new RemindersPlanned(
            [new(ReminderKind.FollowUpOverdue, NextMeeting.AddDays(1), NextMeeting), Apprentices, End]));
        Scenario([.. Active, Planned]).When(state => ReminderDecisions.Plan(state, Id, Apprentices.On.AddDays(5))).ThenNothing();
        Scenario(Active).When(state => ReminderDecisions.Plan(state, Id, Apprentices.On)).Then(new RemindersPlanned([End]));
        Scenario(Drafted).When(Plan).ThenNothing();
    }

    [Fact]
    public void Each_is_given_on_its_day_and_once()
    {
        Scenario([.. Active, Planned]).When(Give(End, End.On.AddDays(-1))).ThenNothing();
        Scenario([.. Active, Planned]).When(Give(End)).ThenOn(Agreement.Ref(Id), End.On, new ReminderGiven(End));
        Scenario([.. Active, Planned, new ReminderGiven(End)]).When(Give(End, End.On.AddDays(1))).ThenNothing();
    }

    [Fact]
    public void Those_of_one_day_are_given_together_in_the_order_of_the_plan()
    {
        var other = Apprentices with { About = "praktik" };
        Scenario([.. Active, new RemindersPlanned([Apprentices, other, End])])
            .When(state => ReminderDecisions.GivePlanned(state, Id, Apprentices.On, Apprentices.On))
            .Then(new ReminderGiven(Apprentices), new ReminderGiven(other));
        Scenario([.. Active, new RemindersPlanned([Apprentices, other, End]), new ReminderGiven(Apprentices)])
            .When(state => ReminderDecisions.GivePlanned(state, Id, Apprentices.On, Apprentices.On))
            .Then(new ReminderGiven(other));
    }

    [Fact]
    public void What_was_done_or_replaced_is_not_reminded_of()
    {
        Scenario([.. Active, Planned, new RenewalDrafted(Viborg.VacancyId)]).When(Give(End)).ThenNothing();
        Scenario([.. Active, Planned, new CommitmentWaived("laerlinge", Association, "Udskudt")]).When(Give(Apprentices)).ThenNothing();
        Scenario([.. Active, new RemindersPlanned([End])]).When(Give(Apprentices)).ThenNothing();
        Scenario([.. Active, Planned, Terminated]).When(Give(Apprentices)).ThenNothing();
    }

    [Fact]
    public void A_text_that_is_not_signed_after_14_days_is_reminded_of_and_no_other()
    {
        Scenario(Drafted, Submitted, ByCompany).When(Give(Unsigned)).Then(new ReminderGiven(Unsigned));
        Scenario(FullySigned).When(Give(Unsigned)).ThenNothing();
        Scenario(Drafted, Submitted, new AgreementRevised(OtherTerms), new AgreementSubmitted(OtherHash)).When(Give(Unsigned)).ThenNothing();
        Scenario(Drafted, Submitted, Declined).When(Give(Unsigned)).ThenNothing();
        var amended = AgreementText.Hash(Id, Viborg.City, OtherTerms, 1);
        Scenario([.. Active, new AmendmentProposed(1, OtherTerms, "Ny titel"), new AmendmentSubmitted(1, amended)])
            .When(Give(Unsigned with { About = amended })).Then(new ReminderGiven(Unsigned with { About = amended }));
    }

    [Fact]
    public void Workflows_schedule_them_on_their_days()
    {
        var log = new Log();
        AllWorkflows.React(log.Add(Agreement.Ref(Id), Submitted, Today)).ShouldBe([new(ReminderWorkflows.Reminders, new GiveReminder(Id, Unsigned), Unsigned.On)]);
        AllWorkflows.React(log.Add(Agreement.Ref(Id), Activated, Today)).Last().ShouldBe(new(ReminderWorkflows.Reminders, new PlanReminders(Id)));
        AllWorkflows.React(log.Add(Agreement.Ref(Id), Planned, Today)).ShouldBe([
            new(ReminderWorkflows.Reminders, new GivePlannedReminders(Id, Apprentices.On), Apprentices.On),
            new(ReminderWorkflows.Reminders, new GivePlannedReminders(Id, End.On), End.On),
        ]);
    }
}
