namespace Partnerships.Server.EventLog;

/// <summary>A command: what it is about, and how it is decided.</summary>
/// <param name="Subject">The stream whose version the answer states and <c>If-Match</c> is held against.</param>
/// <param name="Decide">Loads what it needs and calls the pure decision. May run several times.</param>
/// <param name="HangsOn">The stream whose version a refusal states while the subject is not there, or null.</param>
internal sealed record Command(StreamRef Subject, Func<Situation, ValueTask<Decision>> Decide, StreamRef? HangsOn = null);
