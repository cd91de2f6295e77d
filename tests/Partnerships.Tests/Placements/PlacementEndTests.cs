using Partnerships.Candidates;
using Partnerships.Placements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

public sealed class PlacementEndTests
{
    private static readonly DateOnly StartOn = Started.StartOn;
    private static readonly DateOnly Last = new(2025, 11, 30);
    private static readonly PlacementStarted Internship = Started with { Kind = EmploymentKind.Internship, ScheduledEndOn = Last };
    private static readonly PlacementStarted Apprenticeship = Started with { Kind = EmploymentKind.Apprenticeship };

    private static Scenario<Placement> Scenario() => new(Placement.Initial, Placement.Evolve);

    private static Func<Placement, Decision> End(DateOnly on, EndReason reason) =>
        state => PlacementDecisions.End(state, PlacementId, on, reason, Today);

    [Fact]
    public void A_placement_ends_on_a_day_for_a_reason() =>
        Scenario().Given(Started).When(End(Last, EndReason.OtherJob)).Then(new PlacementEnded(Last, EndReason.OtherJob));

    [Fact]
    public void The_same_end_again_is_nothing_to_do_and_another_is_refused()
    {
        var ended = new PlacementEnded(Last, EndReason.OtherJob);
        Scenario().Given(Started, ended).When(End(Last, EndReason.OtherJob)).ThenNothing();
        Scenario().Given(Started, ended).When(End(Last, EndReason.Quit)).ThenRefused("placement-already-ended");
        Scenario().Given(Started, ended).When(End(Last.AddDays(1), EndReason.OtherJob)).ThenRefused("placement-already-ended");
    }

    [Fact]
    public void It_can_end_on_its_first_day_and_not_before()
    {
        Scenario().Given(Started).When(End(StartOn, EndReason.Quit)).Then(new PlacementEnded(StartOn, EndReason.Quit));
        Scenario().Given(Started).When(End(StartOn.AddDays(-1), EndReason.Quit)).ThenRefused("end-before-start at /on");
    }

    [Fact]
    public void An_end_in_the_future_is_no_fact() =>
        Scenario().Given(Started).When(End(Today.AddDays(1), EndReason.Quit)).ThenRefused("in-the-future at /on");

    [Fact]
    public void The_term_is_over_from_the_scheduled_end_on()
    {
        Scenario().Given(Internship).When(End(Last, EndReason.TermOver)).Then(new PlacementEnded(Last, EndReason.TermOver));
        Scenario().Given(Internship).When(End(Last.AddDays(-1), EndReason.TermOver)).ThenRefused("term-not-over at /reason");
        Scenario().Given(Started).When(End(Last, EndReason.TermOver)).ThenRefused("term-not-over at /reason");
    }

    [Theory]
    [InlineData(EmploymentKind.Apprenticeship, true)]
    [InlineData(EmploymentKind.IntegrationTraining, true)]
    [InlineData(EmploymentKind.OrdinaryJob, false)]
    [InlineData(EmploymentKind.FlexJob, false)]
    [InlineData(EmploymentKind.Internship, false)]
    [InlineData(EmploymentKind.WageSubsidy, false)]
    [InlineData(EmploymentKind.YouthJob, false)]
    public void Only_training_is_completed(EmploymentKind kind, bool accepted)
    {
        var scenario = Scenario().Given(Started with { Kind = kind, ScheduledEndOn = Last }).When(End(Last, EndReason.Completed));
        if (accepted) scenario.Then(new PlacementEnded(Last, EndReason.Completed));
        else scenario.ThenRefused("not-completable at /reason");
    }

    [Fact]
    public void The_probation_is_the_first_three_months_of_an_apprenticeship()
    {
        var lastDay = StartOn.AddMonths(3).AddDays(-1);
        Scenario().Given(Apprenticeship).When(End(lastDay, EndReason.InProbation)).Then(new PlacementEnded(lastDay, EndReason.InProbation));
        Scenario().Given(Apprenticeship).When(End(lastDay.AddDays(1), EndReason.InProbation)).ThenRefused("not-in-probation at /reason");
        Scenario().Given(Started).When(End(StartOn, EndReason.InProbation)).ThenRefused("not-in-probation at /reason");
    }

    [Fact]
    public void Every_violated_rule_is_named() =>
        Scenario().Given(Started).When(End(StartOn.AddDays(-1), EndReason.Completed)).ThenRefused("end-before-start at /on", "not-completable at /reason");

    [Fact]
    public void What_has_not_started_cannot_end() => Scenario().When(End(Last, EndReason.Quit)).ThenRefused("not-found");

    [Theory]
    [InlineData(EndReason.Completed, false)]
    [InlineData(EndReason.TermOver, false)]
    [InlineData(EndReason.OtherJob, true)]
    [InlineData(EndReason.Education, true)]
    [InlineData(EndReason.Dismissed, true)]
    [InlineData(EndReason.Quit, true)]
    [InlineData(EndReason.InProbation, true)]
    [InlineData(EndReason.Illness, true)]
    [InlineData(EndReason.CompanyClosed, true)]
    [InlineData(EndReason.MovedAbroad, true)]
    public void All_but_completion_and_the_end_of_the_term_are_early(EndReason reason, bool early)
    {
        EndReasons.IsEarly(reason).ShouldBe(early);
        Scenario().Given(Started, new PlacementEnded(Last, reason)).State.EndedEarly.ShouldBe(early);
    }

    [Fact]
    public void An_event_of_another_stream_is_unknown() =>
        Should.Throw<UnknownEventException>(() => Placement.Evolve(Placement.Initial, new CandidateMoved(null, Today)));
}
