using Partnerships.Agreements;
using Partnerships.Candidates;
using Partnerships.Commitments;
using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.Matching;

/// <summary>What the ranking showed to the person who proposes, and the streams do not know by themselves.</summary>
/// <param name="WaitingSince">Since when the candidate waits; null for one who is in a placement.</param>
/// <param name="Place">The candidate's place among those ranked; null when it was not among them.</param>
/// <param name="Among">How many were ranked.</param>
public sealed record SeenRank(DateOnly? WaitingSince, int? Place, int? Among);

/// <summary>What may happen to a match.</summary>
public static partial class MatchDecisions
{
    /// <summary>Proposes a candidate for a vacancy that is offered, and with it sends the candidate by the rule of
    /// <see cref="CommitmentDecisions.SendCandidates"/>: both or neither. A candidate who is proposed already is nothing to do; one for whom it
    /// came to nothing can be proposed anew, and was sent once.</summary>
    /// <param name="state">The match of the two.</param>
    /// <param name="vacancyId">The vacancy's id.</param>
    /// <param name="candidateId">The candidate's id.</param>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="agreement">Its agreement; the initial state when there is no vacancy.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="seen">What the ranking showed.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Propose(
        Match state, Guid vacancyId, Guid candidateId, Vacancy vacancy, Agreement agreement, Candidate candidate, SeenRank seen, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(seen);
        var check = new Check()
            .That(vacancy.Exists, PlacementRefusals.VacancyUnknown.At("/vacancy").With(vacancyId))
            .That(
                candidate.Exists && (!vacancy.Exists || candidate.City == vacancy.City),
                PlacementRefusals.CandidateUnknown.At("/candidate").With(candidateId));
        if (check.Failed || vacancy is not { Opened: { } opened, Job: { } job } || candidate.Profile is not { } profile) return check.Refuse();
        if (state.Exists && !MatchTransitions.Allow(state.Status, MatchCommand.Propose)) return Decision.Nothing;
        check.That(!vacancy.IsClosed, VacancyRefusals.Closed.At("/vacancy").With(vacancy.ClosedFor))
            .That(!vacancy.IsPaused, VacancyRefusals.Paused.At("/vacancy").With(vacancy.PausedFor))
            .That(!vacancy.IsFilled, VacancyRefusals.Filled.At("/vacancy").With(vacancy.Positions))
            .That(candidate.Withdrawn is null, MatchRefusals.CandidateWithdrawn.At("/candidate").With(candidate.Withdrawn));
        VacancyDecisions.MayOffer(check, agreement, today);
        if (check.Failed) return check.Refuse();
        var rank = MatchingRules.Current.Assess(
            Inputs.Of(vacancyId, opened.Kind, job, agreement.Terms?.Areas ?? []), Inputs.Of(candidateId, profile, candidate.AreaOn(today), seen.WaitingSince));
        var proposed = new MatchProposed(
            opened.City, opened.Agreement, opened.CompanyCvr, MatchingRules.Current.Version, rank.Vacancy, rank.Candidate, [.. rank.Reasons],
            seen.Place, seen.Among);
        var id = Match.IdOf(vacancyId, candidateId);
        return new Decision.Accepted([new(Match.Ref(id), proposed, today), .. Sent(id, vacancyId, vacancy, opened.Agreement, agreement, today)]);
    }

    /// <summary>The company puts the candidate on its shortlist.</summary>
    public static Decision Shortlist(Match state, Guid id, DateOnly today) =>
        Go(state, id, MatchCommand.Shortlist, new MatchShortlisted(), today, state?.Status == MatchStatus.Shortlisted);

    /// <summary>Plans the interview, or plans it anew.</summary>
    public static Decision PlanInterview(Match state, Guid id, DateOnly on, DateOnly today) => Go(
        state, id, MatchCommand.PlanInterview, new InterviewPlanned(on), today,
        state is { Status: MatchStatus.InterviewPlanned } && state.InterviewOn == on, new Check().Date(on, "/on"));

    /// <summary>The interview was held.</summary>
    public static Decision HoldInterview(Match state, Guid id, DateOnly on, DateOnly today) => Go(
        state, id, MatchCommand.HoldInterview, new InterviewHeld(on), on,
        state is { Status: MatchStatus.Interviewed } && state.InterviewOn == on, new Check().Happened(on, "/on", today));

    /// <summary>The company chooses the candidate, or does not, for a reason.</summary>
    public static Decision AnswerOfCompany(Match state, Guid id, NotChosenReason? notChosen, DateOnly today) => notChosen is { } reason
        ? Go(
            state, id, MatchCommand.Reject, new CandidateNotChosen(reason), today,
            state is { Status: MatchStatus.NotChosen } && state.NotChosenFor == reason, new Check().Choice(reason, "/notChosen"))
        : Go(state, id, MatchCommand.Choose, new CandidateChosen(), today, state?.Status == MatchStatus.Chosen);

    /// <summary>The candidate accepts, or declines for a reason.</summary>
    public static Decision AnswerOfCandidate(Match state, Guid id, DeclineReason? declined, DateOnly today) => declined is { } reason
        ? Go(
            state, id, MatchCommand.Decline, new MatchDeclined(reason), today,
            state is { Status: MatchStatus.Declined } && state.DeclinedFor == reason, new Check().Choice(reason, "/declined"))
        : Go(state, id, MatchCommand.Accept, new MatchAccepted(), today, state?.Status == MatchStatus.Accepted);

    /// <summary>Takes the proposal back.</summary>
    public static Decision Withdraw(Match state, Guid id, TakenBackReason reason, DateOnly today) => Go(
        state, id, MatchCommand.Withdraw, new MatchWithdrawn(reason), today,
        state is { Status: MatchStatus.Withdrawn } && state.WithdrawnFor == reason, new Check().Choice(reason, "/reason"));

    private static Decision Go(Match? state, Guid id, MatchCommand command, IEvent happened, DateOnly on, bool already, Check? check = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        if (check is { Failed: true }) return check.Refuse();
        if (already) return Decision.Nothing;
        return MatchTransitions.Allow(state.Status, command)
            ? Decision.Accept(Match.Ref(id), on, happened)
            : Decision.Refuse(MatchRefusals.OtherStatus.With(state.Status));
    }

    private static IEnumerable<NewEvent> Sent(Guid id, Guid vacancyId, Vacancy vacancy, Guid agreementId, Agreement agreement, DateOnly today) =>
        !agreement.Owing.Sent.Any(sent => sent.Match == id)
        && CommitmentDecisions.SendCandidates(agreement, agreementId, new(vacancyId, 1, today, id), vacancy, today) is Decision.Accepted accepted
            ? accepted.Events
            : [];
}
