namespace Partnerships.FigureChanges;

/// <summary>A figure that an event can move.</summary>
public enum Figure
{
    /// <summary>Places pledged.</summary>
    Pledged,

    /// <summary>Positions opened.</summary>
    Opened,

    /// <summary>Positions filled.</summary>
    Filled,

    /// <summary>Placements started.</summary>
    Started,

    /// <summary>Placements ended before their time.</summary>
    EndedEarly,

    /// <summary>Placements ended as planned.</summary>
    EndedAsPlanned,

    /// <summary>Different people.</summary>
    People,

    /// <summary>Retention: ended before a milestone and before their time.</summary>
    LostBefore,

    /// <summary>Retention: ended before a milestone as planned.</summary>
    LeftBefore,
}

/// <summary>By how much a figure moved, in which cell of the tables. Sums over cells are how far any total moved.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="By">By how much; not 0.</param>
/// <param name="Month">The first day of the month that it counts in: of the day due, opened, filled, started or ended; for retention of the start. Null
/// for people, who belong to no month.</param>
/// <param name="Kind">Employment kind; null for people.</param>
/// <param name="Area">Housing area at the start; null for what belongs to none.</param>
/// <param name="Weeks">The milestone of retention, in weeks after the start; else null.</param>
public sealed record FigureMove(Figure Figure, int By, DateOnly? Month = null, EmploymentKind? Kind = null, Guid? Area = null, int? Weeks = null);

/// <summary>An event that moved a city's figures of job creation or retention.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its stored name.</param>
/// <param name="Stream">What it happened to: <c>kind/id</c>.</param>
/// <param name="RecordedAt">When it became known.</param>
/// <param name="EffectiveOn">When it took effect: where that is much earlier, it moved figures of the past.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Cause">The id of the event that caused it, or null.</param>
/// <param name="Moves">What it moved.</param>
public sealed record FigureChange(
    long Position, string Id, string Type, string Stream, DateTimeOffset RecordedAt, DateOnly EffectiveOn, string Actor, string? Cause,
    IReadOnlyList<FigureMove> Moves);
