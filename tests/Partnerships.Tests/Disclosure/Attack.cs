namespace Partnerships.Tests.Disclosure;

/// <summary>A reader who tries every table that agrees with what is shown, and knows that nothing withheld is zero.</summary>
internal static class Attack
{
    private const int Most = 16;

    /// <summary>True when, in one of those tables, the withheld cell has a value of that sort.</summary>
    /// <param name="table">With totals in the last row and column.</param>
    /// <param name="withheld">What the reader does not see.</param>
    /// <param name="row">The cell's row.</param>
    /// <param name="column">The cell's column.</param>
    /// <param name="sort">The sort of value.</param>
    public static bool CanBe(int[,] table, bool[,] withheld, int row, int column, Func<int, bool> sort)
    {
        var (rows, columns) = (table.GetLength(0) - 1, table.GetLength(1) - 1);
        var guess = new int[rows, columns];
        return Try(0);

        bool Try(int cell)
        {
            if (cell > 0 && cell % columns == 0 && !Agrees(cell / columns - 1, columns)) return false;
            if (cell == rows * columns)
                return Enumerable.Range(0, columns + 1).All(c => Agrees(rows, c));
            var (r, c) = (cell / columns, cell % columns);
            var candidates = withheld[r, c] ? Enumerable.Range(1, Most) : [table[r, c]];
            foreach (var value in candidates)
            {
                if ((r, c) == (row, column) && !sort(value)) continue;
                guess[r, c] = value;
                if (TooMuch(r, c)) break;
                if (Try(cell + 1)) return true;
            }
            guess[r, c] = 0;
            return false;
        }

        bool TooMuch(int r, int c) =>
            (!withheld[r, columns] && Enumerable.Range(0, c + 1).Sum(i => guess[r, i]) > table[r, columns])
            || (!withheld[rows, c] && Enumerable.Range(0, r + 1).Sum(i => guess[i, c]) > table[rows, c]);

        bool Agrees(int r, int c)
        {
            var total = 0;
            for (var i = 0; i < rows; i++)
                for (var j = 0; j < columns; j++)
                    if ((r == rows || r == i) && (c == columns || c == j)) total += guess[i, j];
            if ((r, c) == (row, column) && !sort(total)) return false;
            return withheld[r, c] ? total > 0 : total == table[r, c];
        }
    }
}
