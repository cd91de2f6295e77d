namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Says for most keys that a view does not have that it has not (a Bloom filter), so that the first event of a new thing
/// costs no read. Sixteen bits and four probes a key: about two in a thousand unknown keys are looked up in vain.</summary>
internal sealed class KeyFilter(int expected)
{
    private const int Fewest = 32_768;
    private const int BitsPerKey = 16;
    private const int Probes = 4;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private bool isBlind;
    private readonly int room = Math.Max(Fewest, expected * 2);
    private readonly ulong[] bits = new ulong[(long)Math.Max(Fewest, expected * 2) * BitsPerKey / 64];
    private int count;

    /// <summary>True when so many keys were added that a larger filter should take over.</summary>
    public bool IsFull => count > room;

    /// <summary>One that takes every key for known: of a view with so many that to read them would hold up the start.</summary>
    public static KeyFilter Blind() => new(0) { isBlind = true };

    public void Add(string key)
    {
        if (isBlind) return;
        count++;
        foreach (var bit in BitsOf(key)) bits[bit >> 6] |= 1UL << (int)(bit & 63);
    }

    public bool MayHave(string key)
    {
        if (isBlind) return true;
        foreach (var bit in BitsOf(key))
            if ((bits[bit >> 6] & (1UL << (int)(bit & 63))) == 0) return false;
        return true;
    }

    private Positions BitsOf(string key)
    {
        var positions = new Positions();
        var hash = (ulong)(uint)key.GetHashCode(StringComparison.Ordinal) * Golden;
        for (var i = 0; i < Probes; i++)
        {
            hash = (hash ^ (hash >> 29)) * Golden;
            positions[i] = hash % ((ulong)bits.Length * 64);
        }
        return positions;
    }

    [System.Runtime.CompilerServices.InlineArray(Probes)]
    private struct Positions
    {
        private ulong first;
    }
}
