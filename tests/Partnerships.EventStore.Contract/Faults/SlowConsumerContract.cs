using Partnerships.EventStore.Contract.History;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract.Faults;

/// <summary>A view whose fold hangs, and readers who stop half-way, hold up nobody else, and do not fill the memory.</summary>
[Trait("kind", "torture")]
public abstract class SlowConsumerContract(IEngineFactory engines) : ContractTests(engines)
{
    private const string Slow = "slow";
    private const int Readers = 100;
    private readonly HistoryRecorder recorder = new();
    private readonly ManualResetEventSlim goOn = new();

    protected override EngineSetup Setup => new()
    {
        Views =
        [
            LibraryViews.Shelves,
            new View(Slow, 1, (documents, recorded) =>
            {
                goOn.Wait(TestContext.Current.CancellationToken);
                LibraryViews.Shelves.Fold(documents, recorded);
            }),
        ],
    };

    [Fact]
    public async Task A_view_whose_fold_hangs_holds_up_nobody_and_catches_up()
    {
        try
        {
            var crowd = Crowd.Start(recorder, () => Engine, new CrowdSize { Seed = Torture.Seed });
            await crowd.More(300);
            await crowd.Stop();
            await Seen("shelves");
            (await Store.WaitFor(Slow, Operations.Head, TimeSpan.Zero, Cancellation)).ShouldBeFalse();
            Operations.Progress().ShouldAllBe(progress => progress.Failure == null);
        }
        finally
        {
            goOn.Set();
        }
        await Seen(Slow);
        (await All(Slow)).ShouldBe(await All("shelves"));
        await Check();
    }

    [Fact]
    public async Task What_a_hanging_view_has_yet_to_see_is_not_kept_in_memory()
    {
        try
        {
            // What an engine keeps of the log for those who are near its end it may keep; from then on nothing more.
            await Grow(thousands: 25);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            await Grow(thousands: Torture.Times(few: 25, many: 250));
            (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(10_000_000);
        }
        finally
        {
            goOn.Set();
        }
        await Seen("shelves");
    }

    [Fact]
    public async Task Readers_who_stop_half_way_hold_up_nobody_and_miss_nothing_when_they_go_on()
    {
        goOn.Set();
        await Grow(thousands: 3);
        var readers = Enumerable.Range(0, Readers).Select(_ => Store.ReadLog(0, Cancellation).GetAsyncEnumerator(Cancellation)).ToList();
        foreach (var reader in readers) (await reader.MoveNextAsync()).ShouldBeTrue();

        var crowd = Crowd.Start(recorder, () => Engine, new CrowdSize { Seed = Torture.Seed });
        await crowd.More(300);
        await crowd.Stop();
        await Seen("shelves");

        foreach (var reader in readers)
        {
            var expected = 1L;
            do reader.Current.Position.ShouldBe(expected++);
            while (await reader.MoveNextAsync());
            expected.ShouldBeGreaterThan(3000);
            await reader.DisposeAsync();
        }
    }

    private async Task Grow(int thousands)
    {
        var events = Enumerable.Repeat((Library.MemberStream(Emma), (object)new Borrowed(new string('x', 300))), 1000).ToArray();
        for (var i = 0; i < thousands; i++) await Append((streams, _) => new(Library.Append(streams, events)));
    }

    private async Task Check()
    {
        var violations = await recorder.Check(Store, [LibraryViews.Shelves], Cancellation);
        violations.ShouldBeEmpty($"Seed {Torture.Seed}\n{string.Join('\n', violations.Take(20))}");
    }
}
