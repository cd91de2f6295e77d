namespace Partnerships.EventStore.Postgres.Tests.Cluster;

public sealed class ThrowawayTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_left_of_it()
    {
        var postgres = await LocalPostgres.Start(new() { Throwaway = true }, Stop);
        Directory.Exists(postgres.Folder).ShouldBeTrue();
        await postgres.DisposeAsync();
        Directory.Exists(postgres.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_as_durable_as_any_unless_told_otherwise()
    {
        await using var durable = await LocalPostgres.Start(new() { Throwaway = true }, Stop);
        (await ClusterFolder.Ask<string>(durable, "SHOW fsync")).ShouldBe("on");
        await using var fast = await LocalPostgres.Start(new() { Throwaway = true, Fsync = false }, Stop);
        (await ClusterFolder.Ask<string>(fast, "SHOW fsync")).ShouldBe("off");
    }

    [Fact]
    public async Task Settings_reach_the_server()
    {
        await using var postgres = await LocalPostgres.Start(new() { Throwaway = true, Settings = new Dictionary<string, string> { ["max_connections"] = "37" } }, Stop);
        (await ClusterFolder.Ask<string>(postgres, "SHOW max_connections")).ShouldBe("37");
    }

    [Fact]
    public async Task Only_a_throw_away_cluster_may_give_up_durability() =>
        await Should.ThrowAsync<ArgumentException>(() => LocalPostgres.Start(new() { Fsync = false }, Stop));
}
