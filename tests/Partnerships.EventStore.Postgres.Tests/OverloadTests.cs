using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Tests;

public sealed class OverloadTests(PostgresServer server)
{
    private const int More = 1500;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Past_the_queue_callers_are_turned_away_and_what_was_let_in_is_recorded_once()
    {
        await using var log = await server.NewLog();
        await using var store = await log.Open();
        await using var other = await NpgsqlDataSource.Create(log.ConnectionString).OpenConnectionAsync(Cancellation);
        List<Task<Outcome>> sent = [];

        // While somebody else holds the table the writer cannot write, and what arrives has to wait.
        await using (var hold = await other.BeginTransactionAsync(Cancellation))
        {
            await using (var lockTable = new NpgsqlCommand("lock table events in exclusive mode", other)) await lockTable.ExecuteNonQueryAsync(Cancellation);
            for (var i = 0; i < RequestQueue.Length + More; i++) sent.Add(Remind(store, $"member-{i}"));
            while (!sent.Any(task => task.IsFaulted)) await Task.Yield();
        }
        await Task.WhenAll(sent.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));

        var refused = sent.Where(task => task.IsFaulted).ToList();
        refused.ShouldAllBe(task => task.Exception!.InnerException is EventStoreBusyException);
        var accepted = sent.Except(refused).Select(task => task.Result.ShouldBeOfType<Outcome.Appended>().Events.Single().Id).ToList();
        accepted.Count.ShouldBeInRange(RequestQueue.Length, RequestQueue.Length + More - 1);
        var recorded = await store.ReadLog(0, Cancellation).Select(recorded => recorded.Id).ToListAsync(Cancellation);
        recorded.Order().ShouldBe(accepted.Order());
        (await Remind(store, "after")).ShouldBeOfType<Outcome.Appended>();
    }

    private static Task<Outcome> Remind(PostgresEventStore store, string member) => Task.Run(() => store.Execute(
        new CommandContext(Guid.CreateVersion7(), default, "clerk", null, Guid.CreateVersion7()), (streams, stop) => Library.Remind(member)(streams, stop), Cancellation));
}
