using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Contract.Faults;
using Partnerships.EventStore.Postgres.Tests.Cluster;

namespace Partnerships.EventStore.Postgres.Tests.Faults;

/// <summary>PostgreSQL's disk is full for a while.</summary>
[Trait("kind", "torture")]
public sealed class FullDiskTests
{
    private const string Words = "No space left on device";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_the_tables_lie_commands_fail_with_the_reason_reads_go_on_and_space_is_all_it_needs()
    {
        await using var disk = await SmallDisk.Mount(megabytes: 64);
        await using var cluster = await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true }, Cancellation);
        await (await ServiceUser.For("", Cancellation)).Own(disk.Path, Cancellation);
        await Database.Execute(cluster.ConnectionString, $"create tablespace small location '{disk.Path}'");
        await Database.Execute(cluster.ConnectionString, "create database small tablespace small");
        await using var store = await Open(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = "small" }.ConnectionString);
        var ordeal = new Ordeal(store);
        for (var round = 1; round <= Torture.Times(few: 1, many: 10); round++)
        {
            await ordeal.More(100);
            await ordeal.Inflict("full disk", async () =>
            {
                disk.Fill();
                (await Refusal(ordeal.As("asker"))).ShouldContain(Words);
                (await store.ReadLog(0, Cancellation).CountAsync(Cancellation)).ShouldBeGreaterThan(0);
                (await store.ReadView(LibraryViews.Shelves.Name, LibraryViews.Totals, null, Cancellation)).ShouldNotBeNull();
                disk.Free();
            });
        }
        await ordeal.Verdict();
    }

    [Fact]
    public async Task Where_the_write_ahead_log_lies_PostgreSQL_ends_and_says_why_and_space_and_a_start_are_all_it_needs()
    {
        await using var disk = await SmallDisk.Mount(megabytes: 16);
        using var folder = new ClusterFolder();
        var options = folder.Options with { Settings = new Dictionary<string, string> { ["min_wal_size"] = "2MB", ["max_wal_size"] = "4MB" } };
        await MoveWriteAheadLog(folder.Options, disk);
        await using var cluster = await LocalPostgres.Start(options, Cancellation);
        await using var store = await Open(cluster.ConnectionString);
        var ordeal = new Ordeal(store);
        for (var round = 1; round <= Torture.Times(few: 1, many: 10); round++)
        {
            await ordeal.More(100);
            await ordeal.InflictCrash("full disk", async () =>
            {
                disk.Fill();
                (await StartFailure(cluster)).ShouldContain(Words);
                (await Refusal(ordeal.As("asker"))).ShouldContain("The database cannot be reached");
                disk.Free();
                await cluster.Restart(Cancellation);
            });
        }
        await ordeal.Verdict();
    }

    /// <summary>What a caller is told who sends commands until one fails.</summary>
    private static async Task<string> Refusal(IEventStore store)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until;)
        {
            var id = Guid.CreateVersion7();
            try
            {
                await store.Execute(new CommandContext(id, default, "asker", null, id), (streams, stop) => Library.Remind("asker")(streams, stop), Cancellation);
            }
            catch (Exception e) when (e is NpgsqlException or IOException)
            {
                return e.Message;
            }
        }
        return "Nothing failed.";
    }

    /// <summary>Starts PostgreSQL again whenever it has ended, as the server does, until it cannot.</summary>
    private static async Task<string> StartFailure(LocalPostgres cluster)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(50, Cancellation))
        {
            try
            {
                await cluster.Restart(Cancellation);
            }
            catch (Exception e) when (e is LocalPostgresException or NpgsqlException)
            {
                return e.Message;
            }
            await UseUpSegments(cluster.ConnectionString);
        }
        return "PostgreSQL goes on.";
    }

    /// <summary>Has PostgreSQL need more segments of its log than it keeps: while it can use old ones again, a full disk is nothing to it.</summary>
    private static async Task UseUpSegments(string connectionString)
    {
        try
        {
            await Database.Execute(connectionString, """
                do $$ begin
                    for i in 1..20 loop perform pg_logical_emit_message(false, 'full', 'disk'), pg_switch_wal(); end loop;
                end $$
                """);
        }
        catch (NpgsqlException)
        {
            // It ends amid this, as it is meant to.
        }
    }

    /// <summary>Makes a cluster whose write-ahead log, in segments of a megabyte, lies on the small disk.</summary>
    private static async Task MoveWriteAheadLog(LocalPostgresOptions options, SmallDisk disk)
    {
        string folder, program;
        await using (var cluster = await LocalPostgres.Start(options, Cancellation))
            (folder, program) = (Path.Combine(cluster.Folder, "cluster"), cluster.Binaries.Program("pg_resetwal"));
        var log = Path.Combine(folder, "pg_wal");
        var user = await ServiceUser.For(folder, Cancellation);
        await Ran(program, user.Name, "--wal-segsize=1", "-D", folder);
        await Ran("cp", null, "-a", log, disk.Path);
        Directory.Delete(log, recursive: true);
        Directory.CreateSymbolicLink(log, Path.Combine(disk.Path, "pg_wal"));
    }

    private static async Task Ran(string program, string? user, params string[] arguments)
    {
        var (exit, output) = await Tool.Run(program, user, Cancellation, arguments);
        exit.ShouldBe(0, output);
    }

    private static Task<PostgresEventStore> Open(string connectionString) => PostgresEventStore.Open(
        PostgresLog.Options(connectionString, new EngineSetup()) with { Patience = TimeSpan.FromSeconds(2) }, Cancellation);
}
