using Partnerships.Placements;

namespace Partnerships.Server.Sample;

/// <summary>A correction, and the day on which it is made.</summary>
internal sealed record CorrectionPlan(DateOnly On, Correction Correction);

/// <summary>Decides which placements were recorded wrongly, and when that is found out.</summary>
internal static class CorrectionPlanning
{
    private const int WrongOfAHundred = 5;

    /// <summary>The correction of a placement, or null for most: the start lay earlier than was recorded, which is found out
    /// weeks later, or the end did, or had another reason.</summary>
    public static CorrectionPlan? Of(PlacementPlan placement, Dice dice)
    {
        var thrown = dice.For($"correction {placement.Id}");
        if (!thrown.Chance(WrongOfAHundred)) return null;
        return placement.Slot is { EndRecordedOn: { } ended, Course: { Reason: EndReason.Quit or EndReason.OtherJob, EndsOn: { } last } } && thrown.Chance(60)
            ? OfEnd(placement, ended, last, thrown)
            : OfStart(placement, thrown);
    }

    private static CorrectionPlan OfEnd(PlacementPlan placement, DateOnly recordedOn, DateOnly last, Dice dice)
    {
        var course = placement.Slot.Course;
        var earlier = last.AddDays(-dice.Between(2, 9));
        var on = RecordingDays.OnOrAfter(recordedOn.AddDays(dice.Between(7, 56)));
        return dice.Chance(50) && earlier > course.StartOn
            ? new(on, Facts(placement, course.StartOn, earlier, course.Reason, "Slutdatoen var sidste lønudbetaling, ikke sidste arbejdsdag.", "Virksomheden"))
            : new(on, Facts(
                placement, course.StartOn, last, course.Reason == EndReason.Quit ? EndReason.OtherJob : EndReason.Quit,
                "Årsagen blev misforstået ved registreringen.", "Beboeren"));
    }

    private static CorrectionPlan? OfStart(PlacementPlan placement, Dice dice)
    {
        var (slot, course) = (placement.Slot, placement.Slot.Course);
        var earlier = WorkingDays.OnOrAfter(course.StartOn.AddDays(-dice.Between(4, 12)));
        if (earlier >= course.StartOn || earlier <= slot.Agreement.From || earlier <= slot.Places.OpensOn) return null;
        var on = RecordingDays.OnOrAfter(slot.RecordedOn.AddDays(dice.Between(14, 112)));
        var isOver = slot.EndRecordedOn is { } ended && ended < on;
        return on == slot.EndRecordedOn
            ? null
            : new(on, Facts(
                placement, earlier, isOver ? course.EndsOn : null, isOver ? course.Reason : null,
                "Beboeren begyndte før den dato, der først blev oplyst.", "Virksomheden"));
    }

    private static Correction Facts(PlacementPlan placement, DateOnly startOn, DateOnly? endedOn, EndReason? reason, string why, string by) =>
        new(startOn, placement.Slot.Course.ScheduledEndOn, placement.Kind, placement.Person.AreaOn(startOn), endedOn, reason, why, $"{by} (eksempel)");
}
