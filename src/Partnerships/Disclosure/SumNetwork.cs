namespace Partnerships.Disclosure;

/// <summary>Published counts that are bound to each other by sums, and the choice of those to withhold.
/// Each count leads from one sum to another; what comes into a sum equals what goes out of it. A total with its parts, a table with its
/// margins, a hierarchy, and a stock over time are all of that form.
/// <para>A count from 1 to one below the threshold is sensitive and withheld. A reader who subtracts must not be able to tell
/// that it is below the threshold either: the least further counts are withheld so that, by all that is shown and knowing that nothing
/// withheld is zero, each sensitive count could be as large as the threshold. They are found along shortest paths
/// (L. H. Cox, Network Models for Complementary Cell Suppression, JASA 90 (1995), 1453-1462).</para></summary>
public sealed class SumNetwork
{
    private readonly List<Count> counts = [];
    private readonly List<List<int>> sums = [];

    /// <summary>A new sum.</summary>
    public int Sum()
    {
        sums.Add([]);
        return sums.Count - 1;
    }

    /// <summary>A count.</summary>
    /// <param name="from">The sum that it goes out of.</param>
    /// <param name="to">The sum that it comes into.</param>
    /// <param name="value">Not negative.</param>
    /// <param name="isFixed">True when it is shown whatever happens: a total that was judged elsewhere.</param>
    /// <returns>Its number, for <see cref="IsWithheld"/>.</returns>
    public int Add(int from, int to, int value, bool isFixed = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        counts.Add(new Count(from, to, value, isFixed));
        sums[from].Add(counts.Count - 1);
        sums[to].Add(counts.Count - 1);
        return counts.Count - 1;
    }

    /// <summary>Withholds a count that must not be shown for reasons of its own, and has it protected as if it were sensitive.</summary>
    public void Withhold(int count) => counts[count].MustBeWithheld = true;

    /// <summary>True when <see cref="TryProtect"/> found that the count is to be withheld.</summary>
    public bool IsWithheld(int count) => counts[count].Withheld;

    /// <summary>Chooses what is withheld. False when the fixed counts leave no way to protect the others: then more than this
    /// network's counts must be withheld.</summary>
    public bool TryProtect(int threshold)
    {
        var sensitive = counts.FindAll(count => count.Value > 0 && (count.Value < threshold || count.MustBeWithheld));
        if (sensitive.Exists(count => count.IsFixed)) return false;
        foreach (var count in sensitive) count.Withheld = true;
        return sensitive.TrueForAll(count => Protect(count, count.Value < threshold ? threshold - count.Value : threshold));
    }

    private bool Protect(Count sensitive, int need)
    {
        foreach (var count in counts) count.Possible = count.Value;
        while (need > 0)
        {
            if ((Path(sensitive, need) ?? Path(sensitive, 1)) is not { } path) return false;
            var amount = path.Min(step => Room(step.Count, step.Up));
            amount = Math.Min(amount, need);
            foreach (var (count, up) in path)
            {
                count.Withheld = true;
                count.Possible += up ? amount : -amount;
            }
            need -= amount;
        }
        return true;
    }

    /// <summary>The cheapest way back from where the count leads to where it came from, each step with room for an amount.</summary>
    private List<(Count Count, bool Up)>? Path(Count around, int amount)
    {
        var (costs, steps) = (new long[sums.Count], new (Count Count, bool Up)?[sums.Count]);
        Array.Fill(costs, long.MaxValue);
        costs[around.To] = 0;
        var open = new PriorityQueue<int, long>([(around.To, 0L)]);
        while (open.TryDequeue(out var sum, out var cost))
        {
            if (sum == around.From) return Unwind(steps, around);
            if (cost > costs[sum]) continue;
            foreach (var count in sums[sum].Select(i => counts[i]))
            {
                var up = count.From == sum;
                var next = up ? count.To : count.From;
                var nextCost = cost + (count.Withheld ? 0 : 1L + count.Value);
                if (count == around || nextCost >= costs[next] || Room(count, up) < amount) continue;
                (costs[next], steps[next]) = (nextCost, (count, up));
                open.Enqueue(next, nextCost);
            }
        }
        return null;
    }

    private static List<(Count Count, bool Up)> Unwind((Count Count, bool Up)?[] steps, Count around)
    {
        var path = new List<(Count, bool)>();
        for (var sum = around.From; sum != around.To;)
        {
            var (count, up) = steps[sum]!.Value;
            path.Add((count, up));
            sum = up ? count.From : count.To;
        }
        return path;
    }

    private static int Room(Count count, bool up) =>
        count.IsFixed || count.Value == 0 ? 0 : up ? int.MaxValue : count.Possible - 1;

    private sealed class Count(int from, int to, int value, bool isFixed)
    {
        public int From => from;
        public int To => to;
        public int Value => value;
        public bool IsFixed => isFixed;
        public bool MustBeWithheld { get; set; }
        public bool Withheld { get; set; }
        public int Possible { get; set; }
    }
}
