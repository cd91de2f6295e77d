using Partnerships.Placements;

namespace Partnerships.Server.Placements;

/// <summary>A problem in a placement is reported.</summary>
/// <param name="By">Who reports it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="On">When.</param>
/// <param name="About">In words, without personal data.</param>
/// <param name="Id">The problem's id, a UUID of the client's choice.</param>
internal sealed record ProblemRequest(ProblemReporter By, ProblemKind Kind, DateOnly On, string About, Guid? Id = null);

/// <summary>Somebody took a problem up.</summary>
/// <param name="On">When.</param>
/// <param name="By">Who, by function.</param>
internal sealed record ProblemAnswerRequest(DateOnly On, string By);

/// <summary>A problem was brought to its end.</summary>
/// <param name="On">When.</param>
/// <param name="How">In words, without personal data.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record ProblemResolutionRequest(DateOnly On, string How, ProblemOutcome Outcome);

/// <summary>A problem came back.</summary>
/// <param name="On">When.</param>
/// <param name="Reason">Why.</param>
internal sealed record ProblemReopeningRequest(DateOnly On, string Reason);

/// <summary>A problem in a placement.</summary>
/// <param name="Id">Its id.</param>
/// <param name="By">Who reported it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="About">In words.</param>
/// <param name="WorkingDays">The agreed response time in Danish working days.</param>
/// <param name="Calls">The report, and each time that it came back.</param>
internal sealed record ProblemResource(
    Guid Id, ProblemReporter By, ProblemKind Kind, string About, int WorkingDays, IReadOnlyList<ProblemCallResource> Calls)
{
    public static ProblemResource Of(Problem problem) => new(
        problem.Id, problem.By, problem.Kind, problem.About, problem.WorkingDays,
        [.. problem.Calls.Select(call => new ProblemCallResource(
            call.On, problem.DueOn(call), call.Reason, call.AnsweredOn, call.AnsweredBy, call.ResolvedOn, call.How, call.Outcome))]);
}

/// <summary>One call for quick help.</summary>
/// <param name="On">When help was asked for.</param>
/// <param name="DueOn">The day by which it is to be answered.</param>
/// <param name="Reason">Why the problem was reopened; absent for its report.</param>
/// <param name="AnsweredOn">When somebody took it up.</param>
/// <param name="AnsweredBy">Who, by function.</param>
/// <param name="ResolvedOn">When it was resolved.</param>
/// <param name="How">How it was resolved.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record ProblemCallResource(
    DateOnly On, DateOnly DueOn, string? Reason, DateOnly? AnsweredOn, string? AnsweredBy, DateOnly? ResolvedOn, string? How, ProblemOutcome? Outcome);
