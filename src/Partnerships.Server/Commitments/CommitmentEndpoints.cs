using Partnerships.Commitments;
using Partnerships.QuickHelp;
using Partnerships.Server.Access;
using Partnerships.Server.Agreements;
using Partnerships.Server.Api;

namespace Partnerships.Server.Commitments;

/// <summary>What the parties owe, and what came of it, over HTTP.</summary>
internal static class CommitmentEndpoints
{
    public static void MapCommitments(this IEndpointRouteBuilder agreements)
    {
        agreements.MapGet("/{id:guid}/commitments", List).Allow("getCommitments");
        agreements.MapPost("/{id:guid}/commitments/{commitment}/deliveries", Deliver).Allow("recordDelivery");
        agreements.MapPost("/{id:guid}/commitments/{commitment}/help-requests", AskHelp).Allow("askHelp");
        agreements.MapPost("/{id:guid}/commitments/{commitment}/waivers", Waive).Allow("waiveCommitment");
        agreements.MapPost("/{id:guid}/commitments/{commitment}/substitutions", Substitute).Allow("substituteCommitment");
        agreements.MapPost("/{id:guid}/help-requests/{help:guid}/answers", GiveHelp).Allow("giveHelp");
        agreements.MapPost("/{id:guid}/help-requests/{help:guid}/corrections", CorrectHelp).Allow("correctHelp");
        agreements.MapGet("/{id:guid}/quick-help", QuickHelp).Allow("getAgreementQuickHelp");
        agreements.MapPost("/{id:guid}/candidates-sent", SendCandidates).Allow("sendCandidates");
        agreements.MapPost("/{id:guid}/fact-corrections", CorrectFact).Allow("correctCommitmentFact");
        agreements.MapPost("/{id:guid}/dispensations", Dispense).Allow("grantDispensation");
        agreements.MapPost("/{id:guid}/dispensation-corrections", CorrectDispensation).Allow("correctDispensation");
    }

    /// <summary>How each commitment stands on the day asked for: state, day, and whose what is missing is.</summary>
    internal static async Task<ReadAnswer<CommitmentsResource>> List(Guid id, Reader reader)
    {
        var read = await reader.Document<LedgerDocument, CommitmentsResource>(
            CommitmentLedger.Name, CommitmentLedger.Key(id), it => it.City, it => new(reader.Today, [.. Standings.Of(it, reader.Today)]));
        // Without an entity tag: it changes with the day, also when nothing happens.
        return read.Value is { } found ? ReadAnswer<CommitmentsResource>.Found(found) : read;
    }

    /// <summary>Records a delivery of orders or of a contribution.</summary>
    internal static Task<CommandAnswer> Deliver(Guid id, string commitment, Body<DeliveryRequest> body, Sender sender) =>
        sender.Send(body, it => CommitmentCommands.Deliver(id, new(commitment, it.On, it.Count ?? 1, it.IsWhole ?? false, it.Note)));

    /// <summary>Records that help was asked for.</summary>
    internal static Task<CreationAnswer> AskHelp(Guid id, string commitment, Body<HelpRequest> body, Sender sender) =>
        sender.Create(
            body, $"{ApiEndpoints.Root}/agreements/{id:D}/help-requests",
            it => CommitmentCommands.AskHelp(id, new(Sender.NewId(it.Id), commitment, it.On, it.About)),
            happened => (happened as HelpAsked)?.Help);

    /// <summary>Records that the help was given.</summary>
    internal static Task<CommandAnswer> GiveHelp(Guid id, Guid help, Body<HelpAnswerRequest> body, Sender sender) =>
        sender.Send(body, it => CommitmentCommands.GiveHelp(id, new(help, it.On, it.Note)));

    /// <summary>Corrects when help was asked for and given, or that it was at all. Help that came of a placement's problem is corrected with the problem.</summary>
    internal static Task<CommandAnswer> CorrectHelp(Guid id, Guid help, Body<HelpCorrectionRequest> body, Sender sender) =>
        sender.Send(body, it => CommitmentCommands.CorrectHelp(id, new(help, it.Was, it.Is, it.Reason, it.StatedBy)));

    /// <summary>How quickly problems in an agreement's placements were answered and resolved: exact figures, which must not be passed on. Not found
    /// until there is a problem.</summary>
    internal static async Task<ReadAnswer<HelpFigures>> QuickHelp(Guid id, Reader reader)
    {
        var read = await reader.Document<HelpDocument, HelpFigures>(
            QuickHelpView.Name, QuickHelpView.Key(id), it => it.City, it => HelpFigures.Of(it, reader.Today));
        // Without an entity tag: it changes with the day, also when nothing happens.
        return read.Value is { } found ? ReadAnswer<HelpFigures>.Found(found) : read;
    }

    /// <summary>Waives what is still owed by a commitment.</summary>
    internal static Task<CommandAnswer> Waive(Guid id, string commitment, Body<WaiverRequest> body, Sender sender) =>
        sender.Send(body, it => CommitmentCommands.Waive(id, new(commitment, it.Party, it.Reason)));

    /// <summary>Replaces pledged places by others under the steering group's exchange rate; a vacancy is opened for them.</summary>
    internal static Task<CommandAnswer> Substitute(Guid id, string commitment, Body<SubstitutionRequest> body, Sender sender) =>
        sender.Send(body, it => CommitmentCommands.Substitute(id, commitment, it));

    /// <summary>Records that candidates were sent for a vacancy under the agreement.</summary>
    internal static Task<CommandAnswer> SendCandidates(Guid id, Body<CandidatesSentRequest> body, Sender sender) =>
        sender.Send(body, it => CommitmentCommands.SendCandidates(id, new(it.Vacancy, it.Count, it.On)));

    /// <summary>Corrects one recorded fact: candidates sent, a delivery, a waiver, or places that were replaced. What was recorded stays in the history;
    /// how commitments stand follows from what is true.</summary>
    internal static Task<CommandAnswer> CorrectFact(Guid id, Body<CommitmentCorrectionRequest> body, Sender sender) =>
        sender.Send(body, it => CommitmentCommands.CorrectFact(id, new(it.Was, it.Is, it.Reason, it.StatedBy)));

    /// <summary>Lets a draft, or an amendment, pledge what is outside the steering group's frames.</summary>
    internal static Task<CommandAnswer> Dispense(Guid id, Body<DispensationRequest> body, Sender sender) =>
        sender.Send(body, it => AgreementCommands.Dispense(id, it.Commitments ?? [], it.Reason));

    /// <summary>Corrects why a dispensation was granted, or that it was at all. A text that was put to the parties by it stands.</summary>
    internal static Task<CommandAnswer> CorrectDispensation(Guid id, Body<DispensationCorrectionRequest> body, Sender sender) =>
        sender.Send(body, it => AgreementCommands.CorrectDispensation(id, new(it.Was, it.Is, it.Reason, it.StatedBy)));
}
