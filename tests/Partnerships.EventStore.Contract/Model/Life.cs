using Shouldly;

namespace Partnerships.EventStore.Contract.Model;

/// <summary>Lives a life on an engine and in the model, and compares at every step.</summary>
internal sealed partial class Life(ILog log) : IAsyncDisposable
{
    private static readonly DateTimeOffset Opening = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private const int Forgiven = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualClock clock = new(Opening);
    private readonly LibraryModel model = new(Views);
    private readonly List<Follower> followers = [];
    private IEngine? engine;
    private bool isOpen;
    private int revision = 1;
    private int cuts;

    public static IReadOnlyList<View> Views { get; } = [LibraryViews.Shelves, LibraryViews.Standings];

    private IEventStore Store => engine!.Store;

    private EngineSetup Setup => new() { Clock = clock, Views = [.. Views.Select(view => view with { Revision = revision })] };

    public async Task Live(IEnumerable<Step> steps)
    {
        await Open();
        foreach (var step in steps) await Play(step);
        await CompareAll();
        foreach (var follower in followers) await follower.Reach(model.Head).WaitAsync(Patience);
        foreach (var follower in followers) follower.Seen.ShouldBeAs(model.Log.Skip((int)follower.From), $"What came after {follower.From}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var follower in followers) await follower.Rest();
        if (isOpen) await engine!.DisposeAsync();
    }

    private async Task Open()
    {
        engine = await log.Open(Setup);
        isOpen = true;
    }

    private Task Play(Step step) => step switch
    {
        Step.Send send => Send(NewCommand(send.Request)),
        Step.Repeat repeat => Repeat(repeat.Which),
        Step.Reuse reuse => Reuse(reuse.Which, reuse.Request),
        Step.AtOnce atOnce => AtOnce(atOnce.Requests, atOnce.Twice ? 2 : 1),
        Step.Overtaken overtaken => Overtaken(overtaken.Request, overtaken.By),
        Step.Awaited awaited => Awaited(awaited.Request),
        Step.Read read => Read(read.After),
        Step.Look look => Look(look),
        Step.Follow follow => Follow(follow.After),
        Step.Rebuild rebuild => Rebuild(rebuild.View, rebuild.Meanwhile),
        Step.Interrupted interrupted => Interrupted(interrupted),
        _ => Tick(),
    };

    private Task Tick()
    {
        clock.Advance(TimeSpan.FromHours(1));
        return Task.CompletedTask;
    }

    private Task Follow(int after)
    {
        followers.Add(new Follower(after % (model.Head + 1)));
        followers[^1].Follow(engine!);
        return Task.CompletedTask;
    }

    private async Task Rebuild(string view, IReadOnlyList<Request> meanwhile)
    {
        var before = model.Head;
        var rebuilding = RebuildWell(view);
        await AtOnce(meanwhile, 1);
        (await rebuilding.WaitAsync(Patience)).ShouldBeInRange(before, model.Head);
        await CompareAll();
    }

    /// <summary>The first rebuilds after a cut may fail on it: an operator asks again.</summary>
    private async Task<long> RebuildWell(string view)
    {
        for (; ; cuts--)
        {
            try
            {
                return await engine!.Operations.Rebuild(view);
            }
            catch (Exception) when (cuts > 0)
            {
            }
        }
    }

    private async Task Interrupted(Step.Interrupted step)
    {
        if (step.NewRevision) revision++;
        var rebuilding = step.Rebuilding ? engine!.Operations.Rebuild(Views[0].Name) : Task.CompletedTask;
        await AtOnce(step.Meanwhile, 1, step.Done, () => Happen(step.Mishap));
        // A rebuild may come to its end or fail, but it has to do the one or the other.
        await rebuilding.WaitAsync(Patience).ContinueWith(ended => (ended.Exception?.InnerException).ShouldNotBeOfType<TimeoutException>(), TaskScheduler.Default);
        await CompareAll();
    }

    private async Task Happen(Mishap mishap)
    {
        if (mishap == Mishap.Cut)
        {
            cuts = Forgiven;
            await log.Cut();
            return;
        }
        foreach (var follower in followers) await follower.Rest();
        // What fails from here on must not be hidden by the end of what has ended.
        isOpen = false;
        if (mishap == Mishap.Crash) await engine!.Crash();
        else await engine!.DisposeAsync();
        await Open();
        cuts = 0;
        foreach (var follower in followers) follower.Follow(engine);
    }
}
