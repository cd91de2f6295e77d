using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Npgsql;
using Partnerships.EventStore.CritterStack.Storage;

namespace Partnerships.EventStore.CritterStack.Views;

/// <summary>A view as a projection that Marten's daemon runs.</summary>
internal sealed class ViewProjection(View view, ViewTable table, NpgsqlDataSource source, EventForms forms, ViewFailures failures) : IProjection
{
    /// <inheritdoc/>
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var documents = new BatchDocuments(source, table.Identifier);
        for (var i = 0; i < events.Count; i++)
        {
            try
            {
                documents.Fold(view, forms.FromMarten(events[i]));
            }
            catch (Exception failure) when (failure is not NpgsqlException)
            {
                var reason = $"The event at position {events[i].Sequence} ({await table.TypeAt(source, events[i].Sequence, cancellation)}, {events[i].StreamKey}): {failure.Message}";
                // It is the first of the next attempt, and stays in the way of what comes after it until the fold is mended.
                if (i > 0) await Keep([.. events.Take(i)], operations.DocumentStore, cancellation);
                failures.Set(view.Name, reason);
                throw new InvalidOperationException(reason, failure);
            }
        }
        documents.Save(operations);
        failures.Clear(view.Name);
    }

    /// <summary>Keeps what was folded before a poisoned event: Marten would keep the batch whole or not at all.</summary>
    private async Task Keep(IReadOnlyList<IEvent> before, IDocumentStore store, CancellationToken cancellation)
    {
        var documents = new BatchDocuments(source, table.Identifier);
        foreach (var stored in before) documents.Fold(view, forms.FromMarten(stored));
        await using var session = store.LightweightSession();
        documents.Save(session);
        session.QueueSqlCommand(table.Advanced, before[^1].Sequence, before[0].Sequence);
        await session.SaveChangesAsync(cancellation);
    }
}
