using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Contract.Faults;

namespace Partnerships.EventStore.Postgres.Tests.Faults;

/// <summary>The session that holds the log's lock is ended from outside, with and without another engine that waits for it.</summary>
[Trait("kind", "torture")]
public sealed class OwnerTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_owners_session_is_ended_again_and_again_and_the_log_goes_on()
    {
        await using var log = await server.NewLog();
        await using var store = await log.Open();
        var ordeal = new Ordeal(store);
        for (var kill = 1; kill <= Torture.Times(few: 8, many: 100); kill++)
        {
            await ordeal.More(30);
            await ordeal.Inflict("owner's session ended", () => Database.KillOwner(log.ConnectionString));
        }
        await ordeal.Verdict();
    }

    [Fact]
    public async Task A_standby_takes_over_under_load_and_whoever_lost_the_log_writes_no_more()
    {
        await using var log = await server.NewLog();
        var owner = await PostgresEventStore.Open(Options(log, "engine 0"), Cancellation);
        try
        {
            var ordeal = new Ordeal(owner);
            for (var round = 1; round <= Torture.Times(few: 3, many: 20); round++)
            {
                var standby = PostgresEventStore.Open(Options(log, $"engine {round}"), Cancellation);
                await Waiting(log);
                await ordeal.More(50);
                var deposed = owner;
                await ordeal.InflictCrash("takeover", async () =>
                {
                    await Database.KillOwner(log.ConnectionString);
                    ordeal.MoveTo(owner = await standby);
                });
                await WritesNoMore(deposed, log, heir: $"engine {round}");
                await deposed.DisposeAsync();
            }
            await ordeal.Verdict();
        }
        finally
        {
            await owner.DisposeAsync();
        }
    }

    [Fact]
    public async Task Two_engines_that_wrest_the_log_from_each_other_do_not_split_it()
    {
        await using var log = await server.NewLog();
        var first = await log.Open();
        var opening = PostgresEventStore.Open(Options(log, "second") with { Patience = TimeSpan.FromSeconds(30) }, Cancellation);
        await Waiting(log);
        await Database.KillOwner(log.ConnectionString);
        var second = await opening;
        try
        {
            await Wrest(log, first, second);
        }
        finally
        {
            // Both at once, since one of them may wait for what the other has.
            await Task.WhenAll(first.DisposeAsync().AsTask(), second.DisposeAsync().AsTask());
        }
    }

    private static async Task Wrest(PostgresLog log, PostgresEventStore first, PostgresEventStore second)
    {
        var (turn, isOver) = (0, false);
        var traffic = new Traffic(() => (isOver ? first.Head > second.Head : Interlocked.Increment(ref turn) % 2 == 0) ? first : second);
        var sending = traffic.Send(Torture.Times(few: 100, many: 1000));
        for (var acknowledged = traffic.Acknowledged; !sending.IsCompleted; acknowledged = traffic.Acknowledged)
        {
            await Waiting(log, sending);
            while (traffic.Acknowledged < acknowledged + 40 && !sending.IsCompleted)
                await Task.WhenAny(first.Changed(Cancellation), second.Changed(Cancellation), sending);
            await Database.KillOwner(log.ConnectionString);
        }
        await sending;
        isOver = true;
        await traffic.Check(Cancellation);
    }

    /// <summary>Told to write, it refuses and says who has the log now; and what it was told is not in the log.</summary>
    private static async Task WritesNoMore(PostgresEventStore deposed, PostgresLog log, string heir)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var id = Guid.CreateVersion7();
            var refused = await Should.ThrowAsync<EventStoreUnavailableException>(() => deposed.Execute(
                new CommandContext(id, default, "latecomer", null, id), (streams, stop) => Library.Remind("emma")(streams, stop), Cancellation));
            refused.Message.ShouldContain($"is owned by '{heir}'");
            (await Database.Scalar<long>(log.ConnectionString, $"select count(*) from events where command_id = '{id}'")).ShouldBe(0);
        }
    }

    /// <summary>Completes when somebody waits for the log that another owns.</summary>
    private static async Task Waiting(PostgresLog log, Task? unless = null)
    {
        const string Sql = """
            select count(*) from pg_locks l join pg_database d on d.oid = l.database
            where l.locktype = 'advisory' and not l.granted and d.datname = current_database()
            """;
        while (unless is not { IsCompleted: true } && await Database.Scalar<long>(log.ConnectionString, Sql) == 0) { }
    }

    private static PostgresOptions Options(PostgresLog log, string name) => PostgresLog.Options(log.ConnectionString, new EngineSetup()) with
    {
        Standby = true,
        ApplicationName = name,
        Patience = TimeSpan.FromSeconds(1),
    };
}
