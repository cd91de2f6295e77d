using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Api;

/// <summary>Gives a request's command to the log as its caller, with what its headers ask for.</summary>
internal sealed class Sender(HttpContext http, CommandPath path)
{
    private const int LongestKey = 200;
    private static readonly Guid KeyScope = new("7c1f7a52-6f0b-4b51-9a5e-3c1f6d1b0f5e");

    /// <summary>Called by the framework.</summary>
    public static ValueTask<Sender?> BindAsync(HttpContext http) => new(new Sender(http, http.RequestServices.GetRequiredService<CommandPath>()));

    /// <summary>The caller.</summary>
    public Caller Caller { get; } = Caller.Of(http.User);

    /// <summary>True when the request names the version that must still hold.</summary>
    public bool NamesVersion => http.Request.Headers.IfMatch.Count > 0;

    /// <summary>Gives up when the caller does.</summary>
    public CancellationToken Aborted => http.RequestAborted;

    /// <summary>What a request asks for: method, path and body. A command's fingerprint is a hash of it.</summary>
    public byte[] Request(ReadOnlySpan<byte> body) => [.. Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"), .. body];

    /// <summary>An id for what a command makes, the client's own where it chose one.</summary>
    public static Guid NewId(Guid? chosen) => chosen ?? Guid.CreateVersion7();

    /// <summary>Sends the command that a body stands for.</summary>
    public async Task<CommandAnswer> Send<T>(Body<T> body, Func<T, Command> command) where T : class =>
        body.Value is { } value ? await Send(body.Bytes, command(value))
            : new CommandAnswer(new Answer.Refused([.. body.Refusals, .. await Further(body, command)], null));

    /// <summary>Sends the command that a body stands for; when it is new, the answer says where to find it.</summary>
    public async Task<CreationAnswer> Create<T>(Body<T> body, string collection, Func<T, Command> command, Func<object, Guid?>? idIn = null)
        where T : class
    {
        var answer = await Send(body, command);
        return new CreationAnswer(answer.Answer, collection, idIn);
    }

    /// <summary>The rules that the readable part of a body violates whatever the rest may be, so that the caller hears of all at once.</summary>
    private async Task<IEnumerable<Refusal>> Further<T>(Body<T> body, Func<T, Command> command) where T : class
    {
        IEnumerable<Refusal>? common = null;
        foreach (var guess in body.Guesses)
        {
            var refusals = await path.Probe(Caller, command(guess), http.RequestAborted);
            common = common?.Intersect(refusals) ?? refusals;
        }
        return (common ?? []).Where(refusal => refusal is { Kind: RefusalKind.Invalid, Pointer: { } place }
            && !body.Refusals.Any(known => place == known.Pointer || place.StartsWith($"{known.Pointer}/", StringComparison.Ordinal)));
    }

    private Task<CommandAnswer> Send(ReadOnlyMemory<byte> body, Command command) => Send(order =>
        path.Carry(order.With(SHA256.HashData(Request(body.Span))), command, http.RequestAborted));

    /// <summary>Has an order carried out with the id and the conditions that the headers state. Its fingerprint is still to be given.</summary>
    public async Task<CommandAnswer> Send(Func<Order, Task<Answer>> carry)
    {
        var key = http.Request.Headers["Idempotency-Key"];
        if (key.Count > 1 || key.Count == 1 && !IsKey(key[0])) return Refuse(ApiRefusals.HeaderInvalid.With("Idempotency-Key"));
        var tags = http.Request.Headers.IfMatch;
        if (!VersionTags.TryParse(tags, out var expects)) return Refuse(ApiRefusals.HeaderInvalid.With(HeaderNames.IfMatch));
        var id = key.Count == 1 ? NameBasedId.Of(KeyScope, $"{Scope(Caller)}\n{key[0]}") : Guid.CreateVersion7();
        var context = new CommandContext(id, default, Caller.Name, Cause: null, Correlation());
        using var place = http.RequestServices.GetRequiredService<CommandPlaces>().Take();
        return place is null
            ? Refuse(ApiRefusals.Overloaded)
            : new CommandAnswer(await carry(new Order(Caller, context, expects)));
    }

    /// <summary>Whose keys are the same: names alone are not unique, and what one may see of a first answer another may not.</summary>
    private static string Scope(Caller caller) => $"{caller.Name}\n{caller.Role}\n{string.Join(',', caller.Cities)}";

    /// <summary>The trace that the caller is in (W3C trace context), so that its log and ours can be laid side by side.</summary>
    private static Guid Correlation() =>
        System.Diagnostics.Activity.Current is { HasRemoteParent: true } activity
            ? Guid.ParseExact(activity.TraceId.ToHexString(), "N")
            : Guid.CreateVersion7();


    private static bool IsKey(string? key) => key is { Length: > 0 and <= LongestKey } && key.All(c => c is >= '!' and <= '~');

    private static CommandAnswer Refuse(Refusal refusal) => new(new Answer.Refused([refusal], null));
}
