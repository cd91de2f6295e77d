namespace Partnerships.EventStore.Contract.History;

/// <summary>The greatest position that was known at a time, of facts that each came with an end.</summary>
internal sealed class Known
{
    private readonly long[] times;
    private readonly long[] greatest;

    public Known(IEnumerable<(long Ended, long Position)> facts)
    {
        var ordered = facts.Where(fact => fact.Position > 0).OrderBy(fact => fact.Ended).ToList();
        times = [.. ordered.Select(fact => fact.Ended)];
        greatest = new long[times.Length];
        for (var i = 0; i < times.Length; i++) greatest[i] = Math.Max(ordered[i].Position, i == 0 ? 0 : greatest[i - 1]);
    }

    /// <summary>What had been told in answers that ended before <paramref name="time"/>; 0 when nothing had.</summary>
    public long Before(long time)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] < time) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? 0 : greatest[low - 1];
    }
}
