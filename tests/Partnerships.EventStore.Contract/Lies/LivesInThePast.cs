using System.Collections.Concurrent;

namespace Partnerships.EventStore.Contract.Lies;

/// <summary>Lets every decision look at the first state that it ever loaded of a stream, and appends nevertheless.</summary>
internal sealed class LivesInThePast(IEventStore honest) : Liar(honest)
{
    private readonly ConcurrentDictionary<StreamName, object> first = new();

    public override Task<Outcome> Execute(
        CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default) =>
        base.Execute(context, (streams, stop) => decide(new OldStreams(streams, first), stop), cancellation);

    private sealed class OldStreams(IStreams streams, ConcurrentDictionary<StreamName, object> first) : IStreams
    {
        public DateTimeOffset Now => streams.Now;

        public async ValueTask<Loaded<TState>> Load<TState>(StreamKind<TState> kind, string id, CancellationToken cancellation = default) where TState : class
        {
            var loaded = await streams.Load(kind, id, cancellation);
            return (Loaded<TState>)first.GetOrAdd(loaded.Stream, loaded);
        }
    }
}
