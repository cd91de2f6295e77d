using Partnerships.Agreements;
using Partnerships.Matching;
using Partnerships.Placements;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Matching;

/// <summary>The commands of matches.</summary>
internal static class MatchCommands
{
    public static Command Propose(Guid vacancyId, Guid candidateId, SeenRank seen) => new(Match.Ref(Match.IdOf(vacancyId, candidateId)), async situation =>
    {
        var vacancy = await situation.Load(Kinds.Vacancies, vacancyId);
        var agreement = vacancy.Opened is { } opened ? await situation.Load(Kinds.Agreements, opened.Agreement) : Agreement.Initial;
        return MatchDecisions.Propose(
            await Load(situation, Match.IdOf(vacancyId, candidateId)), vacancyId, candidateId, vacancy, agreement,
            await situation.Load(Kinds.Candidates, candidateId), seen, situation.Today);
    });

    public static Command Shortlist(Guid id) => Of(id, (match, today) => MatchDecisions.Shortlist(match, id, today));

    public static Command PlanInterview(Guid id, DateOnly on) => Of(id, (match, today) => MatchDecisions.PlanInterview(match, id, on, today));

    public static Command HoldInterview(Guid id, DateOnly on) => Of(id, (match, today) => MatchDecisions.HoldInterview(match, id, on, today));

    public static Command AnswerOfCompany(Guid id, NotChosenReason? notChosen) =>
        Of(id, (match, today) => MatchDecisions.AnswerOfCompany(match, id, notChosen, today));

    public static Command AnswerOfCandidate(Guid id, DeclineReason? declined) =>
        Of(id, (match, today) => MatchDecisions.AnswerOfCandidate(match, id, declined, today));

    public static Command Withdraw(Guid id, TakenBackReason reason) => Of(id, (match, today) => MatchDecisions.Withdraw(match, id, reason, today));

    public static Command CorrectFact(Guid id, MatchFactCorrected correction) => new(Match.Ref(id), async situation =>
        MatchDecisions.CorrectFact(
            await Load(situation, id), id, correction,
            correction.Was.Completed is { } completed ? await situation.Load(Kinds.Placements, completed.Placement) : Placement.Initial, situation.Today));

    private static Command Of(Guid id, Func<Match, DateOnly, Decision> decide) =>
        new(Match.Ref(id), async situation => decide(await Load(situation, id), situation.Today));

    private static ValueTask<Match> Load(Situation situation, Guid id) => situation.Load(Kinds.Matches, id);
}
