using Partnerships.Matching;

namespace Partnerships.Server.Sample;

/// <summary>A step of a match, and the day on which it is recorded.</summary>
internal sealed record MatchStep(DateOnly On, MatchCommand What);

/// <summary>Somebody who is proposed for a position, and what comes of it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Slot">The position.</param>
/// <param name="WaitingSince">Since when that person has waited.</param>
/// <param name="Steps">The steps, the proposal first.</param>
internal sealed record MatchPlan(PersonPlan Person, SlotPlan Slot, DateOnly WaitingSince, IReadOnlyList<MatchStep> Steps)
{
    /// <summary>The match's id.</summary>
    public Guid Id { get; } = Match.IdOf(Slot.Places.Vacancy, Person.Id);
}

/// <summary>Decides who is proposed for a position while it is free: often the one who starts in it, and some who hoped for it.</summary>
internal static class MatchPlanning
{
    private const int PlacedOfAHundred = 40, MostDaysBefore = 35, LeastDaysOfWaiting = 28;

    private static readonly MatchCommand[] Thorough =
        [MatchCommand.Propose, MatchCommand.Shortlist, MatchCommand.PlanInterview, MatchCommand.HoldInterview, MatchCommand.Choose, MatchCommand.Accept];

    private static readonly MatchCommand[] Short = [MatchCommand.Propose, MatchCommand.Shortlist, MatchCommand.Choose, MatchCommand.Accept];

    /// <summary>The match that a placement comes of; null for one that came about otherwise.</summary>
    public static MatchPlan? Of(PlacementPlan placement, Dice dice)
    {
        var thrown = dice.For($"match {placement.Id}");
        if (!thrown.Chance(PlacedOfAHundred)) return null;
        // One who had a placement before is proposed when its end is known for long.
        var from = placement.WaitingSince == placement.Person.RegisteredOn ? placement.WaitingSince : placement.WaitingSince.AddDays(LeastDaysOfWaiting);
        return Within(placement.Slot, from, Thorough, thrown) is { } thorough ? Plan(thorough)
            : Within(placement.Slot, from, Short, thrown) is { } quick ? Plan(quick)
            : null;

        MatchPlan Plan(IReadOnlyList<MatchStep> steps) => new(placement.Person, placement.Slot, placement.WaitingSince, steps);
    }

    /// <summary>The match of one who waits, and comes to nothing before the position is filled; null when there is no time.</summary>
    public static MatchPlan? Of(WaitingPlan waiting, Dice dice)
    {
        var thrown = dice.For($"match {waiting.Person.Id}");
        var steps = thrown.Weighted<MatchCommand[]>(
            (40, [MatchCommand.Propose, MatchCommand.Shortlist, MatchCommand.Reject]),
            (25, [MatchCommand.Propose, MatchCommand.Shortlist, MatchCommand.PlanInterview, MatchCommand.HoldInterview, MatchCommand.Reject]),
            (20, [MatchCommand.Propose, MatchCommand.Decline]),
            (15, [MatchCommand.Propose, MatchCommand.Shortlist, MatchCommand.Decline]));
        return Within(waiting.Slot, waiting.Person.RegisteredOn, steps, thrown) is { } possible
            ? new(waiting.Person, waiting.Slot, waiting.Person.RegisteredOn, possible)
            : null;
    }

    /// <summary>The steps on days while the position is free and nobody is recorded in it, an interview on the next recording day after its planning;
    /// null when they do not fit.</summary>
    private static List<MatchStep>? Within(SlotPlan slot, DateOnly from, MatchCommand[] steps, Dice dice)
    {
        var earliest = slot.Course.StartOn.AddDays(-MostDaysBefore);
        if (slot.FreeSince > earliest) earliest = slot.FreeSince;
        if (from > earliest) earliest = from;
        var day = RecordingDays.After(earliest.AddDays(dice.Below(4)));
        var planned = new List<MatchStep>();
        foreach (var step in steps)
        {
            if (step is MatchCommand.HoldInterview) day = RecordingDays.After(day);
            else if (step is not (MatchCommand.Propose or MatchCommand.Accept or MatchCommand.PlanInterview)) day = RecordingDays.After(day.AddDays(dice.Below(3)));
            planned.Add(new(day, step));
        }
        return day < slot.RecordedOn ? planned : null;
    }
}
