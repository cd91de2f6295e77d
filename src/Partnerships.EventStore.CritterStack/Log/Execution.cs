using JasperFx;
using Marten;
using Partnerships.EventStore.CritterStack.Storage;

namespace Partnerships.EventStore.CritterStack.Log;

/// <summary>Load, decide, append, and again when another was faster.</summary>
internal sealed class Execution(IDocumentStore store, AppendOrder order, LogReader log, EventForms forms, EventTypes types, TimeProvider time, string schema)
{
    private const int Attempts = 200, Gates = 64, LongestFingerprint = 32;

    // Whoever has lost once queues here for the stream, so that a hot stream is not decided on in vain by all at once.
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1))];

    public async Task<Outcome> Execute(CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation)
    {
        var outcome = await Attempt(context, decide, cancellation);
        for (var attempt = 2; outcome is Outcome.Conflicted conflict && attempt <= Attempts; attempt++)
        {
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
        await using var session = store.LightweightSession();
        var streams = new LoadedStreams(session, forms, Now());
        return await decide(streams, cancellation) switch
        {
            Verdict.Append append => await Append(context, append, streams, cancellation),
            Verdict.NothingToDo => await NothingAppended(context, streams, new Outcome.NothingToDo(streams.Versions), cancellation),
            Verdict.Refuse refuse => await NothingAppended(context, streams, new Outcome.Refused(refuse.Reason, streams.Versions), cancellation),
            _ => throw new InvalidOperationException("A decision gave no verdict."),
        };
    }

    // Marten writes streams in the order in which a session met them: this one meets them in the order of the decision.
    private async Task<Outcome> Append(CommandContext context, Verdict.Append append, LoadedStreams streams, CancellationToken cancellation)
    {
        var encoded = Encode(context, append, streams);
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var names = streams.All.Select(entry => entry.Name.ToString()).Concat(encoded.Select(e => e.Stream.ToString())).Distinct();
        var found = await order.Take(session, names, [context.CommandId], cancellation);
        if (found.IsKnown)
        {
            await session.DisposeAsync();
            return await FirstResult(context, cancellation) ?? throw new InvalidOperationException($"The log lost command {context.CommandId}.");
        }
        foreach (var entry in streams.All)
            if (found.Versions.GetValueOrDefault(entry.Name.ToString()) != entry.Version) return new Outcome.Conflicted(entry.Name);
        var recorded = Place(encoded, found);
        foreach (var stream in recorded.GroupBy(e => e.Stream))
            session.Events.Append(stream.Key.ToString(), stream.Last().Version, stream.Select(forms.ToMarten).ToList());
        session.QueueSqlCommand(
            $"insert into {schema}.commands (id, fingerprint, position, events) values (?, ?, ?, ?)", context.CommandId, context.Fingerprint.ToArray(), found.Head + 1, recorded.Count);
        try
        {
            await session.SaveChangesAsync(cancellation);
        }
        catch (ConcurrencyException)
        {
            return new Outcome.Conflicted(recorded[0].Stream);
        }
        return new Outcome.Appended(recorded, Replayed: false);
    }

    /// <summary>The events without their places. Marten writes stream by stream, so that those of one stream stand together.</summary>
    private List<RecordedEvent> Encode(CommandContext context, Verdict.Append append, LoadedStreams streams)
    {
        StoredText.Check(context.Actor);
        StoredText.Check(context.Cause);
        if (append.Events.Count == 0) throw new InvalidOperationException("A decision appends nothing.");
        if (context.Fingerprint.Length > LongestFingerprint) throw new ArgumentException("A fingerprint has 32 bytes at most.", nameof(context));
        var events = new List<RecordedEvent>();
        foreach (var stream in append.Events.GroupBy(e => e.Stream))
        {
            StoredText.Check(stream.Key.ToString());
            var loaded = streams.Find(stream.Key);
            foreach (var proposed in stream)
            {
                loaded = loaded?.After(proposed.Data);
                events.Add(Encode(context, proposed, streams.Now, events.Count));
            }
        }
        return events;
    }

    private RecordedEvent Encode(CommandContext context, ProposedEvent proposed, DateTimeOffset now, int ordinal) => new()
    {
        Position = 0,
        Stream = proposed.Stream,
        Version = 0,
        Type = types.NameOf(proposed.Data),
        Payload = CanonicalJson.Encode(proposed.Data),
        Data = proposed.Data,
        Actor = context.Actor,
        RecordedAt = now,
        EffectiveOn = proposed.EffectiveOn,
        CommandId = context.CommandId,
        Ordinal = ordinal,
        Cause = context.Cause,
        CorrelationId = context.CorrelationId,
        LeafHash = default,
    };

    private static List<RecordedEvent> Place(List<RecordedEvent> events, AppendOrder.Found found)
    {
        var versions = new Dictionary<string, long>(found.Versions, StringComparer.Ordinal);
        var head = found.Head;
        return [.. events.Select(e =>
        {
            var name = e.Stream.ToString();
            var placed = e with { Position = ++head, Version = versions[name] = versions.GetValueOrDefault(name) + 1 };
            return placed with { LeafHash = Leaf.Hash(placed) };
        })];
    }

    /// <summary>Often the answer to a retry of what was done the first time, which is then told again. What rests on several streams is told
    /// only when they were so at one moment: versions only grow, so those that are the same afterwards were so when the last was loaded.</summary>
    private async Task<Outcome> NothingAppended(CommandContext context, LoadedStreams streams, Outcome outcome, CancellationToken cancellation)
    {
        if (await FirstResult(context, cancellation) is { } first) return first;
        if (streams.All.Count < 2) return outcome;
        var now = await log.Versions(streams.All.Select(entry => entry.Name.ToString()), cancellation);
        foreach (var entry in streams.All)
            if (now.GetValueOrDefault(entry.Name.ToString()) != entry.Version) return new Outcome.Conflicted(entry.Name);
        return outcome;
    }

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
