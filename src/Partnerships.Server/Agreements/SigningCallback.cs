using System.Security.Cryptography;
using Partnerships.Agreements;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Agreements;

/// <summary>A provider's answer to a signing request.</summary>
/// <param name="Jws">The statement as the provider signed it: a JWS in compact form.</param>
internal sealed record StatementRequest(string Jws);

/// <summary>Where providers of signatures say what signatories did. No token opens it and none is needed: the statement's own signature
/// says who sends it, and one that is forged, late, for another text or sent again changes nothing.</summary>
internal static class SigningCallback
{
    /// <summary>Where it is.</summary>
    public const string Root = "/callbacks";

    public static void MapSigningCallback(this IEndpointRouteBuilder routes) =>
        routes.MapPost($"{Root}/signing/{{provider}}", Take).AllowAnonymous().ExcludeFromDescription();

    private static async Task<CommandAnswer> Take(
        string provider, Body<StatementRequest> body, SigningProviders providers, CommandPath path, HttpContext http)
    {
        if (body.Value is not { } request) return Refuse(body.Refusals);
        if (providers.Verify(provider, request.Jws) is not { } statement) return Refuse([SigningRefusals.StatementForged]);
        var context = new CommandContext(
            Guid.CreateVersion7(), SHA256.HashData(body.Bytes.Span), $"signing:{provider}", Cause: null, Guid.CreateVersion7());
        var order = new Order(new Caller($"signing:{provider}", Role: "", Cities: []), context);
        return new CommandAnswer(await path.Carry(order, AgreementCommands.Answer(statement), http.RequestAborted));
    }

    private static CommandAnswer Refuse(IReadOnlyList<Refusal> refusals) => new(new Answer.Refused(refusals, null));
}
