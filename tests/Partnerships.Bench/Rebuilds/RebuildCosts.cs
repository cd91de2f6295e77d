using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using Partnerships.EventStore;

namespace Partnerships.Bench.Rebuilds;

/// <summary>What a rebuild of views cannot do without, each alone and without the engine's code: the fold of each view over decoded events in
/// memory, the encoding of its documents, and the COPY of these into PostgreSQL. It tells what is the limit of a rebuild, and which view is dear.</summary>
internal static class RebuildCosts
{
    /// <summary>Prints them, each on one thread, and what they come to when they are shared among all cores.</summary>
    /// <returns>That, in seconds.</returns>
    public static async Task<double> Measure(NpgsqlDataSource source, IReadOnlyList<EventStore.View> views)
    {
        var events = new List<RecordedEvent>();
        var started = Stopwatch.GetTimestamp();
        BareFold.Read(source, events.Add);
        var reading = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var (folds, encoding) = (0.0, 0.0);
        var rows = new List<(string View, string Key, byte[] Body)>();
        foreach (var view in views)
        {
            var documents = new BareFold();
            GC.Collect();
            var watch = Stopwatch.StartNew();
            foreach (var recorded in events) view.Fold(documents, recorded);
            var fold = watch.Elapsed.TotalSeconds;
            watch.Restart();
            var bodies = documents.Encoded().ToList();
            Console.WriteLine(
                $"  {view.Name}: fold {fold:F2} s, {bodies.Count:N0} documents of {bodies.Sum(body => body.Body.Length) / 1e6:F0} MB, encoded in {watch.Elapsed.TotalSeconds:F2} s");
            folds += fold;
            encoding += watch.Elapsed.TotalSeconds;
            rows.AddRange(bodies.Select(body => (view.Name, body.Key, body.Body)));
        }
        events.Clear();
        var copying = await Copy(source, rows);
        var shared = (reading + folds + encoding + copying) / Environment.ProcessorCount;
        Console.WriteLine(
            $"  all: reading and decoding {reading:F1} s, folds {folds:F1} s, encoding {encoding:F1} s, COPY of the {rows.Count:N0} documents {copying:F1} s, each on one thread; "
            + $"shared among {Environment.ProcessorCount} cores {shared:F1} s");
        return shared;
    }

    /// <summary>Into a table of the same shape.</summary>
    private static async Task<double> Copy(NpgsqlDataSource source, List<(string View, string Key, byte[] Body)> rows)
    {
        await Execute(source, "create table bare_documents (like view_documents including all)");
        var watch = Stopwatch.StartNew();
        await using (var connection = await source.OpenConnectionAsync())
        await using (var copy = await connection.BeginBinaryImportAsync("copy bare_documents (view, key, body, changed_at) from stdin (format binary)"))
        {
            foreach (var (view, key, body) in rows)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(view, NpgsqlDbType.Text);
                await copy.WriteAsync(key, NpgsqlDbType.Text);
                await copy.WriteAsync(body, NpgsqlDbType.Bytea);
                await copy.WriteAsync(0L, NpgsqlDbType.Bigint);
            }
            await copy.CompleteAsync();
        }
        var took = watch.Elapsed.TotalSeconds;
        await Execute(source, "drop table bare_documents");
        return took;
    }

    private static async Task Execute(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
