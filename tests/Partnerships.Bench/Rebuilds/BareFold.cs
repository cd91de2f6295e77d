using System.Text.Json;
using Npgsql;
using Partnerships.EventStore;

namespace Partnerships.Bench.Rebuilds;

/// <summary>The yardstick of rebuilds: one thread that reads the log with binary COPY, decodes each payload and folds it into documents in
/// memory, without any of the engine's code. It writes nothing.</summary>
internal sealed class BareFold : EventStore.IDocuments
{
    private readonly Dictionary<string, object> documents = new(StringComparer.Ordinal);

    /// <summary>Folds the whole log; with no view it is only read and decoded.</summary>
    public static Task Run(NpgsqlDataSource source, EventStore.View? view) => Task.Run(() =>
    {
        var documents = new BareFold();
        Read(source, recorded => view?.Fold(documents, recorded));
    });

    /// <summary>Reads and decodes the whole log, event by event.</summary>
    public static void Read(NpgsqlDataSource source, Action<RecordedEvent> take)
    {
        var types = new EventTypes(EventNames.Table);
        using var connection = source.OpenConnection();
        using var rows = connection.BeginBinaryExport("""
            copy (select position, stream, version, type, payload, actor, recorded_at, effective_on, command_id, ordinal, cause, correlation_id from events order by position)
            to stdout (format binary)
            """);
        while (rows.StartRow() >= 0) take(Next(rows, types));
    }

    /// <summary>All documents, as they would be written.</summary>
    public IEnumerable<(string Key, byte[] Body)> Encoded() =>
        documents.Select(entry => (entry.Key, JsonSerializer.SerializeToUtf8Bytes(entry.Value, entry.Value.GetType(), DocumentJson.Options)));

    /// <inheritdoc/>
    public T? Get<T>(string key) where T : class => (T?)documents.GetValueOrDefault(key);

    /// <inheritdoc/>
    public void Put<T>(string key, T document) where T : class => documents[key] = document;

    /// <inheritdoc/>
    public void Remove(string key) => documents.Remove(key);

    private static RecordedEvent Next(NpgsqlBinaryExporter rows, EventTypes types)
    {
        var (position, stream, version, type) = (rows.Read<long>(), rows.Read<string>(), rows.Read<long>(), rows.Read<string>());
        var payload = rows.Read<byte[]>();
        return new RecordedEvent
        {
            Position = position,
            Stream = StreamName.Parse(stream),
            Version = version,
            Type = type,
            Payload = payload,
            Data = CanonicalJson.Decode(payload, types.TypeOf(type)),
            Actor = rows.Read<string>(),
            RecordedAt = new DateTimeOffset(rows.Read<DateTime>(), TimeSpan.Zero),
            EffectiveOn = rows.Read<DateOnly>(),
            CommandId = rows.Read<Guid>(),
            Ordinal = rows.Read<int>(),
            Cause = Cause(rows),
            CorrelationId = rows.Read<Guid>(),
            LeafHash = default,
        };
    }

    private static string? Cause(NpgsqlBinaryExporter rows)
    {
        if (!rows.IsNull) return rows.Read<string>();
        rows.Skip();
        return null;
    }
}
