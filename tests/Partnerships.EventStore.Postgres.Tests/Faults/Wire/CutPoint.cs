namespace Partnerships.EventStore.Postgres.Tests.Faults.Wire;

/// <summary>Which way a frame goes.</summary>
internal enum Direction
{
    ToServer,
    ToClient,
}

/// <summary>When a connection is cut, seen from one frame.</summary>
internal enum Moment
{
    /// <summary>Nothing of the frame arrives.</summary>
    Before,

    /// <summary>Half of it arrives.</summary>
    Within,

    /// <summary>All of it arrives, and nothing more.</summary>
    After,

    /// <summary>The server gets it with all that belongs to it, does what it says and answers; the answer does not arrive.</summary>
    Unanswered,

    /// <summary>Nothing of it arrives, and the server does not notice that the client has gone, as when a network fails.</summary>
    Unnoticed,
}

/// <summary>Where a connection is cut.</summary>
/// <param name="Direction">Which way the frame goes.</param>
/// <param name="Ordinal">How many frames pass that way before it.</param>
/// <param name="Moment">When.</param>
internal readonly record struct CutPoint(Direction Direction, int Ordinal, Moment Moment)
{
    /// <summary>All points at the first frames each way.</summary>
    public static IReadOnlyList<CutPoint> Around(int frames) =>
    [
        .. from ordinal in Enumerable.Range(0, frames)
           from direction in Enum.GetValues<Direction>()
           from moment in Enum.GetValues<Moment>()
           where moment != Moment.Unnoticed && (moment != Moment.Unanswered || direction == Direction.ToServer)
           select new CutPoint(direction, ordinal, moment),
    ];

    public override string ToString() => $"{Moment} frame {Ordinal} {Direction}";
}
