namespace Partnerships.Server.Serving;

/// <summary>A file that only its owner may read.</summary>
internal static class OwnersFile
{
    /// <summary>Makes it with one line, unless it is there. Of servers that start on one folder at the same time one makes it, and the
    /// others find it whole.</summary>
    public static void EnsureMade(string path, Func<string> line)
    {
        if (File.Exists(path)) return;
        var beside = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(beside, options)) file.WriteLine(line());
        try
        {
            File.Move(beside, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}
