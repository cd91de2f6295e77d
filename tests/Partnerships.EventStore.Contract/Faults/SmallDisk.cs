using System.Diagnostics;
using Xunit;

namespace Partnerships.EventStore.Contract.Faults;

/// <summary>A file system in memory of a few megabytes, that can be filled and freed.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private readonly string ballast;

    private SmallDisk(string path)
    {
        Path = path;
        ballast = System.IO.Path.Combine(path, "ballast");
    }

    public string Path { get; }

    /// <summary>Skips the test where nothing can be mounted.</summary>
    public static async Task<SmallDisk> Mount(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "A small disk has to be mounted, which only root can, on Linux.");
        var path = Directory.CreateTempSubdirectory("partnerships-disk-").FullName;
        var failure = await Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "partnerships-disk", path);
        if (failure is not null) Directory.Delete(path);
        Assert.SkipUnless(failure is null, $"A small disk cannot be mounted here: {failure}");
        return new SmallDisk(path);
    }

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        using var file = new FileStream(ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in (int[])[1 << 16, 1 << 12])
        {
            try
            {
                while (true) file.Write(new byte[size]);
            }
            catch (IOException)
            {
                // It is full, for pieces of this size.
            }
        }
    }

    public void Free() => File.Delete(ballast);

    public async ValueTask DisposeAsync()
    {
        // What still has a file open there ends later.
        await Run("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static async Task<string?> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : said;
    }
}
