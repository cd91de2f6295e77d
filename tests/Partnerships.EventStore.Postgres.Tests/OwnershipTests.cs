using Partnerships.EventStore.Contract;

namespace Partnerships.EventStore.Postgres.Tests;

public sealed class OwnershipTests(PostgresServer server)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_owner_is_refused_with_a_message_that_names_the_first()
    {
        await using var log = await server.NewLog();
        await using var first = await PostgresEventStore.Open(Options(log) with { ApplicationName = "the first one" }, Cancellation);

        var refused = await Should.ThrowAsync<LogOwnedException>(() => PostgresEventStore.Open(Options(log), Cancellation));

        refused.Message.ShouldContain("'the first one'");
        refused.Message.ShouldContain("127.0.0.1");
        refused.Message.ShouldContain(new NpgsqlConnectionStringBuilder(log.ConnectionString).Database!);
    }

    [Fact]
    public async Task A_standby_takes_over_when_the_owner_closes()
    {
        await using var log = await server.NewLog();
        Task<PostgresEventStore> standby;
        await using (var first = await log.Open())
        {
            standby = PostgresEventStore.Open(Options(log) with { Standby = true }, Cancellation);
            await Remind(first);
            standby.IsCompleted.ShouldBeFalse();
        }

        await using var second = await standby;
        second.Head.ShouldBe(1);
        (await Remind(second)).ShouldBeOfType<Outcome.Appended>().Events.Single().Version.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_loses_the_log_to_another_writes_no_more()
    {
        await using var log = await server.NewLog();
        await using var first = await PostgresEventStore.Open(Options(log), Cancellation);
        await Remind(first);
        var standby = PostgresEventStore.Open(Options(log) with { Standby = true, ApplicationName = "the second one" }, Cancellation);
        while (await Database.Scalar<long>(log.ConnectionString, "select count(*) from pg_locks where locktype = 'advisory' and not granted") == 0) { }
        await Database.KillOwner(log.ConnectionString);
        await using var second = await standby;
        await Remind(second);

        for (var i = 0; i < 2; i++)
            (await Should.ThrowAsync<EventStoreUnavailableException>(() => Remind(first))).Message.ShouldContain("the second one");
        second.Head.ShouldBe(2);
    }

    private static PostgresOptions Options(PostgresLog log) =>
        PostgresLog.Options(log.ConnectionString, new EngineSetup()) with { Patience = TimeSpan.FromSeconds(2) };

    private static Task<Outcome> Remind(PostgresEventStore store) => store.Execute(
        new CommandContext(Guid.CreateVersion7(), default, "clerk", null, Guid.CreateVersion7()), (streams, stop) => Library.Remind("emma")(streams, stop), Cancellation);
}
