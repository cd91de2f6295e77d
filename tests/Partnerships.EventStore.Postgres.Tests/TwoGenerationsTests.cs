using System.Runtime.CompilerServices;

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>What is used stays, what is not is forgotten.</summary>
public sealed class TwoGenerationsTests
{
    // So many entries are a large object.
    private const int Half = 5_000;

    [Fact]
    public void What_is_used_stays_and_no_more_than_there_is_room_for()
    {
        var cache = new TwoGenerations<int, string>(10);
        for (var key = 0; key < 1_000; key++)
        {
            cache.Set(key, $"{key}");
            cache.TryGet(0, out var used).ShouldBeTrue();
            used.ShouldBe("0");
        }
        Enumerable.Range(0, 1_000).Count(key => cache.TryGet(key, out _)).ShouldBeInRange(5, 10);
    }

    // A large dictionary is collected with the oldest garbage only. One that is dropped full keeps alive what it has until then.
    [Fact]
    public void What_is_forgotten_by_a_large_cache_is_garbage_at_once()
    {
        var cache = new TwoGenerations<int, object>(2 * Half);
        // While it grows, its dictionaries drop what was too small for them.
        Forgotten(cache);
        for (var attempt = 0; attempt < 1_000; attempt++)
        {
            var (all, oldest) = (GC.CollectionCount(0), GC.CollectionCount(2));
            var forgotten = Forgotten(cache);
            // Else other tests may have made it old, or had the oldest garbage collected.
            var isQuiet = GC.CollectionCount(0) - all <= 1;
            GC.Collect(1);
            if (!isQuiet || GC.CollectionCount(2) != oldest) continue;
            forgotten.TryGetTarget(out _).ShouldBeFalse("What the cache has forgotten is still alive.");
            GC.KeepAlive(cache);
            return;
        }
        Assert.Fail("There were always others who had garbage collected.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<object> Forgotten(TwoGenerations<int, object> cache)
    {
        var value = new object();
        cache.Set(-1, value);
        for (var key = 0; key < 3 * Half; key++) cache.Set(key, cache);
        return new WeakReference<object>(value);
    }
}
