using Partnerships.Placements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

public sealed class CheckInTests
{
    private static readonly DateOnly StartOn = Started.StartOn;
    private static readonly PlannedCheckIn[] Six =
    [
        new(1, new(2025, 9, 8)), new(4, new(2025, 9, 29)), new(13, new(2025, 12, 1)), new(26, new(2026, 3, 2)), new(52, new(2026, 8, 31)),
        new(104, new(2027, 8, 30)),
    ];

    private static readonly CheckInsPlanned Planned = new(Six);
    private static readonly CheckInRecorded FirstWeek = new(1, new(2025, 9, 9), CheckInResult.GoingWell);

    private static Scenario<Placement> Scenario() => new(Placement.Initial, Placement.Evolve);

    private static Decision Plan(Placement state) => PlacementDecisions.PlanCheckIns(state, PlacementId, Today);

    private static Func<Placement, Decision> Record(CheckInRecorded held) =>
        state => PlacementDecisions.RecordCheckIn(state, PlacementId, held, Today);

    [Fact]
    public void Check_ins_are_due_1_4_13_26_52_and_104_weeks_after_the_start() => Scenario().Given(Started).When(Plan).Then(Planned);

    [Fact]
    public void The_same_plan_again_is_nothing_to_do() => Scenario().Given(Started, Planned).When(Plan).ThenNothing();

    [Fact]
    public void A_time_limited_placement_has_them_up_to_its_last_day()
    {
        var internship = Started with { Kind = EmploymentKind.Internship, ScheduledEndOn = Six[2].DueOn };
        Scenario().Given(internship).When(Plan).Then(new CheckInsPlanned(Six[..3]));
        Scenario().Given(internship with { ScheduledEndOn = Six[2].DueOn.AddDays(-1) }).When(Plan).Then(new CheckInsPlanned(Six[..2]));
        Scenario().Given(internship with { ScheduledEndOn = StartOn.AddDays(2) }).When(Plan).ThenNothing();
    }

    [Fact]
    public void They_are_planned_anew_after_the_start_was_corrected()
    {
        var was = Scenario().Given(Started).State.Facts!;
        var corrected = new PlacementCorrected(was, was with { StartOn = StartOn.AddDays(7) }, "Startede en uge senere.", "Jobcentret");
        Scenario().Given(Started, Planned, corrected).When(Plan)
            .Then(new CheckInsPlanned([.. Six.Select(checkIn => checkIn with { DueOn = checkIn.DueOn.AddDays(7) })]));
    }

    [Fact]
    public void A_planned_check_in_is_recorded_and_again_is_nothing_to_do()
    {
        Scenario().Given(Started, Planned).When(Record(FirstWeek)).Then(FirstWeek);
        Scenario().Given(Started, Planned, FirstWeek).When(Record(FirstWeek)).ThenNothing();
    }

    [Fact]
    public void It_is_recorded_once() =>
        Scenario().Given(Started, Planned, FirstWeek).When(Record(FirstWeek with { Result = CheckInResult.Concern }))
            .ThenRefused("check-in-already-recorded at /week");

    [Fact]
    public void A_week_that_is_not_planned_is_refused() =>
        Scenario().Given(Started, Planned).When(Record(FirstWeek with { Week = 2 })).ThenRefused("check-in-not-planned at /week");

    [Fact]
    public void Check_ins_beside_the_plan_are_as_many_as_needed()
    {
        var beside = FirstWeek with { Week = null, Result = CheckInResult.NeedsHelp };
        var another = beside with { HeldOn = beside.HeldOn.AddDays(3) };
        Scenario().Given(Started).When(Record(beside)).Then(beside);
        Scenario().Given(Started, beside).When(Record(another)).Then(another);
        Scenario().Given(Started, beside, another).When(Record(beside)).ThenNothing();
    }

    [Fact]
    public void It_is_held_between_the_start_and_today()
    {
        Scenario().Given(Started, Planned).When(Record(FirstWeek with { HeldOn = StartOn.AddDays(-1) })).ThenRefused("before-start at /heldOn");
        Scenario().Given(Started, Planned).When(Record(FirstWeek with { HeldOn = Today.AddDays(1) })).ThenRefused("in-the-future at /heldOn");
    }

    [Fact]
    public void An_unknown_placement_has_none()
    {
        Scenario().When(Plan).ThenRefused("not-found");
        Scenario().When(Record(FirstWeek)).ThenRefused("not-found");
    }

    [Fact]
    public void The_plan_keeps_the_order_of_the_weeks() => CheckInPlan.Weeks.ShouldBeInOrder();
}
