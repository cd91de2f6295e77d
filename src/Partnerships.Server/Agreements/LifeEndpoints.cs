using Partnerships.Agreements;
using Partnerships.Server.Access;
using Partnerships.Server.Api;

namespace Partnerships.Server.Agreements;

/// <summary>Life after an agreement came into force, over HTTP.</summary>
internal static class LifeEndpoints
{
    public static void MapLife(this IEndpointRouteBuilder agreements)
    {
        agreements.MapPost("/{id:guid}/follow-up-meetings", Meet).Allow("recordFollowUpMeeting");
        agreements.MapPost("/{id:guid}/concerns", RaiseConcern).Allow("raiseConcern");
        agreements.MapPost("/{id:guid}/concerns/{concern:guid}/resolutions", ResolveConcern).Allow("resolveConcern");
        agreements.MapPost("/{id:guid}/suspensions", Suspend).Allow("suspendAgreement");
        agreements.MapPost("/{id:guid}/resumptions", Resume).Allow("resumeAgreement");
        agreements.MapPost("/{id:guid}/departures", Leave).Allow("recordPartyDeparture");
        agreements.MapPost("/{id:guid}/fulfilments", Fulfil).Allow("fulfilAgreement");
        agreements.MapPost("/{id:guid}/corrections", CorrectFact).Allow("correctAgreementFact");
        agreements.MapPost("/{id:guid}/renewals", Renew).Allow("renewAgreement");
    }

    /// <summary>Records a follow-up meeting of the parties.</summary>
    internal static Task<CreationAnswer> Meet(Guid id, Body<MeetingRequest> body, Sender sender) =>
        sender.Create(
            body, $"{ApiEndpoints.Root}/agreements/{id:D}/follow-up-meetings",
            it => LifeCommands.Meet(id, new(Sender.NewId(it.Id), it.On, it.Attended, it.Decisions, it.NextOn)),
            happened => (happened as FollowUpMeetingHeld)?.Meeting);

    /// <summary>Records a party's concern about the collaboration.</summary>
    internal static Task<CreationAnswer> RaiseConcern(Guid id, Body<ConcernRequest> body, Sender sender) =>
        sender.Create(
            body, $"{ApiEndpoints.Root}/agreements/{id:D}/concerns",
            it => LifeCommands.RaiseConcern(id, new(Sender.NewId(it.Id), it.Party, it.On, it.About)),
            happened => (happened as ConcernRaised)?.Concern);

    /// <summary>Records that a concern was resolved.</summary>
    internal static Task<CommandAnswer> ResolveConcern(Guid id, Guid concern, Body<ResolutionRequest> body, Sender sender) =>
        sender.Send(body, it => LifeCommands.ResolveConcern(id, new(concern, it.On, it.How)));

    /// <summary>Lets the agreement rest: nothing new is opened under it.</summary>
    internal static Task<CommandAnswer> Suspend(Guid id, Body<DatedReasonRequest> body, Sender sender) =>
        sender.Send(body, it => LifeCommands.Suspend(id, it.On, it.Reason));

    /// <summary>Lets it go on; pledged places that fell due in the meantime are opened.</summary>
    internal static Task<CommandAnswer> Resume(Guid id, Body<DatedReasonRequest> body, Sender sender) =>
        sender.Send(body, it => LifeCommands.Resume(id, it.On, it.Reason));

    /// <summary>Records that a party left; the agreement goes on without it. The housing association and the company cannot leave.</summary>
    internal static Task<CommandAnswer> Leave(Guid id, Body<DepartureRequest> body, Sender sender) =>
        sender.Send(body, it => LifeCommands.Leave(id, new(it.Party, it.On, it.Reason)));

    /// <summary>Records that the parties state that all was done; the agreement is over.</summary>
    internal static Task<CommandAnswer> Fulfil(Guid id, Body<FulfilmentRequest> body, Sender sender) =>
        sender.Send(body, it => LifeCommands.Fulfil(id, it.On, it.Note));

    /// <summary>Corrects one recorded fact: a meeting, a concern or its resolution, a departure, days of rest, the fulfilment or the termination. What was
    /// recorded stays in the history. An agreement that, by this, never ended is in force again.</summary>
    internal static Task<CommandAnswer> CorrectFact(Guid id, Body<AgreementCorrectionRequest> body, Sender sender) =>
        sender.Send(body, it => LifeCommands.CorrectFact(id, new(it.Was, it.Is, it.Reason, it.StatedBy)));

    /// <summary>Drafts the agreement that is to follow this one: the partnership goes on.</summary>
    internal static Task<CreationAnswer> Renew(Guid id, Body<RenewalRequest> body, Sender sender) =>
        sender.Create(
            body, $"{ApiEndpoints.Root}/agreements", it => LifeCommands.Renew(id, Sender.NewId(it.Id), it.Terms),
            happened => (happened as RenewalDrafted)?.Successor);
}
