using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres.Cluster;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;
using Xunit;

namespace Partnerships.Server.Tests.Sample;

/// <summary>A small sample loaded twice, and once more with an interruption.</summary>
public sealed class LoadedSamples : IAsyncLifetime
{
    private const int EventsBeforeInterruption = 400;
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"partnerships-sample-{Guid.NewGuid():N}");
    private LocalPostgres cluster = null!;

    internal static SampleRequest Request { get; } = new(1, new(2020, 1, 1), new(2023, 12, 31), SampleCity.All, 30);

    internal IReadOnlyList<RecordedEvent> First { get; private set; } = [];

    internal IReadOnlyList<RecordedEvent> Second { get; private set; } = [];

    internal IReadOnlyList<RecordedEvent> Interrupted { get; private set; } = [];

    internal bool WasInterrupted { get; private set; }

    /// <summary>The first one, with its views.</summary>
    internal Store Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        cluster = await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true, Fsync = false });
        await Load("first");
        await Load("second");
        await LoadInterrupted("interrupted");
        Store = await Store.Open(Settings("first"), NullLoggerFactory.Instance, works: false);
        await SampleLoading.Seen(Store.Engine, default);
        First = await Events(Store);
        await using (var second = await Store.Open(Settings("second"), NullLoggerFactory.Instance, works: false, views: false)) Second = await Events(second);
        await using (var third = await Store.Open(Settings("interrupted"), NullLoggerFactory.Instance, works: false, views: false)) Interrupted = await Events(third);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await cluster.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static async Task<IReadOnlyList<RecordedEvent>> Events(Store store) => await store.Engine.ReadLog().ToListAsync();

    private ServerSettings Settings(string database) => new()
    {
        DataDirectory = Path.Combine(folder, database),
        ConnectionString = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = database }.ConnectionString,
    };

    private async Task Load(string database)
    {
        await Create(database);
        await SampleLoading.Load(Settings(database), Request, NullLoggerFactory.Instance, default);
    }

    private async Task LoadInterrupted(string database)
    {
        await Create(database);
        using var stop = new CancellationTokenSource();
        var load = SampleLoading.Load(Settings(database), Request, NullLoggerFactory.Instance, stop.Token);
        while (!load.IsCompleted && await Count(database) < EventsBeforeInterruption) await Task.Yield();
        await stop.CancelAsync();
        await load.ContinueWith(_ => { }, TaskScheduler.Default);
        WasInterrupted = load.IsCanceled && SampleLoading.IsUnfinished(Settings(database));
        await SampleLoading.Load(Settings(database), Request with { Seed = 99 }, NullLoggerFactory.Instance, default);
    }

    private async Task<long> Count(string database)
    {
        await using var source = NpgsqlDataSource.Create(Settings(database).ConnectionString!);
        await using var exists = source.CreateCommand("select to_regclass('events') is not null");
        if (!(bool)(await exists.ExecuteScalarAsync())!) return 0;
        await using var count = source.CreateCommand("select count(*) from events");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task Create(string database)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var create = source.CreateCommand($"create database {database}");
        await create.ExecuteNonQueryAsync();
    }
}
