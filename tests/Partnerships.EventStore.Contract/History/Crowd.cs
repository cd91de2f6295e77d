namespace Partnerships.EventStore.Contract.History;

/// <summary>How many do what in a <see cref="Crowd"/>.</summary>
public sealed record CrowdSize
{
    public int Writers { get; init; } = 8;

    public int Readers { get; init; } = 2;

    public int Subscribers { get; init; } = 2;

    public int Viewers { get; init; } = 2;

    /// <summary>Each writer ends after so many commands; null when they go on until the crowd is told to stop.</summary>
    public int? Commands { get; init; }

    /// <summary>Of what everybody does; not of the order in which it happens.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>Many who write, read, follow and look at a view of the library at once, and do not mind failures: a writer sends a
/// command without an answer again under its id. All that they see is recorded.</summary>
public sealed class Crowd
{
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private const int Insistence = 500;

    private readonly HistoryRecorder recorder;
    private readonly Func<IEngine> engine;
    private readonly CrowdSize size;
    private readonly List<Task> writing = [];
    private readonly List<Task> looking = [];
    private volatile TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isStopping;
    private int answered;
    private long last;

    private Crowd(HistoryRecorder recorder, Func<IEngine> engine, CrowdSize size)
    {
        this.recorder = recorder;
        this.engine = engine;
        this.size = size;
    }

    /// <summary>How many commands have been answered.</summary>
    public int Answered => Volatile.Read(ref answered);

    internal long LastKnown => Volatile.Read(ref last);

    internal bool IsStopping => isStopping;

    /// <summary>Sets a crowd going.</summary>
    /// <param name="recorder">Gets all that they see.</param>
    /// <param name="engine">The engine as it is at the moment; another one after a restart.</param>
    /// <param name="size">How many.</param>
    public static Crowd Start(HistoryRecorder recorder, Func<IEngine> engine, CrowdSize? size = null)
    {
        var crowd = new Crowd(recorder, engine, size ?? new CrowdSize());
        crowd.Start();
        return crowd;
    }

    /// <summary>Waits until so many further commands have been answered, or all.</summary>
    public async Task More(int commands)
    {
        var all = Task.WhenAll(writing);
        for (var until = Answered + commands; !all.IsCompleted;)
        {
            var next = moved.Task;
            if (Answered >= until) return;
            await Task.WhenAny(next, all);
        }
    }

    /// <summary>Lets everybody end: writers when their present command is answered, the others after a last look at all there is.</summary>
    public Task Stop()
    {
        isStopping = true;
        return Finish();
    }

    /// <summary>Waits until the writers have sent their <see cref="CrowdSize.Commands"/>, and lets the others end.</summary>
    public async Task Finish()
    {
        await Task.WhenAll(writing);
        isStopping = true;
        await Task.WhenAll(looking);
    }

    /// <summary>The store of somebody, as it is at the moment.</summary>
    internal IEventStore Store(string who) => recorder.Watch(engine().Store, who);

    internal IEventStoreOperations Operations => engine().Operations;

    internal void Told(long position)
    {
        for (var known = LastKnown; known < position;)
        {
            var found = Interlocked.CompareExchange(ref last, position, known);
            if (found == known) break;
            known = found;
        }
        Interlocked.Increment(ref answered);
        Interlocked.Exchange(ref moved, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Until something was answered; when nothing is, for a moment only. Readers that ask without a pause would leave
    /// the writers no processor.</summary>
    internal Task News() => Task.WhenAny(moved.Task, Task.Delay(Pause));

    /// <summary>A last look, which has to succeed, if perhaps not at once.</summary>
    internal static async Task Insist(Func<Task> look)
    {
        for (var left = Insistence; ; left--)
        {
            try
            {
                await look();
                return;
            }
            catch (Exception) when (left > 0)
            {
                await Task.Delay(Pause);
            }
        }
    }

    private void Start()
    {
        for (var i = 1; i <= size.Writers; i++)
        {
            var writer = new CrowdWriter(this, $"writer {i}", new Random(size.Seed + i));
            writing.Add(Task.Run(() => writer.Write(size.Commands ?? int.MaxValue)));
        }
        for (var i = 1; i <= size.Readers; i++) looking.Add(Task.Run(new CrowdReader(this, $"reader {i}", new Random(size.Seed - i)).Read));
        for (var i = 1; i <= size.Subscribers; i++) looking.Add(Task.Run(new CrowdReader(this, $"subscriber {i}", new Random(size.Seed * i)).Follow));
        for (var i = 1; i <= size.Viewers; i++) looking.Add(Task.Run(new CrowdViewer(this, $"viewer {i}", new Random(size.Seed ^ i)).Look));
    }

}
