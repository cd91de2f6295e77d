using Partnerships.Agreements;
using Partnerships.Commitments;

namespace Partnerships.Placements;

/// <summary>What is said of a problem that is reported.</summary>
/// <param name="Problem">The problem's id.</param>
/// <param name="By">Who reports it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="On">When.</param>
/// <param name="About">In words, without personal data.</param>
public sealed record ProblemReport(Guid Problem, ProblemReporter By, ProblemKind Kind, DateOnly On, string About);

/// <content>Quick help. There is one clock: where the agreement holds a commitment to help and allows it, each call and each answer goes into its
/// ledger in the same decision, and how that commitment stands follows from there (ops/decisions/0021).</content>
public static partial class PlacementDecisions
{
    /// <summary>A problem is reported. The response time is the shortest that the agreement's parties owe help in, else the usual one. The same
    /// again is nothing to do.</summary>
    public static Decision ReportProblem(Placement state, Guid id, ProblemReport report, Agreement agreement, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(agreement);
        if (state.Obstacle(out var facts) is { } obstacle) return obstacle;
        var check = new Check()
            .Choice(report.By, "/by")
            .Choice(report.Kind, "/kind")
            .Text(report.About, "/about", 2000)
            .Call(report.On, facts.StartOn, facts, PlacementRefusals.BeforeStart, today);
        if (check.Failed) return check.Refuse();
        if (state.Course.Problems.Find(problem => problem.Id == report.Problem) is { } known && IsSame(known, report)) return Decision.Nothing;
        if (state.IsUsed(report.Problem) || agreement.Owing.Helps.ContainsKey(report.Problem))
            return Decision.Refuse(Refusals.IdTaken.At("/id").With(report.Problem));
        var help = HelpOwed(agreement);
        var reported = new ProblemReported(
            report.Problem, report.By, report.Kind, report.On, report.About, help?.WorkingDays ?? Problem.UsualWorkingDays, help?.Id);
        return Accept(id, reported, report.On, Ask(state, agreement, help, new(report.Problem, help?.Id ?? "", report.On, report.About, id), today));
    }

    /// <summary>Somebody took the latest call up. The same again is nothing to do.</summary>
    /// <param name="state">The placement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="answered">Which problem, when, and who, by function.</param>
    /// <param name="agreement">The placement's agreement.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision AnswerProblem(Placement state, Guid id, ProblemAnswered answered, Agreement agreement, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(agreement);
        if (state.Obstacle(out _) is { } obstacle) return obstacle;
        if (state.Course.Problems.Find(known => known.Id == answered.Problem) is not { } problem) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Line(answered.By, "/by", 200).After(answered.On, problem.Last.On, today);
        if (check.Failed) return check.Refuse();
        if (problem.Last.AnsweredOn is not null)
            return (problem.Last.AnsweredOn, problem.Last.AnsweredBy) == (answered.On, answered.By)
                ? Decision.Nothing
                : Decision.Refuse(PlacementRefusals.ProblemAnswered);
        var help = Problem.HelpId(problem.Id, problem.Calls.Count);
        return Accept(
            id, answered, answered.On,
            CommitmentDecisions.GiveHelp(agreement, state.Started!.Agreement, new(help, answered.On, answered.By), today));
    }

    /// <summary>The problem was brought to its end, after an answer. The same again is nothing to do.</summary>
    public static Decision ResolveProblem(Placement state, Guid id, ProblemResolved resolved, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(resolved);
        if (state.Obstacle(out _) is { } obstacle) return obstacle;
        if (state.Course.Problems.Find(known => known.Id == resolved.Problem) is not { } problem) return Decision.Refuse(Refusals.NotFound);
        var last = problem.Last;
        var check = new Check().Text(resolved.How, "/how", 2000).Choice(resolved.Outcome, "/outcome").After(resolved.On, last.AnsweredOn ?? last.On, today);
        if (check.Failed) return check.Refuse();
        if (last.AnsweredOn is null) return Decision.Refuse(PlacementRefusals.ProblemUnanswered);
        if (last.ResolvedOn is not null)
            return new ProblemResolved(problem.Id, last.ResolvedOn.Value, last.How!, last.Outcome!.Value) == resolved
                ? Decision.Nothing
                : Decision.Refuse(PlacementRefusals.ProblemResolved);
        return Decision.Accept(Placement.Ref(id), resolved.On, resolved);
    }

    /// <summary>The problem came back: help is asked for anew. The same again is nothing to do.</summary>
    public static Decision ReopenProblem(Placement state, Guid id, ProblemReopened reopened, Agreement agreement, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reopened);
        ArgumentNullException.ThrowIfNull(agreement);
        if (state.Obstacle(out var facts) is { } obstacle) return obstacle;
        if (state.Course.Problems.Find(known => known.Id == reopened.Problem) is not { } problem) return Decision.Refuse(Refusals.NotFound);
        if ((problem.Last.On, problem.Last.Reason, problem.Last.ResolvedOn) == (reopened.On, reopened.Reason, null)) return Decision.Nothing;
        var check = new Check()
            .Text(reopened.Reason, "/reason", 2000)
            .Call(reopened.On, problem.Last.ResolvedOn ?? problem.Last.On, facts, Refusals.EndBeforeStart, today);
        if (check.Failed) return check.Refuse();
        if (problem.Last.ResolvedOn is null) return Decision.Refuse(PlacementRefusals.ProblemOpen);
        var help = HelpOwed(agreement);
        var asked = new HelpAsked(Problem.HelpId(problem.Id, problem.Calls.Count + 1), help?.Id ?? "", reopened.On, reopened.Reason, id);
        return Accept(id, reopened, reopened.On, Ask(state, agreement, help, asked, today));
    }

    private static bool IsSame(Problem known, ProblemReport report) =>
        (known.By, known.Kind, known.About, known.Calls[0].On) == (report.By, report.Kind, report.About, report.On);

    private static Commitment? HelpOwed(Agreement agreement) => agreement.Activated is null
        ? null
        : (agreement.Terms?.Commitments ?? [])
            .Where(commitment => commitment is { Kind: CommitmentKind.Help, WorkingDays: not null } && !agreement.Owing.Waived.ContainsKey(commitment.Id))
            .MinBy(commitment => commitment.WorkingDays);

    /// <summary>What the agreement's ledger makes of a call; a refusal where nobody owes help, or the agreement is over.</summary>
    private static Decision Ask(Placement state, Agreement agreement, Commitment? help, HelpAsked asked, DateOnly today) =>
        help is null ? Decision.Nothing : CommitmentDecisions.AskHelp(agreement, state.Started!.Agreement, asked, today);

    private static Decision.Accepted Accept(Guid id, IEvent happened, DateOnly on, Decision inLedger) => new(
    [
        new(Placement.Ref(id), happened, on),
        .. inLedger is Decision.Accepted accepted ? accepted.Events : [],
    ]);

    /// <summary>A call for help is made while the placement runs.</summary>
    private static Check Call(this Check check, DateOnly on, DateOnly earliest, PlacementFacts facts, Refusal tooEarly, DateOnly today) => check
        .Happened(on, "/on", today)
        .That(on >= earliest, tooEarly.At("/on"))
        .That(!(on > facts.EndedOn), PlacementRefusals.AfterEnd.At("/on").With(facts.EndedOn));

    private static Check After(this Check check, DateOnly on, DateOnly earliest, DateOnly today) =>
        check.Happened(on, "/on", today).That(on >= earliest, Refusals.EndBeforeStart.At("/on"));
}
