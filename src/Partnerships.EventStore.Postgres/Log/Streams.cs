namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The streams that one attempt at a decision looks at, and their guards.</summary>
internal sealed class Streams(StateCache cache, LogReader log, Func<long> head, DateTimeOffset now) : IStreams
{
    private readonly Dictionary<StreamName, LoadedStream> loaded = [];

    public DateTimeOffset Now => now;

    public IReadOnlyDictionary<StreamName, long> Versions => loaded.ToDictionary(entry => entry.Key, entry => entry.Value.Version);

    public Guard[] Guards => [.. loaded.Select(entry => new Guard(entry.Key, entry.Value.Version, entry.Value.AsOf))];

    public async ValueTask<Loaded<TState>> Load<TState>(StreamKind<TState> kind, string id, CancellationToken cancellation = default)
        where TState : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        var stream = new StreamName(kind.Name, id);
        if (loaded.TryGetValue(stream, out var known))
        {
            return known is LoadedState<TState> same
                ? same.Result
                : throw new InvalidOperationException($"{stream} was loaded before with another kind of state.");
        }
        StoredText.Check(id);
        // The head is read first: what is found afterwards has seen it, from the cache and from the table alike.
        var asOf = head();
        var found = cache.Find<TState>(stream) ?? await Fold(kind, stream, cancellation);
        var result = new Loaded<TState>(stream, (TState)found.State, found.Version);
        loaded.Add(stream, new LoadedState<TState>(kind, result, asOf));
        return result;
    }

    /// <summary>The stream as loaded, or only its version when the decision did not look at it.</summary>
    public async ValueTask<LoadedStream> Find(StreamName stream, CancellationToken cancellation)
    {
        if (loaded.TryGetValue(stream, out var known)) return known;
        StoredText.Check(stream.ToString());
        var asOf = head();
        var entry = new LoadedStream(cache.Find<object>(stream)?.Version ?? await log.VersionOf(stream, cancellation), asOf);
        loaded.Add(stream, entry);
        return entry;
    }

    private async ValueTask<StateCache.Entry> Fold<TState>(StreamKind<TState> kind, StreamName stream, CancellationToken cancellation)
        where TState : class
    {
        var lease = cache.Borrow(stream);
        var state = kind.Initial;
        long version = 0;
        var complete = false;
        try
        {
            await foreach (var recorded in log.Stream(stream, 0, cancellation))
            {
                state = kind.Evolve(state, recorded.Data);
                version = recorded.Version;
            }
            complete = true;
        }
        finally
        {
            cache.Return(lease, complete ? state : null, version);
        }
        return new StateCache.Entry(state, version);
    }
}

/// <summary>A stream at the version that was found.</summary>
internal record LoadedStream(long Version, long AsOf)
{
    /// <summary>The state after further events; null when the state is not known.</summary>
    public virtual object? After(IEnumerable<object> events) => null;
}

internal sealed record LoadedState<TState>(StreamKind<TState> Kind, Loaded<TState> Result, long AsOf) : LoadedStream(Result.Version, AsOf)
    where TState : class
{
    public override object After(IEnumerable<object> events) => events.Aggregate(Result.State, Kind.Evolve);
}
