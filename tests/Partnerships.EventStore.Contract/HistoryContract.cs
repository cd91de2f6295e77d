using Partnerships.EventStore.Contract.History;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

/// <summary>Many callers at once, and what all of them saw held against the log in the end.</summary>
[Trait("kind", "torture")]
public abstract class HistoryContract(IEngineFactory engines) : ContractTests(engines)
{
    private const int Commands = 150;
    private readonly HistoryRecorder recorder = new();

    // The clock goes on by itself here, so that past views lie between the events.
    protected override EngineSetup Setup => new();

    [Fact]
    public async Task A_crowd_of_writers_readers_and_subscribers_sees_one_history()
    {
        await Crowd.Start(recorder, () => Engine, new CrowdSize { Commands = Commands }).Finish();
        await Check();
    }

    [Fact]
    public async Task And_so_it_does_when_connections_are_cut()
    {
        var crowd = Crowd.Start(recorder, () => Engine);
        for (var cut = 1; cut <= 4; cut++)
        {
            await crowd.More(Commands);
            await recorder.Crash(Cut);
        }
        await crowd.More(Commands);
        await crowd.Stop();
        await Check();
    }

    [Fact]
    public async Task And_when_the_engine_is_restarted()
    {
        var crowd = Crowd.Start(recorder, () => Engine);
        for (var restart = 1; restart <= 3; restart++)
        {
            await crowd.More(Commands);
            await Restart();
        }
        await crowd.More(Commands);
        await crowd.Stop();
        await Check();
    }

    [Fact]
    public async Task And_when_the_engine_crashes()
    {
        var crowd = Crowd.Start(recorder, () => Engine);
        for (var crash = 1; crash <= 4; crash++)
        {
            await crowd.More(Commands);
            await recorder.Crash(() => Crash());
        }
        await crowd.More(Commands);
        await crowd.Stop();
        await Check();
    }

    private async Task Check()
    {
        // An engine may show an event in its stream a moment before the log shows it.
        var violations = (await recorder.Check(Store, Setup.Views, Cancellation)).Where(violation => violation.Rule != Rule.NoStepBack).ToList();
        violations.ShouldBeEmpty(string.Join('\n', violations.Take(20)));
        recorder.Operations.OfType<Sent>().Count(sent => sent.Outcome is Outcome.Appended).ShouldBeGreaterThan(Commands);
    }
}
