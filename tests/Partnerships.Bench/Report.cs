using System.Globalization;
using System.Text.Json;

namespace Partnerships.Bench;

/// <summary>The figures as a table and as JSON.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Prints the table.</summary>
    public static void Print(IReadOnlyList<Figure> figures)
    {
        Console.WriteLine();
        Console.WriteLine($"{"figure",-34} {"value",12} {"yardstick",12} {"unit",-12} {"ratio",8}  {"required",-9} {"limit",8}  met");
        foreach (var figure in figures)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Name,-34} {figure.Value,12} {figure.Yardstick,12} {figure.Unit,-12} {figure.Ratio,8}  {Demand(figure),-9} {figure.Limit,8}  {(figure.Met ? "yes" : "NO")}"));
    }

    /// <summary>Writes <c>artifacts/bench.json</c> under a folder.</summary>
    public static void Write(IReadOnlyList<Figure> figures, string root)
    {
        var file = Path.Combine(root, "artifacts", "bench.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(figures, Json) + "\n");
        Console.WriteLine($"written: {file}");
    }

    private static string Demand(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{(figure.MoreIsBetter ? ">=" : "<=")} {figure.Required}");
}
