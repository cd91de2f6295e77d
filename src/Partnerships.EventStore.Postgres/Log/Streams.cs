namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The streams that one attempt at a decision looks at, and their guards. They are few: a list is quicker than a table.</summary>
internal sealed class Streams(StateCache cache, LogReader log, Tail tail, DateTimeOffset now) : IStreams
{
    private readonly List<LoadedStream> loaded = new(4);

    public DateTimeOffset Now => now;

    public IReadOnlyDictionary<StreamName, long> Versions => loaded.ToDictionary(stream => stream.Name, stream => stream.Version);

    public Guard[] Guards
    {
        get
        {
            var guards = new Guard[loaded.Count];
            for (var i = 0; i < guards.Length; i++) guards[i] = new Guard(loaded[i].Name, loaded[i].Version, loaded[i].AsOf);
            return guards;
        }
    }

    public ValueTask<Loaded<TState>> Load<TState>(StreamKind<TState> kind, string id, CancellationToken cancellation = default)
        where TState : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        var stream = new StreamName(kind.Name, id);
        if (Known(stream) is { } known)
        {
            return new(known is LoadedState<TState> same
                ? same.Result
                : throw new InvalidOperationException($"{stream} was loaded before with another kind of state."));
        }
        StoredText.Check(id);
        // The head is read first: what is found afterwards has seen it, from the cache and from the table alike.
        var asOf = tail.Head;
        return cache.Find<TState>(stream) is { } found
            ? new(Keep(kind, stream, asOf, found))
            : Fold(kind, stream, asOf, cancellation);
    }

    /// <summary>The stream as loaded, or only its version when the decision did not look at it.</summary>
    public async ValueTask<LoadedStream> Find(StreamName stream, CancellationToken cancellation)
    {
        if (Known(stream) is { } known) return known;
        StoredText.Check(stream.ToString());
        var asOf = tail.Head;
        var entry = new LoadedStream(stream, await CurrentVersion(stream, cancellation), asOf);
        loaded.Add(entry);
        return entry;
    }

    /// <summary>A stream that others wrote to before the last one was loaded, so that what was found was never so at one moment; null when
    /// there is none. Versions only grow: those that are the same afterwards were the same when the last was loaded.</summary>
    public async ValueTask<StreamName?> Overtaken(CancellationToken cancellation)
    {
        for (var i = 0; i < loaded.Count - 1; i++)
            if (await CurrentVersion(loaded[i].Name, cancellation) != loaded[i].Version) return loaded[i].Name;
        return null;
    }

    private async ValueTask<long> CurrentVersion(StreamName stream, CancellationToken cancellation) =>
        cache.Find<object>(stream)?.Version ?? await log.VersionOf(stream, cancellation);

    private LoadedStream? Known(StreamName stream)
    {
        foreach (var known in loaded)
            if (known.Name == stream) return known;
        return null;
    }

    private Loaded<TState> Keep<TState>(StreamKind<TState> kind, StreamName stream, long asOf, StateCache.Entry entry)
        where TState : class
    {
        var result = new Loaded<TState>(stream, (TState)entry.State, entry.Version);
        loaded.Add(new LoadedState<TState>(kind, result, asOf));
        return result;
    }

    private async ValueTask<Loaded<TState>> Fold<TState>(StreamKind<TState> kind, StreamName stream, long asOf, CancellationToken cancellation)
        where TState : class
    {
        var lease = cache.Borrow(stream);
        var state = kind.Initial;
        long version = 0;
        var complete = false;
        try
        {
            await foreach (var (number, data) in log.Facts(stream, cancellation))
            {
                state = kind.Evolve(state, data);
                version = number;
            }
            complete = true;
        }
        finally
        {
            cache.Return(lease, complete ? state : null, version);
        }
        return Keep(kind, stream, asOf, new StateCache.Entry(state, version));
    }
}

/// <summary>A stream at the version that was found.</summary>
internal record LoadedStream(StreamName Name, long Version, long AsOf)
{
    /// <summary>The state after one more event; null when the state is not known.</summary>
    public virtual object? After(object? state, object data) => null;

    /// <summary>The state that was found; null when it is not known.</summary>
    public virtual object? State => null;
}

internal sealed record LoadedState<TState>(StreamKind<TState> Kind, Loaded<TState> Result, long AsOf) : LoadedStream(Result.Stream, Result.Version, AsOf)
    where TState : class
{
    public override object State => Result.State;

    public override object After(object? state, object data) => Kind.Evolve((TState)state!, data);
}
