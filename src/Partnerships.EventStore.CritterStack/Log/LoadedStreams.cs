using Marten;
using Partnerships.EventStore.CritterStack.Storage;

namespace Partnerships.EventStore.CritterStack.Log;

/// <summary>The streams that one attempt at a decision looks at, each fetched for writing.</summary>
internal sealed class LoadedStreams(IDocumentSession session, EventForms forms, DateTimeOffset now) : IStreams
{
    private readonly List<Entry> entries = [];

    /// <inheritdoc/>
    public DateTimeOffset Now => now;

    /// <summary>The version of each stream that was loaded.</summary>
    public IReadOnlyDictionary<StreamName, long> Versions => entries.ToDictionary(entry => entry.Name, entry => entry.Version);

    /// <summary>Those that were loaded, in their order.</summary>
    public IReadOnlyList<Entry> All => entries;

    /// <inheritdoc/>
    public async ValueTask<Loaded<TState>> Load<TState>(StreamKind<TState> kind, string id, CancellationToken cancellation = default)
        where TState : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        var name = new StreamName(kind.Name, id);
        if (Find(name) is { } known)
            return known is Entry<TState> same ? same.Result : throw new InvalidOperationException($"{name} was loaded before with another kind of state.");
        StoredText.Check(id);
        var stream = await session.Events.FetchForWriting<StreamFacts>(name.ToString(), cancellation);
        var state = kind.Initial;
        foreach (var stored in stream.Aggregate?.Events ?? []) state = kind.Evolve(state, forms.FromMarten(stored).Data);
        var result = new Loaded<TState>(name, state, stream.CurrentVersion ?? 0);
        entries.Add(new Entry<TState>(kind, result));
        return result;
    }

    /// <summary>A stream that was loaded, or null.</summary>
    public Entry? Find(StreamName name) => entries.Find(entry => entry.Name == name);

    /// <summary>A stream at the version that was found.</summary>
    public abstract record Entry(StreamName Name, long Version)
    {
        /// <summary>Folds one more event, to see that the stream can.</summary>
        public abstract Entry After(object data);
    }

    private sealed record Entry<TState>(StreamKind<TState> Kind, Loaded<TState> Result) : Entry(Result.Stream, Result.Version)
        where TState : class
    {
        public override Entry After(object data) => this with { Result = Result with { State = Kind.Evolve(Result.State, data) } };
    }
}
