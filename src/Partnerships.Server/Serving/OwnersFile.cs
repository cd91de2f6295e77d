using System.Diagnostics;

namespace Partnerships.Server.Serving;

/// <summary>A file that only its owner may read.</summary>
internal static class OwnersFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10), Patience = TimeSpan.FromSeconds(10);

    /// <summary>Makes it with one line, unless it is there. Of servers that start on one folder at the same time one makes it, and the
    /// others find it whole.</summary>
    /// <exception cref="IOException">It cannot be made, or another process has been making it for ten seconds.</exception>
    public static void EnsureMade(string path, Func<string> line)
    {
        if (File.Exists(path)) return;
        using var turn = Turn($"{path}.lock");
        if (File.Exists(path)) return;
        // A move alone would not do: it looks whether there is such a file, and then replaces what another made meanwhile.
        var beside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            Write(beside, line());
            File.Move(beside, path);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Waits while it is another's turn; that of a process that ended has ended too.</summary>
    private static FileStream Turn(string path)
    {
        for (var since = Stopwatch.GetTimestamp(); ; Thread.Sleep(Pause))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException held) when (held.GetType() == typeof(IOException) && Stopwatch.GetElapsedTime(since) < Patience)
            {
                // It has no type of its own that another has the file open.
            }
        }
    }

    private static void Write(string path, string line)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.WriteLine(line);
    }
}
