using System.Text.Json;
using Partnerships.EventStore;
using Partnerships.Server.EventLog;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Sample;

/// <summary>Loads a sample into an empty log. A load that was interrupted is finished by the next one: its commands have the
/// same ids, so that those already carried out are only answered again.</summary>
internal static class SampleLoading
{
    private const string Unfinished = "sample-unfinished.json";

    /// <summary>True when a load was begun in this data directory and not finished.</summary>
    public static bool IsUnfinished(ServerSettings settings) => File.Exists(Path.Combine(settings.DataDirectory, Unfinished));

    /// <summary>The default sample: three cities from 2020 until yesterday.</summary>
    public static SampleRequest Default(TimeProvider clock) =>
        new(1, new DateOnly(2020, 1, 1), Denmark.DateAt(clock.GetUtcNow()).AddDays(-1), SampleCity.All, SampleRequest.DefaultAgreements);

    /// <summary>Loads it, or finishes the one that was begun. The views are built when the log is next opened.</summary>
    /// <returns>How many commands were given, and how many events the log has.</returns>
    /// <exception cref="SampleException">The log holds something else.</exception>
    public static async Task<(int Commands, long Events)> Load(
        ServerSettings settings, SampleRequest request, ILoggerFactory logging, CancellationToken cancellation)
    {
        var mark = Path.Combine(settings.DataDirectory, Unfinished);
        if (IsUnfinished(settings)) request = JsonSerializer.Deserialize<Mark>(await File.ReadAllTextAsync(mark, cancellation))!.Request;
        var clock = new SimulatedClock(RecordingDays.Moment(request.From.AddDays(-1)));
        await using var store = await Store.Open(settings with { Clock = clock }, logging, works: true, views: false, cancellation: cancellation);
        if (store.Engine.Head > 0 && !IsUnfinished(settings)) throw new SampleException("The log is not empty; a sample is loaded into an empty one only.");
        Directory.CreateDirectory(settings.DataDirectory);
        await File.WriteAllTextAsync(mark, JsonSerializer.Serialize(Mark.Of(request)), cancellation);
        var plan = SamplePlan.Of(request);
        var simulation = new Simulation(new CommandPath(store.Engine), store.Engine, clock, plan.Dice);
        var commands = await simulation.Run(SampleDeeds.Of(plan), request.To, cancellation);
        File.Delete(mark);
        return (commands, store.Engine.Head);
    }

    /// <summary>Waits until every view has come to the log's end.</summary>
    public static async Task Seen(IEventStoreOperations operations, CancellationToken cancellation)
    {
        while (true)
        {
            var changed = operations.Changed(cancellation);
            if (operations.Progress().All(view => view.Position >= operations.Head || view.Failure is not null)) return;
            await changed;
        }
    }

    private sealed record Mark(ulong Seed, DateOnly From, DateOnly To, string[] Cities, int Agreements)
    {
        public static Mark Of(SampleRequest it) => new(it.Seed, it.From, it.To, [.. it.Cities.Select(city => city.Code)], it.Agreements);

        public SampleRequest Request => new(Seed, From, To, [.. SampleCity.All.Where(city => Cities.Contains(city.Code))], Agreements);
    }
}

/// <summary>A sample cannot be loaded; the message is for whoever asked.</summary>
internal sealed class SampleException(string message) : Exception(message);
