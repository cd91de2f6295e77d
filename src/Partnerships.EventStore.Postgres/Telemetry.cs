using System.Diagnostics;
using System.Diagnostics.Metrics;
using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres;

/// <summary>What the engine tells about its work, under one name for traces and metrics.</summary>
internal static class Telemetry
{
    public const string Name = "Partnerships.EventStore";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Commands = Meter.CreateHistogram<double>("eventstore.command.duration", "s", "From the call to the durable outcome.");
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("eventstore.conflicts", "{conflict}", "Attempts that another writer was faster than.");
    private static readonly Histogram<int> BatchSizes = Meter.CreateHistogram<int>("eventstore.batch.size", "{event}", "Events written in one commit.");

    /// <summary>Whether anybody listens to what is told of each command.</summary>
    public static bool IsWatched => Commands.Enabled || Source.HasListeners();

    public static async Task<Outcome> Command(CommandContext context, Func<Task<Outcome>> execute)
    {
        using var activity = Source.StartActivity("command");
        activity?.SetTag("eventstore.command_id", context.CommandId);
        var started = Stopwatch.GetTimestamp();
        var outcome = await execute();
        var name = outcome.GetType().Name;
        Commands.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("outcome", name));
        activity?.SetTag("eventstore.outcome", name);
        return outcome;
    }

    public static void Conflict() => Conflicts.Add(1);

    public static void Batch(Batch batch) => BatchSizes.Record((int)(batch.Head - batch.From));

    /// <summary>Gauges that live as long as the engine does.</summary>
    public static IDisposable Gauges(Func<int> queued, Func<IEnumerable<(string View, long Lag)>> lags)
    {
        var meter = new Meter(Name);
        meter.CreateObservableGauge("eventstore.queue.length", queued, "{command}", "Commands that wait for the writer.");
        meter.CreateObservableGauge("eventstore.view.lag",
            () => lags().Select(view => new Measurement<long>(view.Lag, new KeyValuePair<string, object?>("view", view.View))),
            "{event}", "Events of the log that a view has not folded yet.");
        return meter;
    }
}
