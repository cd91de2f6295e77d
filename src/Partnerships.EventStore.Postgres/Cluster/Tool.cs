using System.ComponentModel;
using System.Diagnostics;

namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>Runs a program to its end.</summary>
internal static class Tool
{
    /// <summary>Standard output, or null when the program cannot be started or fails.</summary>
    public static string? TryRead(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(Info(program, user: null, arguments))!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? output.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Runs as <paramref name="user"/>, or as the caller when null.</summary>
    public static async Task<(int Exit, string Output)> Run(string program, string? user, CancellationToken cancellation, params string[] arguments)
    {
        using var process = Process.Start(Info(program, user, arguments))!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            // On Windows the server that pg_ctl starts keeps pg_ctl's pipes open, so their end may never come.
            await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(TimeSpan.FromSeconds(2), cancellation));
            return (process.ExitCode, string.Concat(Ended(output), Ended(errors)).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string Ended(Task<string> reading) => reading.IsCompletedSuccessfully ? reading.Result : "";

    private static ProcessStartInfo Info(string program, string? user, string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The caller's current folder may be one that the user may not enter.
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory is { Length: > 0 } system ? system : "/"),
        };
        if (user is not null)
            info.UserName = user;
        // PGDATA, PGPORT and their like are meant for other clusters.
        foreach (var name in info.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
            info.Environment.Remove(name);
        info.Environment["LC_ALL"] = "C";
        return info;
    }
}
