namespace Partnerships.EventStore.Postgres.Tests.Cluster;

/// <summary>A data folder of a test, with what to ask of a cluster in it.</summary>
internal sealed class ClusterFolder : IDisposable
{
    private readonly Lazy<string> _path = new(Create);

    /// <summary>Made when it is asked for.</summary>
    public string Path => _path.Value;

    public LocalPostgresOptions Options => new() { DataDirectory = Path };

    public static async Task<T> Ask<T>(LocalPostgres postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public static async Task Do(LocalPostgres postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The process that runs the cluster in this folder, or null.</summary>
    public static int? Running(string folder) => Postmaster.Of(System.IO.Path.Combine(folder, "cluster"))?.ProcessId;

    /// <summary>Kills the process that runs the cluster in this folder, as kill -9 does.</summary>
    public static async Task Kill(string folder)
    {
        using (var process = Process.GetProcessById(Running(folder)!.Value))
            process.Kill();
        while (Running(folder) is not null)
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (_path.IsValueCreated)
            Directory.Delete(Path, recursive: true);
    }

    // Open to others: when root runs the tests, PostgreSQL's user must get in.
    private static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("partnerships-data-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        return folder;
    }
}
