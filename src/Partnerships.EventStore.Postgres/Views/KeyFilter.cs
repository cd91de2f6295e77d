namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Says for most keys that a view does not have that it has not (Bloom filters), so that the first event of a new thing
/// costs no read while it is in use. Sixteen bits and four probes a key: about two in a thousand unknown keys are looked up in vain. It grows with the
/// view, a filter twice as large after each that is full, so that the table need not be read for it again.</summary>
internal sealed class KeyFilter
{
    /// <summary>For more keys it would take too much memory: then every key is taken for known.</summary>
    public const int Most = 200_000;

    private const int Fewest = 32_768;

    private readonly List<Part> parts = [];
    private int count;

    /// <param name="expected">How many keys there may soon be.</param>
    public KeyFilter(int expected) => parts.Add(new Part(Math.Max(Fewest, expected)));

    private KeyFilter() => count = Most + 1;

    private bool IsBlind => count > Most;

    /// <summary>One that takes every key for known.</summary>
    public static KeyFilter Blind() => new();

    public void Add(ReadOnlySpan<char> key)
    {
        if (MayHave(key)) return;
        if (++count > Most) parts.Clear();
        else
        {
            if (parts[^1].IsFull) parts.Add(new Part(parts[^1].Room * 2));
            parts[^1].Add(Hash(key));
        }
    }

    public bool MayHave(ReadOnlySpan<char> key)
    {
        if (IsBlind) return true;
        var hash = Hash(key);
        foreach (var part in parts)
            if (part.MayHave(hash)) return true;
        return false;
    }

    private static ulong Hash(ReadOnlySpan<char> key) => (uint)string.GetHashCode(key);

    private sealed class Part(int room)
    {
        private const int BitsPerKey = 16;
        private const int Probes = 4;
        private const ulong Golden = 0x9E3779B97F4A7C15;

        private readonly ulong[] bits = new ulong[(long)room * BitsPerKey / 64];
        private int count;

        public int Room => room;

        public bool IsFull => count >= room;

        public void Add(ulong hash)
        {
            count++;
            foreach (var bit in BitsOf(hash)) bits[bit >> 6] |= 1UL << (int)(bit & 63);
        }

        public bool MayHave(ulong hash)
        {
            foreach (var bit in BitsOf(hash))
                if ((bits[bit >> 6] & (1UL << (int)(bit & 63))) == 0) return false;
            return true;
        }

        private Positions BitsOf(ulong hash)
        {
            var positions = new Positions();
            hash *= Golden;
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
}
