using Microsoft.Extensions.Logging;
using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>All views: their runners, their reads and those who wait for them.</summary>
internal sealed class ViewSet : IAsyncDisposable
{
    private readonly Dictionary<string, ViewRunner> runners;
    // With two at once views were seen more than twice as late under load.
    private readonly SemaphoreSlim saveTurns = new(1);
    private readonly ViewReads reads;
    private readonly PastViews past;

    public ViewSet(PostgresOptions options, Connections connections, Feed feed, Pulse changed, ILogger logger)
    {
        reads = new ViewReads(connections.Reads);
        var pass = new SharedPass(feed);
        past = new PastViews(feed, new LogReader(connections.Reads, options.EventTypes));
        runners = options.Views.ToDictionary(
            view => view.Name, view => new ViewRunner(view, connections, feed, pass, saveTurns, changed, options.CachedDocuments, logger));
    }

    public IEnumerable<Progress> Progress => runners.Values.Select(runner => runner.Progress);

    public async Task<ViewDocument?> Read(string view, string key, DateTimeOffset? at, CancellationToken cancellation)
    {
        var runner = Find(view);
        return at is { } moment
            ? (await past.Fold(runner.View, moment, cancellation)).Read(key)
            : await reads.Read(runner, key, cancellation);
    }

    public async Task<ViewPage> List(string view, string prefix, string? after, int limit, DateTimeOffset? at, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var runner = Find(view);
        return at is { } moment
            ? (await past.Fold(runner.View, moment, cancellation)).List(prefix, after, limit)
            : await reads.List(runner, prefix, after, limit, cancellation);
    }

    public Task<bool> WaitFor(string view, long position, TimeSpan timeout, CancellationToken cancellation) =>
        Find(view).Waiters.Wait(position, timeout, cancellation);

    public Task<long> Rebuild(string view, CancellationToken cancellation) => Find(view).Rebuild(cancellation);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(runners.Values.Select(runner => runner.DisposeAsync().AsTask()));
        saveTurns.Dispose();
    }

    private ViewRunner Find(string view) => runners.TryGetValue(view, out var runner)
        ? runner
        : throw new ArgumentException($"There is no view '{view}'.", nameof(view));
}
