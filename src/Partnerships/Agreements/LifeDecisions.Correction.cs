namespace Partnerships.Agreements;

/// <content>Corrections of what was recorded, and the rules that recording and correcting share.</content>
public static partial class LifeDecisions
{
    /// <summary>A recorded fact of the agreement's life was wrong: it was otherwise, or never happened. It is held to the rules of any such fact, and may
    /// be corrected after the agreement's end too. An end that never was brings the agreement back to where it was. Nothing to do when it is so
    /// already.</summary>
    /// <param name="state">The agreement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="correction">What was recorded, what is true, why and who says so.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision CorrectFact(Agreement state, Guid id, AgreementFactCorrected correction, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(correction);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Correction(correction);
        if (correction.Is is { } now) check.Fact(state, now, today);
        if (check.Failed) return check.Refuse();
        if (correction.Settled(state.Knows, state.Living.Struck.Contains) is { } settled) return settled;
        if (correction.Is is null) check.MayBeStruck(state, correction.Was);
        if (check.Failed) return check.Refuse();
        var neverEnded = correction is { Is: null, Was: { Termination: not null } or { Fulfilment: not null } };
        return Decision.Accept(Agreement.Ref(id), correction.EffectiveOn(today), correction with { Places = neverEnded ? state.Activated!.Places : null });
    }

    private static void Fact(this Check check, Agreement state, AgreementFact now, DateOnly today)
    {
        if (now.Meeting is { } held) check.Meeting(state, held, today, "/is/meeting");
        if (now.Concern is { } raised)
            check.Concern(state, raised, today, "/is/concern")
                .That(!(state.Living.Resolved.GetValueOrDefault(raised.Concern)?.On < raised.On), Refusals.EndBeforeStart.At("/is/concern/on"));
        if (now.Resolution is { } resolved) check.Resolution(state, resolved, today, "/is/resolution");
        if (now.Departure is { } left) check.Departure(state, left, today, "/is/departure");
        if (now.Rest is { } rest) check.Rest(rest, today, "/is/rest");
        if (now.Fulfilment is { } fulfilled) check.Fulfilment(state, fulfilled, today, "/is/fulfilment");
        if (now.Termination is { } terminated) check.Termination(state, terminated, "/is/termination").Notice(state, terminated, "/is/termination");
    }

    /// <summary>A party that the text no longer names stays out of it; an agreement at rest is resumed.</summary>
    private static void MayBeStruck(this Check check, Agreement state, AgreementFact was) => check
        .That(was.Departure is not { } left || state.HasParty(left.Party), AgreementRefusals.PartyUnknown.At("/was/departure/party").With(was.Departure?.Party))
        .That(was.Rest is not { To: null }, LifeRefusals.RestNotOver.At("/was/rest"));

    private static Check Meeting(this Check check, Agreement state, FollowUpMeetingHeld held, DateOnly today, string at = "")
    {
        check.Happened(held.On, $"{at}/on", today).Text(held.Decisions, $"{at}/decisions", 5000).AtMost(held.Attended.Length, $"{at}/attended", 20);
        foreach (var (i, party) in held.Attended.Take(20).Index())
        {
            check.StillParty(state, party, held.On, $"{at}/attended/{i}")
                .That(Array.IndexOf(held.Attended, party) == i, Refusals.Duplicate.At($"{at}/attended/{i}"));
        }
        return held.NextOn is { } next ? check.Date(next, $"{at}/nextOn").That(next > held.On, Refusals.EndBeforeStart.At($"{at}/nextOn")) : check;
    }

    private static Check Concern(this Check check, Agreement state, ConcernRaised raised, DateOnly today, string at = "") => check
        .Happened(raised.On, $"{at}/on", today)
        .StillParty(state, raised.Party, raised.On, $"{at}/party")
        .Text(raised.About, $"{at}/about", 2000);

    private static Check Resolution(this Check check, Agreement state, ConcernResolved resolved, DateOnly today, string at = "") => check
        .Happened(resolved.On, $"{at}/on", today)
        .That(!(resolved.On < state.Living.Concerns.GetValueOrDefault(resolved.Concern)?.On), Refusals.EndBeforeStart.At($"{at}/on"))
        .Text(resolved.How, $"{at}/how", 2000);

    private static void Rest(this Check check, Rest rest, DateOnly today, string at)
    {
        check.Happened(rest.From, $"{at}/from", today).Text(rest.Reason, $"{at}/reason", 2000);
        if (rest.To is not { } to) check.That(rest.ResumedFor is null, Refusals.OtherFact.At($"{at}/resumedFor"));
        else check.Happened(to, $"{at}/to", today).That(to >= rest.From, Refusals.EndBeforeStart.At($"{at}/to")).Text(rest.ResumedFor, $"{at}/resumedFor", 2000);
    }

    private static Check Fulfilment(this Check check, Agreement state, AgreementFulfilled fulfilled, DateOnly today, string at = "") => check
        .Happened(fulfilled.On, $"{at}/on", today)
        .Text(fulfilled.Note, $"{at}/note", 2000)
        .That(
            state.Activated is not { } activated || (fulfilled.On >= activated.From && fulfilled.On <= activated.To),
            AgreementRefusals.OutsidePeriod.At($"{at}/on"));
}
