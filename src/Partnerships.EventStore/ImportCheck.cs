using System.Text.Json;

namespace Partnerships.EventStore;

/// <summary>Holds a command of an import against what every command in a log keeps to, whatever the log.</summary>
public static class ImportCheck
{
    private const int LongestFingerprint = 32;

    /// <summary>Why no log may take it; else null, and its events. What they say is decoded again by those who
    /// look at it: kept for a whole batch it would be a tenth of the import's time in collections of garbage.</summary>
    public static ImportRefusal? Fault(DecidedCommand command, EventTypes types, out RecordedEvent[] events)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(types);
        events = new RecordedEvent[command.Events.Count];
        if (events.Length == 0) return new ImportRefusal(default, ImportFault.Form, "A command has no events.");
        if (command.Fingerprint.Length > LongestFingerprint) return Refuse(command.Events[0], ImportFault.Form, "The fingerprint is too long.");
        for (var ordinal = 0; ordinal < events.Length; ordinal++)
        {
            var recorded = command.Events[ordinal];
            if (FormBreach(recorded, command.Events[0].CommandId, ordinal) is { } breach) return Refuse(recorded, ImportFault.Form, breach);
            if (PayloadBreach(recorded, types) is { } wrong) return Refuse(recorded, ImportFault.Payload, wrong);
            if (!Leaf.Hash(recorded).AsSpan().SequenceEqual(recorded.LeafHash.Span))
                return Refuse(recorded, ImportFault.LeafHash, "The leaf hash is not that of what the event says.");
            events[ordinal] = recorded with { Position = 0, Decoder = Decoder(recorded, types) };
        }
        return null;
    }

    /// <summary>A refusal that names the event.</summary>
    public static ImportRefusal Refuse(RecordedEvent recorded, ImportFault fault, string reason)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return new(recorded.CommandId, fault, $"{recorded.Id}: {reason}");
    }

    private static string? FormBreach(RecordedEvent recorded, Guid command, int ordinal)
    {
        if (recorded.CommandId != command) return "The event is of another command than those before it.";
        if (recorded.Ordinal != ordinal) return $"The event is the {ordinal}th of its command and says that it is the {recorded.Ordinal}th.";
        if (recorded.Version < 1) return "Versions count from 1.";
        if (recorded.RecordedAt.Offset != TimeSpan.Zero || recorded.RecordedAt.Ticks % TimeSpan.TicksPerMicrosecond != 0)
            return "The time is not in UTC and whole microseconds.";
        var (kind, id) = recorded.Stream;
        if (kind.Length == 0 || kind.Contains('/', StringComparison.Ordinal) || id.Contains('/', StringComparison.Ordinal)) return $"{recorded.Stream} is no stream name.";
        return HasNull(kind) || HasNull(id) || HasNull(recorded.Actor) || HasNull(recorded.Cause) ? "A text holds a null character." : null;
    }

    private static bool HasNull(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    private static Func<object> Decoder(RecordedEvent recorded, EventTypes types)
    {
        var (type, payload) = (types.TypeOf(recorded.Type), recorded.Payload);
        return () => CanonicalJson.Decode(payload.Span, type);
    }

    private static string? PayloadBreach(RecordedEvent recorded, EventTypes types)
    {
        try
        {
            var data = CanonicalJson.Decode(recorded.Payload.Span, types.TypeOf(recorded.Type));
            // What is encoded to the same bytes is canonical; an older form of an event may be so too.
            return CanonicalJson.IsEncoded(recorded.Payload.Span, data) ? null : CanonicalForm.Breach(recorded.Payload.Span);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            return e.Message;
        }
    }
}
