using Partnerships.Agreements;
using Partnerships.Areas;

namespace Partnerships.Placements;

/// <summary>What is said to be true of a placement instead of what was recorded: all of it, not only what changes.</summary>
/// <param name="StartOn">First day of work.</param>
/// <param name="ScheduledEndOn">The last day of a time-limited placement, or null.</param>
/// <param name="Kind">Employment kind.</param>
/// <param name="Area">Housing area lived in on the first day; null when it was none of the registered ones.</param>
/// <param name="EndedOn">Last day of work; null when it runs, also when an end was recorded in error.</param>
/// <param name="EndReason">Why it ended; null when it runs.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record Correction(
    DateOnly StartOn, DateOnly? ScheduledEndOn, EmploymentKind Kind, Guid? Area, DateOnly? EndedOn, EndReason? EndReason, string Reason,
    string StatedBy);

/// <content>Corrections.</content>
public static partial class PlacementDecisions
{
    /// <summary>Recorded facts were wrong. Nothing to do when they are so already. The list status is the area's on the first
    /// day, as its history has it now.</summary>
    /// <param name="state">The placement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="correction">What is true.</param>
    /// <param name="area">The state of the area that the correction names; null when it names none.</param>
    /// <param name="agreement">The placement's agreement.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Correct(Placement state, Guid id, Correction correction, Area? area, Agreement agreement, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(agreement);
        if (state.Obstacle(out var was) is { } obstacle) return obstacle;
        var isKnown = correction.Area is null || (area is { Exists: true } && area.City == state.City);
        var check = new Check()
            .Choice(correction.Kind, "/kind")
            .That(isKnown, AreaRefusals.AreaUnknown.At("/area").With(correction.Area))
            .Start(correction.StartOn, today)
            .Stated(correction.Reason, correction.StatedBy);
        if (Enum.IsDefined(correction.Kind)) CheckEnds(check, correction, state.Course.SchoolPeriods, today);
        if (check.Failed) return check.Refuse();
        var status = correction.Area is null ? null : area?.StatusOn(correction.StartOn);
        var facts = new PlacementFacts(
            correction.StartOn, correction.ScheduledEndOn, correction.Kind, correction.Area, status, correction.EndedOn, correction.EndReason);
        if (facts == was) return Decision.Nothing;
        if (facts.StartOn != was.StartOn) check.InForce(agreement, facts.StartOn);
        return check.Failed
            ? check.Refuse()
            : Decision.Accept(Placement.Ref(id), today, new PlacementCorrected(was, facts, correction.Reason, correction.StatedBy));
    }

    private static void CheckEnds(Check check, Correction correction, IEnumerable<SchoolPeriod> schoolPeriods, DateOnly today)
    {
        check.ScheduledEnd(correction.Kind, correction.StartOn, correction.ScheduledEndOn);
        switch (correction.EndedOn, correction.EndReason)
        {
            case ({ } on, { } reason):
                check.End(
                    correction.Kind, correction.StartOn, correction.ScheduledEndOn, (on, reason), today, schoolPeriods, "/endedOn", "/endReason");
                break;
            case (null, not null):
                check.That(false, PlacementRefusals.EndIncomplete.At("/endedOn"));
                break;
            case (not null, null):
                check.That(false, PlacementRefusals.EndIncomplete.At("/endReason"));
                break;
            default:
                break;
        }
    }
}
