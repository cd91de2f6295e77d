using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Tests.Faults.Wire;

namespace Partnerships.EventStore.Postgres.Tests.Faults;

/// <summary>What was committed, but whose reply the engine never got, until it has connected anew.</summary>
public sealed class InDoubtTests(PostgresServer server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_reads_a_stream_sees_no_more_than_whoever_reads_the_log()
    {
        await using var log = await server.NewLog();
        await using var proxy = new Proxy(log.ConnectionString);
        await using var store = await PostgresEventStore.Open(PostgresLog.Options(proxy.ConnectionString, new EngineSetup()), Cancellation);
        await Remind(store);
        (await store.ReadLog(0, Cancellation).CountAsync(Cancellation)).ShouldBe(1);
        var owner = await Database.Owner(log.ConnectionString);
        var cut = proxy.Arm(new CutPoint(Direction.ToServer, 0, Moment.Unanswered), connection => connection.Process == owner);
        proxy.Refuse();
        var inDoubt = Remind(store);
        await cut.Done.WaitAsync(Patience, Cancellation);

        var stream = await store.ReadStream(Library.MemberStream("emma"), 0, Cancellation).CountAsync(Cancellation);
        var whole = await store.ReadLog(0, Cancellation).CountAsync(Cancellation);
        proxy.Admit();
        await inDoubt.WaitAsync(Patience, Cancellation);

        stream.ShouldBe(whole);
    }

    [Fact]
    public async Task A_server_that_does_not_notice_the_loss_of_its_client_does_not_keep_the_engine_from_its_own_log()
    {
        await using var log = await server.NewLog();
        await using var proxy = new Proxy(log.ConnectionString);
        await using var store = await PostgresEventStore.Open(PostgresLog.Options(proxy.ConnectionString, new EngineSetup()) with { Patience = TimeSpan.FromSeconds(5) }, Cancellation);
        await Remind(store);
        var owner = await Database.Owner(log.ConnectionString);
        var cut = proxy.Arm(new CutPoint(Direction.ToServer, 0, Moment.Unnoticed), connection => connection.Process == owner);

        await Remind(store).WaitAsync(Patience, Cancellation);

        cut.Done.IsCompleted.ShouldBeTrue();
        store.Head.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_waited_for_a_position_sees_it_in_the_view_also_after_a_crash_of_PostgreSQL()
    {
        var settings = new Dictionary<string, string> { ["wal_writer_delay"] = "10000" };
        await using var cluster = await LocalPostgres.Start(new LocalPostgresOptions { Throwaway = true, Settings = settings }, Cancellation);
        await using var store = await PostgresEventStore.Open(PostgresLog.Options(cluster.ConnectionString, new EngineSetup()), Cancellation);
        await Remind(store);
        (await store.WaitFor(LibraryViews.Shelves.Name, 1, Patience, Cancellation)).ShouldBeTrue();
        using (var postmaster = Process.GetProcessById(cluster.ProcessId))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync(Cancellation);
        }
        await cluster.Restart(Cancellation);

        (await store.WaitFor(LibraryViews.Shelves.Name, 1, Patience, Cancellation)).ShouldBeTrue();
        (await store.ReadView(LibraryViews.Shelves.Name, LibraryViews.Totals, null, Cancellation)).ShouldNotBeNull();
    }

    private static Task<Outcome> Remind(PostgresEventStore store)
    {
        var id = Guid.CreateVersion7();
        return store.Execute(new CommandContext(id, default, "clerk", null, id), (streams, stop) => Library.Remind("emma")(streams, stop), Cancellation);
    }
}
