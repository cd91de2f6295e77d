using System.Collections.Immutable;

namespace Partnerships.Vacancies;

/// <summary>A vacancy (jobåbning): one opening with one or more positions, under an agreement.</summary>
/// <param name="Opened">How it was opened; null before.</param>
/// <param name="Holders">The candidate in each position that is taken, by placement.</param>
/// <param name="ClosedFor">Why it was closed; null while it is not.</param>
public sealed record Vacancy(VacancyOpened? Opened, ImmutableDictionary<Guid, Guid> Holders, string? ClosedFor) : ICityState
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "vacancy";

    /// <summary>Before the first event.</summary>
    public static Vacancy Initial { get; } = new(null, ImmutableDictionary<Guid, Guid>.Empty, null);

    /// <summary>The vacancy's stream.</summary>
    public static StreamRef Ref(Guid id) => new(Stream, id);

    /// <summary>The id of the vacancy that is opened for pledged places: it follows from the commitment, so that it is
    /// opened once only.</summary>
    public static Guid PledgedId(Guid agreement, string commitment) => NameBasedId.Of(agreement, $"{Stream}/{commitment}");

    /// <summary>True once it is opened.</summary>
    public bool Exists => Opened is not null;

    /// <inheritdoc/>
    public string? City => Opened?.City;

    /// <summary>What it offers and asks for now; null before it is opened.</summary>
    public JobDescription? Job { get; init; }

    /// <summary>The cause from the closed list for which it was closed; null while it is not, or when none was said.</summary>
    public ClosingCause? ClosingCause { get; init; }

    /// <summary>Why it is paused; null while it is not.</summary>
    public string? PausedFor { get; init; }

    /// <summary>Why it was last reopened, or null.</summary>
    public string? ReopenedFor { get; init; }

    /// <summary>How many can be hired.</summary>
    public int Positions => Job?.Positions ?? 0;

    /// <summary>Positions that are not taken, also when the vacancy is closed and they are no longer offered.</summary>
    public int Free => Positions - Holders.Count;

    /// <summary>True when no position is free.</summary>
    public bool IsFilled => Exists && Free == 0;

    /// <summary>True when its free positions are no longer offered.</summary>
    public bool IsClosed => ClosedFor is not null;

    /// <summary>True while its free positions are not offered for the time being.</summary>
    public bool IsPaused => PausedFor is not null;

    /// <summary>How it stands.</summary>
    public VacancyStage Stage => VacancyStages.Of(IsClosed, IsPaused, Free);

    /// <summary>The state after an event.</summary>
    public static Vacancy Evolve(Vacancy state, IEvent happened) => happened switch
    {
        VacancyOpened e => state with { Opened = e, Job = JobDescription.Of(e) },
        VacancyRevised e => state with { Job = e.Job },
        VacancyPaused e => state with { PausedFor = e.Reason },
        VacancyResumed => state with { PausedFor = null },
        PositionFilled e => state with { Holders = state.Holders.SetItem(e.Placement, e.Candidate) },
        PositionReopened e => state with { Holders = state.Holders.Remove(e.Placement) },
        VacancyClosed e => state with { ClosedFor = e.Reason, ClosingCause = e.Cause },
        VacancyReopened e => state with { ClosedFor = null, ClosingCause = null, ReopenedFor = e.Reason },
        _ => throw new UnknownEventException(Stream, happened),
    };
}
