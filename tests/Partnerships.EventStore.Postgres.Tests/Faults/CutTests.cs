using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Contract.Faults;
using Partnerships.EventStore.Postgres.Tests.Faults.Wire;

namespace Partnerships.EventStore.Postgres.Tests.Faults;

/// <summary>Connections that break at any frame of the protocol, both ways, also between a commit and its reply.</summary>
[Trait("kind", "torture")]
public sealed class CutTests(PostgresServer server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_whose_commit_was_not_answered_is_told_to_its_caller_as_recorded_once()
    {
        await using var log = await server.NewLog();
        await using var proxy = new Proxy(log.ConnectionString);
        await using var store = await Open(proxy);
        for (var ordinal = 0; ordinal < 10; ordinal++)
        {
            var owner = await Database.Owner(log.ConnectionString);
            proxy.Arm(new CutPoint(Direction.ToServer, ordinal, Moment.Unanswered), connection => connection.Process == owner);
            var context = new CommandContext(Guid.CreateVersion7(), default, "caller", null, Guid.CreateVersion7());
            var outcome = await store.Execute(context, (streams, stop) => Library.Remind("emma")(streams, stop), Cancellation).WaitAsync(Patience, Cancellation);
            outcome.ShouldBeOfType<Outcome.Appended>().Position.ShouldBe(ordinal + 1, $"frame {ordinal}");
            outcome.ShouldBeOfType<Outcome.Appended>().Replayed.ShouldBeFalse();
        }
        (await store.ReadLog(0, Cancellation).CountAsync(Cancellation)).ShouldBe(10);
    }

    [Fact]
    public async Task The_writers_connection_may_break_at_any_frame_while_many_write()
    {
        await using var log = await server.NewLog();
        await using var proxy = new Proxy(log.ConnectionString);
        await using var store = await Open(proxy);
        var ordeal = new Ordeal(store);
        foreach (var point in Torture.Some(CutPoint.Around(frames: 16), few: 20))
        {
            await ordeal.More(20);
            var owner = await Database.Owner(log.ConnectionString);
            await ordeal.Inflict($"writer, {point}", () => proxy.Arm(point, connection => connection.Process == owner).Done);
        }
        await ordeal.Verdict();
    }

    [Fact]
    public async Task The_views_connections_may_break_at_any_frame_while_many_write()
    {
        await using var log = await server.NewLog();
        await using var proxy = new Proxy(log.ConnectionString);
        await using var store = await Open(proxy);
        var ordeal = new Ordeal(store);
        foreach (var point in Torture.Some(CutPoint.Around(frames: 16), few: 10))
        {
            await ordeal.More(20);
            var owner = await Database.Owner(log.ConnectionString);
            await ordeal.Inflict($"others, {point}", () => proxy.Arm(point, connection => connection.Process != owner).Done);
        }
        await ordeal.Verdict();
    }

    [Fact]
    public async Task The_connection_may_break_again_at_any_frame_while_the_writer_connects_anew()
    {
        await using var log = await server.NewLog();
        await using var proxy = new Proxy(log.ConnectionString);
        await using var store = await Open(proxy);
        var ordeal = new Ordeal(store);
        foreach (var point in Torture.Some(CutPoint.Around(frames: 40), few: 14))
        {
            await ordeal.More(20);
            var before = proxy.Connections;
            var cut = proxy.Arm(point, connection => !before.Contains(connection));
            await ordeal.Inflict($"new connection, {point}", async () =>
            {
                await Database.KillOwner(log.ConnectionString);
                await cut.Done;
            });
        }
        await ordeal.Verdict();
    }

    [Fact]
    public async Task The_connection_may_break_at_any_frame_while_a_new_log_is_opened()
    {
        foreach (var point in Torture.Some(CutPoint.Around(frames: 60), few: 8))
        {
            await using var log = await server.NewLog();
            await using var proxy = new Proxy(log.ConnectionString);
            proxy.Arm(point);
            await using var store = await Open(proxy);
            await new Traffic(store).Send(1);
            (await store.WaitFor(LibraryViews.Shelves.Name, store.Head, Patience, Cancellation)).ShouldBeTrue($"{point}, seed {Torture.Seed}");
        }
    }

    private static Task<PostgresEventStore> Open(Proxy proxy) =>
        PostgresEventStore.Open(PostgresLog.Options(proxy.ConnectionString, new EngineSetup()), Cancellation);
}
