using System.CommandLine;
using System.Diagnostics;
using Partnerships.EventStore.Postgres.Cluster;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary><c>move --to ENGINE</c>: carries a log over to another engine, or to another database, and has it go on there.</summary>
internal static class MoveVerb
{
    /// <summary>The verb.</summary>
    public static System.CommandLine.Command Create(Func<ServerSettings> settings)
    {
        var to = new Option<string>("--to") { Description = "The engine that is to go on with the log.", Required = true };
        var verb = new System.CommandLine.Command("move", """
            Copies the log to another engine, compares the two, and has the copy be the log from then on. No server may run on it meanwhile.
            Goes to the same database, or to that of ConnectionStrings__Target. What was moved from stays as it is and is not opened again.
            When it is broken off, the log is where it was; run it again to go on with the copy.
            """) { to };
        return Report.Set(verb, Report.Json(), async (parsed, report, cancellation) =>
        {
            var stated = settings() with { EngineName = null };
            var started = Stopwatch.GetTimestamp();
            await using var postgres = stated.ConnectionString is null
                ? await LocalPostgres.Start(new LocalPostgresOptions { DataDirectory = stated.DataDirectory }, cancellation)
                : null;
            var here = stated.ConnectionString ?? postgres!.ConnectionString;
            var engine = EngineInForce.Find(stated, parsed.GetRequiredValue(to));
            var copy = new LogCopy(
                await EngineInForce.Choose(stated, here, cancellation), here, engine, stated.Target ?? here, stated.Clock,
                (done, all) => report.Progress(() => $"move: {Wording.Advance("events", done, all, Stopwatch.GetElapsedTime(started))}"));
            var made = await copy.Make(cancellation);
            await EngineInForce.Move(here, stated.Target ?? here, engine, cancellation);
            var result = new Moved(
                engine.Name, made.Commands, made.Events, made.Head, made.Known, made.Scheduled, Convert.ToHexStringLower(made.Root),
                Stopwatch.GetElapsedTime(started).TotalSeconds, Wording.Rate(made.Events - made.Known, Stopwatch.GetElapsedTime(started)));
            report.Result(result, output => Write(output, result));
            return 0;
        });
    }

    private static void Write(TextWriter output, Moved it)
    {
        output.WriteLine($"{Wording.Amount(it.Events, "event")} of {Wording.Amount(it.Commands, "command")} are on the engine {it.Engine} now, up to position {Wording.Digits(it.Head)}.");
        output.WriteLine($"{Wording.Amount(it.Known, "event")} of them had been there before; {Wording.Amount(it.Scheduled, "scheduled command")} went along.");
        output.WriteLine($"Root of the tree over all events, there as here: {it.Root}");
        output.WriteLine($"Took {Wording.Span(TimeSpan.FromSeconds(it.Seconds))}, {Wording.Amount(it.EventsPerSecond)} events/s. The views are built when the server is next started.");
    }

    /// <summary>A log was moved.</summary>
    /// <param name="Engine">The engine that goes on with it.</param>
    /// <param name="Commands">How many commands it holds.</param>
    /// <param name="Events">How many events.</param>
    /// <param name="Head">The position of the last event, where it is now.</param>
    /// <param name="Known">How many events an earlier attempt had copied.</param>
    /// <param name="Scheduled">How many scheduled commands went along, dead letters among them, which are tried again.</param>
    /// <param name="Root">The root of the Merkle tree over all events (RFC 6962), in hex digits: the same here and there.</param>
    /// <param name="Seconds">How long it took, with the comparison.</param>
    /// <param name="EventsPerSecond">How many events were copied a second, with the comparison.</param>
    internal sealed record Moved(
        string Engine, long Commands, long Events, long Head, long Known, int Scheduled, string Root, double Seconds, double EventsPerSecond);
}
