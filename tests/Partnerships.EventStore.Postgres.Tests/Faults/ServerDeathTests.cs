using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Contract.Faults;

namespace Partnerships.EventStore.Postgres.Tests.Faults;

/// <summary>PostgreSQL's processes are killed with <c>kill -9</c>. The cluster is as durable as one in use.</summary>
[Trait("kind", "torture")]
public sealed class ServerDeathTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_postmaster_is_killed_again_and_again_under_load()
    {
        await using var cluster = await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true }, Cancellation);
        await using var store = await Open(cluster);
        var ordeal = new Ordeal(store);
        for (var kill = 1; kill <= Torture.Times(few: 2, many: 10); kill++)
        {
            await ordeal.More(100);
            await ordeal.InflictCrash("postmaster killed", async () =>
            {
                using (var postmaster = Process.GetProcessById(cluster.ProcessId))
                {
                    postmaster.Kill();
                    await postmaster.WaitForExitAsync(Cancellation);
                }
                await cluster.Restart(Cancellation);
            });
        }
        await ordeal.Verdict();
    }

    [Fact]
    public async Task The_writers_server_process_is_killed_and_PostgreSQL_throws_all_others_out()
    {
        await using var cluster = await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true }, Cancellation);
        await using var store = await Open(cluster);
        var ordeal = new Ordeal(store);
        for (var kill = 1; kill <= Torture.Times(few: 2, many: 20); kill++)
        {
            await ordeal.More(100);
            var owner = await Database.Owner(cluster.ConnectionString);
            await ordeal.InflictCrash("writer's server process killed", async () =>
            {
                using var process = Process.GetProcessById(owner);
                process.Kill();
                await process.WaitForExitAsync(Cancellation);
                await ordeal.More(1);
            });
        }
        await ordeal.Verdict();
    }

    private static Task<PostgresEventStore> Open(LocalPostgres cluster) =>
        PostgresEventStore.Open(PostgresLog.Options(cluster.ConnectionString, new EngineSetup()), Cancellation);
}
