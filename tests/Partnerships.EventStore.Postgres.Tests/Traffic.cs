using System.Collections.Concurrent;
using Partnerships.EventStore.Contract;

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>Writers that repeat each command under its id until they have an answer, as a careful client does, and what they were told.</summary>
internal sealed class Traffic(Func<PostgresEventStore> store)
{
    private const int Writers = 12;
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<RecordedEvent>> acknowledged = new();

    public Traffic(PostgresEventStore store) : this(() => store) { }

    public int Acknowledged => acknowledged.Count;

    /// <summary>Sends so many commands from each writer, to streams of its own and to shared ones.</summary>
    public Task Send(int each) => Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
    {
        for (var i = 0; i < each; i++) await Send(Library.Remind(i % 2 == 0 ? $"own-{writer}" : $"shared-{i % 5}"));
    })));

    /// <summary>The log holds what was acknowledged, each once, where it was said to be, and nothing else; and the view has seen it all.</summary>
    public async Task Check(CancellationToken cancellation)
    {
        var (log, engine) = (new List<RecordedEvent>(), store());
        await foreach (var recorded in engine.ReadLog(0, cancellation)) log.Add(recorded);
        log.Select(recorded => recorded.Position).ShouldBe(Enumerable.Range(1, log.Count).Select(position => (long)position));
        log.Select(recorded => (recorded.Id, recorded.Position)).ShouldBe(
            acknowledged.Values.SelectMany(events => events).OrderBy(recorded => recorded.Position).Select(recorded => (recorded.Id, recorded.Position)));
        foreach (var stream in log.GroupBy(recorded => recorded.Stream))
            stream.Select(recorded => recorded.Version).ShouldBe(Enumerable.Range(1, stream.Count()).Select(version => (long)version));

        (await engine.WaitFor(LibraryViews.Shelves.Name, log.Count, TimeSpan.FromSeconds(60), cancellation)).ShouldBeTrue();
        var totals = await engine.ReadView(LibraryViews.Shelves.Name, LibraryViews.Totals, null, cancellation);
        System.Text.Json.JsonSerializer.Deserialize<TotalsDocument>(totals!.Body.Span, DocumentJson.Options)!.Events.ShouldBe(log.Count);
    }

    private async Task Send(Decide decide)
    {
        var context = new CommandContext(Guid.CreateVersion7(), default, "writer", null, Guid.CreateVersion7());
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var outcome = await store().Execute(context, (streams, stop) => decide(streams, stop), TestContext.Current.CancellationToken);
                if (outcome is Outcome.Conflicted) continue;
                var appended = outcome.ShouldBeOfType<Outcome.Appended>();
                if (attempt == 1) appended.Replayed.ShouldBeFalse();
                acknowledged[context.CommandId] = appended.Events;
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException)
            {
                // No answer: the same command again.
            }
        }
    }
}
