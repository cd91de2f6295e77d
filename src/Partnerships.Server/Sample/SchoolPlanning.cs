using Partnerships.Placements;

namespace Partnerships.Server.Sample;

/// <summary>Decides when an apprentice goes to school, and when that is known.</summary>
internal static class SchoolPlanning
{
    private const int KnownDaysAhead = 60;

    /// <summary>The school periods of a placement, each with the day on which it is recorded; none of other kinds.</summary>
    public static IEnumerable<(DateOnly RecordedOn, SchoolPeriod Period)> Of(PlacementPlan placement, Dice dice)
    {
        if (placement.Kind != EmploymentKind.Apprenticeship || placement.Slot.Course.ScheduledEndOn is not { } last) yield break;
        var thrown = dice.For($"school {placement.Id}");
        var from = WorkingDays.Monday(placement.StartOn.AddDays(7 * thrown.Between(8, 20)));
        while (true)
        {
            var to = from.AddDays((7 * thrown.Weighted((50, 5), (50, 10))) - 3);
            var known = from.AddDays(-KnownDaysAhead);
            var recordedOn = RecordingDays.After(known > placement.Slot.RecordedOn ? known : placement.Slot.RecordedOn);
            if (to > last || recordedOn >= (placement.Slot.Course.EndsOn ?? last)) yield break;
            yield return (recordedOn, new(thrown.Uuid(from), from, to));
            from = WorkingDays.Monday(from.AddDays(7 * thrown.Between(26, 40)));
        }
    }
}
