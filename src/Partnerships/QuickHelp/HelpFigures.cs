using Partnerships.Placements;

namespace Partnerships.QuickHelp;

/// <summary>Median and 90th percentile in Danish working days, by nearest rank: the smallest number of days that at least so large a part took no more
/// than.</summary>
/// <param name="Median">Half took no more; null when withheld, or there is none.</param>
/// <param name="NinetiethPercentile">Nine in ten took no more; null in the same way.</param>
public sealed record WorkingDays(int? Median, int? NinetiethPercentile)
{
    internal static WorkingDays Of(SortedDictionary<int, int> days, int least)
    {
        var count = days.Values.Sum();
        return new(At((count + 1) / 2), At(((count * 9) + 9) / 10));

        // Where fewer lie on a side than may be told of, the quantile is that of single people.
        int? At(int rank)
        {
            if (Math.Min(rank, count - rank + 1) < least || rank == 0) return null;
            var seen = 0;
            return days.First(day => (seen += day.Value) >= rank).Key;
        }
    }
}

/// <summary>How problems were taken up. <c>problems = inTime + late + waiting</c>. A count is null when it is withheld.</summary>
/// <param name="By">Who reported them; null for all together.</param>
/// <param name="Problems">How many; one that came back is one problem.</param>
/// <param name="People">How many different residents they are of; null in what is published, and for agreements.</param>
/// <param name="Reopened">Those that came back.</param>
/// <param name="InTime">Those each call of which was answered within the agreed time.</param>
/// <param name="Late">Those with a call that was answered later, or is late and not answered.</param>
/// <param name="Waiting">Those with a call that is not answered and not late.</param>
/// <param name="Answer">Working days to the answer: the slowest of each problem's.</param>
/// <param name="Resolved">Those resolved.</param>
/// <param name="Resolution">Working days from the report to the resolution.</param>
public sealed record HelpFigure(
    ProblemReporter? By, int? Problems, int? People, int? Reopened, int? InTime, int? Late, int? Waiting, WorkingDays Answer, int? Resolved,
    WorkingDays Resolution);

/// <summary>How quickly help was given in a city or under an agreement.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="AsOf">The day of asking.</param>
/// <param name="Published">True when counts that reveal fewer people than the threshold are withheld.</param>
/// <param name="Overall">Whoever reported.</param>
/// <param name="Reporters">Company, resident and case worker.</param>
public sealed record HelpFigures(string City, DateOnly AsOf, bool Published, HelpFigure Overall, IReadOnlyList<HelpFigure> Reporters)
{
    /// <summary>The exact figures on a day.</summary>
    /// <param name="document">The document of a city or an agreement; the day must not be earlier than its last fact.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <param name="least">A quantile is shown where so many problems lie on either side of it.</param>
    public static HelpFigures Of(HelpDocument document, DateOnly asOf, int least = 1)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reporters = Enum.GetValues<ProblemReporter>();
        return new HelpFigures(
            document.City, asOf, Published: false,
            Figure(null, document.People, [.. document.Reporters.Values], asOf, least),
            [.. reporters.Select(by => document.Reporters.GetValueOrDefault(by) is { } tally
                ? Figure(by, tally.People, [tally], asOf, least)
                : Figure(by, 0, [], asOf, least))]);
    }

    private static HelpFigure Figure(ProblemReporter? by, int people, HelpTally[] tallies, DateOnly asOf, int least)
    {
        var problems = tallies.Sum(tally => tally.Problems);
        var inTime = tallies.Sum(tally => tally.InTime);
        var waiting = tallies.Sum(tally => tally.Awaited.Where(awaited => awaited.Key >= asOf).Sum(awaited => awaited.Value));
        return new HelpFigure(
            by, problems, people, tallies.Sum(tally => tally.Reopened), inTime, problems - inTime - waiting, waiting,
            WorkingDays.Of(Together(tallies.Select(tally => tally.Answered)), least), tallies.Sum(tally => tally.Resolved.Values.Sum()),
            WorkingDays.Of(Together(tallies.Select(tally => tally.Resolved)), least));
    }

    private static SortedDictionary<int, int> Together(IEnumerable<SortedDictionary<int, int>> all)
    {
        var sum = new SortedDictionary<int, int>();
        foreach (var (days, count) in all.SelectMany(one => one)) sum[days] = sum.GetValueOrDefault(days) + count;
        return sum;
    }
}
