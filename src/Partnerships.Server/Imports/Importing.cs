using System.Security.Cryptography;
using System.Text;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Imports;

/// <summary>Imports sheets: all rows are tried first, and only when none is refused are they carried out.</summary>
internal sealed class Importing(CommandPath path) : IDisposable
{
    private const int AtOnce = 64, TriedTogether = 16;
    private readonly SemaphoreSlim gate = new(1);
    private volatile ImportProgress? running;

    /// <summary>How far the import under way has come; null when there is none.</summary>
    public ImportProgress? Running => running;

    /// <summary>Imports a file unless another is being imported: a file is held in memory, and one fills the log's queue by itself.</summary>
    /// <returns>Null when another is.</returns>
    public async Task<Imported?> RunAlone(ImportOrder order, CancellationToken cancellation)
    {
        if (!await gate.WaitAsync(0, cancellation)) return null;
        try
        {
            running = new ImportProgress("read", 0, 0);
            return await Run(order, progress => running = progress, cancellation);
        }
        finally
        {
            running = null;
            gate.Release();
        }
    }

    /// <summary>Imports a file, or only says what would come of it.</summary>
    /// <param name="order">What.</param>
    /// <param name="progress">Is told how many rows are tried and how many carried out.</param>
    /// <param name="cancellation">Gives up; what was carried out stays.</param>
    public async Task<Imported> Run(ImportOrder order, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        var sheet = Sheet.Parse(order.File.Span);
        if (sheet.Rows.Count == 0) return Imported.Refuse(null, [.. sheet.Faults, new RowFault(sheet.Headers.Number, null, SheetRefusals.Empty)]);
        if ((order.Kind ?? Layout.KindOf(sheet.Headers)) is not { } kind)
            return Imported.Refuse(null, [new RowFault(sheet.Headers.Number, null, SheetRefusals.KindUnclear.With(SheetKinds.Names))]);
        var layout = Layout.Of(sheet.Headers, kind);
        if (layout.Faults.Count > 0) return Imported.Refuse(kind, layout.Faults);
        var rows = sheet.Rows.Select(row => TriedRow.Of(row, layout, kind, order.City)).ToList();
        FindTwice(rows, layout, kind);
        var readable = rows.Where(row => row.Faults.Count == 0);
        await Each(readable, TriedTogether, "tried", some => Try(order.Caller, some, layout, kind, cancellation), progress, cancellation);
        var imported = new Imported(kind, rows, layout.Ignored, [.. sheet.Faults.Concat(rows.SelectMany(row => row.Faults)).OrderBy(fault => fault.Row)]);
        if (imported.Faults.Count > 0 || order.DryRun) return imported;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            var news = rows.Where(row => row.Outcome != RowOutcome.Unchanged);
            await Each(news, 1, "carried out", some => CarryOut(order.Caller, some[0], layout, kind, stop, cancellation), progress, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A row was refused that had not been when it was tried: others changed the same things meanwhile. No more rows are begun, and
            // those under way are let come to their end, so that it is known what was carried out.
        }
        return imported with { Faults = [.. rows.SelectMany(row => row.Faults).OrderBy(fault => fault.Row)], Carried = rows.Count(row => row.Carried) };
    }

    public void Dispose() => gate.Dispose();

    private static void FindTwice(List<TriedRow> rows, Layout layout, SheetKind kind)
    {
        var seen = new Dictionary<StreamRef, int>();
        foreach (var row in rows.Where(row => row.Command is not null))
        {
            if (seen.TryAdd(row.Command!.Subject, row.Number)) continue;
            row.Refuse(new RowFault(row.Number, layout.HeaderOf(kind.Columns[0]), SheetRefusals.KeyTwice.With(seen[row.Command.Subject])));
        }
    }

    private async Task Try(Caller caller, TriedRow[] rows, Layout layout, SheetKind kind, CancellationToken cancellation)
    {
        var all = await path.Foresee(caller, [.. rows.Select(row => row.Command!)], cancellation);
        foreach (var (row, foreseen) in rows.Zip(all))
        {
            row.Version = foreseen.Version;
            row.Outcome = foreseen.Decision is Decision.AlreadyTrue ? RowOutcome.Unchanged : foreseen.Version == 0 ? RowOutcome.New : RowOutcome.Changed;
            if (foreseen.Decision is Decision.Refused refused) row.Refuse([.. refused.Refusals.Select(refusal => Fault(row, refusal, layout, kind))]);
        }
    }

    private async Task CarryOut(Caller caller, TriedRow row, Layout layout, SheetKind kind, CancellationTokenSource stop, CancellationToken cancellation)
    {
        // The version is a part: a row may ask again for what has been undone since, and that is another command.
        var content = $"{kind.Name}\n{row.Command!.Subject}\n{row.Version}\n{row.Content}";
        var id = SheetKey.CommandOf(content);
        var context = new CommandContext(id, SHA256.HashData(Encoding.UTF8.GetBytes(content)), caller.Name, Cause: null, id);
        var answer = await path.Carry(new Order(caller, context), row.Command, cancellation);
        row.Carried = answer is Answer.Done;
        if (answer is not Answer.Refused refused) return;
        row.Refuse([.. refused.Refusals.Select(refusal => Fault(row, refusal, layout, kind))]);
        await stop.CancelAsync();
    }

    private static RowFault Fault(TriedRow row, Refusal refusal, Layout layout, SheetKind kind) =>
        new(row.Number, kind.ColumnOf(refusal.Pointer) is { } column ? layout.HeaderOf(column) : null, refusal);

    /// <summary>Does something with all of some rows, several at a time.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="together">How many are given to the work at once.</param>
    /// <param name="doing">What is done, for the progress.</param>
    /// <param name="work">Does it.</param>
    /// <param name="progress">Is told of it.</param>
    /// <param name="cancellation">Gives up.</param>
    private static async Task Each(
        IEnumerable<TriedRow> rows, int together, string doing, Func<TriedRow[], Task> work, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        var all = rows.ToList();
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce / together, CancellationToken = cancellation };
        await Parallel.ForEachAsync(all.Chunk(together), parallel, async (some, _) =>
        {
            await work(some);
            progress?.Invoke(new ImportProgress(doing, Interlocked.Add(ref done, some.Length), all.Count));
        });
    }
}

/// <summary>What is to be imported.</summary>
/// <param name="Caller">On whose behalf.</param>
/// <param name="File">The file.</param>
/// <param name="Kind">The kind of sheet; null to tell it by the headers.</param>
/// <param name="City">The city of all rows; null when each row names its own.</param>
/// <param name="DryRun">True to record nothing.</param>
internal sealed record ImportOrder(Caller Caller, ReadOnlyMemory<byte> File, SheetKind? Kind, string? City, bool DryRun);

/// <summary>How far an import has come.</summary>
/// <param name="Doing">With what: <c>read</c>, <c>tried</c> or <c>carried out</c>.</param>
/// <param name="Done">How many rows are done with that.</param>
/// <param name="Of">How many there are to do; 0 while that is not known.</param>
internal sealed record ImportProgress(string Doing, int Done, int Of);
