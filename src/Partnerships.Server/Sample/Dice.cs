using System.Text;

namespace Partnerships.Server.Sample;

/// <summary>Chance that is the same on every machine and in every version of .NET, which <see cref="Random"/> does not
/// promise: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).</summary>
internal sealed class Dice
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private readonly ulong seed;
    private ulong state;

    /// <summary>The same seed throws the same numbers.</summary>
    public Dice(ulong seed) => this.seed = state = seed;

    /// <summary>64 bits.</summary>
    public ulong Next() => Mix(state += Golden);

    /// <summary>0 up to, not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>Any one of them.</summary>
    public T Pick<T>(IReadOnlyList<T> among) => among[Below(among.Count)];

    /// <summary>One of them, each as often as its weight says.</summary>
    public T Weighted<T>(params IReadOnlyList<(int Weight, T Value)> among)
    {
        var left = Below(among.Sum(choice => choice.Weight));
        foreach (var (weight, value) in among)
            if ((left -= weight) < 0) return value;
        throw new InvalidOperationException("The weights changed while they were read.");
    }

    /// <summary>Dice of their own for one purpose, whatever was thrown here before: a draw more in one subject does not
    /// change the others.</summary>
    public Dice For(string purpose) => new(Mix(seed ^ Fnv1A(purpose)));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static ulong Fnv1A(string text) =>
        Encoding.UTF8.GetBytes(text).Aggregate(14695981039346656037UL, (hash, octet) => (hash ^ octet) * 1099511628211UL);
}
