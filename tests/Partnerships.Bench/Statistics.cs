namespace Partnerships.Bench;

/// <summary>Figures of samples.</summary>
internal static class Statistics
{
    /// <summary>The middle one.</summary>
    public static double Median(this IEnumerable<double> samples) => samples.Percentile(50);

    /// <summary>The sample that so many of a hundred do not exceed (nearest rank).</summary>
    public static double Percentile(this IEnumerable<double> samples, double percent)
    {
        var sorted = samples.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100) - 1)];
    }
}
