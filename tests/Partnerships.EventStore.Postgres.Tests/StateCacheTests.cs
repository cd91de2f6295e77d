using Partnerships.EventStore.Postgres.Log;
using Partnerships.EventStore.Postgres.Views;

namespace Partnerships.EventStore.Postgres.Tests;

public sealed class StateCacheTests
{
    private const int Capacity = 10;
    private static readonly StreamName Emma = new("member", "emma");

    [Fact]
    public void A_state_read_before_a_commit_does_not_replace_what_the_commit_made()
    {
        var cache = new StateCache(Capacity);
        var lease = cache.Borrow(Emma);
        cache.Committed([new NextState(Emma, 2, "two")]);
        cache.Return(lease, "one", 1);
        cache.Find<string>(Emma).ShouldBe(new StateCache.Entry("two", 2));
    }

    [Fact]
    public void A_state_read_before_a_commit_of_unknown_outcome_is_not_kept()
    {
        var cache = new StateCache(Capacity);
        var lease = cache.Borrow(Emma);
        cache.Committed([new NextState(Emma, 2, null)]);
        cache.Return(lease, "one", 1);
        cache.Find<string>(Emma).ShouldBeNull();
    }

    [Fact]
    public void A_state_read_before_all_was_dropped_is_not_kept()
    {
        var cache = new StateCache(Capacity);
        var lease = cache.Borrow(Emma);
        cache.Clear();
        cache.Return(lease, "one", 1);
        cache.Find<string>(Emma).ShouldBeNull();
    }

    [Fact]
    public void Two_may_read_the_same_stream_at_once_and_the_second_finds_it_later()
    {
        var cache = new StateCache(Capacity);
        var (first, second) = (cache.Borrow(Emma), cache.Borrow(Emma));
        cache.Return(first, "one", 1);
        cache.Committed([new NextState(Emma, 2, "two")]);
        cache.Return(second, "one", 1);
        cache.Find<string>(Emma).ShouldBe(new StateCache.Entry("two", 2));
    }

    [Fact]
    public void A_state_of_another_kind_is_not_found()
    {
        var cache = new StateCache(Capacity);
        cache.Committed([new NextState(Emma, 2, "two")]);
        cache.Find<Version>(Emma).ShouldBeNull();
    }

    [Fact]
    public void What_was_not_used_for_long_is_forgotten_and_what_was_used_is_kept()
    {
        var cache = new TwoGenerations<int, int>(Capacity);
        for (var i = 0; i < 1000; i++)
        {
            cache.Set(i, i);
            cache.TryGet(0, out _).ShouldBeTrue();
        }
        Enumerable.Range(1, 999).Count(i => cache.TryGet(i, out _)).ShouldBeLessThanOrEqualTo(Capacity);
    }

    [Fact]
    public void A_filter_of_keys_never_denies_one_that_is_there_and_most_that_are_not()
    {
        var filter = new KeyFilter(1000);
        for (var i = 0; i < 1000; i++) filter.Add($"placement/{i}");
        Enumerable.Range(0, 1000).ShouldAllBe(i => filter.MayHave($"placement/{i}"));
        Enumerable.Range(1000, 10_000).Count(i => filter.MayHave($"placement/{i}")).ShouldBeLessThan(100);
    }

    [Fact]
    public void A_filter_of_keys_grows_with_them_and_takes_every_key_for_known_when_they_are_too_many()
    {
        var filter = new KeyFilter(1000);
        for (var i = 0; i < 150_000; i++) filter.Add($"placement/{i}");
        for (var i = 0; i < 150_000; i++) filter.Add($"placement/{i}");
        Enumerable.Range(0, 150_000).ShouldAllBe(i => filter.MayHave($"placement/{i}"));
        Enumerable.Range(150_000, 10_000).Count(i => filter.MayHave($"placement/{i}")).ShouldBeLessThan(100);
        for (var i = 150_000; i < KeyFilter.Most * 1.1; i++) filter.Add($"placement/{i}");
        filter.MayHave("never added").ShouldBeTrue();
    }
}
