namespace Partnerships.EventStore.Contract.History;

/// <summary>A decision whose looks and verdicts are written down.</summary>
internal sealed class WatchedDecision(Func<IStreams, CancellationToken, ValueTask<Verdict>> decide)
{
    private readonly Lock gate = new();
    private readonly List<Attempt> attempts = [];

    public IReadOnlyList<Attempt> Attempts
    {
        get
        {
            lock (gate) return [.. attempts];
        }
    }

    public async ValueTask<Verdict> Decide(IStreams streams, CancellationToken cancellation)
    {
        var began = HistoryRecorder.Now;
        var watched = new WatchedStreams(streams);
        var verdict = await decide(watched, cancellation);
        lock (gate) attempts.Add(new Attempt(began, watched.Loaded, verdict));
        return verdict;
    }

    private sealed class WatchedStreams(IStreams streams) : IStreams
    {
        public Dictionary<StreamName, long> Loaded { get; } = [];

        public DateTimeOffset Now => streams.Now;

        public async ValueTask<Loaded<TState>> Load<TState>(StreamKind<TState> kind, string id, CancellationToken cancellation = default) where TState : class
        {
            var loaded = await streams.Load(kind, id, cancellation);
            Loaded[loaded.Stream] = loaded.Version;
            return loaded;
        }
    }
}
