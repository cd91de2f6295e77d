namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Appends what was decided elsewhere: while one batch is written, the next is read and checked. A batch is one request to
/// the writer, so that it is all or nothing and guarded as a decision is.</summary>
internal sealed class Import(Writer writer, Tail tail, ImportReads reads, EventTypes types)
{
    public async Task<ImportOutcome> Run(IAsyncEnumerable<DecidedCommand> commands, CancellationToken cancellation)
    {
        var streams = new ImportedStreams(reads, tail);
        var total = new ImportOutcome(0, 0, null);
        var writing = Task.FromResult(total);
        var batch = new ImportBatch();
        try
        {
            await foreach (var command in commands.WithCancellation(cancellation))
            {
                var fault = ImportCheck.Fault(command, types, out var events);
                if (fault is null && !batch.HasRoom(events))
                {
                    total = Add(total, await writing);
                    if (total.Refusal is not null) return total;
                    (writing, batch) = (Write(batch, streams, cancellation), new ImportBatch());
                }
                fault ??= batch.Add(command.Fingerprint, events);
                if (fault is null) continue;
                total = Add(total, await writing);
                return total with { Refusal = total.Refusal ?? fault };
            }
            total = Add(total, await writing);
            return total.Refusal is null ? Add(total, await Write(batch, streams, cancellation)) : total;
        }
        finally
        {
            // Nothing is under way any more when the caller hears of the end.
            await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ImportOutcome> Write(ImportBatch batch, ImportedStreams streams, CancellationToken cancellation)
    {
        for (long known = 0; ;)
        {
            if (batch.IsEmpty) return new(0, known, null);
            var guards = await streams.Guards(batch, cancellation);
            if (guards is not null && await writer.Append(batch.Request(guards), cancellation) is AppendResult.Written written)
            {
                streams.Written(batch, written.Events[^1].Position);
                return new(written.Events.Length, known, null);
            }
            // The log holds some of the commands, or versions are not what they were taken to be, or not what they must be.
            var passed = batch.PassOver(await reads.Recorded(batch.Ids, cancellation), out var refusal);
            known += passed;
            if (refusal is null && passed == 0 && guards is null) refusal = streams.Misfit;
            if (refusal is not null) return new(0, known, refusal);
            streams.Forget();
        }
    }

    private static ImportOutcome Add(ImportOutcome one, ImportOutcome other) =>
        new(one.Appended + other.Appended, one.Known + other.Known, other.Refusal);
}
