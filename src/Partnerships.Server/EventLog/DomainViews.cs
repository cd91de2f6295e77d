using Partnerships.EventStore;

namespace Partnerships.Server.EventLog;

/// <summary>The domain's views as an engine takes them.</summary>
internal static class DomainViews
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventStore.View> All { get; } = [.. Views.All.Select(Adapt)];

    // All views fold the same events at about the same time: more than the longest page of them that an engine hands out, and not many more, since
    // what is in here outlives a collection of garbage.
    private static readonly Recorded?[] Recent = new Recorded?[2048];

    /// <summary>An event of the log as the domain reads it: made once for all that fold it, for as long as it is among the last two thousand.</summary>
    public static Recorded ToDomain(this RecordedEvent recorded)
    {
        ref var place = ref Recent[recorded.Position % Recent.Length];
        var known = Volatile.Read(ref place);
        // What was decoded is an object of this one reading: another log's event, or a copy with other facts, is none of it.
        if (known is not null && ReferenceEquals(known.Event, recorded.Data) && known.Position == recorded.Position) return known;
        var made = new Recorded(
            (IEvent)recorded.Data, new StreamRef(recorded.Stream.Kind, recorded.Stream.Id), recorded.Version, recorded.Position,
            recorded.RecordedAt, recorded.EffectiveOn, recorded.Actor, recorded.CommandId, recorded.Ordinal, recorded.Cause);
        Volatile.Write(ref place, made);
        return made;
    }

    private static EventStore.View Adapt(Partnerships.View view) =>
        new(view.Name, view.Revision, (documents, recorded) => view.Fold(new Documents(documents), recorded.ToDomain()));

    private sealed class Documents(EventStore.IDocuments documents) : IDocuments
    {
        public T? Get<T>(string key) where T : class => documents.Get<T>(key);

        public void Put<T>(string key, T document) where T : class => documents.Put(key, document);

        public void Remove(string key) => documents.Remove(key);
    }
}
