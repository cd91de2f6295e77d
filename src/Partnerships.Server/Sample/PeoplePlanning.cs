using Partnerships.Placements;

namespace Partnerships.Server.Sample;

/// <summary>Decides who fills the slots of a city: somebody new, or somebody for whom it is the next step.</summary>
internal static class PeoplePlanning
{
    /// <summary>The skill of one who has a driving licence.</summary>
    public const string Drives = "kørekort";

    /// <summary>From the end of one step to the next, at least.</summary>
    private const int LeastDaysBetweenSteps = 21;

    private const int Movable = 7;

    private const int WaitingToAHundredPlaced = 18;

    /// <summary>The placements, in the order of their slots' starts.</summary>
    /// <param name="city">The city.</param>
    /// <param name="slots">Its slots.</param>
    /// <param name="areas">The ids of its areas, in the order of <see cref="SampleCity.Areas"/>.</param>
    /// <param name="joined">When the city joined: nobody is registered before.</param>
    /// <param name="dice">The dice.</param>
    public static IReadOnlyList<PlacementPlan> Of(SampleCity city, IEnumerable<SlotPlan> slots, IReadOnlyList<Guid> areas, DateOnly joined, Dice dice)
    {
        var placements = new List<PlacementPlan>();
        var free = new List<(PersonPlan Person, DateOnly WaitingSince, DateOnly From)>();
        foreach (var slot in slots.OrderBy(slot => slot.Course.StartOn).ThenBy(slot => slot.Places.Vacancy).ThenBy(slot => slot.RecordedOn))
        {
            var thrown = dice.For($"{city.Code}/placement {placements.Count}");
            var ready = free.FindIndex(one => one.From <= slot.Course.StartOn && !MovesAbout(one.Person, slot.Course.StartOn));
            var next = ready >= 0 && thrown.Chance(NextStepOfAHundred(slot.Places.Kind));
            var person = next ? free[ready].Person : Somebody(city, slot, areas, joined, Movable, thrown);
            placements.Add(new(thrown.Uuid(slot.Course.StartOn), slot, person, next ? free[ready].WaitingSince : person.RegisteredOn));
            if (next) free.RemoveAt(ready);
            if (slot.Course.Reason is EndReason.TermOver or EndReason.Quit or EndReason.Dismissed or EndReason.InProbation or EndReason.Illness)
                free.Add((person, slot.Course.EndsOn!.Value, slot.EndRecordedOn!.Value.AddDays(LeastDaysBetweenSteps + thrown.Below(90))));
        }
        return placements;
    }

    /// <summary>Candidates who are registered and find nothing.</summary>
    public static IReadOnlyList<WaitingPlan> Waiting(
        SampleCity city, IReadOnlyList<PlacementPlan> placements, IReadOnlyList<Guid> areas, DateOnly joined, Dice dice) =>
    [
        .. placements.Select((placement, index) => (placement.Slot, Dice: dice.For($"{city.Code}/waiting {index}")))
            .Where(one => one.Dice.Chance(WaitingToAHundredPlaced))
            .Select(one => new WaitingPlan(Somebody(city, one.Slot, areas, joined, 0, one.Dice), one.Slot)),
    ];

    /// <summary>After an internship comes a job rather than another internship.</summary>
    private static int NextStepOfAHundred(EmploymentKind kind) => kind switch
    {
        EmploymentKind.OrdinaryJob or EmploymentKind.Apprenticeship => 38,
        EmploymentKind.WageSubsidy => 32,
        EmploymentKind.Internship => 18,
        _ => 12,
    };

    private static PersonPlan Somebody(SampleCity city, SlotPlan slot, IReadOnlyList<Guid> areas, DateOnly joined, int movesOfAHundred, Dice dice)
    {
        var registeredOn = RecordingDays.OnOrBefore(Later(slot.Course.StartOn.AddDays(-dice.Between(14, 112)), joined.AddDays(14)));
        var trade = slot.Agreement.Company.Trade!;
        var move = dice.Chance(movesOfAHundred) ? new MovePlan(RecordingDays.OnOrAfter(slot.RecordedOn.AddDays(dice.Between(14, 280))), Elsewhere(areas, dice)) : null;
        return new(dice.Uuid(registeredOn), city, Home(city, areas, dice), registeredOn.AddMonths(-dice.Between(3, 140)), registeredOn,
            [.. trade.Skills.Where(_ => dice.Chance(45)), .. dice.Chance(40) ? [Drives] : Array.Empty<string>()], trade, move);
    }

    private static Guid Home(SampleCity city, IReadOnlyList<Guid> areas, Dice dice) =>
        areas[dice.Weighted([.. city.Areas.Select((area, index) => (area.Share, index))])];

    private static Guid? Elsewhere(IReadOnlyList<Guid> areas, Dice dice) => dice.Chance(45) ? dice.Pick(areas) : null;

    /// <summary>A step that starts about the day of a move would be a question of which was recorded first.</summary>
    private static bool MovesAbout(PersonPlan person, DateOnly startOn) =>
        person.Move is { } move && Math.Abs(move.On.DayNumber - startOn.DayNumber) < 30;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
