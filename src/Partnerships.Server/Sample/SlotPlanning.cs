using Partnerships.Placements;

namespace Partnerships.Server.Sample;

/// <summary>Decides which positions are filled, when, how that goes, and which are filled again after it broke off.</summary>
internal static class SlotPlanning
{
    private const int RefilledOfAHundred = 65;

    /// <summary>The slots of an agreement.</summary>
    public static IEnumerable<SlotPlan> Of(AgreementPlan agreement, Dice dice)
    {
        foreach (var places in agreement.Places.Where(places => places.OpensOn < agreement.LastDay))
            for (var position = 1; position <= places.Count; position++)
                foreach (var slot in Position(agreement, places, agreement.DiceFor($"{places.Vacancy}/{position}", dice)))
                    yield return slot;
    }

    private static IEnumerable<SlotPlan> Position(AgreementPlan agreement, PlacesPlan places, Dice dice)
    {
        if (dice.Chance(agreement.City.Unfilled)) yield break;
        var opened = places.OpensOn.AddDays(1);
        do
        {
            var startOn = WorkingDays.Monday(opened.AddDays(dice.Between(7, 56)));
            var recordedOn = RecordingDays.OnOrAfter(startOn.AddDays(dice.Weighted((70, 0), (30, dice.Between(3, 9)))));
            if (recordedOn >= agreement.LastDay) yield break;
            var course = Course.Of(places.Kind, startOn, agreement.City.Strain, dice);
            DateOnly? endRecordedOn = course.EndsOn is { } endsOn
                ? RecordingDays.OnOrAfter(Later(endsOn.AddDays(dice.Weighted((80, 1), (15, dice.Between(3, 7)), (5, dice.Between(10, 21)))), recordedOn.AddDays(1)))
                : null;
            yield return new SlotPlan(agreement, places, course, opened, recordedOn) { EndRecordedOn = endRecordedOn };
            if (course.Reason is not { } reason || !EndReasons.IsEarly(reason) || !dice.Chance(RefilledOfAHundred)) yield break;
            opened = endRecordedOn!.Value.AddDays(1);
        }
        while (opened < agreement.LastDay);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
