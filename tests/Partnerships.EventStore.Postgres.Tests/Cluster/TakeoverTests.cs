namespace Partnerships.EventStore.Postgres.Tests.Cluster;

/// <summary>The starter is a process of its own, so that it can really be killed.</summary>
public sealed class TakeoverTests : IDisposable
{
    private const string DataVariable = "PARTNERSHIPS_TEST_STARTER_DATA";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly ClusterFolder _data = new();

    [Fact]
    public async Task The_next_start_takes_over_the_running_cluster_of_a_killed_starter_and_stops_it_in_the_end()
    {
        var left = await LeaveRunning();
        var next = await LocalPostgres.Start(_data.Options, Stop);
        next.ProcessId.ShouldBe(left);
        (await ClusterFolder.Ask<int>(next, "SELECT 1")).ShouldBe(1);
        await next.DisposeAsync();
        ClusterFolder.Running(next.Folder).ShouldBeNull();
    }

    [Fact]
    public async Task Who_joined_takes_over_from_a_starter_that_left_it_running_and_stops_it_in_the_end()
    {
        var starter = await LocalPostgres.Start(_data.Options, Stop);
        var joined = await LocalPostgres.Start(_data.Options, Stop);
        await starter.Leave();
        await starter.DisposeAsync();
        ClusterFolder.Running(joined.Folder).ShouldBe(joined.ProcessId);

        await joined.Restart(Stop);
        (await ClusterFolder.Ask<int>(joined, "SELECT 1")).ShouldBe(1);
        await joined.DisposeAsync();
        ClusterFolder.Running(joined.Folder).ShouldBeNull();
    }

    [Fact]
    public async Task The_next_start_recovers_a_cluster_that_was_killed_together_with_its_starter()
    {
        var left = await LeaveRunning();
        await ClusterFolder.Kill(Path.Combine(_data.Path, "postgres"));
        await using var next = await LocalPostgres.Start(_data.Options, Stop);
        next.ProcessId.ShouldNotBe(left);
        (await ClusterFolder.Ask<int>(next, "SELECT 1")).ShouldBe(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_throw_away_cluster_of_a_killed_starter_is_removed_by_the_next()
    {
        await LeaveRunning("throwaway");
        // The next may be one that another test starts meanwhile, and still at it.
        await using (await LocalPostgres.Start(new() { Throwaway = true }, Stop))
            while (Directory.Exists(await StartedIn()))
                await Task.Delay(20, Stop);
    }

    /// <summary>Not a test: what the killed process runs. See <see cref="LeaveRunning"/>.</summary>
    [Fact(Explicit = true)]
    public async Task Starter()
    {
        var data = Environment.GetEnvironmentVariable(DataVariable)!.Split('|');
        var postgres = await LocalPostgres.Start(new() { DataDirectory = data[0], Throwaway = data[1] == "throwaway" }, Stop);
        await File.WriteAllTextAsync(Path.Combine(data[0], "started-in"), postgres.Folder, Stop);
        await File.WriteAllTextAsync(Path.Combine(data[0], "started.new"), postgres.ProcessId.ToString(null as IFormatProvider), Stop);
        File.Move(Path.Combine(data[0], "started.new"), Path.Combine(data[0], "started"));
        await Task.Delay(Timeout.Infinite, Stop);
    }

    private async Task<int> LeaveRunning(string kind = "durable")
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            info.ArgumentList.Add(typeof(TakeoverTests).Assembly.Location);
        foreach (var argument in (string[])["-method", $"{typeof(TakeoverTests).FullName}.{nameof(Starter)}", "-explicit", "only"])
            info.ArgumentList.Add(argument);
        info.Environment[DataVariable] = $"{_data.Path}|{kind}";
        using var starter = Process.Start(info)!;
        var output = starter.StandardOutput.ReadToEndAsync(Stop);
        var started = Path.Combine(_data.Path, "started");
        while (!File.Exists(started))
        {
            starter.HasExited.ShouldBeFalse(starter.HasExited ? await output : "");
            await Task.Delay(20, Stop);
        }
        var running = int.Parse(await File.ReadAllTextAsync(started, Stop), null);
        ClusterFolder.Running(await StartedIn()).ShouldBe(running);
        starter.Kill();
        await starter.WaitForExitAsync(Stop);
        return running;
    }

    private Task<string> StartedIn() => File.ReadAllTextAsync(Path.Combine(_data.Path, "started-in"), Stop);

    public void Dispose() => _data.Dispose();
}
