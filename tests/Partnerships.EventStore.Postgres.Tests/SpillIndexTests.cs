using Partnerships.EventStore.Postgres.Views;

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>Of each key the last record is found, also of two keys whose places look the same.</summary>
public sealed class SpillIndexTests
{
    private const int Keys = 1_000_000;

    [Fact]
    public void Of_each_of_very_many_keys_the_last_record_is_found()
    {
        var keys = Enumerable.Range(0, Keys).Select(number => $"agreement/{number}").ToArray();
        var others = 0;
        var index = new SpillIndex(IsOf);
        for (var record = 0; record < Keys; record++) index.Set(keys[record], OffsetOf(record));
        others.ShouldBeGreaterThan(0, "Two keys that only their records tell apart are what this is about.");
        // Every third is written again, behind all others.
        for (var key = 0; key < Keys; key += 3) index.Set(keys[key], OffsetOf(Keys + key));

        for (var key = 0; key < Keys; key++)
        {
            var isAgain = key % 3 == 0;
            if (index.Find(keys[key]) != OffsetOf(isAgain ? Keys + key : key)) Assert.Fail($"{keys[key]} is not where it was written last.");
            if (index.IsLast(keys[key], OffsetOf(key)) == isAgain) Assert.Fail($"The first record of {keys[key]} is {(isAgain ? "not " : "")}its last.");
        }
        index.Find("agreement/none").ShouldBe(0);

        bool IsOf(long offset, string key)
        {
            var isIts = keys[(int)(offset / SpillIndex.Unit - 1) % Keys] == key;
            if (!isIts) others++;
            return isIts;
        }
    }

    [Fact]
    public void A_record_beyond_what_a_place_can_say_is_refused()
    {
        var index = new SpillIndex((_, _) => true);
        index.Set("last", ((1L << 36) - 1) * SpillIndex.Unit);

        Should.Throw<IOException>(() => index.Set("beyond", (1L << 36) * SpillIndex.Unit));
        index.Find("last").ShouldBe(((1L << 36) - 1) * SpillIndex.Unit);
        index.Find("beyond").ShouldBe(0);
    }

    private static long OffsetOf(int record) => (record + 1L) * SpillIndex.Unit;
}
