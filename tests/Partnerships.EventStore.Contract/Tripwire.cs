namespace Partnerships.EventStore.Contract;

/// <summary>Tells when a fold, or a workflow, comes across an event, so that something can happen in the midst of its work.</summary>
internal sealed class Tripwire
{
    private readonly Lock gate = new();
    private TaskCompletionSource tripped = new();
    private long position = long.MaxValue;

    /// <summary>Until somebody has passed the event at a position.</summary>
    public Task At(long next)
    {
        lock (gate)
        {
            position = next;
            tripped = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return tripped.Task;
        }
    }

    public void Pass(RecordedEvent recorded)
    {
        lock (gate)
        {
            if (recorded.Position >= position) tripped.TrySetResult();
        }
    }

    public View Across(View view) => view with
    {
        Fold = (documents, recorded) =>
        {
            view.Fold(documents, recorded);
            Pass(recorded);
        },
    };
}
