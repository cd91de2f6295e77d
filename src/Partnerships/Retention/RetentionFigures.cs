namespace Partnerships.Retention;

/// <summary>What became of started placements at a milestone. <c>started = notYet + left + eligible</c> and
/// <c>eligible = retained + lost</c>. A count is null when it is withheld.</summary>
/// <param name="Started">All that started by the day of asking.</param>
/// <param name="NotYet">Started fewer weeks ago than the milestone: nothing can be said of them yet (censored).</param>
/// <param name="Left">Ended as planned before the milestone: no longer in the denominator.</param>
/// <param name="Eligible">The denominator: those who could have reached the milestone.</param>
/// <param name="Retained">The numerator: still employed then.</param>
/// <param name="Lost">Ended before the milestone and before their time.</param>
public sealed record RetentionCounts(int? Started, int? NotYet, int? Left, int? Eligible, int? Retained, int? Lost);

/// <summary>Retention of one employment kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Counts">Its counts.</param>
public sealed record KindRetention(EmploymentKind Kind, RetentionCounts Counts);

/// <summary>Retention at one milestone.</summary>
/// <param name="Weeks">Weeks after the start.</param>
/// <param name="Overall">All kinds together.</param>
/// <param name="Kinds">Each kind that has any placement.</param>
public sealed record MilestoneFigures(int Weeks, RetentionCounts Overall, IReadOnlyList<KindRetention> Kinds);

/// <summary>A city's retention (fastholdelse).</summary>
/// <param name="City">Municipality code.</param>
/// <param name="AsOf">The day of asking.</param>
/// <param name="Published">True when counts that reveal fewer people than the threshold are withheld.</param>
/// <param name="Definition">The key of the text that defines the figure; it goes wherever the figure goes.</param>
/// <param name="Milestones">13, 26, 52 and 104 weeks.</param>
public sealed record RetentionFigures(
    string City, DateOnly AsOf, bool Published, string Definition, IReadOnlyList<MilestoneFigures> Milestones)
{
    /// <summary>The key of the text that defines what is measured.</summary>
    public const string DefinitionKey = "retention-definition";

    /// <summary>The exact figures on a day. A placement counts at a milestone if it started at least that many weeks before the day,
    /// unless it ended as planned before the milestone (its weeks were up, or it was completed). It is retained if it was
    /// still running on the day on which the milestone was reached. One that still runs is no success of its full length:
    /// it counts at the milestones that it has passed, and at no other.</summary>
    /// <param name="document">The city's document; the day must not be earlier than its last fact.</param>
    /// <param name="months">The documents under <see cref="RetentionView.MonthKeys"/>, those that are there.</param>
    /// <param name="asOf">The day of asking.</param>
    public static RetentionFigures Of(RetentionCity document, IEnumerable<RetentionMonth> months, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(document);
        var days = months.ToDictionary(month => month.Month, month => month.Days);
        var milestones = Partnerships.Retention.Milestones.Weeks.Select((weeks, i) => At(document, days, weeks, i, asOf));
        return new RetentionFigures(document.City, asOf, Published: false, DefinitionKey, [.. milestones]);
    }

    private static MilestoneFigures At(
        RetentionCity document, Dictionary<DateOnly, SortedDictionary<DateOnly, SortedDictionary<EmploymentKind, Cohort>>> days,
        int weeks, int milestone, DateOnly asOf)
    {
        var last = asOf.AddDays(-7 * weeks);
        var lastMonth = new DateOnly(last.Year, last.Month, 1);
        var kinds = new SortedDictionary<EmploymentKind, Sums>();
        foreach (var (month, cohorts) in document.Months)
            Add(kinds, cohorts, milestone, hasComeSoFar: month < lastMonth);
        if (days.TryGetValue(lastMonth, out var cut))
            foreach (var (day, cohorts) in cut)
                if (day <= last) Add(kinds, cohorts, milestone, hasComeSoFar: true, isStartedKnown: true);
        var overall = kinds.Values.Aggregate(default(Sums), (sum, kind) => sum + kind);
        return new MilestoneFigures(weeks, overall.Counts(), [.. kinds.Select(kind => new KindRetention(kind.Key, kind.Value.Counts()))]);
    }

    private static void Add(
        SortedDictionary<EmploymentKind, Sums> kinds, SortedDictionary<EmploymentKind, Cohort> cohorts, int milestone,
        bool hasComeSoFar, bool isStartedKnown = false)
    {
        foreach (var (kind, cohort) in cohorts)
            kinds[kind] = kinds.GetValueOrDefault(kind) + new Sums(
                isStartedKnown ? 0 : cohort.Started,
                hasComeSoFar ? cohort.Started : 0,
                hasComeSoFar ? cohort.Lost[milestone] : 0,
                hasComeSoFar ? cohort.Left[milestone] : 0);
    }

    private readonly record struct Sums(int Started, int ComeSoFar, int Lost, int Left)
    {
        public static Sums operator +(Sums one, Sums other) =>
            new(one.Started + other.Started, one.ComeSoFar + other.ComeSoFar, one.Lost + other.Lost, one.Left + other.Left);

        public RetentionCounts Counts() =>
            new(Started, Started - ComeSoFar, Left, ComeSoFar - Left, ComeSoFar - Left - Lost, Lost);
    }
}
