namespace Partnerships.Server.Serving;

/// <summary>A file that only its owner may read.</summary>
internal static class OwnersFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Makes it with one line, unless it is there. Of servers that start on one folder at the same time one makes it, and the
    /// others find it whole.</summary>
    public static void EnsureMade(string path, Func<string> line)
    {
        for (var turn = $"{path}.lock"; !File.Exists(path); Thread.Sleep(Pause))
        {
            try
            {
                using (new FileStream(turn, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))
                {
                    if (File.Exists(path)) return;
                    // A move alone would not do: it looks whether there is such a file, and then replaces what another made meanwhile.
                    File.Move(Written(line(), $"{path}.{Path.GetRandomFileName()}"), path);
                    return;
                }
            }
            catch (IOException) when (File.Exists(turn) || File.Exists(path))
            {
                // It is another's turn, or was; when that process ends, so does its turn.
            }
        }
    }

    private static string Written(string line, string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.WriteLine(line);
        return path;
    }
}
