using Partnerships.EventStore;
using Partnerships.Server.Access;

namespace Partnerships.Server.EventLog;

/// <summary>What a command is decided on: the streams as its caller may see them, and the Danish date.</summary>
internal sealed class Situation(IStreams streams, Caller caller, CancellationToken cancellation)
{
    private const int LongestId = 64;
    private readonly Dictionary<StreamName, long> versions = [];
    private readonly Dictionary<StreamName, List<IEvent>> ahead = [];
    private readonly DateOnly now = Denmark.DateAt(streams.Now);
    private DateOnly? on;

    /// <summary>The Danish date of the events to come; within <see cref="Then"/> the day that was given.</summary>
    public DateOnly Today => on ?? now;

    /// <summary>True when a stream was asked for that the caller may not know of: nothing may then be done.</summary>
    public bool Hidden { get; private set; }

    /// <summary>True when the caller may act in a city.</summary>
    public bool MayActIn(string city) => caller.MaySee(city);

    /// <summary>The version of a stream that was loaded and that the caller may see; 0 otherwise.</summary>
    public long VersionOf(StreamRef stream) => versions.GetValueOrDefault(new StreamName(stream.Kind, stream.Id));

    /// <summary>Decides a further command of the same append. What it accepts is from then on a part of what the streams hold here.</summary>
    /// <param name="command">The command.</param>
    /// <param name="day">The day on which it happened, which its decision takes for today's; null for the real one.</param>
    public async ValueTask<Decision> Then(Command command, DateOnly? day = null)
    {
        var before = on;
        on = day;
        var decision = await command.Decide(this);
        on = before;
        foreach (var e in (decision as Decision.Accepted)?.Events ?? [])
        {
            var name = new StreamName(e.Stream.Kind, e.Stream.Id);
            if (!ahead.TryGetValue(name, out var events)) ahead[name] = events = [];
            events.Add(e.Event);
        }
        return decision;
    }

    /// <summary>A stream's state. Another city's is given as the initial state, so that a decision on it answers as it does
    /// when there is no such thing.</summary>
    public async ValueTask<TState> Load<TState>(StreamKind<TState> kind, string id) where TState : class
    {
        if (id.Length > LongestId || id.Contains('/', StringComparison.Ordinal)) return kind.Initial;
        var loaded = await streams.Load(kind, id, cancellation);
        if (loaded.State is ICityState state && !caller.MaySee(state.City))
        {
            Hidden = true;
            return kind.Initial;
        }
        versions[loaded.Stream] = loaded.Version;
        return ahead.TryGetValue(loaded.Stream, out var events) ? events.Aggregate(loaded.State, kind.Evolve) : loaded.State;
    }

    /// <summary>A stream's state, by an id that is a UUID.</summary>
    public ValueTask<TState> Load<TState>(StreamKind<TState> kind, Guid id) where TState : class => Load(kind, id.ToString("D"));
}
