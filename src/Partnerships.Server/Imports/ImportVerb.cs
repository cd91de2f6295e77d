using System.CommandLine;
using System.Diagnostics;
using Partnerships.Server.Access;
using Partnerships.Server.Operations;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Imports;

/// <summary><c>import FILE</c>: imports a spreadsheet that was saved as CSV, by whoever owns the log.</summary>
internal static class ImportVerb
{
    private const int Refused = 1;

    /// <summary>The verb.</summary>
    public static Command Create(Func<ServerSettings> settings)
    {
        var file = new Argument<FileInfo>("file") { Description = "The spreadsheet, saved as CSV." };
        var kind = new Option<string?>("--kind") { Description = "The kind of sheet; told by the headers when not given." };
        kind.AcceptOnlyFromAmong([.. SheetKinds.All.Select(it => it.Name)]);
        var city = new Option<string?>("--city") { Description = "The municipality code of all rows; when not given, each row names its own." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Records nothing; says what would come of each row." };
        var verb = new Command("import", """
            Imports a spreadsheet of areas, companies, agreements, candidates or placements that was saved as CSV: all of its rows, or none when one
            of them cannot be. The same file again changes nothing. Ends with 1 when something is wrong with a row.
            """) { file, kind, city, dryRun };
        var owner = LogOwner.OptionsOf(verb, Roles.Caseworker);
        return Report.Set(verb, Report.Json(), async (parsed, report, cancellation) =>
        {
            var sheet = new SheetToImport(
                await File.ReadAllBytesAsync(parsed.GetRequiredValue(file).FullName, cancellation), parsed.GetValue(kind), parsed.GetValue(city),
                parsed.GetValue(dryRun));
            await using var log = await owner.Find(settings(), parsed, cancellation, views: false);
            var started = Stopwatch.GetTimestamp();
            var imported = await log.Import(sheet, it => report.Progress(() => Line(it, Stopwatch.GetElapsedTime(started))), cancellation);
            report.Result(imported, output => Write(output, imported, Stopwatch.GetElapsedTime(started)));
            return imported.Errors.Count == 0 ? 0 : Refused;
        });
    }

    private static string Line(ImportProgress it, TimeSpan taken) =>
        $"import: {it.Doing} {Wording.Amount(it.Done)} of {Wording.Amount(it.Of, "row")}, {Wording.Span(taken)}";

    private static void Write(TextWriter output, ImportResource it, TimeSpan taken)
    {
        foreach (var row in it.Outcomes ?? []) output.WriteLine($"row {Wording.Digits(row.Row)}: {row.Outcome.ToString().ToLowerInvariant()} {row.Id}");
        foreach (var error in it.Errors)
        {
            var place = error.Row is { } row ? $"row {Wording.Digits(row)}{(error.Column is { } column ? $", {column}" : "")}: " : "";
            output.WriteLine($"{place}{error.Detail} ({error.Code})");
        }
        if (it.IgnoredColumns.Count > 0) output.WriteLine($"Not looked at: {string.Join(", ", it.IgnoredColumns)}.");
        output.WriteLine(it.Errors.Count > 0 && !it.DryRun
            ? $"Not imported: {Wording.Amount(it.Errors.Count, "error")}."
            : $"{(it.DryRun ? "Would import" : "Imported")} {it.Kind}: {Wording.Amount(it.New)} new, {Wording.Amount(it.Changed)} changed, "
                + $"{Wording.Amount(it.Unchanged)} unchanged, {Wording.Amount(it.Refused)} refused, in {Wording.Span(taken)}.");
    }
}
