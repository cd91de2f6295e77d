using Partnerships.EventStore.Postgres.Views;

namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>Compares one view with a fresh fold, or says why that cannot be done.</summary>
internal sealed class ViewCheck
{
    private readonly View view;
    private readonly Checkpoint? checkpoint;
    private readonly FreshFold? fold;

    public ViewCheck(View view, Checkpoint? checkpoint, long head, Findings findings)
    {
        this.view = view;
        this.checkpoint = checkpoint;
        if (checkpoint is null)
            findings.Add(FindingKind.ViewNotCompared, $"The view '{view.Name}' has not been built yet; the next server that starts builds it.");
        else if (checkpoint.Revision != view.Revision)
            findings.Add(FindingKind.ViewNotCompared, $"The view '{view.Name}' was made by revision {checkpoint.Revision}; the next server that starts builds revision {view.Revision}.");
        else if (checkpoint.Position <= head)
            fold = new FreshFold(view, checkpoint.Position);
    }

    public string Name => view.Name;

    public void Fold(IEnumerable<CheckedEvent> events) => fold?.Fold(events);

    public async Task<CheckedView> Compare(Snapshot snapshot, Findings findings, CancellationToken cancellation)
    {
        if (fold is null) return new(view.Name, checkpoint?.Position, null, null);
        if (fold.Stop is { } stop)
        {
            findings.Add(stop);
            return new(view.Name, checkpoint!.Position, null, stop.IsFault ? false : null);
        }
        var equals = true;
        var count = await fold.Compare(snapshot.Documents(checkpoint!.StoredAs, cancellation), what =>
        {
            equals = false;
            findings.Add(FindingKind.ViewDiffers, $"The view '{view.Name}' {what}.");
        });
        return new(view.Name, checkpoint.Position, count, equals);
    }
}
