using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Matching;
using Partnerships.Vacancies;

namespace Partnerships.Placements;

/// <summary>What is said of a placement that started.</summary>
/// <param name="Vacancy">The vacancy whose position is filled.</param>
/// <param name="Candidate">The resident, by opaque id.</param>
/// <param name="StartOn">First day of work.</param>
/// <param name="ScheduledEndOn">The last day of a time-limited placement, or null.</param>
/// <param name="MinutesPerWeek">Weekly working time in minutes.</param>
public sealed record PlacementStart(Guid Vacancy, Guid Candidate, DateOnly StartOn, DateOnly? ScheduledEndOn, int MinutesPerWeek);

/// <summary>What may happen to a placement.</summary>
public static partial class PlacementDecisions
{
    /// <summary>A resident started in a position: the placement starts and the vacancy's position is filled, both or neither.
    /// Area and list status are frozen as they were on the first day. The same again is nothing to do.</summary>
    /// <param name="state">The placement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="start">What is said of it.</param>
    /// <param name="vacancy">The vacancy that it names.</param>
    /// <param name="agreement">The agreement of that vacancy; the initial state when there is no vacancy.</param>
    /// <param name="candidate">The candidate that it names.</param>
    /// <param name="area">The area lived in on the first day (<see cref="Candidate.AreaOn"/>); null when there is none.</param>
    /// <param name="today">The Danish date.</param>
    /// <param name="matched">The match that it comes of, which is completed with it, by its id; null when none is named.</param>
    public static Decision Start(
        Placement state, Guid id, PlacementStart start, Vacancy vacancy, Agreement agreement, Candidate candidate, Area? area, DateOnly today,
        (Guid Id, Match Match)? matched = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(candidate);
        var check = new Check()
            .That(vacancy.Exists, PlacementRefusals.VacancyUnknown.At("/vacancy").With(start.Vacancy))
            .That(
                candidate.Exists && (!vacancy.Exists || candidate.City == vacancy.City),
                PlacementRefusals.CandidateUnknown.At("/candidate").With(start.Candidate))
            .Start(start.StartOn, today)
            .MinutesPerWeek(start.MinutesPerWeek);
        if (matched is var (named, match))
            check.That(match.Exists && named == Match.IdOf(start.Vacancy, start.Candidate), MatchRefusals.MatchUnknown.At("/match").With(named));
        if (vacancy.Opened is { } opening) check.ScheduledEnd(opening.Kind, start.StartOn, start.ScheduledEndOn);
        if (check.Failed || vacancy.Opened is not { } opened) return check.Refuse();
        if (state.Started is { } known) return IsSame(known, start) ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(id));
        check.That(!vacancy.IsClosed, VacancyRefusals.Closed.At("/vacancy").With(vacancy.ClosedFor))
            .That(!vacancy.IsPaused, VacancyRefusals.Paused.At("/vacancy").With(vacancy.PausedFor))
            .That(!vacancy.IsFilled, VacancyRefusals.Filled.At("/vacancy").With(vacancy.Positions))
            .That(
                matched is null || MatchTransitions.Allow(matched.Value.Match.Status, MatchCommand.Complete),
                MatchRefusals.OtherStatus.At("/match").With(matched?.Match.Status))
            .InForce(agreement, start.StartOn);
        if (check.Failed) return check.Refuse();
        var started = new PlacementStarted(
            opened.City, start.Vacancy, opened.Agreement, start.Candidate, opened.AssociationCvr, opened.CompanyCvr, opened.Kind, start.StartOn,
            start.ScheduledEndOn, start.MinutesPerWeek, candidate.AreaOn(start.StartOn), area?.StatusOn(start.StartOn));
        return new Decision.Accepted(
        [
            new(Placement.Ref(id), started, start.StartOn),
            new(Vacancy.Ref(start.Vacancy), new PositionFilled(id, start.Candidate), start.StartOn),
            .. matched is { } completed ? [new NewEvent(Match.Ref(completed.Id), new MatchCompleted(id), start.StartOn)] : Array.Empty<NewEvent>(),
        ]);
    }

    /// <summary>The weekly working time is another from a day on, which has come. Nothing to do when it is so already on that
    /// day. A change from the first day on sets a wrong beginning right.</summary>
    public static Decision ChangeHours(Placement state, Guid id, int minutesPerWeek, DateOnly from, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Obstacle(out var facts) is { } obstacle) return obstacle;
        var check = new Check()
            .MinutesPerWeek(minutesPerWeek)
            .That(from >= facts.StartOn, PlacementRefusals.BeforeStart.At("/from"))
            .That(!(from > facts.EndedOn), PlacementRefusals.AfterEnd.At("/from").With(facts.EndedOn))
            .That(from <= today, Refusals.InTheFuture.At("/from"));
        if (check.Failed) return check.Refuse();
        // Hours that hold by then are recorded all the same: a change in between may become known later.
        var changed = new HoursChanged(minutesPerWeek, from);
        return state.HoursFromStart.Contains(changed) ? Decision.Nothing : Decision.Accept(Placement.Ref(id), from, changed);
    }

    /// <summary>The placement ended. The same end again is nothing to do; another is a correction.</summary>
    public static Decision End(Placement state, Guid id, DateOnly on, EndReason reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Obstacle(out var facts) is { } obstacle) return obstacle;
        var check = new Check().End(facts.Kind, facts.StartOn, facts.ScheduledEndOn, (on, reason), today, state.Course.SchoolPeriods, "/on", "/reason");
        if (check.Failed) return check.Refuse();
        if (facts.EndedOn is null) return Decision.Accept(Placement.Ref(id), on, new PlacementEnded(on, reason));
        return (facts.EndedOn, facts.EndReason) == (on, reason)
            ? Decision.Nothing
            : Decision.Refuse(PlacementRefusals.AlreadyEnded.With(facts.EndedOn));
    }

    /// <summary>Why nothing can be recorded of a placement: it has not started, or was annulled. Null when something can.</summary>
    private static Decision? Obstacle(this Placement state, out PlacementFacts facts)
    {
        facts = state.Facts!;
        return state.Facts is null ? Decision.Refuse(Refusals.NotFound)
            : state.Annulled is { } annulled ? Decision.Refuse(PlacementRefusals.Annulled.With(annulled.Reason))
            : null;
    }

    private static bool IsSame(PlacementStarted known, PlacementStart start) =>
        new PlacementStart(known.Vacancy, known.Candidate, known.StartOn, known.ScheduledEndOn, known.MinutesPerWeek) == start;
}
