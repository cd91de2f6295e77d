using Partnerships.EventStore.Contract.Faults;
using Partnerships.EventStore.Contract.History;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

/// <summary>Engines crash in the midst of folds and rebuilds. However often, what views show in the end is what one fold of the
/// log makes, byte for byte.</summary>
[Trait("kind", "torture")]
public abstract class CrashedFoldContract(IEngineFactory engines) : ContractTests(engines)
{
    private static readonly IReadOnlyList<View> Views = [LibraryViews.Shelves, LibraryViews.Standings];
    private static readonly int Crashes = Torture.Times(few: 2, many: 50);
    private readonly HistoryRecorder recorder = new();
    private readonly Tripwire wire = new();
    private readonly Random chance = new();
    private int revision = 1;

    // Events bear the real time, to the microsecond: documents quote it.
    protected override EngineSetup Setup => new() { Views = [.. Views.Select(view => wire.Across(view) with { Revision = revision })] };

    [Fact]
    public async Task A_view_folded_through_crashes_is_the_view_of_one_fold()
    {
        var crowd = Write();
        for (var crash = 1; crash <= Crashes; crash++)
        {
            await Soon(wire.At(Operations.Head + chance.Next(1, 40)));
            await Crash();
        }
        await crowd.Stop();

        await Compare();
        foreach (var view in Views) await Operations.Rebuild(view.Name, Cancellation);
        await Compare();
        (await recorder.Check(Store, [], Cancellation)).Where(violation => violation.Rule != Rule.NoStepBack).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rebuild_that_a_crash_ends_leaves_the_live_view_and_can_be_made_again()
    {
        var crowd = Write();
        await crowd.More(300);
        await crowd.Stop();
        await Compare();
        var live = await All(Views[0].Name);
        for (var crash = 1; crash <= Crashes; crash++)
        {
            var tripped = wire.At(chance.Next(2) == 0 ? chance.Next(1, (int)Operations.Head) : Operations.Head);
            var rebuilding = Operations.Rebuild(Views[0].Name, Cancellation);
            await Soon(tripped);
            await Moment();
            await Crash();

            await Soon(rebuilding.ContinueWith(_ => { }, TaskScheduler.Default));
            await Seen(Views[0].Name);
            (await All(Views[0].Name)).ShouldBe(live);
        }
        await Operations.Rebuild(Views[0].Name, Cancellation);
        await Compare();
    }

    [Fact]
    public async Task A_rebuild_that_is_cut_off_leaves_a_view_that_goes_on()
    {
        var crowd = Write();
        await crowd.More(100);
        for (var cut = 1; cut <= 2 * Crashes; cut++)
        {
            var tripped = wire.At(Operations.Head);
            var rebuilding = Operations.Rebuild(Views[0].Name, Cancellation);
            // A rebuild may end before it begins, on a connection that the last cut left behind.
            await Soon(Task.WhenAny(tripped, rebuilding));
            await Moment();
            await Cut();

            await Soon(rebuilding.ContinueWith(_ => { }, TaskScheduler.Default));
            await Seen(Views[0].Name);
        }
        await crowd.Stop();
        await Compare();
    }

    [Fact]
    public async Task A_view_of_a_new_revision_is_built_through_crashes_while_the_log_grows()
    {
        var crowd = Write();
        await crowd.More(200);
        for (var crash = 1; crash <= Crashes; crash++)
        {
            var tripped = wire.At(chance.Next(1, (int)Operations.Head));
            revision++;
            await Restart();
            await Soon(tripped);
            await Moment();
            await Crash();
        }
        await crowd.Stop();
        await Compare();
    }

    private Crowd Write() => Crowd.Start(recorder, () => Engine, new CrowdSize { Writers = 4, Readers = 0, Subscribers = 0, Viewers = 0 });

    /// <summary>All documents, with where they changed, are those of a plain fold of the log.</summary>
    private async Task Compare()
    {
        var log = await Log();
        foreach (var view in Views)
        {
            await Seen(view.Name);
            var expected = FoldedView.Of(view, log).List("", null, int.MaxValue - 1, log.Count);
            (await All(view.Name)).ShouldBe(expected.Documents.Select(ViewFacts.Text), view.Name);
        }
    }

    private static Task Soon(Task task) => task.WaitAsync(Patience, Cancellation);

    /// <summary>A moment by chance: between the fold and its end are steps that nobody outside can see.</summary>
    private Task Moment() => Task.Delay(chance.Next(12), Cancellation);
}
