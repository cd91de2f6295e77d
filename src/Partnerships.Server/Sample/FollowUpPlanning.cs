using Partnerships.Placements;

namespace Partnerships.Server.Sample;

/// <summary>A check-in that is held.</summary>
internal sealed record CheckInHeld(int Week, DateOnly On, CheckInResult Result);

/// <summary>Decides how the follow-up of a placement goes: most talks are held in time, some late, some never.</summary>
internal static class FollowUpPlanning
{
    private const int LateOfAHundred = 11, MissedOfAHundred = 5;

    /// <summary>In the last weeks before a placement breaks off, it shows.</summary>
    private const int DaysOfTrouble = 45;

    /// <summary>The check-ins that are held, in the order of their weeks.</summary>
    public static IEnumerable<CheckInHeld> Of(PlacementPlan placement, Dice dice)
    {
        var thrown = dice.For($"follow-up {placement.Id}");
        var course = placement.Slot.Course;
        var facts = new PlacementFacts(course.StartOn, course.ScheduledEndOn, placement.Kind, null, null, null, null);
        foreach (var planned in CheckInPlan.For(facts))
        {
            if (thrown.Chance(MissedOfAHundred)) continue;
            var after = thrown.Chance(LateOfAHundred) ? thrown.Between(8, 35) : thrown.Between(-2, 4);
            var day = planned.DueOn.AddDays(after);
            var on = WorkingDays.OnOrAfter(day > placement.Slot.RecordedOn ? day : placement.Slot.RecordedOn.AddDays(1));
            if (on > course.EndsOn) yield break;
            yield return new(planned.Week, on, Result(course, on, thrown));
        }
    }

    private static CheckInResult Result(Course course, DateOnly on, Dice dice)
    {
        var trouble = course is { EndsOn: { } last, Reason: EndReason.Quit or EndReason.Dismissed or EndReason.InProbation or EndReason.Illness }
            && last < on.AddDays(DaysOfTrouble);
        return trouble
            ? dice.Weighted((35, CheckInResult.GoingWell), (40, CheckInResult.Concern), (25, CheckInResult.NeedsHelp))
            : dice.Weighted((84, CheckInResult.GoingWell), (12, CheckInResult.Concern), (4, CheckInResult.NeedsHelp));
    }
}
