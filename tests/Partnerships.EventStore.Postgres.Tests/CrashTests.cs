using Partnerships.EventStore.Contract;

namespace Partnerships.EventStore.Postgres.Tests;

public sealed class CrashTests(PostgresServer server)
{
    private const int Each = 150;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_writers_session_is_killed_under_load_and_nothing_is_lost_or_doubled()
    {
        await using var log = await server.NewLog();
        await using var store = await log.Open();
        var traffic = new Traffic(store);

        var sending = traffic.Send(Each);
        for (var kill = 1; kill <= 5; kill++)
        {
            await More(traffic, store, sending);
            await Database.KillOwner(log.ConnectionString);
        }
        await sending;

        await traffic.Check(Cancellation);
    }

    [Fact]
    public async Task Every_session_is_killed_under_load_and_nothing_is_lost_or_doubled()
    {
        await using var log = await server.NewLog();
        await using var store = await log.Open();
        var traffic = new Traffic(store);

        var sending = traffic.Send(Each);
        await More(traffic, store, sending);
        await Database.Execute(log.ConnectionString,
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        await sending;

        await traffic.Check(Cancellation);
    }

    [Fact]
    public async Task PostgreSQL_is_killed_under_load_and_nothing_is_lost_or_doubled()
    {
        await using var cluster = await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true }, Cancellation);
        await using var store = await PostgresEventStore.Open(PostgresLog.Options(cluster.ConnectionString, new EngineSetup()), Cancellation);
        var traffic = new Traffic(store);

        var sending = traffic.Send(Each);
        for (var kill = 1; kill <= 2; kill++)
        {
            await More(traffic, store, sending);
            await Kill(cluster);
        }
        await sending;

        await traffic.Check(Cancellation);
    }

    [Fact]
    public async Task Views_that_a_crash_took_the_last_moments_of_fold_them_again_without_a_new_event()
    {
        await using var cluster = await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true }, Cancellation);
        await using var store = await PostgresEventStore.Open(PostgresLog.Options(cluster.ConnectionString, new EngineSetup()), Cancellation);
        var traffic = new Traffic(store);
        await traffic.Send(3);
        (await store.WaitFor(LibraryViews.Shelves.Name, store.Head, TimeSpan.FromSeconds(20), Cancellation)).ShouldBeTrue();

        await Kill(cluster);
        await traffic.Send(1);

        await traffic.Check(Cancellation);
    }

    private static async Task Kill(LocalPostgres cluster)
    {
        using (var postmaster = Process.GetProcessById(cluster.ProcessId))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync(Cancellation);
        }
        await cluster.Restart(Cancellation);
    }

    /// <summary>Waits until some more commands have been acknowledged, or all.</summary>
    private static async Task More(Traffic traffic, PostgresEventStore store, Task sending)
    {
        for (var from = traffic.Acknowledged; traffic.Acknowledged < from + 100 && !sending.IsCompleted;)
            await Task.WhenAny(store.Changed(Cancellation), sending);
    }
}
