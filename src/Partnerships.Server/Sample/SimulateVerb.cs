using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Sample;

/// <summary><c>simulate</c>: fills an empty log with a sample.</summary>
internal static class SimulateVerb
{
    private const int MostAgreements = 100_000;

    /// <summary>The verb.</summary>
    /// <param name="settings">What the verb is told from outside.</param>
    public static System.CommandLine.Command Create(Func<ServerSettings> settings)
    {
        var usual = SampleLoading.Default(TimeProvider.System);
        var seed = new Option<ulong>("--seed") { Description = "The same seed, days and cities: the same sample.", DefaultValueFactory = _ => usual.Seed };
        var from = Day("--from", "The day on which the cities join.", usual.From);
        var to = Day("--to", "The last day; yesterday at the latest.", usual.To);
        var cities = new Option<string[]>("--cities")
        {
            Description = "Municipality codes, separated by spaces.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [.. usual.Cities.Select(city => city.Code)],
        };
        cities.AcceptOnlyFromAmong([.. SampleCity.All.Select(city => city.Code)]);
        var agreements = new Option<int>("--agreements") { Description = "How many agreements, all cities together.", DefaultValueFactory = _ => usual.Agreements };
        var verb = new System.CommandLine.Command("simulate", "Fills an empty log with a sample: invented companies and residents in real housing areas.")
        {
            seed, from, to, cities, agreements,
        };
        verb.SetAction((parsed, cancellation) => Failures.Say(() => Run(
            new SampleRequest(
                parsed.GetValue(seed), parsed.GetValue(from), parsed.GetValue(to),
                [.. SampleCity.All.Where(city => parsed.GetRequiredValue(cities).Contains(city.Code))], parsed.GetValue(agreements)),
            settings(), cancellation)));
        return verb;
    }

    private static async Task Run(SampleRequest request, ServerSettings settings, CancellationToken cancellation)
    {
        Check(request, SampleLoading.Default(TimeProvider.System).To);
        var watch = Stopwatch.StartNew();
        using var logging = LoggerFactory.Create(Logs.Configure);
        var (commands, events) = await SampleLoading.Load(settings, request, logging, cancellation);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sample: {commands} commands, {events} events in {watch.Elapsed.TotalSeconds:F1} s"));
    }

    private static void Check(SampleRequest request, DateOnly yesterday)
    {
        if (request.To > yesterday) throw new SampleException($"--to may be {yesterday:yyyy-MM-dd} at the latest: today is not over.");
        if (request.To < request.From.AddYears(1)) throw new SampleException("--to must lie at least a year after --from.");
        if (request.Agreements is < 1 or > MostAgreements) throw new SampleException($"--agreements takes 1 to {MostAgreements}.");
    }

    private static Option<DateOnly> Day(string name, string description, DateOnly usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} takes a date as yyyy-MM-dd, not '{result.Tokens[0].Value}'.");
            return default;
        },
    };
}
