using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Partnerships.Server.Access;
using Partnerships.Server.EventLog;
using Partnerships.Server.Imports;
using Partnerships.Server.Serving;
using Partnerships.Server.SteeringGroups;

namespace Partnerships.Bench.Imports;

/// <summary>The import of a sheet of placements as the verb does it while no server runs: each row is tried, then carried out; views and workflows
/// catch up at the next start. A hundred thousand rows are to be done within a minute.</summary>
internal static class ImportBench
{
    private const int Rows = 100_000, Candidates = 20_000, Agreements = 200, Seconds = 60;
    private const string City = "0791", Association = "13748136", Company = "99900008";

    private const string Headers = "Key;Agreement;Candidate;Employment kind;Title;First day;Weekly hours;Last day;End reason";

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var folder = Directory.CreateTempSubdirectory("partnerships-bench-").FullName;
        try
        {
            var settings = new ServerSettings { DataDirectory = folder, ConnectionString = await database.Create("import") };
            await using var store = await Store.Open(settings, NullLoggerFactory.Instance, works: false, views: false);
            var path = new CommandPath(store.Engine);
            using var importing = new Importing(path);
            var steering = new Caller("bench", Roles.Steering, []);
            await path.Carry(
                new Order(steering, new(Guid.CreateVersion7(), ReadOnlyMemory<byte>.Empty, steering.Name, null, Guid.CreateVersion7())),
                SteeringGroupCommands.Establish(City, "Viborg"), CancellationToken.None);
            await Import(importing, "areas", "Key;Name", 10, i => $"area{i};Area {i}");
            await Import(importing, "companies", "CVR;Name", 1, _ => $"{Company};Company");
            await Import(
                importing, "agreements", "Key;Title;From;To;Association CVR;Association;Company CVR;Signed on;Signed for association;Signed for company", Agreements,
                i => $"p{i};Agreement {i};2020-01-01;2029-12-31;{Association};Association;{Company};2020-01-01;A;B");
            await Import(importing, "candidates", "Key;Area;Lives there since", Candidates, i => $"c{i};area{i % 10};2015-01-01");
            Console.WriteLine($"import: {Rows:N0} rows of placements under {Agreements} agreements, as the verb imports them");
            var first = await Import(importing, "placements", Headers, Rows, Placement);
            var again = await Import(importing, "placements", Headers, Rows, Placement);
            return
            [
                Figure.AtLeast("import", Rows / first, "rows/s", (double)Rows / Seconds, 1),
                Figure.AtLeast("import of the same again", Rows / again, "rows/s", (double)Rows / Seconds, 1),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Placement(int i)
    {
        var start = new DateOnly(2020, 1, 1).AddDays(i % 1500);
        var reason = i % 4 == 0 ? "Quit" : "Education";
        var end = i % 2 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{start.AddDays(60 + (i % 200)):yyyy-MM-dd};{reason}") : ";";
        return string.Create(CultureInfo.InvariantCulture, $"a{i};p{i % Agreements};c{i % Candidates};Ordinary job;Helper;{start:yyyy-MM-dd};32.5;{end}");
    }

    private static async Task<double> Import(Importing importing, string kind, string headers, int rows, Func<int, string> row)
    {
        var file = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, rows).Select(row).Prepend(headers)));
        var watch = Stopwatch.StartNew();
        var (tried, caller) = (TimeSpan.Zero, new Caller("bench", Roles.Caseworker, [City]));
        var imported = await importing.Run(new ImportOrder(caller, file, SheetKinds.Find(kind), City, DryRun: false), progress =>
        {
            if (progress.Doing == "tried" && progress.Done == progress.Of) tried = watch.Elapsed;
        }, CancellationToken.None);
        if (imported.Faults.Count > 0) throw new InvalidOperationException($"Row {imported.Faults[0].Row} was refused: {imported.Faults[0].Refusal}.");
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine($"  {kind}: {rows:N0} rows in {seconds:F1} s, of which {tried.TotalSeconds:F1} s to try them; {imported.Carried:N0} carried out");
        return seconds;
    }
}
