namespace Partnerships.EventStore;

/// <summary>An event that a decision wants recorded.</summary>
/// <param name="Stream">Where it goes.</param>
/// <param name="Data">The event, of a type that the codec knows.</param>
/// <param name="EffectiveOn">When it took effect in the world.</param>
public sealed record ProposedEvent(StreamName Stream, object Data, DateOnly EffectiveOn);

/// <summary>What a decision comes to: events, nothing to do, or a refusal.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>Record these, all or nothing.</summary>
    /// <param name="Events">At least one; those of one stream in their order.</param>
    public sealed record Append(IReadOnlyList<ProposedEvent> Events) : Verdict;

    /// <summary>What the command asks for is true already.</summary>
    public sealed record NothingToDo : Verdict;

    /// <summary>Not allowed; nothing is recorded.</summary>
    /// <param name="Reason">The refusal, handed to the caller as it is.</param>
    public sealed record Refuse(object Reason) : Verdict;
}

/// <summary>What came of a command.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>The events are durable.</summary>
    /// <param name="Events">As recorded, in order; never empty.</param>
    /// <param name="Replayed">True when an earlier attempt of the same command had recorded them.</param>
    public sealed record Appended(IReadOnlyList<RecordedEvent> Events, bool Replayed) : Outcome
    {
        /// <summary>The last of the events' positions.</summary>
        public long Position => Events[^1].Position;
    }

    /// <summary>It was true already.</summary>
    /// <param name="Versions">The version of each stream that was loaded.</param>
    public sealed record NothingToDo(IReadOnlyDictionary<StreamName, long> Versions) : Outcome;

    /// <summary>Not allowed; nothing was recorded.</summary>
    /// <param name="Reason">The refusal that the decision gave.</param>
    /// <param name="Versions">The version of each stream that was loaded.</param>
    public sealed record Refused(object Reason, IReadOnlyDictionary<StreamName, long> Versions) : Outcome;

    /// <summary>The command's id was used before with another content; nothing was recorded.</summary>
    public sealed record CommandIdReused : Outcome;

    /// <summary>Other writers were faster on every attempt; nothing was recorded and the caller may try again.</summary>
    /// <param name="Stream">The stream of the last conflict.</param>
    public sealed record Conflicted(StreamName Stream) : Outcome;
}
