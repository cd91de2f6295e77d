using JasperFx.Events.Projections;

namespace Partnerships.EventStore.CritterStack;

/// <summary>Beats with every change that this process hears of: its own appends, and what Marten's daemon tells of shards and of the log's end.</summary>
internal sealed class Pulse : IObserver<ShardState>
{
    private volatile TaskCompletionSource next = New();

    /// <summary>Completes with the next beat.</summary>
    public Task Next => next.Task;

    public void Beat() => Interlocked.Exchange(ref next, New()).TrySetResult();

    /// <summary>A shard, by its view's name, has stopped, and why.</summary>
    public event Action<string, string>? Failed;

    public void OnNext(ShardState value)
    {
        if (value.Exception is { } failure && !ConnectionLoss.IsOfDatabase(failure)) Failed?.Invoke(value.ShardName.Split(':')[0], failure.Message);
        Beat();
    }

    public void OnCompleted() => Beat();

    public void OnError(Exception error) => Beat();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
