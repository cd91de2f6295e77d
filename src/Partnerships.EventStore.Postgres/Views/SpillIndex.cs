namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Where the last record of each key begins, in some 12 bytes a key whatever the key: a place holds a few bits of the key's hash, and
/// the record tells whether it is that key's. Made of small tables that grow on their own and by a quarter, since one large one would for a
/// while be there twice, and half empty after it. Not thread-safe.</summary>
/// <param name="isOf">Whether the record that begins there is of that key.</param>
internal sealed class SpillIndex(Func<long, string, bool> isOf)
{
    /// <summary>Records begin at multiples of this, and none at 0.</summary>
    public const int Unit = 8;

    private const int TableBits = 6, FewestPlaces = 64;

    // Of a place the upper bits are of its key's hash, the others say at which unit the record begins. A free place is 0.
    private const int UnitBits = 36, HashBits = 64 - UnitBits;
    private const ulong Units = (1UL << UnitBits) - 1;

    private readonly Table[] tables = [.. Enumerable.Range(0, 1 << TableBits).Select(_ => new Table())];

    private sealed class Table
    {
        public ulong[] Places { get; set; } = new ulong[FewestPlaces];

        public int Taken { get; set; }
    }

    /// <summary>Where the key's last record begins; 0 when it has none.</summary>
    public long Find(string key)
    {
        var (table, hash) = Home(key);
        return OffsetIn(table.Places[PlaceOf(table, hash, key)]);
    }

    /// <summary>From now on the key's last record begins there.</summary>
    public void Set(string key, long offset)
    {
        var unit = (ulong)offset / Unit;
        if (unit > Units) throw new IOException("The file of spilt documents is full.");
        var (table, hash) = Home(key);
        ref var place = ref table.Places[PlaceOf(table, hash, key)];
        var isNew = place == 0;
        place = (hash << UnitBits) | unit;
        if (isNew && ++table.Taken > table.Places.Length / 4 * 3) Grow(table);
    }

    /// <summary>Whether the record that begins there, which is of that key, is the key's last.</summary>
    public bool IsLast(string key, long offset)
    {
        var (table, hash) = Home(key);
        for (var at = First(hash, table.Places.Length); table.Places[at] != 0; at = After(at, table.Places.Length))
            if (OffsetIn(table.Places[at]) == offset) return true;
        return false;
    }

    /// <summary>The key's place, or the free one where it belongs.</summary>
    private int PlaceOf(Table table, ulong hash, string key)
    {
        for (var at = First(hash, table.Places.Length); ; at = After(at, table.Places.Length))
        {
            var place = table.Places[at];
            if (place == 0 || (place >> UnitBits == hash && isOf(OffsetIn(place), key))) return at;
        }
    }

    private static void Grow(Table table)
    {
        var places = new ulong[table.Places.Length / 4 * 5];
        foreach (var place in table.Places)
        {
            if (place == 0) continue;
            var at = First(place >> UnitBits, places.Length);
            while (places[at] != 0) at = After(at, places.Length);
            places[at] = place;
        }
        table.Places = places;
    }

    /// <summary>FNV-1a, mixed; of it the table takes some bits and the place others.</summary>
    private (Table Table, ulong Hash) Home(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211UL;
        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15UL;
        return (tables[hash >> (64 - TableBits)], (hash >> 24) & ((1UL << HashBits) - 1));
    }

    private static int First(ulong hash, int length) => (int)((hash * (ulong)length) >> HashBits);

    private static int After(int at, int length) => at + 1 < length ? at + 1 : 0;

    private static long OffsetIn(ulong place) => (long)(place & Units) * Unit;
}
