using Partnerships.EventStore;

namespace Partnerships.Server.EventLog;

/// <summary>The domain's views as an engine takes them.</summary>
internal static class DomainViews
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventStore.View> All { get; } = [.. Views.All.Select(Adapt)];

    /// <summary>An event of the log as the domain reads it.</summary>
    public static Recorded ToDomain(this RecordedEvent recorded) => new(
        (IEvent)recorded.Data, new StreamRef(recorded.Stream.Kind, recorded.Stream.Id), recorded.Version, recorded.Position,
        recorded.RecordedAt, recorded.EffectiveOn, recorded.Actor, recorded.CommandId, recorded.Ordinal, recorded.Cause);

    private static EventStore.View Adapt(Partnerships.View view) =>
        new(view.Name, view.Revision, (documents, recorded) => view.Fold(new Documents(documents), recorded.ToDomain()));

    private sealed class Documents(EventStore.IDocuments documents) : IDocuments
    {
        public T? Get<T>(string key) where T : class => documents.Get<T>(key);

        public void Put<T>(string key, T document) where T : class => documents.Put(key, document);

        public void Remove(string key) => documents.Remove(key);
    }
}
