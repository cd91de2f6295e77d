using System.Collections.Immutable;

namespace Partnerships.Placements;

/// <summary>A placement (ansættelse): a resident in a position, from start to end.</summary>
/// <param name="Started">As it was recorded at first; null before.</param>
/// <param name="Facts">The facts as they stand now, corrections included; null before the start.</param>
/// <param name="Hours">Changes of the weekly working time, in minutes, by the first day with it.</param>
/// <param name="Planned">The check-ins planned, in the order of their weeks.</param>
/// <param name="Held">The check-ins recorded, in the order of their recording.</param>
public sealed record Placement(
    PlacementStarted? Started, PlacementFacts? Facts, ImmutableSortedDictionary<DateOnly, int> Hours,
    ImmutableList<PlannedCheckIn> Planned, ImmutableList<CheckInRecorded> Held) : ICityState
{
    /// <summary>What happened between start and end.</summary>
    public Course Course { get; init; } = Course.Nothing;

    /// <summary>Ids of school periods and problems that were, but are no more: they are not used again.</summary>
    public ImmutableHashSet<Guid> UsedIds { get; init; } = [];

    /// <summary>Recorded facts that, by a correction, never happened.</summary>
    public ImmutableHashSet<PlacementFact> Struck { get; init; } = [];

    /// <summary>How it was annulled, or null.</summary>
    public PlacementAnnulled? Annulled { get; init; }

    /// <summary>The streams' kind.</summary>
    public const string Stream = "placement";

    /// <summary>Before the first event.</summary>
    public static Placement Initial { get; } = new(null, null, ImmutableSortedDictionary<DateOnly, int>.Empty, [], []);

    /// <summary>The placement's stream.</summary>
    public static StreamRef Ref(Guid id) => new(Stream, id);

    /// <summary>True once it started.</summary>
    public bool Exists => Started is not null;

    /// <inheritdoc/>
    public string? City => Started?.City;

    /// <summary>True when it was recorded in error, wholly.</summary>
    public bool IsAnnulled => Annulled is not null;

    /// <summary>True while it has started and not ended.</summary>
    public bool IsRunning => !IsAnnulled && Facts is { EndedOn: null };

    /// <summary>True when it ended before its time.</summary>
    public bool EndedEarly => !IsAnnulled && Facts is not null && EndReasons.EndedEarly(Facts);

    /// <summary>Weekly working time in minutes on a day.</summary>
    public int MinutesPerWeekOn(DateOnly day) => HoursSeries.On(day, Started?.MinutesPerWeek ?? 0, Hours);

    /// <summary>Weekly working time from the first day of work on, the earliest first; none before it started.</summary>
    public IReadOnlyList<HoursChanged> HoursFromStart =>
        this is { Started: { } started, Facts: { } facts } ? HoursSeries.From(facts.StartOn, started.MinutesPerWeek, Hours) : [];

    /// <summary>The state after an event.</summary>
    public static Placement Evolve(Placement state, IEvent happened) => happened switch
    {
        PlacementStarted e => state with
        {
            Started = e,
            Facts = new(e.StartOn, e.ScheduledEndOn, e.Kind, e.Area, e.AreaStatus, EndedOn: null, EndReason: null),
        },
        CheckInsPlanned e => state with { Planned = [.. e.CheckIns] },
        CheckInRecorded e => state with { Held = state.Held.Add(e) },
        HoursChanged e => state with { Hours = state.Hours.SetItem(e.From, e.MinutesPerWeek) },
        PlacementEnded e => state with { Facts = state.Facts! with { EndedOn = e.On, EndReason = e.Reason } },
        PlacementCorrected e => state with { Facts = e.Is },
        SchoolPeriodRecorded or SchoolPeriodChanged or AbsenceRecorded or PlacementTermsSet
            or ProblemReported or ProblemAnswered or ProblemResolved or ProblemReopened => state with { Course = state.Course.After(happened) },
        SchoolPeriodCancelled e => state with { Course = state.Course.After(e), UsedIds = state.UsedIds.Add(e.Period) },
        ScheduledEndMoved e => state with { Course = state.Course.After(e), Facts = state.Facts! with { ScheduledEndOn = e.Is } },
        PlacementFactCorrected e => Corrected(state, e),
        PlacementAnnulled e => state with { Annulled = e },
        _ => throw new UnknownEventException(Stream, happened),
    };

    private static Placement Corrected(Placement state, PlacementFactCorrected e)
    {
        var next = state with
        {
            Course = state.Course.After(e),
            Hours = e.Was.Hours is { } hours ? state.Hours.Remove(hours.From) : state.Hours,
            Held = e.Was.CheckIn is { } held ? state.Held.Remove(held) : state.Held,
            Struck = e.Is is null ? state.Struck.Add(e.Was) : state.Struck,
            UsedIds = e is { Is: null, Was: { Problem: null or { Call: 1 } } was }
                && (was.SchoolPeriod?.Id ?? was.Absence?.Id ?? was.Problem?.Problem) is { } id
                ? state.UsedIds.Add(id) : state.UsedIds,
        };
        return next with
        {
            Hours = e.Is?.Hours is { } changed ? next.Hours.SetItem(changed.From, changed.MinutesPerWeek) : next.Hours,
            Held = e.Is?.CheckIn is { } talked ? next.Held.Add(talked) : next.Held,
        };
    }
}
