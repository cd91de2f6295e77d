using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Contract.Faults;
using Partnerships.EventStore.Contract.History;

namespace Partnerships.EventStore.Postgres.Tests.Faults;

/// <summary>An engine with a crowd on it, which has to bear faults, and the verdict in the end.</summary>
internal sealed class Ordeal
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HistoryRecorder recorder = new();
    private readonly List<string> faults = [];
    private readonly Crowd crowd;
    private volatile PostgresEventStore store;

    public Ordeal(PostgresEventStore store, CrowdSize? size = null)
    {
        this.store = store;
        // Without readers of single streams, who may see what was committed a moment before those who read the log.
        crowd = Crowd.Start(recorder, () => new Subject(this.store), (size ?? new CrowdSize { Readers = 0 }) with { Seed = Torture.Seed });
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The engine for somebody who is none of the crowd, but whose doings are held against the log as well.</summary>
    public IEventStore As(string who) => recorder.Watch(store, who);

    /// <summary>Waits until the crowd got so many further answers: the engine works, or works again.</summary>
    public async Task More(int answers)
    {
        var more = crowd.More(answers);
        if (await Task.WhenAny(more, Task.Delay(Patience, Cancellation)) != more)
            throw new TimeoutException($"Nothing is answered any more. {History} Progress: {string.Join(", ", store.Progress())}");
    }

    /// <summary>Inflicts a fault. What it is called is told when the verdict is bad.</summary>
    public async Task Inflict(string fault, Func<Task> how)
    {
        faults.Add(fault);
        await how().WaitAsync(Patience, Cancellation);
    }

    /// <summary>Inflicts a fault that may cost views their last moments, which they then fold again: a crash, or a new owner. It is
    /// over when the view has come to where the log is by then.</summary>
    public Task InflictCrash(string fault, Func<Task> how) => Inflict(fault, () => recorder.Crash(async () =>
    {
        await how();
        await More(20);
        (await store.WaitFor(LibraryViews.Shelves.Name, store.Head, Patience, Cancellation)).ShouldBeTrue(History);
    }));

    /// <summary>From now on the crowd talks to another engine on the same log.</summary>
    public void MoveTo(PostgresEventStore next) => store = next;

    /// <summary>Nothing acknowledged was lost or doubled, all saw one history, and the view is what a fold of the log makes it.</summary>
    public async Task Verdict()
    {
        await More(50);
        await crowd.Stop().WaitAsync(Patience, Cancellation);
        var auditor = recorder.Watch(store, "auditor");
        var view = LibraryViews.Shelves;
        (await auditor.WaitFor(view.Name, store.Head, Patience, Cancellation)).ShouldBeTrue($"{view.Name} does not get to the head. {History}");
        await auditor.ListView(view.Name, "", null, 100_000, null, Cancellation);
        var violations = await recorder.Check(store, [view], Cancellation);
        violations.ShouldBeEmpty($"{History}\n{string.Join('\n', violations.Take(20))}");
    }

    private string History => $"Seed {Torture.Seed}. Faults so far: {string.Join("; ", faults)}.";

    private sealed class Subject(PostgresEventStore store) : IEngine
    {
        public IEventStore Store => store;

        public IEventStoreOperations Operations => store;

        // Whoever opened it closes it.
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public Task Crash() => throw new NotSupportedException("Faults are inflicted from outside here.");
    }
}
