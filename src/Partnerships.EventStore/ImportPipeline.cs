namespace Partnerships.EventStore;

/// <summary>Commands of an import that an engine writes together.</summary>
public interface IImportBatch
{
    /// <summary>Whether these go in with the rest. A command that is in the batch already has to come after it, when the log tells that it is known.</summary>
    bool HasRoom(RecordedEvent[] more);

    /// <summary>Takes a command in.</summary>
    /// <returns>Why it does not follow on what is in the batch; else null.</returns>
    ImportRefusal? Add(ReadOnlyMemory<byte> fingerprint, RecordedEvent[] more);

    /// <summary>Empties it, so that it can be filled again.</summary>
    void Clear();
}

/// <summary>How an engine imports: while one batch is written, the next is read and checked.</summary>
public static class ImportPipeline
{
    /// <summary>Imports up to the first command that cannot be taken. What a batch holds is written whole or not at all, and before the next.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="types">The stored names of the events.</param>
    /// <param name="write">Writes a batch; one without commands as well.</param>
    /// <param name="cancellation">Gives up; what is being written is waited for.</param>
    /// <typeparam name="TBatch">The engine's batches, which begin empty.</typeparam>
    public static async Task<ImportOutcome> Run<TBatch>(
        IAsyncEnumerable<DecidedCommand> commands, EventTypes types, Func<TBatch, Task<ImportOutcome>> write, CancellationToken cancellation)
        where TBatch : IImportBatch, new()
    {
        ArgumentNullException.ThrowIfNull(commands);
        ArgumentNullException.ThrowIfNull(write);
        var total = new ImportOutcome(0, 0, null);
        var writing = Task.FromResult(total);
        // Filled again and again by turns: the memory of a thousand commands is what a collection of garbage takes away last, and all that is in it with it.
        var (batch, other) = (new TBatch(), new TBatch());
        try
        {
            await foreach (var command in commands.WithCancellation(cancellation))
            {
                var fault = ImportCheck.Fault(command, types, out var events);
                if (fault is null && !batch.HasRoom(events))
                {
                    total = Add(total, await writing);
                    if (total.Refusal is not null) return total;
                    var full = batch;
                    other.Clear();
                    (writing, batch, other) = (Task.Run(() => write(full), CancellationToken.None), other, full);
                }
                fault ??= batch.Add(command.Fingerprint, events);
                if (fault is null) continue;
                total = Add(total, await writing);
                return total with { Refusal = total.Refusal ?? fault };
            }
            total = Add(total, await writing);
            return total.Refusal is null ? Add(total, await write(batch)) : total;
        }
        finally
        {
            // Nothing is under way any more when the caller hears of the end.
            await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static ImportOutcome Add(ImportOutcome one, ImportOutcome other) => new(one.Appended + other.Appended, one.Known + other.Known, other.Refusal);
}
