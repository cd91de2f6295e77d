namespace Partnerships.EventStore;

/// <summary>A command that was decided elsewhere, with its events as they are to stand in the log.</summary>
/// <param name="Fingerprint">See <see cref="CommandContext.Fingerprint"/>.</param>
/// <param name="Events">At least one. All that the leaf hash binds is kept; the log gives the positions, and decodes the payloads itself.</param>
public sealed record DecidedCommand(ReadOnlyMemory<byte> Fingerprint, IReadOnlyList<RecordedEvent> Events)
{
    /// <summary>The commands of a log's events, each with the fingerprint of its command. A command's events stand together.</summary>
    public static async IAsyncEnumerable<DecidedCommand> Of(IAsyncEnumerable<(RecordedEvent Event, byte[] Fingerprint)> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var (events, fingerprint) = (new List<RecordedEvent>(), Array.Empty<byte>());
        await foreach (var (recorded, its) in log)
        {
            if (events.Count > 0 && events[0].CommandId != recorded.CommandId)
            {
                yield return new DecidedCommand(fingerprint, events);
                events = [];
            }
            events.Add(recorded);
            fingerprint = its;
        }
        if (events.Count > 0) yield return new DecidedCommand(fingerprint, events);
    }
}

/// <summary>What came of an import.</summary>
/// <param name="Appended">So many events are durable now.</param>
/// <param name="Known">So many events were in the log already, and are there once.</param>
/// <param name="Refusal">The command that the import ended at; null when all went in.</param>
public sealed record ImportOutcome(long Appended, long Known, ImportRefusal? Refusal);

/// <summary>A command that no log takes, or not this one.</summary>
/// <param name="CommandId">Which command.</param>
/// <param name="Fault">Why.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record ImportRefusal(Guid CommandId, ImportFault Fault, string Reason);

/// <summary>Why an import ends.</summary>
public enum ImportFault
{
    /// <summary>It has no events, or they are not of one command, do not count from 0, bear a time that no log gives or a text that none stores.</summary>
    Form,

    /// <summary>A payload is not canonical, or of no known type.</summary>
    Payload,

    /// <summary>An event's leaf hash is not that of what it says.</summary>
    LeafHash,

    /// <summary>A version does not follow on its stream's last.</summary>
    Version,

    /// <summary>The log holds a command with that id and another content.</summary>
    OtherContent,
}
