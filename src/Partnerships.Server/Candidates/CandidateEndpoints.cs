using Partnerships.Candidates;
using Partnerships.Pathways;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Server.PersonalData;

namespace Partnerships.Server.Candidates;

/// <summary>Candidates over HTTP.</summary>
internal static class CandidateEndpoints
{
    public static void MapCandidates(this IEndpointRouteBuilder api)
    {
        var candidates = api.MapGroup("/candidates").WithTags("Candidates");
        candidates.MapPost("", Register).Allow("registerCandidate");
        candidates.MapGet("", List).Allow("listCandidates");
        candidates.MapGet("/{id:guid}", Get).Allow("getCandidate");
        candidates.MapGet("/{id:guid}/path", Path).Allow("getCandidatePath");
        candidates.MapGet("/{id:guid}/pathway", Pathway).Allow("getPathway");
        candidates.MapPost("/{id:guid}/moves", Move).Allow("recordMove");
        candidates.MapPost("/{id:guid}/home-corrections", CorrectHome).Allow("correctHome");
        candidates.MapPost("/{id:guid}/profiles", SetProfile).Allow("setProfile");
        candidates.MapPost("/{id:guid}/profile-corrections", CorrectProfile).Allow("correctProfile");
        candidates.MapPost("/{id:guid}/withdrawals", Withdraw).Allow("withdrawCandidate");
        candidates.MapPost("/{id:guid}/returns", Return).Allow("returnCandidate");
    }

    /// <summary>Registers a candidate.</summary>
    internal static Task<CreationAnswer> Register(Body<CandidateRequest> body, Sender sender) =>
        sender.Create(body, $"{ApiEndpoints.Root}/candidates", it => CandidateCommands.Register(Sender.NewId(it.Id), it.ToEvent()));

    /// <summary>A city's candidates, oldest id first, each with the steps of the path so far.</summary>
    internal static Task<ReadAnswer<Page<CandidateDocument>>> List(Reader reader, Paging paging, string? city = null) =>
        reader.CityPage<CandidateDocument, CandidateDocument>(CandidateRegister.Name, city, CandidateRegister.CityPrefix, paging, it => it);

    /// <summary>A candidate as the stream has it.</summary>
    internal static Task<ReadAnswer<CandidateResource>> Get(Guid id, Reader reader) =>
        reader.State(Kinds.Candidates, id, (state, version) => CandidateResource.Of(id, state, version));

    /// <summary>A candidate with the steps of the path so far.</summary>
    internal static Task<ReadAnswer<CandidateDocument>> Path(Guid id, Reader reader) =>
        reader.Document<CandidateDocument, CandidateDocument>(CandidateRegister.Name, CandidateRegister.Key(id), it => it.City, it => it);

    /// <summary>A candidate's steps, chained into employment relations and spells. Not found before the first step.</summary>
    internal static Task<ReadAnswer<Pathway>> Pathway(Guid id, Reader reader) =>
        reader.Document<PersonSteps, Pathway>(
            PathwayView.Name, PathwayView.Key(id), it => it.City, it => new(it.Candidate, it.City, Partnerships.Pathways.Pathway.Chain(it.Steps)));

    /// <summary>Records that a candidate moved home.</summary>
    internal static Task<CommandAnswer> Move(Guid id, Body<MoveRequest> body, Sender sender) =>
        sender.Send(body, it => CandidateCommands.Move(id, it.Area, it.On));

    /// <summary>Corrects a home that was recorded wrongly: that of the registration, or one moved to. What was recorded stays in the history. A
    /// placement keeps the area that it was recorded with; where that is wrong too, the placement is corrected as well.</summary>
    internal static Task<CommandAnswer> CorrectHome(Guid id, Body<HomeCorrectionRequest> body, Sender sender, Unnamed unnamed) =>
        unnamed.Send(sender, id, body, it => CandidateCommands.CorrectHome(id, new(it.Was, it.Is, it.Reason, it.StatedBy)));

    /// <summary>Sets what a candidate can do and wishes: all of it, not only what changes.</summary>
    internal static Task<CommandAnswer> SetProfile(Guid id, Body<ProfileRequest> body, Sender sender, Unnamed unnamed) =>
        unnamed.Send(sender, id, body, it => CandidateCommands.SetProfile(id, it.ToProfile(), it.AsOf));

    /// <summary>Corrects the profile of a day that was recorded wrongly. What was recorded stays in the history; matching goes by what is true.</summary>
    internal static Task<CommandAnswer> CorrectProfile(Guid id, Body<ProfileCorrectionRequest> body, Sender sender, Unnamed unnamed) =>
        unnamed.Send(sender, id, body, it => CandidateCommands.CorrectProfile(id, it.Was, it.Is?.ToProfile(), it.Is?.AsOf, it.Reason, it.StatedBy));

    /// <summary>Withdraws a candidate from matching.</summary>
    internal static Task<CommandAnswer> Withdraw(Guid id, Body<CandidateWithdrawalRequest> body, Sender sender) =>
        sender.Send(body, it => CandidateCommands.Withdraw(id, it.Reason));

    /// <summary>Lets a candidate come back to matching.</summary>
    internal static Task<CommandAnswer> Return(Guid id, Body<ReturnRequest> body, Sender sender) =>
        sender.Send(body, _ => CandidateCommands.Return(id));
}
