using Partnerships.Candidates;
using Partnerships.EventStore;
using Partnerships.PersonalData;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Server.Serving;
using Partnerships.Server.Texts;

namespace Partnerships.Server.PersonalData;

/// <summary>Personal data over HTTP. No role of a company exists, and none may be given these rights.</summary>
internal static class PersonalDataEndpoints
{
    public static void MapPersonalData(this IEndpointRouteBuilder api)
    {
        var candidate = api.MapGroup("/candidates/{id:guid}").WithTags("Personal data");
        candidate.MapPut("/personal-data", Record).Allow("recordPersonalData");
        candidate.MapGet("/personal-data", GetStatus).Allow("getPersonalDataStatus");
        candidate.MapPost("/personal-data/readings", Read).Allow("readPersonalData");
        candidate.MapPost("/personal-data/access-documents", GiveAccess).Allow("giveAccess");
        candidate.MapPost("/consents", GiveConsent).Allow("giveConsent");
        candidate.MapPost("/consent-withdrawals", WithdrawConsent).Allow("withdrawConsent");
        candidate.MapPost("/erasure-requests", RequestErasure).Allow("requestErasure");
        candidate.MapPost("/erasure-grants", GrantErasure).Allow("grantErasure");
        candidate.MapPost("/erasure-refusals", RefuseErasure).Allow("refuseErasure");
    }

    /// <summary>Keeps a person's data, all of them. To correct them, name the version that was read in If-Match.</summary>
    internal static async Task<CommandAnswer> Record(Guid id, Body<PersonalDataRequest> body, Sender sender, PersonalDataStore data) =>
        body.Value is not { } request
            // The name of a field that is not known is the client's own and could be anybody's.
            ? new CommandAnswer(new Answer.Refused(
                [.. body.Refusals.Select(it => it.Code == ApiRefusals.UnknownField.Code ? it with { Pointer = null } : it)], null))
            : await sender.Send(order => data.Record(order, id, request, sender.Request(body.Bytes.Span), sender.NamesVersion, sender.Aborted));

    /// <summary>That personal data are kept, what was consented to, who read them and whether an erasure is asked for: not the data.</summary>
    internal static async Task<ReadAnswer<PersonalDataStatus>> GetStatus(Guid id, Reader reader, IEventStore log, CancellationToken stop)
    {
        if (await reader.Hindrance(view: null) is { } hindrance) return ReadAnswer<PersonalDataStatus>.Refuse(hindrance);
        var readings = new List<ReadingResource>();
        await foreach (var recorded in log.ReadStream(Stream(id), 0, stop))
            if (!(recorded.RecordedAt > reader.At) && ReadingResource.Of(recorded) is { } reading) readings.Add(reading);
        return await reader.State(Kinds.Candidates, id, (state, version) => PersonalDataStatus.Of(id, state, version, readings));
    }

    /// <summary>Reads a person's data for a purpose. The reading is recorded before the data are given out.</summary>
    internal static async Task<PersonalDataAnswer<PersonalDataResource>> Read(Guid id, Body<ReadingRequest> body, Sender sender, Unnamed unnamed, PersonalDataStore data)
    {
        var answer = (await unnamed.Send(sender, id, body, it => PersonalDataCommands.Read(id, it))).Answer;
        if (answer is not Answer.Done done) return new(answer, null, null);
        var read = done.Events.Single(it => it.Data is PersonalDataRead);
        var (found, refusal) = await data.Open(id, read, sender.Aborted);
        return new(answer, new PersonalDataResource(id, done.Version, PersonalDataValues.Of(found)), refusal);
    }

    /// <summary>Everything held about a person, for that person (GDPR article 15); as a text when text/plain is accepted.</summary>
    internal static async Task<PersonalDataAnswer<AccessDocument>> GiveAccess(
        Guid id, Body<AccessRequest> body, HttpContext http, Sender sender, Unnamed unnamed, PersonalDataStore data, AccessDocuments documents, ServerSettings settings)
    {
        var answer = (await unnamed.Send(sender, id, body, it => PersonalDataCommands.GiveAccess(id, it))).Answer;
        if (answer is not Answer.Done done) return new(answer, null, null);
        var (found, refusal) = done.Events.SingleOrDefault(it => it.Data is PersonalDataRead) is { } read
            ? await data.Open(id, read, sender.Aborted)
            : (null, null);
        var today = Denmark.DateAt(settings.Clock.GetUtcNow());
        return new(answer, await documents.Of(id, found is null ? null : PersonalDataValues.Of(found), today, Languages.Of(http.Request), sender.Aborted), refusal);
    }

    /// <summary>Records that a person gave a consent.</summary>
    internal static Task<CommandAnswer> GiveConsent(Guid id, Body<ConsentRequest> body, Sender sender) =>
        sender.Send(body, it => PersonalDataCommands.GiveConsent(id, it.ToEvent()));

    /// <summary>Records that a person withdrew a consent.</summary>
    internal static Task<CommandAnswer> WithdrawConsent(Guid id, Body<ConsentWithdrawalRequest> body, Sender sender) =>
        sender.Send(body, it => PersonalDataCommands.WithdrawConsent(id, it.ToEvent()));

    /// <summary>Records that the erasure of a person's data was asked for. It is to be decided within a month.</summary>
    internal static Task<CommandAnswer> RequestErasure(Guid id, Body<ErasureRequest> body, Sender sender) =>
        sender.Send(body, it => PersonalDataCommands.RequestErasure(id, it.By, it.On));

    /// <summary>Grants the erasure that was asked for or proposed. The data are given to nobody from then on, and destroyed.</summary>
    internal static Task<CommandAnswer> GrantErasure(Guid id, Body<ErasureGrantRequest> body, Sender sender, Unnamed unnamed) =>
        unnamed.Send(sender, id, body, it => PersonalDataCommands.GrantErasure(id, it.Reason));

    /// <summary>Refuses the erasure on a legal ground.</summary>
    internal static Task<CommandAnswer> RefuseErasure(Guid id, Body<ErasureRefusalRequest> body, Sender sender, Unnamed unnamed) =>
        unnamed.Send(sender, id, body, it => PersonalDataCommands.RefuseErasure(id, it.ToEvent()));

    private static StreamName Stream(Guid id) => new(Candidate.Stream, id.ToString("D"));
}
