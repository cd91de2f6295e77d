namespace Partnerships.EventStore.Postgres.Log;

/// <summary>A stream's version on which a decision rests.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The version that was loaded.</param>
/// <param name="AsOf">A head of the log that the load has surely seen.</param>
internal readonly record struct Guard(StreamName Stream, long Version, long AsOf);

/// <summary>What a stream will be once the append is done; the state is null when it was not loaded.</summary>
internal readonly record struct NextState(StreamName Stream, long Version, object? State);

/// <summary>A command whose events are to be appended.</summary>
internal readonly record struct AppendedCommand(Guid Id, ReadOnlyMemory<byte> Fingerprint, int Events);

/// <summary>The events of a command, or in an import of many, on their way to the writer, encoded and hashed: all or nothing. Their
/// positions are those that the writer gave last.</summary>
internal sealed class AppendRequest(AppendedCommand[] commands, RecordedEvent[] events, Guard[] guards, NextState[] next)
{
    private readonly TaskCompletionSource<AppendResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>In the order of their events.</summary>
    public AppendedCommand[] Commands => commands;

    public RecordedEvent[] Events => events;

    public Guard[] Guards => guards;

    public NextState[] Next => next;

    public Task<AppendResult> Answer => answer.Task;

    /// <summary>Gives the events the positions that follow <paramref name="head"/>.</summary>
    /// <returns>The last of them.</returns>
    public long Place(long head)
    {
        for (var i = 0; i < events.Length; i++) events[i] = events[i] with { Position = ++head };
        return head;
    }

    public void Done(AppendResult result) => answer.TrySetResult(result);

    public void Failed(Exception exception) => answer.TrySetException(exception);
}

internal abstract record AppendResult
{
    /// <summary>Durable; the events bear their positions.</summary>
    public sealed record Written(RecordedEvent[] Events) : AppendResult;

    /// <summary>A stream that was loaded has changed since.</summary>
    public sealed record Conflict(StreamName Stream) : AppendResult;

    /// <summary>The log holds a command with that id, or with one of those ids.</summary>
    public sealed record Duplicate : AppendResult;
}
