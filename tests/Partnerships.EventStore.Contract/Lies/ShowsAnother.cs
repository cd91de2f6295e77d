using System.Runtime.CompilerServices;

namespace Partnerships.EventStore.Contract.Lies;

/// <summary>Shows readers something else than there is.</summary>
internal sealed class ShowsAnother(IEventStore honest, Func<List<RecordedEvent>, IEnumerable<RecordedEvent>> lie) : Liar(honest)
{
    public override async IAsyncEnumerable<RecordedEvent> ReadStream(
        StreamName stream, long afterVersion = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var recorded in lie(await Gather(base.ReadStream(stream, afterVersion, cancellation)))) yield return recorded;
    }

    public override async IAsyncEnumerable<RecordedEvent> ReadLog(long afterPosition = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var recorded in lie(await Gather(base.ReadLog(afterPosition, cancellation)))) yield return recorded;
    }

    private static async Task<List<RecordedEvent>> Gather(IAsyncEnumerable<RecordedEvent> events)
    {
        var gathered = new List<RecordedEvent>();
        await foreach (var recorded in events) gathered.Add(recorded);
        return gathered;
    }
}

/// <summary>Shows views other than they are.</summary>
internal sealed class ShowsAnotherView(IEventStore honest, Func<string, ViewDocument?, ViewDocument?> document, Func<string, ViewPage, ViewPage> page) : Liar(honest)
{
    public override async Task<ViewDocument?> ReadView(string view, string key, DateTimeOffset? at = null, CancellationToken cancellation = default) =>
        document(key, await base.ReadView(view, key, at, cancellation));

    public override async Task<ViewPage> ListView(
        string view, string prefix, string? after, int limit, DateTimeOffset? at = null, CancellationToken cancellation = default) =>
        page($"{prefix} {limit}", await base.ListView(view, prefix, after, limit, at, cancellation));
}
