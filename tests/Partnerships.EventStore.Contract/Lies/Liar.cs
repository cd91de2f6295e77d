namespace Partnerships.EventStore.Contract.Lies;

/// <summary>An engine that does as a real one does, except where a lie is told. The history checker is tested on such.</summary>
internal abstract class Liar(IEventStore honest) : IEventStore
{
    protected IEventStore Honest => honest;

    public virtual Task<Outcome> Execute(
        CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default) =>
        honest.Execute(context, decide, cancellation);

    public virtual IAsyncEnumerable<RecordedEvent> ReadStream(StreamName stream, long afterVersion = 0, CancellationToken cancellation = default) =>
        honest.ReadStream(stream, afterVersion, cancellation);

    public virtual IAsyncEnumerable<RecordedEvent> ReadLog(long afterPosition = 0, CancellationToken cancellation = default) =>
        honest.ReadLog(afterPosition, cancellation);

    public virtual Task<ViewDocument?> ReadView(string view, string key, DateTimeOffset? at = null, CancellationToken cancellation = default) =>
        honest.ReadView(view, key, at, cancellation);

    public virtual Task<ViewPage> ListView(
        string view, string prefix, string? after, int limit, DateTimeOffset? at = null, CancellationToken cancellation = default) =>
        honest.ListView(view, prefix, after, limit, at, cancellation);

    public Task<bool> WaitFor(string view, long position, TimeSpan timeout, CancellationToken cancellation = default) =>
        honest.WaitFor(view, position, timeout, cancellation);

    public Task Schedule(ScheduledCommand command, CancellationToken cancellation = default) => honest.Schedule(command, cancellation);
}
