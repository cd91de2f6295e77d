using Partnerships.Placements;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.PersonalData;

namespace Partnerships.Server.Placements;

/// <summary>Quick help over HTTP.</summary>
internal static class ProblemEndpoints
{
    public static void MapProblems(this IEndpointRouteBuilder placements)
    {
        placements.MapPost("/{id:guid}/problems", Report).Allow("reportProblem");
        placements.MapPost("/{id:guid}/problems/{problem:guid}/answers", AnswerProblem).Allow("answerProblem");
        placements.MapPost("/{id:guid}/problems/{problem:guid}/resolutions", Resolve).Allow("resolveProblem");
        placements.MapPost("/{id:guid}/problems/{problem:guid}/reopenings", Reopen).Allow("reopenProblem");
    }

    /// <summary>Reports a problem for the company, the resident or oneself. A clock runs in Danish working days against the agreed response time:
    /// the agreement's commitment to help, else 2 working days.</summary>
    internal static async Task<CreationAnswer> Report(Guid id, Body<ProblemRequest> body, Sender sender, Unnamed unnamed)
    {
        var answer = await unnamed.SendOn(sender, id, body, it => PlacementCommands.On(id, (state, agreement, today) =>
            PlacementDecisions.ReportProblem(state, id, new(Sender.NewId(it.Id), it.By, it.Kind, it.On, it.About), agreement, today)));
        return new CreationAnswer(answer.Answer, $"{ApiEndpoints.Root}/placements/{id:D}/problems", happened => (happened as ProblemReported)?.Problem);
    }

    /// <summary>Records that somebody took the problem up.</summary>
    internal static Task<CommandAnswer> AnswerProblem(Guid id, Guid problem, Body<ProblemAnswerRequest> body, Sender sender, Unnamed unnamed) => unnamed.SendOn(
        sender, id, body, it => PlacementCommands.On(id, (state, agreement, today) => PlacementDecisions.AnswerProblem(state, id, new(problem, it.On, it.By), agreement, today)));

    /// <summary>Records that the problem was brought to its end.</summary>
    internal static Task<CommandAnswer> Resolve(Guid id, Guid problem, Body<ProblemResolutionRequest> body, Sender sender, Unnamed unnamed) => unnamed.SendOn(
        sender, id, body, it => PlacementCommands.On(id, (state, _, today) => PlacementDecisions.ResolveProblem(state, id, new(problem, it.On, it.How, it.Outcome), today)));

    /// <summary>Records that the problem came back: the clock runs anew.</summary>
    internal static Task<CommandAnswer> Reopen(Guid id, Guid problem, Body<ProblemReopeningRequest> body, Sender sender, Unnamed unnamed) => unnamed.SendOn(
        sender, id, body, it => PlacementCommands.On(id, (state, agreement, today) => PlacementDecisions.ReopenProblem(state, id, new(problem, it.On, it.Reason), agreement, today)));
}
