using Partnerships.Agreements;
using Partnerships.Candidates;
using Partnerships.Matching;
using Partnerships.Server.EventLog;
using Partnerships.Server.Matching;
using Partnerships.Vacancies;

namespace Partnerships.Server.Sample;

/// <summary>A candidate is proposed for a vacancy, and both sides answer. That a placement starts is the placement's deed.</summary>
internal static class MatchDeeds
{
    /// <summary>The steps of a match.</summary>
    public static IEnumerable<Deed> Of(MatchPlan plan, Dice dice)
    {
        var (id, vacancy, by) = (plan.Id, plan.Slot.Places.Vacancy, People.Caseworker(plan.Person.City, plan.Person.Id));
        var thrown = dice.For($"answers {id}");
        foreach (var step in plan.Steps)
        {
            // The sample has no views while it is made, so that it does not say which place a ranking showed.
            yield return step.What == MatchCommand.Propose
                ? new(step.On, by, MatchCommands.Propose(vacancy, plan.Person.Id, new SeenRank(plan.WaitingSince, Place: null, Among: null)),
                    [Candidate.Ref(plan.Person.Id), Vacancy.Ref(vacancy)], [Agreement.Ref(plan.Slot.Agreement.Id)])
                : new(step.On, by, Command(id, step, thrown));
        }
    }

    private static Command Command(Guid id, MatchStep step, Dice dice) => step.What switch
    {
        MatchCommand.Shortlist => MatchCommands.Shortlist(id),
        MatchCommand.PlanInterview => MatchCommands.PlanInterview(id, RecordingDays.After(step.On)),
        MatchCommand.HoldInterview => MatchCommands.HoldInterview(id, step.On),
        MatchCommand.Choose => MatchCommands.AnswerOfCompany(id, notChosen: null),
        MatchCommand.Accept => MatchCommands.AnswerOfCandidate(id, declined: null),
        MatchCommand.Reject => MatchCommands.AnswerOfCompany(id, dice.Weighted(
            (55, NotChosenReason.AnotherChosen), (15, NotChosenReason.SkillsMissing), (10, NotChosenReason.Danish), (10, NotChosenReason.Hours),
            (10, NotChosenReason.CertificateMissing))),
        MatchCommand.Decline => MatchCommands.AnswerOfCandidate(id, dice.Weighted(
            (35, DeclineReason.OtherWork), (20, DeclineReason.Education), (20, DeclineReason.Distance), (15, DeclineReason.Hours), (10, DeclineReason.Work))),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
