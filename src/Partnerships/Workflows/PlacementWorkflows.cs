using Partnerships.Placements;

namespace Partnerships.Workflows;

/// <summary>What follows from the life of a placement.</summary>
public static class PlacementWorkflows
{
    /// <summary>Started: its check-ins come into the case workers' work queue.</summary>
    public const string CheckIns = "check-ins";

    /// <summary>Ended early: the position is open again; not so after all: it is held again.</summary>
    public const string Positions = "positions";

    /// <summary>The reactions to an event.</summary>
    public static IEnumerable<Reaction> React(Recorded recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return recorded.Event switch
        {
            PlacementStarted or ScheduledEndMoved => [Plan(recorded)],
            PlacementEnded ended when EndReasons.IsEarly(ended.Reason) => [Reopen(recorded)],
            PlacementCorrected corrected => Corrected(recorded, corrected),
            _ => [],
        };
    }

    private static IEnumerable<Reaction> Corrected(Recorded recorded, PlacementCorrected corrected)
    {
        var (was, @is) = (corrected.Was, corrected.Is);
        if ((was.StartOn, was.ScheduledEndOn) != (@is.StartOn, @is.ScheduledEndOn)) yield return Plan(recorded);
        switch (EndReasons.EndedEarly(was), EndReasons.EndedEarly(@is))
        {
            case (false, true): yield return Reopen(recorded); break;
            case (true, false): yield return Refill(recorded); break;
            default: break;
        }
    }

    private static Reaction Plan(Recorded recorded) => new(CheckIns, new PlanCheckIns(recorded.StreamId));

    private static Reaction Reopen(Recorded recorded) => new(Positions, new ReopenPosition(recorded.StreamId));

    private static Reaction Refill(Recorded recorded) => new(Positions, new RefillPosition(recorded.StreamId));
}
