namespace Partnerships.EventStore.Postgres.Log;

/// <summary>What the writer makes of the requests that were waiting: those to write, with their positions, and the others.
/// Later requests see the earlier ones of the same batch as written.</summary>
internal sealed class Batch
{
    private readonly Dictionary<StreamName, long> written = [];
    private readonly HashSet<Guid> commands = [];

    // Nothing comes after it that would have to see it: an import of thousands is noted nowhere.
    private readonly bool isAlone;

    /// <summary>Sorts requests by whether their guards hold on top of <paramref name="versions"/>.</summary>
    public Batch(List<AppendRequest> requests, Versions versions, long head)
    {
        From = Head = head;
        isAlone = requests.Count == 1;
        foreach (var request in requests)
        {
            if (IsRepeat(request)) Duplicates.Add(request);
            else if (Conflict(request, versions) is { } stream) Conflicts.Add((request, stream));
            else Accept(request);
        }
    }

    /// <summary>The log's head before the batch.</summary>
    public long From { get; }

    /// <summary>The log's head after it.</summary>
    public long Head { get; private set; }

    /// <summary>The hash of the last event.</summary>
    public ReadOnlyMemory<byte> LastLeaf => Accepted.Count == 0 ? default : Accepted[^1].Events[^1].LeafHash;

    public bool IsCommitted { get; set; }

    /// <summary>Those to write; their events bear their positions.</summary>
    public List<AppendRequest> Accepted { get; } = [];

    /// <summary>Their events, each with its command's fingerprint.</summary>
    public IEnumerable<(RecordedEvent Event, ReadOnlyMemory<byte> Fingerprint)> Rows
    {
        get
        {
            foreach (var request in Accepted)
            {
                var next = 0;
                foreach (var command in request.Commands)
                    for (var end = next + command.Events; next < end; next++) yield return (request.Events[next], command.Fingerprint);
            }
        }
    }

    /// <summary>What becomes of their streams, in the order of the log.</summary>
    public List<NextState> Next { get; } = [];

    public List<(AppendRequest Request, StreamName Stream)> Conflicts { get; } = [];

    public List<AppendRequest> Duplicates { get; } = [];

    private bool IsRepeat(AppendRequest request)
    {
        foreach (var command in request.Commands)
            if (commands.Contains(command.Id)) return true;
        return false;
    }

    private StreamName? Conflict(AppendRequest request, Versions versions)
    {
        foreach (var guard in request.Guards)
        {
            var holds = written.TryGetValue(guard.Stream, out var version) ? version == guard.Version : versions.Holds(guard);
            if (!holds) return guard.Stream;
        }
        return null;
    }

    private void Accept(AppendRequest request)
    {
        Head = request.Place(Head);
        Accepted.Add(request);
        Next.AddRange(request.Next);
        if (isAlone) return;
        foreach (var command in request.Commands) commands.Add(command.Id);
        foreach (var next in request.Next) written[next.Stream] = next.Version;
    }
}
