namespace Partnerships.Commitments;

/// <summary>How a commitment stands on a day. Each is in exactly one of these.</summary>
public enum CommitmentState
{
    /// <summary>Nothing has come of it yet, and its ower is not late.</summary>
    Open,

    /// <summary>Something has come of it, and its ower is not late.</summary>
    OnTrack,

    /// <summary>Its ower has not done in time what is still owed.</summary>
    Late,

    /// <summary>All that was owed was done.</summary>
    Met,

    /// <summary>What was not done was replaced under the exchange rate; the substitute stands for itself.</summary>
    Substituted,

    /// <summary>What was still owed was waived, or whoever owed it left the agreement.</summary>
    Waived,
}

/// <summary>Why something is missing after its day.</summary>
public enum ShortfallCause
{
    /// <summary>Places were not opened in time: the company's.</summary>
    NotOpened,

    /// <summary>Candidates were sent in time and not taken: the company's.</summary>
    NotTaken,

    /// <summary>No candidate was sent in time: theirs who were to send some, never the company's.</summary>
    NoCandidate,

    /// <summary>What was to be delivered was not.</summary>
    NotDelivered,

    /// <summary>Help was asked for and not given in time.</summary>
    NoHelp,
}

/// <summary>What is missing after its day, and whose it is.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Party">The id of the party whose shortfall it is; null when the agreement names none that was to send candidates.</param>
/// <param name="Count">How many.</param>
public sealed record Shortfall(ShortfallCause Cause, string? Party, int Count);

/// <summary>How a commitment stands on a day.</summary>
/// <param name="Commitment">Its id in the agreement, or the substitute's.</param>
/// <param name="Party">The id of the party that owes it.</param>
/// <param name="State">How it stands.</param>
/// <param name="DueOn">The day by which the next of it is owed; null when nothing is owed now.</param>
/// <param name="Owed">How many are owed; null where nothing is counted.</param>
/// <param name="Done">How many were done.</param>
/// <param name="Shortfalls">What is missing after its day.</param>
/// <param name="Substitutes">The ids of what took its place.</param>
/// <param name="SubstituteFor">The id of the commitment in whose place it is, or null.</param>
public sealed record CommitmentStanding(
    string Commitment, string Party, CommitmentState State, DateOnly? DueOn, int? Owed, int Done, IReadOnlyList<Shortfall> Shortfalls,
    IReadOnlyList<string> Substitutes, string? SubstituteFor = null);
