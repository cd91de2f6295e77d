using Partnerships.Areas;
using Partnerships.Placements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

public sealed class CorrectionTests
{
    private const string Why = "Lønsedlen viser en anden dato.";
    private const string Who = "Virksomheden";
    private static readonly PlacementFacts Recorded = new(
        Started.StartOn, null, EmploymentKind.OrdinaryJob, AreaId, ListStatus.PreventionArea, null, null);

    private static readonly PlacementEnded Ended = new(new(2025, 12, 15), EndReason.Quit);

    private static Scenario<Placement> Scenario() => new(Placement.Initial, Placement.Evolve);

    private static Correction To(PlacementFacts facts) => new(
        facts.StartOn, facts.ScheduledEndOn, facts.Kind, facts.Area, facts.EndedOn, facts.EndReason, Why, Who);

    private static Func<Placement, Decision> Correct(Correction correction, Area? area = null) =>
        state => PlacementDecisions.Correct(state, PlacementId, correction, area ?? HomeArea, Active, Today);

    private static PlacementCorrected Corrected(PlacementFacts @is, PlacementFacts? was = null) => new(was ?? Recorded, @is, Why, Who);

    [Fact]
    public void A_correction_states_what_was_recorded_and_what_is_true()
    {
        var earlier = Recorded with { StartOn = new(2025, 8, 15) };
        Scenario().Given(Started).When(Correct(To(earlier))).Then(Corrected(earlier));
        Scenario().Given(Started, Corrected(earlier)).State.Facts.ShouldBe(earlier);
    }

    [Fact]
    public void What_is_so_already_is_nothing_to_do()
    {
        var earlier = Recorded with { StartOn = new(2025, 8, 15) };
        Scenario().Given(Started).When(Correct(To(Recorded))).ThenNothing();
        Scenario().Given(Started, Corrected(earlier)).When(Correct(To(earlier))).ThenNothing();
    }

    [Fact]
    public void The_list_status_is_the_areas_on_the_corrected_first_day()
    {
        var later = Recorded with { StartOn = new(2025, 12, 1), AreaStatus = ListStatus.VulnerableArea };
        Scenario().Given(Started).When(Correct(To(later))).Then(Corrected(later));
        var nowhere = Recorded with { Area = null, AreaStatus = null };
        Scenario().Given(Started).When(state => PlacementDecisions.Correct(state, PlacementId, To(nowhere), null, Active, Today)).Then(Corrected(nowhere));
    }

    [Fact]
    public void A_status_that_became_known_late_is_set_right_by_stating_the_same_facts_again()
    {
        var area = Area.Evolve(HomeArea, new AreaListStatusChanged(ListStatus.ParallelSociety, new(2025, 1, 1), "Rettet liste"));
        Scenario().Given(Started).When(Correct(To(Recorded), area)).Then(Corrected(Recorded with { AreaStatus = ListStatus.ParallelSociety }));
    }

    [Fact]
    public void A_running_placement_can_have_ended_and_an_ended_one_can_run()
    {
        var ended = Recorded with { EndedOn = Ended.On, EndReason = Ended.Reason };
        Scenario().Given(Started).When(Correct(To(ended))).Then(Corrected(ended));
        Scenario().Given(Started, Ended).When(Correct(To(Recorded))).Then(Corrected(Recorded, was: ended));
        Scenario().Given(Started, Ended, Corrected(Recorded, was: ended)).State.IsRunning.ShouldBeTrue();
    }

    [Fact]
    public void A_job_can_have_been_an_internship_when_its_last_day_is_stated()
    {
        var internship = Recorded with { Kind = EmploymentKind.Internship, ScheduledEndOn = new(2025, 11, 30) };
        Scenario().Given(Started).When(Correct(To(internship))).Then(Corrected(internship));
        Scenario().Given(Started).When(Correct(To(internship with { ScheduledEndOn = null })))
            .ThenRefused("scheduled-end-missing at /scheduledEndOn");
    }

    [Fact]
    public void An_end_is_stated_whole()
    {
        Scenario().Given(Started).When(Correct(To(Recorded with { EndedOn = Ended.On }))).ThenRefused("end-incomplete at /endReason");
        Scenario().Given(Started).When(Correct(To(Recorded with { EndReason = EndReason.Quit }))).ThenRefused("end-incomplete at /endedOn");
    }

    [Fact]
    public void Start_and_end_are_held_to_the_rules_of_any_start_and_end() =>
        Scenario().Given(Started)
            .When(Correct(To(Recorded with { StartOn = Today.AddDays(1), EndedOn = Today, EndReason = EndReason.InProbation })))
            .ThenRefused("in-the-future at /startOn", "end-before-start at /endedOn", "not-in-probation at /endReason");

    [Fact]
    public void The_first_day_stays_within_the_agreement() =>
        Scenario().Given(Started).When(Correct(To(Recorded with { StartOn = From.AddDays(-1) }))).ThenRefused("outside-agreement at /startOn");

    [Fact]
    public void The_area_is_one_of_the_city() =>
        Scenario().Given(Started).When(Correct(To(Recorded), AreaElsewhere)).ThenRefused("area-unknown at /area");

    [Fact]
    public void It_says_why_and_who_without_a_civil_registration_number() =>
        Scenario().Given(Started).When(Correct(To(Recorded) with { Reason = "Forvekslet med 010190-1234", StatedBy = "" }))
            .ThenRefused("looks-like-cpr at /reason", "text-missing at /statedBy");

    [Fact]
    public void What_has_not_started_cannot_be_corrected() => Scenario().When(Correct(To(Recorded))).ThenRefused("not-found");
}
