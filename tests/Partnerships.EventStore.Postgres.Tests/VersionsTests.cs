using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Tests;

public sealed class VersionsTests
{
    private const int Capacity = 4;
    private static readonly StreamName Emma = new("member", "emma");

    [Fact]
    public void A_load_that_has_seen_the_floor_is_true_of_a_stream_that_nobody_wrote_since()
    {
        var versions = new Versions(Capacity);
        versions.Reset(head: 10);
        versions.Holds(new Guard(Emma, 3, AsOf: 10)).ShouldBeTrue();
        versions.Holds(new Guard(Emma, 3, AsOf: 9)).ShouldBeFalse();
    }

    [Fact]
    public void A_stream_that_was_written_has_the_version_it_was_left_at()
    {
        var versions = new Versions(Capacity);
        versions.Written(Emma, 4);
        versions.Holds(new Guard(Emma, 4, AsOf: 0)).ShouldBeTrue();
        versions.Holds(new Guard(Emma, 3, AsOf: 100)).ShouldBeFalse();
    }

    [Fact]
    public void Whatever_is_forgotten_raises_the_floor_to_where_it_was_written()
    {
        var versions = new Versions(Capacity);
        versions.Reset(head: 0);
        versions.Written(Emma, 1);
        for (var head = 1; head <= 4; head++)
        {
            versions.Written(new StreamName("member", $"other-{head}"), 1);
            versions.Trim(head);
        }

        // Emma's version 1, written at position 1, may be forgotten; then no load from before it may pass.
        versions.Holds(new Guard(Emma, 0, AsOf: 0)).ShouldBeFalse();
        versions.Holds(new Guard(Emma, 1, AsOf: 4)).ShouldBeTrue();
    }

    [Fact]
    public void After_a_reset_only_loads_that_have_seen_the_new_head_pass()
    {
        var versions = new Versions(Capacity);
        versions.Written(Emma, 4);
        versions.Reset(head: 50);
        versions.Holds(new Guard(Emma, 4, AsOf: 49)).ShouldBeFalse();
        versions.Holds(new Guard(Emma, 7, AsOf: 50)).ShouldBeTrue();
    }
}
