namespace Partnerships.Placements;

/// <content>The follow-up talks.</content>
public static partial class PlacementDecisions
{
    /// <summary>Plans the check-ins by the placement's present start and scheduled end, replacing an earlier plan. The same
    /// plan again is nothing to do.</summary>
    public static Decision PlanCheckIns(Placement state, Guid id, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Facts is not { } facts) return Decision.Refuse(Refusals.NotFound);
        var plan = CheckInPlan.For(facts);
        return plan.SequenceEqual(state.Planned)
            ? Decision.Nothing
            : Decision.Accept(Placement.Ref(id), today, new CheckInsPlanned(plan));
    }

    /// <summary>A check-in was held. The same again is nothing to do.</summary>
    /// <param name="state">The placement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="week">The planned check-in that it settles, in weeks after the start; null for one beside the plan.</param>
    /// <param name="heldOn">When it was held; it may be after the end, to talk about that.</param>
    /// <param name="result">How it found the placement.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision RecordCheckIn(Placement state, Guid id, int? week, DateOnly heldOn, CheckInResult result, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Facts is not { } facts) return Decision.Refuse(Refusals.NotFound);
        var recorded = new CheckInRecorded(week, heldOn, result);
        if (state.Held.Contains(recorded)) return Decision.Nothing;
        var check = new Check()
            .Choice(result, "/result")
            .That(heldOn >= facts.StartOn, PlacementRefusals.BeforeStart.At("/heldOn"))
            .That(heldOn <= today, Refusals.InTheFuture.At("/heldOn"));
        if (check.Failed) return check.Refuse();
        if (week is not null)
        {
            var known = state.Held.Find(held => held.Week == week);
            check.That(known is not null || state.Planned.Exists(planned => planned.Week == week), PlacementRefusals.CheckInNotPlanned.At("/week"))
                .That(known is null, PlacementRefusals.CheckInRecorded.At("/week").With(FactsCheck.Iso(known?.HeldOn)));
        }
        return check.Failed ? check.Refuse() : Decision.Accept(Placement.Ref(id), heldOn, recorded);
    }
}
