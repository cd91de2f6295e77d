using System.Collections.Immutable;

namespace Partnerships.Placements;

/// <summary>What happened in a placement between its start and its end, as it is known now: corrected facts are as they really were. States
/// and views share it.</summary>
/// <param name="SchoolPeriods">School periods, the earliest first.</param>
/// <param name="Absences">Absences, the earliest first.</param>
/// <param name="Moved">How absences moved the scheduled end, in the order of recording.</param>
/// <param name="Problems">Problems in the order of their report.</param>
public sealed record Course(
    ImmutableList<SchoolPeriod> SchoolPeriods, ImmutableList<Absence> Absences, ImmutableList<ScheduledEndMoved> Moved, ImmutableList<Problem> Problems)
{
    /// <summary>Nothing.</summary>
    public static Course Nothing { get; } = new([], [], [], []);

    /// <summary>What was agreed about the placement, or null.</summary>
    public PlacementTerms? Terms { get; init; }

    /// <summary>The days by which an absence has moved the scheduled end.</summary>
    internal int DaysMovedBy(Guid absence) =>
        Moved.Where(moved => moved.Absence == absence).Sum(moved => moved.Is.DayNumber - moved.Was.DayNumber);

    /// <summary>After an event; the same when the event is about something else.</summary>
    public Course After(IEvent happened) => happened switch
    {
        SchoolPeriodRecorded e => With(e.Period),
        SchoolPeriodChanged e => With(e.Is),
        SchoolPeriodCancelled e => Without(e.Period),
        AbsenceRecorded e => With(e.Absence),
        ScheduledEndMoved e => this with { Moved = Moved.Add(e) },
        PlacementTermsSet e => this with { Terms = e.Terms },
        ProblemReported e => this with { Problems = Problems.Add(new(e.Problem, e.By, e.Kind, e.About, e.WorkingDays, [new(e.On)])) },
        ProblemAnswered e => With(e.Problem, call => call with { AnsweredOn = e.On, AnsweredBy = e.By }),
        ProblemResolved e => With(e.Problem, call => call with { ResolvedOn = e.On, How = e.How, Outcome = e.Outcome }),
        ProblemReopened e => With(e.Problem, problem => problem with { Calls = problem.Calls.Add(new(e.On, e.Reason)) }),
        PlacementFactCorrected e => After(e.Was, e.Is),
        _ => this,
    };

    private Course After(PlacementFact was, PlacementFact? now) => (was, now) switch
    {
        (_, { SchoolPeriod: { } period }) => With(period),
        (_, { Absence: { } absence }) => With(absence),
        (_, { Problem: { } times }) => With(times.Problem, problem => problem.With(times)),
        (_, { Account: { } account }) => With(account.Problem, problem => problem.With(account)),
        (_, { Handling: { } handling }) => With(handling.Problem, problem => problem.With(handling)),
        ({ SchoolPeriod: { } period }, null) => Without(period.Id),
        ({ Absence: { } absence }, null) => this with { Absences = Absences.RemoveAll(known => known.Id == absence.Id) },
        ({ Problem: { Call: > 1 } times }, null) => With(times.Problem, problem => problem with { Calls = problem.Calls.RemoveAt(times.Call - 1) }),
        ({ Problem: { } times }, null) => this with { Problems = Problems.RemoveAll(known => known.Id == times.Problem) },
        _ => this,
    };

    private Course With(SchoolPeriod period) => this with
    {
        SchoolPeriods = SchoolPeriods.RemoveAll(known => known.Id == period.Id).Add(period)
            .Sort((one, other) => (one.From, one.Id).CompareTo((other.From, other.Id))),
    };

    private Course Without(Guid schoolPeriod) => this with { SchoolPeriods = SchoolPeriods.RemoveAll(known => known.Id == schoolPeriod) };

    private Course With(Absence absence) => this with
    {
        Absences = Absences.RemoveAll(known => known.Id == absence.Id).Add(absence)
            .Sort((one, other) => (one.From, one.Id).CompareTo((other.From, other.Id))),
    };

    private Course With(Guid problem, Func<ProblemCall, ProblemCall> change) => With(problem, known => known.WithLast(change));

    private Course With(Guid problem, Func<Problem, Problem> change) =>
        this with { Problems = Problems.ConvertAll(known => known.Id == problem ? change(known) : known) };
}
