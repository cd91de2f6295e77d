using Microsoft.Extensions.Logging;
using Npgsql;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The loop of whatever follows the log: go on while there is something, else wait for the head to move.</summary>
internal sealed class Follower(string name, Tail tail, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    /// <summary>Does the next bit of work, and says how long there is none then unless the head moves.</summary>
    public required Func<CancellationToken, Task<TimeSpan>> Advance { get; init; }

    /// <summary>Drops all that is remembered of the database: it is away, has crashed, or has another owner.</summary>
    public required Func<Task> Forget { get; init; }

    /// <summary>Stands still from now on, for this reason.</summary>
    public required Action<Exception> Stand { get; init; }

    /// <summary>The last work before the end.</summary>
    public required Func<Task> Finish { get; init; }

    public void Start() => running = Task.Run(Run);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }

    private async Task Run()
    {
        while (!stopping.IsCancellationRequested)
        {
            var moved = tail.Moved.Next;
            try
            {
                var rest = await Advance(stopping.Token);
                if (rest != TimeSpan.Zero) await moved.WaitAsync(rest, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e) when (e is NpgsqlException or IOException)
            {
                logger.FollowerInterrupted(name, e);
                await Forget();
                await Task.Delay(Pause, stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (Exception e)
            {
                logger.FollowerStopped(name, e);
                Stand(e);
            }
        }
        await End();
    }

    private async Task End()
    {
        try
        {
            await Finish();
        }
        catch (Exception e)
        {
            // The next start goes on from an older checkpoint, which costs a little time and no more.
            logger.FollowerInterrupted(name, e);
        }
    }
}
