using System.Text;
using Partnerships.EventStore.Contract;

namespace Partnerships.EventStore.Postgres.Tests.Faults;

/// <summary>An engine that lost the log to another goes on living in its process. It must leave the other's work alone.</summary>
public sealed class DeposedTests(PostgresServer server)
{
    private static readonly DateTimeOffset Opening = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly ManualClock clock = new(Opening);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_lays_no_scheduled_command_among_the_dead_letters()
    {
        await using var log = await server.NewLog();
        await using var deposed = await PostgresEventStore.Open(Options(log), Cancellation);
        for (var i = 0; i < 200; i++)
            await deposed.Schedule(new(Guid.CreateVersion7(), "remind", Encoding.UTF8.GetBytes("emma"), Opening.AddHours(1), "workflow:reminders", null, Guid.CreateVersion7()), Cancellation);
        var opening = PostgresEventStore.Open(Options(log) with { Standby = true }, Cancellation);
        while (await Database.Scalar<long>(log.ConnectionString, "select count(*) from pg_locks where locktype = 'advisory' and not granted") == 0) { }
        await Database.KillOwner(log.ConnectionString);
        await using var owner = await opening;
        await Should.ThrowAsync<EventStoreUnavailableException>(() => Remind(deposed, Guid.CreateVersion7()));

        clock.Advance(TimeSpan.FromHours(1));
        await owner.Settle(Cancellation);
        while (await Database.Scalar<long>(log.ConnectionString, "select count(*) from scheduled where state = 'waiting'") > 0) await owner.Changed(Cancellation);

        (await owner.DeadLetters(Cancellation)).Select(letter => letter.Failure).ShouldBeEmpty();
        owner.Head.ShouldBe(200);
    }

    private PostgresOptions Options(PostgresLog log) => PostgresLog.Options(log.ConnectionString, new EngineSetup
    {
        Clock = clock,
        Attempts = 1,
        CarryOut = (store, command, _) => Remind(store, command.Id),
    }) with
    { Patience = TimeSpan.FromSeconds(1) };

    private static Task<Outcome> Remind(IEventStore store, Guid id) => store.Execute(
        new CommandContext(id, default, "clerk", null, id), (streams, stop) => Library.Remind("emma")(streams, stop), Cancellation);
}
