using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

/// <summary>What all suites share: an empty log, an engine on it, and short words for what tests do.</summary>
public abstract class ContractTests(IEngineFactory engines) : IAsyncLifetime
{
    protected const string Clerk = "clerk";
    protected const string Emma = "emma";
    protected const string Karen = "karen";
    protected const string Niels = "niels-lyhne";
    protected const string Pelle = "pelle-erobreren";

    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongPatience = TimeSpan.FromMinutes(1);

    protected static readonly DateTimeOffset Opening = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private ILog? log;
    private IEngine? engine;

    protected ManualClock Clock { get; } = new(Opening);

    /// <summary>The engine as it is at the moment: another one after a restart or a crash.</summary>
    protected IEngine Engine => Volatile.Read(ref engine)!;

    protected IEventStore Store => engine!.Store;

    protected IEventStoreOperations Operations => engine!.Operations;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What the engine is opened with; a suite says what it needs.</summary>
    protected virtual EngineSetup Setup => new() { Clock = Clock };

    public virtual async ValueTask InitializeAsync()
    {
        if (TestContext.Current.TestMethod?.MethodName is { } test && engines.Lacks(test) is { } reason) Assert.Skip(reason);
        log = await engines.NewLog();
        engine = await log.Open(Setup);
    }

    public async ValueTask DisposeAsync()
    {
        if (engine is not null) await engine.DisposeAsync();
        if (log is not null) await log.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task Restart(EngineSetup? setup = null)
    {
        await engine!.DisposeAsync();
        engine = await log!.Open(setup ?? Setup);
    }

    /// <summary>The engine dies, and another is opened on its log.</summary>
    protected async Task Crash(EngineSetup? setup = null)
    {
        await engine!.Crash();
        engine = await log!.Open(setup ?? Setup);
    }

    protected Task Cut() => log!.Cut();

    protected static CommandContext Command(Guid? id = null, string content = "", string? cause = null) =>
        new(id ?? Guid.CreateVersion7(), SHA256.HashData(Encoding.UTF8.GetBytes(content)), Clerk, cause, Guid.CreateVersion7());

    protected Task<Outcome> Do(Decide decide, CommandContext? context = null) =>
        Store.Execute(context ?? Command(), (streams, cancellation) => decide(streams, cancellation), Cancellation);

    protected async Task<IReadOnlyList<RecordedEvent>> Append(Decide decide, CommandContext? context = null) =>
        (await Do(decide, context)).ShouldBeOfType<Outcome.Appended>().Events;

    protected async Task<List<RecordedEvent>> Log(long after = 0)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in Store.ReadLog(after, Cancellation)) events.Add(recorded);
        return events;
    }

    protected async Task<List<RecordedEvent>> Stream(StreamName stream, long after = 0)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in Store.ReadStream(stream, after, Cancellation)) events.Add(recorded);
        return events;
    }

    /// <summary>Waits until a view has seen the whole log.</summary>
    protected async Task Seen(string view) =>
        (await Store.WaitFor(view, Operations.Head, Patience, Cancellation)).ShouldBeTrue($"{view} does not get to {Operations.Head}: {string.Join(", ", Operations.Progress())}");

    protected async Task<T?> Read<T>(string view, string key, DateTimeOffset? at = null) where T : class =>
        await Store.ReadView(view, key, at, Cancellation) is { } document ? JsonSerializer.Deserialize<T>(document.Body.Span, DocumentJson.Options) : null;

    /// <summary>All of a view's documents as text, with where they changed.</summary>
    protected async Task<List<string>> All(string view, DateTimeOffset? at = null)
    {
        var page = await Store.ListView(view, "", null, int.MaxValue - 1, at, Cancellation);
        return [.. page.Documents.Select(document => $"{document.Key} @{document.ChangedAt} {Encoding.UTF8.GetString(document.Body.Span)}")];
    }

    /// <summary>Waits for something that the engine reports as a change.</summary>
    protected async Task Until(Func<bool> isSo)
    {
        ArgumentNullException.ThrowIfNull(isSo);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(LongPatience);
        while (true)
        {
            var changed = Operations.Changed(patience.Token);
            if (isSo()) return;
            await changed;
        }
    }
}
