namespace Partnerships.EventStore.Postgres.Tests.Cluster;

/// <summary>Root starts PostgreSQL as another user, who may not enter every folder that root may.</summary>
public sealed class ClosedFolderTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly ClusterFolder _elsewhere = new();
    private readonly string _closed;

    public ClosedFolderTests()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows(),
            "Only root runs PostgreSQL as another user; these tests run as root only.");
        _closed = Directory.CreateTempSubdirectory("partnerships-closed-").FullName;
    }

    private LocalPostgresOptions Options => new() { DataDirectory = Path.Combine(_closed, ".data"), Elsewhere = _elsewhere.Path };

    [Fact]
    public async Task A_cluster_under_a_closed_folder_is_kept_elsewhere_and_found_again()
    {
        string folder;
        await using (var first = await LocalPostgres.Start(Options, Stop))
        {
            folder = first.Folder;
            await ClusterFolder.Do(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        folder.ShouldStartWith(_elsewhere.Path);
        await using var second = await LocalPostgres.Start(Options, Stop);
        (await ClusterFolder.Ask<int>(second, "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task When_the_data_folder_is_removed_the_next_start_has_a_new_cluster()
    {
        await using (var first = await LocalPostgres.Start(Options, Stop))
            await ClusterFolder.Do(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        Directory.Delete(Options.DataDirectory, recursive: true);
        await using var second = await LocalPostgres.Start(Options, Stop);
        (await ClusterFolder.Ask<bool>(second, "SELECT to_regclass('kept') IS NULL")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_link_to_a_cluster_that_is_gone_is_not_taken_for_an_empty_one()
    {
        Directory.CreateDirectory(Options.DataDirectory);
        Directory.CreateSymbolicLink(Path.Combine(Options.DataDirectory, "postgres"), Path.Combine(_elsewhere.Path, "gone"));
        (await Should.ThrowAsync<LocalPostgresException>(() => LocalPostgres.Start(Options, Stop))).Message.ShouldContain("which is gone");
    }

    [Fact]
    public async Task Binaries_of_npm_under_a_closed_folder_are_copied_beside_the_cluster()
    {
        var home = new ClusterHome(_elsewhere.Path);
        var reachable = await ClusterPlace.Reachable(Installed("native"), home, await User(), Stop);
        reachable.Folder.ShouldBe(Path.Combine(home.Folder, "postgresql-18.4", "bin"));
        (await (await User()).Reaches(reachable.Program("postgres"), Stop)).ShouldBeTrue();
        (await ClusterPlace.Reachable(Installed("native"), home, await User(), Stop)).ShouldBe(reachable);
    }

    [Fact]
    public async Task Other_binaries_under_a_closed_folder_are_refused_by_name()
    {
        var installed = Installed("opt");
        (await Should.ThrowAsync<LocalPostgresException>(async () => await ClusterPlace.Reachable(installed, new(_elsewhere.Path), await User(), Stop)))
            .Message.ShouldContain("cannot reach " + installed.Folder);
    }

    private static Task<ServiceUser> User() => ServiceUser.For("", Stop);

    private PostgresBinaries Installed(string parent)
    {
        var bin = Directory.CreateDirectory(Path.Combine(_closed, parent, "bin")).FullName;
        File.WriteAllText(Path.Combine(bin, "postgres"), "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(bin, "postgres"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new(bin, new(18, 4));
    }

    public void Dispose()
    {
        _elsewhere.Dispose();
        Directory.Delete(_closed, recursive: true);
    }
}
