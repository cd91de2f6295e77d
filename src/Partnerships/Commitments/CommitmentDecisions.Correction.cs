using Partnerships.Agreements;
using Partnerships.Vacancies;

namespace Partnerships.Commitments;

/// <content>Corrections.</content>
public static partial class CommitmentDecisions
{
    /// <summary>A recorded fact was wrong: it was otherwise, or never happened. It is held to the rules of any such fact, and may be corrected after
    /// the agreement's end too. Nothing to do when it is so already.</summary>
    /// <param name="state">The agreement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="correction">What was recorded, what is true, why and who says so.</param>
    /// <param name="vacancy">The vacancy that the fact names as it really was, or that was opened for a substitution that never was; the initial state
    /// when there is none.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision CorrectFact(Agreement state, Guid id, CommitmentFactCorrected correction, Vacancy vacancy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(vacancy);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var now = correction.Is;
        var check = new Check().Correction(correction);
        if (now?.Sent is { } sent) check.Sent(sent, id, vacancy, today, "/is/sent");
        if (now?.Delivery is { } delivery) check.Delivery(delivery, today, "/is/delivery").That(IsDelivered(state, delivery), Refusals.NotFound.At("/is/delivery/commitment"));
        if (now?.Waiver is { } waiver) check.Waiver(state, waiver, "/is/waiver/reason", "/is/waiver/by");
        if (now?.Substitution is { } other)
            check.Text(other.Reason, "/is/substitution/reason", 2000)
                .That(other.By >= other.Substitute.OpensOn && !(other.By > state.Activated?.To), TermsRefusals.CommitmentOutsidePeriod.At("/is/substitution/by"));
        if (check.Failed) return check.Refuse();
        var isStillOffered = correction is { Is: null, Was.Substitution: not null } && vacancy.Exists && !(vacancy.IsClosed && vacancy.Holders.IsEmpty);
        return correction.Settled(state.Owing.Knows, state.Owing.Struck.Contains) is { } settled ? settled
            : now is not null && state.Owing.Knows(now) ? Decision.Refuse(Refusals.FactThere.At("/is"))
            : isStillOffered ? Decision.Refuse(CommitmentRefusals.SubstituteOffered.At("/was/substitution"))
            : Decision.Accept(Agreement.Ref(id), correction.EffectiveOn(today), correction);
    }

    /// <summary>The times of a call for help that did not come of a placement's problem were recorded wrongly, or help was never asked for. Nothing to
    /// do when it is so already.</summary>
    public static Decision CorrectHelp(Agreement state, Guid id, HelpCorrection correction, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(correction);
        var (help, now) = (correction.Help, correction.Is);
        if (!state.Owing.Helps.TryGetValue(help, out var asked) && !state.Owing.NeverAsked.ContainsKey(help)) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Correction(correction).That(now?.GivenOn is null || correction.Was.GivenOn is not null, CommitmentRefusals.HelpNotGiven.At("/is/givenOn"));
        if (now is not null) check.Happened(now.AskedOn, "/is/askedOn", today);
        if (now?.GivenOn is { } given) check.Happened(given, "/is/givenOn", today).That(given >= now.AskedOn, Refusals.EndBeforeStart.At("/is/givenOn"));
        if (check.Failed) return check.Refuse();
        if (asked?.Placement is { } placement) return Decision.Refuse(CommitmentRefusals.HelpOfProblem.With(placement));
        return correction.Settled(times => state.Owing.Times(help) == times, times => state.Owing.NeverAsked.GetValueOrDefault(help) == times)
            ?? Decision.Accept(
                Agreement.Ref(id), correction.EffectiveOn(today),
                new HelpCorrected(help, now?.AskedOn, now?.GivenOn, correction.Reason, correction.StatedBy, correction.Was));
    }

    private static bool IsDelivered(Agreement state, DeliveryRecorded delivery) =>
        state.Commitment(delivery.Commitment) is { Kind: CommitmentKind.OrderVolume or CommitmentKind.Contribution };

    private static Check Sent(this Check check, CandidatesSent sent, Guid agreement, Vacancy vacancy, DateOnly today, string at = "") => check
        .Happened(sent.On, $"{at}/on", today).Count(sent.Count, $"{at}/count", MostCounted)
        .That(vacancy.Opened?.Agreement == agreement, CommitmentRefusals.VacancyElsewhere.At($"{at}/vacancy").With(sent.Vacancy));

    private static Check Waiver(this Check check, Agreement state, CommitmentWaived waiver, string reasonAt = "/reason", string partyAt = "/party") => check
        .Text(waiver.Reason, reasonAt, 2000)
        .That(state.Terms is null || state.HasParty(waiver.By), AgreementRefusals.PartyUnknown.At(partyAt).With(waiver.By))
        .That(state.Commitment(waiver.Commitment)?.Party != waiver.By, CommitmentRefusals.OwnCommitment.At(partyAt));

    private static Check Delivery(this Check check, DeliveryRecorded delivery, DateOnly today, string at = "") => check
        .Happened(delivery.On, $"{at}/on", today).Count(delivery.Count, $"{at}/count", MostCounted).Text(delivery.Note, $"{at}/note", 2000);
}
