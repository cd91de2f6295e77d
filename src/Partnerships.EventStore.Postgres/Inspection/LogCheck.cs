namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>The whole check: reads the log once, page by page, and folds every view from the same pages.</summary>
internal sealed class LogCheck(Snapshot snapshot, LogLayout layout, EventTypes types, IReadOnlyList<View> views, IProgress<CheckProgress>? progress)
{
    private readonly Findings findings = new();
    private long position;
    private long events;

    public async Task<CheckReport> Run(CancellationToken cancellation)
    {
        var head = await snapshot.Scalar<long>("select coalesce(max(position), 0) from events", cancellation);
        var checkpoints = await snapshot.Checkpoints(cancellation);
        foreach (var (name, checkpoint) in checkpoints.Where(it => it.Value.Position > head))
            findings.Add(FindingKind.CheckpointBeyondHead, $"The checkpoint of '{name}' is at {checkpoint.Position}; the log ends at {head}.");
        var checks = views.Select(view => new ViewCheck(view, checkpoints.GetValueOrDefault(view.Name), head, findings)).ToList();
        await foreach (var page in snapshot.Log(cancellation))
        {
            Read(page, checks);
            progress?.Report(new("reading", position, head));
        }
        progress?.Report(new("comparing versions and ordinals", position, head));
        await Sequences.Check(snapshot, findings, cancellation);
        var compared = await Compare(checks, head, cancellation);
        await Guard(cancellation);
        await DeadLetters(cancellation);
        return new(head, events, compared, findings.First, findings.Counts);
    }

    private void Read(List<StoredEvent> page, List<ViewCheck> checks)
    {
        var looked = new CheckedEvent[page.Count];
        Parallel.For(0, page.Count, at => looked[at] = EventCheck.Look(page[at], types));
        foreach (var (stored, _, wrong) in looked)
        {
            if (stored.Position != position + 1) findings.Add(FindingKind.PositionGap, Gap(stored.Position), stored.Position);
            position = stored.Position;
            events++;
            foreach (var finding in wrong) findings.Add(finding);
        }
        // No view reads another.
        Parallel.ForEach(checks, check => check.Fold(looked));
    }

    private string Gap(long next) => (next - position) switch
    {
        2 => $"Position {next - 1} is missing.",
        > 2 => $"Positions {position + 1} to {next - 1} are missing.",
        _ => $"Position {next} is there twice.",
    };

    private async Task<List<CheckedView>> Compare(List<ViewCheck> checks, long head, CancellationToken cancellation)
    {
        var compared = new List<CheckedView>();
        foreach (var check in checks)
        {
            progress?.Report(new($"comparing the view {check.Name}", position, head));
            compared.Add(await check.Compare(snapshot, findings, cancellation));
        }
        return compared;
    }

    private async Task Guard(CancellationToken cancellation)
    {
        if (!await snapshot.Scalar<bool>($"select tgenabled = 'A' from pg_trigger where tgrelid = '{layout.Guarded}'::regclass and tgname = 'events_are_kept'", cancellation))
            findings.Add(FindingKind.Unguarded, "The trigger that refuses to change events is gone or does not always fire: the database's owner can change them.");
    }

    private async Task DeadLetters(CancellationToken cancellation)
    {
        if (await snapshot.Scalar<long>("select count(*) from scheduled where state = 'dead'", cancellation) is > 0 and var count)
            findings.Add(FindingKind.DeadLetters, $"Scheduled commands that failed for good: {count}.");
    }
}
