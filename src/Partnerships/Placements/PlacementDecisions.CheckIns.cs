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
        if (state.IsAnnulled) return Decision.Nothing;
        var plan = CheckInPlan.For(facts);
        return plan.SequenceEqual(state.Planned)
            ? Decision.Nothing
            : Decision.Accept(Placement.Ref(id), today, new CheckInsPlanned(plan));
    }

    /// <summary>A check-in was held. The same again is nothing to do. Where what was agreed about the placement says how often, the next one
    /// is due so many weeks later, unless another day is stated.</summary>
    /// <param name="state">The placement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="held">What is said of it: it may be after the end, to talk about that.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision RecordCheckIn(Placement state, Guid id, CheckInRecorded held, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(held);
        if (state.Obstacle(out var facts) is { } obstacle) return obstacle;
        if (state.Held.Exists(known => (held.NextOn is null ? known with { NextOn = null } : known) == held)) return Decision.Nothing;
        var check = new Check().CheckIn(held, facts, today, "");
        if (check.Failed) return check.Refuse();
        if (held.Week is { } week)
        {
            var recorded = state.Held.Find(other => other.Week == week);
            check.That(recorded is not null || state.Planned.Exists(planned => planned.Week == week), PlacementRefusals.CheckInNotPlanned.At("/week"))
                .That(recorded is null, PlacementRefusals.CheckInRecorded.At("/week").With(recorded?.HeldOn));
        }
        return check.Failed
            ? check.Refuse()
            : Decision.Accept(Placement.Ref(id), held.HeldOn, held with { NextOn = held.NextOn ?? NextByTerms(state, facts, held.HeldOn) });
    }

    private static DateOnly? NextByTerms(Placement state, PlacementFacts facts, DateOnly heldOn) =>
        state is { IsRunning: true, Course.Terms.FollowUpWeeks: var weeks } && heldOn.AddDays(weeks * 7) is var next && !(next > facts.ScheduledEndOn)
            ? next
            : null;

    private static Check CheckIn(this Check check, CheckInRecorded held, PlacementFacts facts, DateOnly today, string at)
    {
        check.Choice(held.Result, $"{at}/result")
            .That(held.HeldOn >= facts.StartOn, PlacementRefusals.BeforeStart.At($"{at}/heldOn"))
            .That(held.HeldOn <= today, Refusals.InTheFuture.At($"{at}/heldOn"));
        if (held.With is { } with) check.Choice(with, $"{at}/with");
        if (held.Words is not null) check.Text(held.Words, $"{at}/words", 2000);
        return held.NextOn is { } next
            ? check.Date(next, $"{at}/nextOn").That(next > held.HeldOn, Refusals.EndBeforeStart.At($"{at}/nextOn"))
            : check;
    }
}
