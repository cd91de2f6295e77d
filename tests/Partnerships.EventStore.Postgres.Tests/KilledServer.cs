namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>A server that is killed with whoever crashes, and takes with it what was not yet flushed.</summary>
public sealed class KilledServer : PostgresServer
{
    // An engine that is closed while the server is down gives up after this long.
    internal override TimeSpan Patience => TimeSpan.FromSeconds(1);

    protected override bool Fsync => true;

    internal override async Task Cut(string name)
    {
        await Kill();
        await Server.Restart();
    }

    internal override async Task Crash(string name, Func<Task> close)
    {
        await Kill();
        await close();
        await Server.Restart();
    }

    private async Task Kill()
    {
        using var postmaster = Process.GetProcessById(Server.ProcessId);
        postmaster.Kill();
        await postmaster.WaitForExitAsync();
    }
}
