using Partnerships.EventStore;
using Partnerships.Server.Access;

namespace Partnerships.Server.EventLog;

/// <summary>Who gives a command, under which id, and what must still hold.</summary>
/// <param name="Caller">Who.</param>
/// <param name="Context">Ids, fingerprint and cause.</param>
/// <param name="Expects">What the subject's version must be; null when it does not matter.</param>
internal sealed record Order(Caller Caller, CommandContext Context, Func<long, bool>? Expects = null)
{
    /// <summary>The same with a fingerprint.</summary>
    public Order With(ReadOnlyMemory<byte> fingerprint) => this with { Context = Context with { Fingerprint = fingerprint } };
}
