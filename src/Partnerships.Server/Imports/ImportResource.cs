using Partnerships.Server.Api;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Imports;

/// <summary>What came of an import, or would come of it.</summary>
/// <param name="Kind">The kind of sheet; absent when it is unclear.</param>
/// <param name="DryRun">True when nothing was to be recorded.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="New">Rows that record something that was not there.</param>
/// <param name="Changed">Rows that add to what was there.</param>
/// <param name="Unchanged">Rows that say nothing new.</param>
/// <param name="Refused">Rows that cannot be imported; when there is one, none is.</param>
/// <param name="IgnoredColumns">Headers that mean nothing here; what stands below them was not looked at.</param>
/// <param name="Errors">Every violated rule with its row and column.</param>
/// <param name="Outcomes">What would come of each row; absent unless it is a dry run.</param>
internal sealed record ImportResource(
    string? Kind, bool DryRun, int Rows, int New, int Changed, int Unchanged, int Refused, IReadOnlyList<string> IgnoredColumns,
    IReadOnlyList<Violation> Errors, IReadOnlyList<RowResource>? Outcomes = null)
{
    public static ImportResource Of(Imported it, bool dryRun, Language language) => new(
        it.Kind?.Name, dryRun, it.Rows.Count, it.Count(RowOutcome.New), it.Count(RowOutcome.Changed), it.Count(RowOutcome.Unchanged),
        it.Count(RowOutcome.Refused), it.Ignored, ViolationsOf(it, language),
        dryRun ? [.. it.Rows.Select(row => new RowResource(row.Number, row.Outcome, row.Command?.Subject.Id))] : null);

    /// <summary>What a server's problem says of a file that it did not import, or not whole.</summary>
    public static ImportResource Of(Problem problem, string? kind)
    {
        var errors = problem.Errors ?? [];
        return new(kind, false, 0, 0, 0, 0, errors.Select(error => error.Row).OfType<int>().Distinct().Count(), [], errors);
    }

    /// <summary>The problem of a file that was not imported, or not whole.</summary>
    public static Problem ProblemOf(Imported it, Language language, string? traceId) =>
        Problems.Of([.. Whole(it), .. it.Faults.Select(fault => fault.Refusal)], language, traceId: traceId) with { Errors = ViolationsOf(it, language) };

    private static Violation[] ViolationsOf(Imported it, Language language) =>
    [
        .. Whole(it).Select(refusal => new Violation(refusal.Code, Problems.Say(refusal, language))),
        .. it.Faults.Select(fault => new Violation(fault.Refusal.Code, Problems.Say(fault.Refusal, language), Row: fault.Row, Column: fault.Column)),
    ];

    /// <summary>What is to be said of the file as a whole.</summary>
    private static IEnumerable<Refusal> Whole(Imported it) => it.Faults.Count > 0 && it.Carried > 0 ? [SheetRefusals.Interrupted.With(it.Carried)] : [];
}

/// <summary>The import that is under way.</summary>
/// <param name="IsRunning">False when there is none.</param>
/// <param name="Progress">How far it has come; absent when there is none.</param>
internal sealed record RunningImport(bool IsRunning, ImportProgress? Progress);

/// <summary>What would come of a row.</summary>
/// <param name="Row">Its number, as a spreadsheet counts them.</param>
/// <param name="Outcome">What would come of it.</param>
/// <param name="Id">The id of what it is about; absent when it cannot be read.</param>
internal sealed record RowResource(int Row, RowOutcome Outcome, string? Id);
