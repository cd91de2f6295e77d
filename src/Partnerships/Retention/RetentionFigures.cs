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
    string City, DateOnly AsOf, bool Published, string Definition, IReadOnlyList<MilestoneFigures> Milestones);
