using System.Globalization;
using System.Text.Json;
using Partnerships.Areas;

namespace Partnerships.Server.Sample;

/// <summary>What the list said of an area from a day on.</summary>
internal sealed record SampleListing(ListStatus Status, DateOnly From, string Source);

/// <summary>A housing area of the sample: the places are real, those who live there are not.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Association">Its owner where that is known, or null.</param>
/// <param name="Share">How many of a hundred of the city's candidates live there.</param>
/// <param name="Listings">Its history on the list, oldest first; empty when nothing is stated.</param>
internal sealed record SampleArea(string City, string Name, string? Association, int Share, IReadOnlyList<SampleListing> Listings)
{
    /// <summary>All of them, from <c>areas.csv</c>: a line for each area and each change of its status.</summary>
    public static IReadOnlyList<SampleArea> All { get; } = [.. Lines().GroupBy(line => (line[0], line[1])).Select(Read)];

    private static SampleArea Read(IGrouping<(string City, string Name), string[]> lines)
    {
        var first = lines.First();
        return new(lines.Key.City, lines.Key.Name, first[2].Length > 0 ? first[2] : null, int.Parse(first[3], CultureInfo.InvariantCulture),
            [.. lines.Where(line => line[4].Length > 0).Select(line => new SampleListing(Status(line[4]), Day(line[5]), line[6]))]);
    }

    private static IEnumerable<string[]> Lines()
    {
        using var file = new StreamReader(typeof(SampleArea).Assembly.GetManifestResourceStream("areas.csv")!);
        file.ReadLine();
        while (file.ReadLine() is { } line) yield return line.Split(',');
    }

    private static ListStatus Status(string name) =>
        Enum.GetValues<ListStatus>().Single(status => JsonNamingPolicy.CamelCase.ConvertName(status.ToString()) == name);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
