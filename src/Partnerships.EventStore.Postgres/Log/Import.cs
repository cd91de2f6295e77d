namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Appends what was decided elsewhere. A batch is one request to the writer, so that it is all or nothing and guarded as a decision is.</summary>
internal sealed class Import(Writer writer, Tail tail, ImportReads reads, EventTypes types)
{
    public Task<ImportOutcome> Run(IAsyncEnumerable<DecidedCommand> commands, CancellationToken cancellation)
    {
        var streams = new ImportedStreams(reads, tail);
        return ImportPipeline.Run<ImportBatch>(commands, types, batch => Write(batch, streams, cancellation), cancellation);
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
}
