using FsCheck;
using FsCheck.Fluent;
using Partnerships.Areas;
using Partnerships.JobCreation;
using Partnerships.Placements;
using Partnerships.Retention;
using Partnerships.SteeringGroups;
using Partnerships.Vacancies;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.JobCreation;

/// <summary>One step of one person in a random pilot.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Area">0 and 1 are areas, 2 is elsewhere.</param>
/// <param name="Status">The area's list status.</param>
/// <param name="Month">The month of its start, counted from the beginning.</param>
/// <param name="End">Months until its end; 0 while it runs.</param>
/// <param name="Early">Whether it ended early.</param>
/// <param name="Held">Whether its position was not opened again then, as when the vacancy was closed before.</param>
internal sealed record PilotStep(EmploymentKind Kind, int Area, ListStatus Status, int Month, int End, bool Early, bool Held = false);

/// <summary>A pilot of some dozens of placements in a city, large enough that some counts can be shown and some cannot.</summary>
internal static class Pilot
{
    public const int Months = 8;
    public static readonly DateOnly AsOf = From.AddMonths(2 * Months).AddDays(-1);

    private static readonly Goal Everything = new(null, null, 30, From, From.AddMonths(Months).AddDays(-1));

    public static readonly Goal[] Goals =
    [
        Everything,
        Everything with { To = From.AddMonths(4).AddDays(-1) },
        Everything with { From = From.AddMonths(2), To = From.AddMonths(6).AddDays(-1) },
        Everything with { Kind = EmploymentKind.OrdinaryJob },
        Everything with { Kind = EmploymentKind.OrdinaryJob, To = From.AddMonths(4).AddDays(-1) },
        Everything with { Area = AreaId },
        Everything with { Area = AreaId, Kind = EmploymentKind.Internship },
    ];

    public static Gen<PilotStep[]> Steps { get; } =
        from size in Gen.Choose(0, 160)
        from steps in Gen.ArrayOf(
            from kind in Gen.Frequency((6, Gen.Constant(EmploymentKind.OrdinaryJob)), (5, Gen.Constant(EmploymentKind.Internship)), (1, Gen.Constant(EmploymentKind.FlexJob)))
            from area in Gen.Frequency((6, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Constant(2)))
            from status in Gen.Elements(ListStatus.PreventionArea, ListStatus.VulnerableArea)
            from month in Gen.Choose(0, Months - 1)
            from end in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, Months)))
            from early in Gen.Elements(true, false)
            from held in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            select new PilotStep(kind, area, status, month, end, early, held), size)
        select steps;

    public static Log Of(PilotStep[] steps)
    {
        var log = new Log();
        log.Add(SteeringGroup.Ref(City), new SteeringGroupEstablished(City, "Viborg"), From);
        foreach (var kind in steps.Select(step => step.Kind).Distinct())
            log.Add(Vacancy.Ref(VacancyFor(kind)), Opened with { Kind = kind, Positions = steps.Length }, From);
        for (var i = 0; i < Goals.Length; i++) log.Add(SteeringGroup.Ref(City), new GoalSet(Histories.Id('f', i), Goals[i]), From);
        for (var i = 0; i < steps.Length; i++) Add(log, steps[i], i);
        return log;
    }

    private static void Add(Log log, PilotStep step, int number)
    {
        var (placement, vacancy, start) = (Histories.Id('e', number), VacancyFor(step.Kind), From.AddMonths(step.Month));
        Guid? area = step.Area switch { 0 => AreaId, 1 => OtherAreaId, _ => null };
        var started = Started with
        {
            Candidate = Histories.Id('c', number),
            Vacancy = vacancy,
            Kind = step.Kind,
            StartOn = start,
            Area = area,
            AreaStatus = area is null ? null : step.Status,
        };
        log.Add(Placement.Ref(placement), started, start);
        log.Add(Vacancy.Ref(vacancy), new PositionFilled(placement, started.Candidate), start);
        if (step.End == 0) return;
        var ended = new PlacementEnded(start.AddMonths(step.End).AddDays(-1), step.Early ? EndReason.Quit : EndReason.Completed);
        log.Add(Placement.Ref(placement), ended, ended.On);
        if (step.Early && !step.Held) log.Add(Vacancy.Ref(vacancy), new PositionReopened(placement), ended.On);
    }

    private static Guid VacancyFor(EmploymentKind kind) => Histories.Id('d', (int)kind);

    public static JobCreationFigures Dashboard(Log log) =>
        JobCreationFigures.Of(log.Fold(JobCreationView.View).Read<JobCreationCity>(JobCreationView.Key(City)), AsOf);

    public static RetentionFigures Retention(Log log)
    {
        var folded = log.Fold(RetentionView.View);
        return RetentionFigures.Of(
            folded.Read<RetentionCity>(RetentionView.Key(City)),
            RetentionView.MonthKeys(City, AsOf).Select(folded.Get<RetentionMonth>).OfType<RetentionMonth>(), AsOf);
    }
}
