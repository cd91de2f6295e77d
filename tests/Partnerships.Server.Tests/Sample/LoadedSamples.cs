using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Partnerships.EventStore;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;
using Partnerships.Server.Tests.Serving;
using Xunit;

namespace Partnerships.Server.Tests.Sample;

/// <summary>A small sample loaded twice, and once more with an interruption.</summary>
public sealed class LoadedSamples(Cluster cluster) : IAsyncLifetime
{
    private const int EventsBeforeInterruption = 400;
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"partnerships-sample-{Guid.NewGuid():N}");

    internal static SampleRequest Request { get; } = new(1, new(2020, 1, 1), new(2023, 12, 31), SampleCity.All, 30);

    internal IReadOnlyList<RecordedEvent> First { get; private set; } = [];

    internal IReadOnlyList<RecordedEvent> Second { get; private set; } = [];

    internal IReadOnlyList<RecordedEvent> Interrupted { get; private set; } = [];

    internal bool WasInterrupted { get; private set; }

    /// <summary>The first one, with its views.</summary>
    internal Store Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var (first, again, interrupted) = (await Empty("first"), await Empty("second"), await Empty("interrupted"));
        await SampleLoading.Load(first, Request, NullLoggerFactory.Instance, default);
        await SampleLoading.Load(again, Request, NullLoggerFactory.Instance, default);
        await LoadInterrupted(interrupted);
        Store = await Store.Open(first, NullLoggerFactory.Instance, works: false);
        await SampleLoading.Seen(Store.Engine, default);
        First = await Events(Store);
        await using (var second = await Store.Open(again, NullLoggerFactory.Instance, works: false, views: false)) Second = await Events(second);
        await using (var third = await Store.Open(interrupted, NullLoggerFactory.Instance, works: false, views: false)) Interrupted = await Events(third);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static async Task<IReadOnlyList<RecordedEvent>> Events(Store store) => await store.Engine.ReadLog().ToListAsync();

    private async Task<ServerSettings> Empty(string name) =>
        new() { DataDirectory = Path.Combine(folder, name), ConnectionString = await cluster.NewDatabase() };

    private async Task LoadInterrupted(ServerSettings settings)
    {
        using var stop = new CancellationTokenSource();
        var load = SampleLoading.Load(settings, Request, NullLoggerFactory.Instance, stop.Token);
        while (!load.IsCompleted && await Count(settings) < EventsBeforeInterruption) await Task.Yield();
        await stop.CancelAsync();
        await load.ContinueWith(_ => { }, TaskScheduler.Default);
        WasInterrupted = load.IsCanceled && SampleLoading.IsUnfinished(settings);
        await SampleLoading.Load(settings, Request with { Seed = 99 }, NullLoggerFactory.Instance, default);
    }

    private static async Task<long> Count(ServerSettings settings)
    {
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString!);
        await using var exists = source.CreateCommand("select to_regclass('events') is not null");
        if (!(bool)(await exists.ExecuteScalarAsync())!) return 0;
        await using var count = source.CreateCommand("select count(*) from events");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
