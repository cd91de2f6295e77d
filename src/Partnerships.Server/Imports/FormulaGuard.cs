namespace Partnerships.Server.Imports;

/// <summary>Keeps a spreadsheet from taking a text for a formula: such a cell begins with an apostrophe, which spreadsheets understand and the
/// import takes off again (OWASP, CSV injection).</summary>
internal static class FormulaGuard
{
    private const char Mark = '\'';
    private const string Dangerous = "=+-@\t\r'";

    /// <summary>The cell as it is written.</summary>
    public static string Add(string cell) => cell.Length > 0 && Dangerous.Contains(cell[0], StringComparison.Ordinal) ? Mark + cell : cell;

    /// <summary>The cell as it was before.</summary>
    public static string Remove(string cell) => cell.Length > 1 && cell[0] == Mark && Dangerous.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;
}
