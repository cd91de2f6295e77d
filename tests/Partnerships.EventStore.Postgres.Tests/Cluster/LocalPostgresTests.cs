namespace Partnerships.EventStore.Postgres.Tests.Cluster;

public sealed class LocalPostgresTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly ClusterFolder _data = new();

    [Fact]
    public async Task What_was_written_is_there_after_a_stop_and_a_start()
    {
        await using (var first = await LocalPostgres.Start(_data.Options, Stop))
            await ClusterFolder.Do(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        await using var second = await LocalPostgres.Start(_data.Options, Stop);
        (await ClusterFolder.Ask<int>(second, "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Disposing_stops_the_server()
    {
        var postgres = await LocalPostgres.Start(_data.Options, Stop);
        ClusterFolder.Running(postgres.Folder).ShouldBe(postgres.ProcessId);
        await postgres.DisposeAsync();
        ClusterFolder.Running(postgres.Folder).ShouldBeNull();
    }

    [Fact]
    public async Task The_cluster_is_durable_by_default_and_listens_on_loopback_only()
    {
        await using var postgres = await LocalPostgres.Start(_data.Options, Stop);
        (await ClusterFolder.Ask<string>(postgres, "SHOW fsync")).ShouldBe("on");
        (await ClusterFolder.Ask<string>(postgres, "SHOW synchronous_commit")).ShouldBe("on");
        (await ClusterFolder.Ask<string>(postgres, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task Another_password_is_refused()
    {
        await using var postgres = await LocalPostgres.Start(_data.Options, Stop);
        var stranger = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Password = "guess", Pooling = false };
        await using var connection = new NpgsqlConnection(stranger.ConnectionString);
        (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync(Stop))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task A_second_start_joins_the_running_cluster_and_leaves_it_running()
    {
        await using var first = await LocalPostgres.Start(_data.Options, Stop);
        await using (var second = await LocalPostgres.Start(_data.Options, Stop))
            second.ProcessId.ShouldBe(first.ProcessId);
        ClusterFolder.Running(first.Folder).ShouldBe(first.ProcessId);
    }

    [Fact]
    public async Task After_postgres_was_killed_a_restart_brings_back_what_was_committed_on_the_same_port()
    {
        await using var postgres = await LocalPostgres.Start(_data.Options, Stop);
        await ClusterFolder.Do(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
        await ClusterFolder.Kill(postgres.Folder);
        await postgres.Restart(Stop);
        (await ClusterFolder.Ask<int>(postgres, "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task One_that_joined_restarts_the_cluster_only_when_the_starter_is_gone_and_then_stops_it_in_the_end()
    {
        await using var starter = await LocalPostgres.Start(_data.Options, Stop);
        var joined = await LocalPostgres.Start(_data.Options, Stop);
        await ClusterFolder.Kill(starter.Folder);
        await joined.Restart(Stop);
        ClusterFolder.Running(joined.Folder).ShouldBeNull();
        await starter.DisposeAsync();
        await joined.Restart(Stop);
        ClusterFolder.Running(joined.Folder).ShouldBe(joined.ProcessId);
        await joined.DisposeAsync();
        ClusterFolder.Running(joined.Folder).ShouldBeNull();
    }

    [Fact]
    public async Task A_process_number_that_another_program_has_by_now_does_not_keep_it_from_starting()
    {
        string folder;
        await using (var postgres = await LocalPostgres.Start(_data.Options, Stop))
            folder = Path.Combine(postgres.Folder, "cluster");
        await File.WriteAllTextAsync(Path.Combine(folder, "postmaster.pid"), $"{Environment.ProcessId}\n{folder}\n0\n5432\n\n127.0.0.1\n", Stop);
        await using var again = await LocalPostgres.Start(_data.Options, Stop);
        (await ClusterFolder.Ask<int>(again, "SELECT 1")).ShouldBe(1);
    }

    public void Dispose() => _data.Dispose();
}
