namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Load, decide, append, and again when another was faster.</summary>
internal sealed class Execution(Writer writer, StateCache states, LogReader log, Tail tail, EventTypes types, TimeProvider time)
{
    // Newcomers may be faster than one who has lost, many times over on a stream that they never leave alone.
    private const int Attempts = 1000;
    private const int Gates = 256;

    // Whoever has lost once queues here for the stream, so that a hot stream is not decided on in vain by all at once.
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1))];

    public async Task<Outcome> Execute(CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation)
    {
        var outcome = await Attempt(context, decide, cancellation);
        for (var attempt = 2; outcome is Outcome.Conflicted conflict && attempt <= Attempts; attempt++)
        {
            Telemetry.Conflict();
            var gate = gates[(uint)conflict.Stream.GetHashCode() % Gates];
            await gate.WaitAsync(cancellation);
            try
            {
                outcome = await Attempt(context, decide, cancellation);
            }
            finally
            {
                gate.Release();
            }
        }
        return outcome;
    }

    private async Task<Outcome> Attempt(CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation)
    {
        var streams = new Streams(states, log, tail, Now());
        switch (await decide(streams, cancellation))
        {
            case Verdict.Append append:
                var request = await Requests.Encode(context, append, streams, types, cancellation);
                return await writer.Append(request, cancellation) switch
                {
                    AppendResult.Written written => new Outcome.Appended(written.Events, Replayed: false),
                    AppendResult.Conflict conflict => new Outcome.Conflicted(conflict.Stream),
                    _ => await FirstResult(context, cancellation) ?? throw new InvalidOperationException($"The log lost command {context.CommandId}."),
                };
            case Verdict.NothingToDo:
                return await NothingAppended(context, streams, new Outcome.NothingToDo(streams.Versions), cancellation);
            case Verdict.Refuse refuse:
                return await NothingAppended(context, streams, new Outcome.Refused(refuse.Reason, streams.Versions), cancellation);
            default:
                throw new InvalidOperationException("A decision gave no verdict.");
        }
    }

    /// <summary>Often the answer to a retry of what was done the first time, which is then told again. What rests on several streams is told
    /// only when they were so at one moment.</summary>
    private async Task<Outcome> NothingAppended(CommandContext context, Streams streams, Outcome outcome, CancellationToken cancellation) =>
        await FirstResult(context, cancellation)
        ?? (await streams.Overtaken(cancellation) is { } stream ? new Outcome.Conflicted(stream) : outcome);

    private async Task<Outcome?> FirstResult(CommandContext context, CancellationToken cancellation)
    {
        var (events, fingerprint) = await log.Command(context.CommandId, cancellation);
        if (events.Count == 0) return null;
        return fingerprint.AsSpan().SequenceEqual(context.Fingerprint.Span) ? new Outcome.Appended(events, Replayed: true) : new Outcome.CommandIdReused();
    }

    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow().ToUniversalTime();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
