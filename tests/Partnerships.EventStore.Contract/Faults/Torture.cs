using System.Globalization;

namespace Partnerships.EventStore.Contract.Faults;

/// <summary>How often faults are inflicted: a few times in every test run, and as often as promised under <c>ops/torture</c>, which
/// sets PARTNERSHIPS_TORTURE, and PARTNERSHIPS_SEED to the seed of its round.</summary>
public static class Torture
{
    /// <summary>Whether this is a long run.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("PARTNERSHIPS_TORTURE") is { Length: > 0 };

    /// <summary>Of all that is drawn by chance. Whoever repeats a run sets it; the order in which threads run is not repeated.</summary>
    public static int Seed { get; } = Environment.GetEnvironmentVariable("PARTNERSHIPS_SEED") is { Length: > 0 } seed
        ? int.Parse(seed, CultureInfo.InvariantCulture)
        : Random.Shared.Next();

    /// <summary>How many times, in a short run and in a long one.</summary>
    public static int Times(int few, int many) => IsOn ? many : few;

    /// <summary>All cases in a long run; in a short one so many, drawn by the seed, in their order.</summary>
    public static IReadOnlyList<T> Some<T>(IReadOnlyList<T> all, int few)
    {
        ArgumentNullException.ThrowIfNull(all);
        if (IsOn || all.Count <= few) return all;
        var drawn = Enumerable.Range(0, all.Count).ToArray();
        new Random(Seed).Shuffle(drawn);
        return [.. drawn.Take(few).Order().Select(place => all[place])];
    }
}
