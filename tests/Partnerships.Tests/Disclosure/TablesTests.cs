using FsCheck;
using FsCheck.Fluent;
using Partnerships.Disclosure;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.Disclosure;

public sealed class TablesTests
{
    private const int Threshold = Tables.DefaultThreshold;

    [Fact]
    public void Counts_of_five_and_more_are_shown_and_so_are_zeros() =>
        Tables.Withhold([12, 5, 0, 30]).ShouldAllBe(withheld => !withheld);

    [Fact]
    public void A_small_count_takes_another_with_it_so_that_the_total_does_not_tell_it() =>
        Tables.Withhold([12, 3, 0, 30]).ShouldBe([true, true, false, false, false]);

    [Fact]
    public void Two_small_counts_are_not_enough_when_their_sum_tells_that_they_are_small() =>
        Tables.Withhold([1, 2, 8, 30]).ShouldBe([true, true, true, false, false]);

    [Fact]
    public void A_small_total_is_not_shown() =>
        Tables.Withhold([1, 2]).ShouldBe([true, true, true]);

    [Fact]
    public void A_single_small_part_is_not_told_by_its_row_and_its_column()
    {
        var marks = Tables.Withhold(new[,] { { 3, 20 }, { 20, 20 } });
        marks.ShouldBe(new[,] { { true, true, false }, { true, true, false }, { false, false, false } });
    }

    [Fact]
    public void The_threshold_can_be_another() =>
        Tables.Withhold([12, 5, 30], threshold: 10).ShouldBe([true, true, false, false]);

    [Fact]
    public void By_all_that_is_shown_no_withheld_count_can_be_told_and_none_is_known_to_be_small() => Properties.Hold(SmallTables, counts =>
    {
        var (table, marks) = (WithTotals(counts), Tables.Withhold(counts));
        for (var r = 0; r < table.GetLength(0); r++)
            for (var c = 0; c < table.GetLength(1); c++)
            {
                var value = table[r, c];
                if (value is > 0 and < Threshold) marks[r, c].ShouldBeTrue($"{Print(table)} shows {value}");
                if (value == 0) marks[r, c].ShouldBeFalse($"{Print(table)} withholds a zero");
                if (!marks[r, c]) continue;
                Attack.CanBe(table, marks, r, c, other => other != value).ShouldBeTrue($"{Print(table)} {Print(marks)} tells row {r}, column {c}");
                if (value < Threshold)
                    Attack.CanBe(table, marks, r, c, other => other >= Threshold).ShouldBeTrue($"{Print(table)} {Print(marks)} tells that row {r}, column {c} is small");
            }
    });

    private static Gen<int[,]> SmallTables { get; } =
        from rows in Gen.Choose(1, 3)
        from columns in Gen.Choose(1, 3)
        from values in Gen.ArrayOf(Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 4)), (3, Gen.Choose(5, 9))), rows * columns)
        select Shape(values, rows, columns);

    private static int[,] Shape(int[] values, int rows, int columns)
    {
        var table = new int[rows, columns];
        for (var i = 0; i < values.Length; i++) table[i / columns, i % columns] = values[i];
        return table;
    }

    private static int[,] WithTotals(int[,] counts)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var table = new int[rows + 1, columns + 1];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                table[r, c] = counts[r, c];
                table[r, columns] += counts[r, c];
                table[rows, c] += counts[r, c];
                table[rows, columns] += counts[r, c];
            }
        return table;
    }

    private static string Print<T>(T[,] table) => "[" + string.Join("; ", Enumerable.Range(0, table.GetLength(0))
        .Select(r => string.Join(" ", Enumerable.Range(0, table.GetLength(1)).Select(c => table[r, c])))) + "]";
}
