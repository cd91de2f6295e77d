using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Workflows;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Workflows;

public sealed class WorkflowTests
{
    private static readonly PlacementFacts Running = new(Started.StartOn, null, EmploymentKind.OrdinaryJob, null, null, null, null);
    private static readonly PlacementFacts EndedEarly = Running with { EndedOn = new(2025, 12, 1), EndReason = EndReason.Quit };
    private static readonly Reaction Plan = new("check-ins", new PlanCheckIns(PlacementId));
    private static readonly Reaction Reopen = new("positions", new ReopenPosition(PlacementId));
    private static readonly Reaction Refill = new("positions", new RefillPosition(PlacementId));

    [Fact]
    public void A_signature_may_be_the_last_one() =>
        React(Agreement.Ref(AgreementId), new AgreementSigned("virksomhed", "Direktøren", new string('a', 64)))
            .ShouldBe([new("activation", new ActivateAgreement(AgreementId))]);

    [Fact]
    public void An_agreement_in_force_opens_what_is_pledged_on_its_day_expires_after_its_last_and_has_its_reminders_planned() =>
        React(Agreement.Ref(AgreementId), Activated).ShouldBe(
        [
            new("pledged-vacancies", new OpenPledgedVacancy(AgreementId, Apprentices), From),
            new("pledged-vacancies", new OpenPledgedVacancy(AgreementId, Interns), new(2025, 6, 1)),
            new("expiry", new ExpireAgreement(AgreementId), new(2027, 1, 1)),
            new("reminders", new PlanReminders(AgreementId)),
        ]);

    [Fact]
    public void A_start_has_its_check_ins_planned() => React(Placement.Ref(PlacementId), Started).ShouldBe([Plan]);

    [Fact]
    public void An_early_end_opens_the_position_again()
    {
        foreach (var reason in Enum.GetValues<EndReason>())
            React(Placement.Ref(PlacementId), new PlacementEnded(Today, reason)).ShouldBe(EndReasons.IsEarly(reason) ? [Reopen] : []);
    }

    [Fact]
    public void A_correction_has_done_anew_what_followed_from_the_facts_that_were_wrong()
    {
        var termOver = EndedEarly with { EndReason = EndReason.TermOver };
        Correct(Running, Running with { StartOn = new(2025, 10, 1) }).ShouldBe([Plan]);
        Correct(Running, Running with { ScheduledEndOn = new(2026, 10, 1) }).ShouldBe([Plan]);
        Correct(Running, Running with { Area = AreaId }).ShouldBeEmpty();
        Correct(Running, EndedEarly).ShouldBe([Reopen]);
        Correct(EndedEarly, Running).ShouldBe([Refill]);
        Correct(EndedEarly, termOver).ShouldBe([Refill]);
        Correct(termOver, EndedEarly with { StartOn = new(2025, 10, 1) }).ShouldBe([Plan, Reopen]);
        Correct(EndedEarly, EndedEarly with { EndReason = EndReason.Dismissed }).ShouldBeEmpty();
    }

    [Fact]
    public void Other_events_call_for_nothing()
    {
        React(Agreement.Ref(AgreementId), Terminated).ShouldBeEmpty();
        React(Placement.Ref(PlacementId), new HoursChanged(60, Today)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reaction_has_a_stored_name() =>
        ReactionNames.Table.Values.ShouldBe(
            typeof(IReaction).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IReaction))), ignoreOrder: true);

    private static Reaction[] Correct(PlacementFacts was, PlacementFacts @is) =>
        React(Placement.Ref(PlacementId), new PlacementCorrected(was, @is, "Fejl.", "Jobcentret"));

    private static Reaction[] React(StreamRef stream, IEvent happened) =>
        [.. AllWorkflows.React(new Recorded(happened, stream, 1, 1, DateTimeOffset.UnixEpoch, Today, "test", Guid.Empty, 0, null))];
}
