namespace Partnerships.EventStore.Contract.History;

/// <summary>What an engine promises, and can be caught breaking.</summary>
public enum Rule
{
    /// <summary>Positions, and versions of a stream, count from 1 without gaps, and whoever reads on misses none.</summary>
    NoGap,

    /// <summary>What was acknowledged is in the log, where it was said to be.</summary>
    NothingLost,

    /// <summary>No command is recorded twice.</summary>
    NothingDoubled,

    /// <summary>The log, and whoever reads it, has what was sent and nothing else.</summary>
    NoPhantom,

    /// <summary>A command's events stand together, all or none.</summary>
    AllOrNothing,

    /// <summary>All see the same event alike.</summary>
    OneContent,

    /// <summary>All see the same order.</summary>
    OneOrder,

    /// <summary>What was known before a command was given comes before it in the log.</summary>
    RealTimeOrder,

    /// <summary>A decision that led to events was made on the states just before them.</summary>
    DecidedOnThePresent,

    /// <summary>Who asks after an acknowledgement sees what was acknowledged.</summary>
    NoStaleRead,

    /// <summary>What somebody has seen, nobody who asks later misses.</summary>
    NoStepBack,

    /// <summary>A repeat of a recorded command is answered with the first result.</summary>
    RepeatsAreKnown,

    /// <summary>A view reads as a fold of the log's beginning, up to some position.</summary>
    ViewsAreFolds,

    /// <summary>That position is not before one that was waited for or seen.</summary>
    NoStaleView,
}

/// <summary>One promise broken.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Words">By what.</param>
public sealed record Violation(Rule Rule, string Words)
{
    public override string ToString() => $"{Rule}: {Words}";
}
