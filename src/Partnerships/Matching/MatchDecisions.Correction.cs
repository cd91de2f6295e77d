using Partnerships.Placements;

namespace Partnerships.Matching;

/// <content>Corrections.</content>
public static partial class MatchDecisions
{
    /// <summary>A recorded fact was wrong: it was otherwise, or never happened, and the match is again as it was before it. What is left must be a
    /// match's life still: what rests on the fact is struck out first, and a placement annulled. Nothing to do when it is so already.</summary>
    /// <param name="state">The match.</param>
    /// <param name="id">Its id.</param>
    /// <param name="correction">What was recorded, what is true, why and who says so.</param>
    /// <param name="placement">The placement that the fact names as it was recorded; the initial state when it names none.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision CorrectFact(Match state, Guid id, MatchFactCorrected correction, Placement placement, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(placement);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Correction(correction);
        if (correction.Is is { } now) check.Fact(now, today);
        if (check.Failed) return check.Refuse();
        if (correction.Settled(state.Steps.Known.Contains, state.Struck.Contains) is { } settled) return settled;
        return correction.Was.Completed is not null && !placement.IsAnnulled ? Decision.Refuse(MatchRefusals.PlacementStands.At("/was/completed"))
            : state.Steps.After(correction).Gap is { } gap ? Decision.Refuse(MatchRefusals.RestedOn.At("/is").With(gap))
            : Decision.Accept(Match.Ref(id), correction.EffectiveOn(today), correction);
    }

    private static Check Fact(this Check check, MatchFact fact, DateOnly today)
    {
        if (fact.Planned is { } planned) check.Date(planned.On, "/is/planned/on");
        if (fact.Held is { } held) check.Happened(held.On, "/is/held/on", today);
        if (fact.NotChosen is { } no) check.Choice(no.Reason, "/is/notChosen/reason");
        if (fact.Declined is { } declined) check.Choice(declined.Reason, "/is/declined/reason");
        if (fact.Withdrawn is { } back) check.Choice(back.Reason, "/is/withdrawn/reason");
        return check;
    }
}
