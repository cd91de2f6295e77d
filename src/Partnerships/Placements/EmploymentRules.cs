namespace Partnerships.Placements;

/// <summary>What holds for an employment kind in a span of time. Rules are data with dates, since they change.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="From">The first day of placements that it holds for, by their start; null when it has always been so.</param>
/// <param name="Until">The last such day; null while no end is known.</param>
/// <param name="NeedsScheduledEnd">Whether its last day must be known from the start.</param>
/// <param name="MostWeeks">The greatest length in weeks that can be scheduled, or null.</param>
/// <param name="ProbationMonths">The length of the probation in months, or null when it has none that counts as an end of its own.</param>
/// <param name="CanBeCompleted">Whether it leads to something that can be completed, such as a trade.</param>
/// <param name="Source">Where that is stated.</param>
/// <param name="HasSchoolPeriods">Whether it has school periods, which do not count as probation.</param>
/// <param name="AbsenceMonths">An absence of more months than this extends it by all of the absence; null when none does.</param>
public sealed record EmploymentRule(
    EmploymentKind Kind, DateOnly? From, DateOnly? Until, bool NeedsScheduledEnd, int? MostWeeks, int? ProbationMonths, bool CanBeCompleted, string Source,
    bool HasSchoolPeriods = false, int? AbsenceMonths = null)
{
    /// <summary>The last day of the probation, or null when there is none: school periods are not part of it. They must not overlap.</summary>
    public DateOnly? LastOfProbation(DateOnly startOn, IEnumerable<SchoolPeriod> schoolPeriods)
    {
        ArgumentNullException.ThrowIfNull(schoolPeriods);
        if (ProbationMonths is not { } months) return null;
        if (startOn > DateOnly.MaxValue.AddMonths(-months)) return DateOnly.MaxValue;
        var last = startOn.AddMonths(months).AddDays(-1);
        foreach (var period in schoolPeriods.Where(period => period.To >= startOn).OrderBy(period => period.From))
        {
            var first = period.From < startOn ? startOn : period.From;
            if (first > last) break;
            last = last.AddDays(Math.Min(period.To.DayNumber - first.DayNumber + 1, DateOnly.MaxValue.DayNumber - last.DayNumber));
        }
        return last;
    }

    /// <summary>The days by which an absence extends it: all of the absence, or none.</summary>
    public int DaysOfExtension(Absence absence)
    {
        ArgumentNullException.ThrowIfNull(absence);
        return AbsenceMonths is { } months && absence.From <= DateOnly.MaxValue.AddMonths(-months) && absence.To >= absence.From.AddMonths(months)
            ? absence.To.DayNumber - absence.From.DayNumber + 1
            : 0;
    }
}

/// <summary>The rules of each employment kind over time.</summary>
public static class EmploymentRules
{
    /// <summary>The greatest weekly working time, in minutes: 48 hours (directive 2003/88/EC, article 6).</summary>
    public const int MostMinutesPerWeek = 48 * 60;

    /// <summary>Weekly working time is counted in quarters of an hour.</summary>
    public const int MinutesStep = 15;

    /// <summary>No placement is scheduled for longer than this: a later date is a slip of the pen.</summary>
    public const int MostScheduledWeeks = 520;

    /// <summary>Every rule. For each kind there is one on every day.</summary>
    public static IReadOnlyList<EmploymentRule> Table { get; } =
    [
        new(
            EmploymentKind.Apprenticeship, null, null, false, null, 3, true,
            "uddannelsesnaevnet.dk: the first 3 months without school periods are probation; absence over 1 month extends the contract",
            HasSchoolPeriods: true, AbsenceMonths: 1),
        new(EmploymentKind.OrdinaryJob, null, null, false, null, null, false, "An ordinary job needs no rule of its own"),
        new(EmploymentKind.FlexJob, null, null, false, null, null, false, "No limit is known"),
        new(EmploymentKind.Internship, null, new(2026, 12, 31), true, 26, null, false, "Lov om en aktiv beskæftigelsesindsats § 61: at most 26 weeks"),
        new(EmploymentKind.Internship, new(2027, 1, 1), null, true, null, null, false, "The reform of 2026 is in force in full; its limit is not confirmed yet"),
        new(EmploymentKind.WageSubsidy, null, null, true, null, null, false, "star.dk: time-limited; its end is the term's, not a completion"),
        new(EmploymentKind.YouthJob, null, null, false, null, null, false, "No limit is known"),
        new(EmploymentKind.IntegrationTraining, null, null, true, null, null, true, "Lov om integrationsgrunduddannelse: about two years, with a certificate"),
    ];

    /// <summary>The rule for placements of a kind that start on a day.</summary>
    public static EmploymentRule For(EmploymentKind kind, DateOnly startOn) =>
        Table.First(rule => rule.Kind == kind && !(startOn < rule.From) && !(startOn > rule.Until));

    /// <summary>True for whole quarters of an hour up to 48 hours.</summary>
    public static bool AllowsMinutesPerWeek(int minutes) => minutes is > 0 and <= MostMinutesPerWeek && minutes % MinutesStep == 0;
}
