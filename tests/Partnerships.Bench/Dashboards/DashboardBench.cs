using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Partnerships.EventStore;
using Partnerships.Bench.Logs;
using Partnerships.JobCreation;
using Partnerships.Server.Access;
using Partnerships.Server.EventLog;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;
using Partnerships.Server.SteeringGroups;
using Partnerships.SteeringGroups;

namespace Partnerships.Bench.Dashboards;

/// <summary>The latency of a city's dashboard as JSON over HTTP on a log of 20,000 events and on one of 1,000,000: asked in
/// turns of two servers, each time after a change that makes the figures be computed anew, and again without a change.</summary>
internal static class DashboardBench
{
    private const int Small = 20_000, Large = 1_000_000, AgreementsForSmall = 390, WarmUp = 100, Requests = 600;
    private const string City = "0791";

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        var (small, large) = (await database.Create("dashboard_small"), await database.Create("dashboard_large"));
        var folder = Directory.CreateTempSubdirectory("partnerships-bench-").FullName;
        try
        {
            await Fill(small, large, folder);
            await using var few = await Side.Start(small, Path.Combine(folder, "small"));
            await using var many = await Side.Start(large, Path.Combine(folder, "large"));
            Console.WriteLine($"dashboard: /cities/{City}/job-creation, {Requests} requests to each in turns after {WarmUp} of warm-up; {few.Head:N0} and {many.Head:N0} events");
            var (changed, same) = (new Times(), new Times());
            for (var request = -WarmUp; request < Requests; request++)
            {
                await few.Change(request);
                await many.Change(request);
                var (afterChange, again) = (await Both(few, many, request), await Both(few, many, request));
                if (request < 0) continue;
                changed.Add(afterChange);
                same.Add(again);
            }
            return [changed.Figure("dashboard"), same.Figure("dashboard, nothing changed")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Asks both, now the one and now the other first: the second finds the processor warm.</summary>
    private static async Task<(double Few, double Many)> Both(Side few, Side many, int request)
    {
        if (request % 2 == 0) return (await few.Ask(), await many.Ask());
        var second = await many.Ask();
        return (await few.Ask(), second);
    }

    private static async Task Fill(string small, string large, string folder)
    {
        var request = SampleLoading.Default(TimeProvider.System) with { Agreements = AgreementsForSmall };
        var settings = new ServerSettings { DataDirectory = folder, ConnectionString = small };
        var (_, events) = await SampleLoading.Load(settings, request, NullLoggerFactory.Instance, default);
        if (events < Small) throw new InvalidOperationException($"The sample has {events} events and not {Small}.");
        var watch = Stopwatch.StartNew();
        var head = await Multiplication.Copy(small, large, Large);
        Console.WriteLine($"dashboard: {head:N0} events written in {watch.Elapsed.TotalSeconds:F0} s");
    }

    private sealed class Times
    {
        private readonly List<double> few = [], many = [];

        public void Add((double Few, double Many) times)
        {
            few.Add(times.Few);
            many.Add(times.Many);
        }

        public Figure Figure(string name) => Bench.Figure.AtMost(name, many.Median(), "ms", few.Median(), 1.2);
    }

    /// <summary>A server on one of the two logs.</summary>
    private sealed class Side : IAsyncDisposable
    {
        private readonly RunningServer server;
        private readonly HttpClient client = new();
        private readonly Uri dashboard;
        private readonly Guid goal = Guid.CreateVersion7();

        private Side(RunningServer server, string token)
        {
            this.server = server;
            dashboard = new Uri($"{server.Address}/api/v1/cities/{City}/job-creation");
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        public long Head => server.Services.GetRequiredService<IEventStoreOperations>().Head;

        public static async Task<Side> Start(string database, string folder)
        {
            var watch = Stopwatch.StartNew();
            var server = await RunningServer.Start(new ServerSettings { DataDirectory = folder, ConnectionString = database, Urls = "http://127.0.0.1:0", Development = true });
            await SampleLoading.Seen(server.Services.GetRequiredService<IEventStoreOperations>(), default);
            Console.WriteLine($"dashboard: all views caught up in {watch.Elapsed.TotalSeconds:F0} s");
            var caller = new Caller("bench", Roles.Steering, []);
            return new Side(server, DevelopmentIssuer.In(folder).Issue(caller, TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(2)));
        }

        /// <summary>Revises a goal, and waits until the dashboard's view has seen it.</summary>
        public async Task Change(int number)
        {
            var terms = new Goal(null, null, 1_000 + Math.Abs(number), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
            var command = number == -WarmUp
                ? SteeringGroupCommands.SetGoal(City, goal, terms)
                : SteeringGroupCommands.ReviseGoal(City, goal, terms with { Count = 5_000 + number }, "bench");
            var id = Guid.CreateVersion7();
            var order = new Order(new Caller("bench", Roles.Steering, []), new CommandContext(id, id.ToByteArray(), "bench", null, id));
            if (await server.Services.GetRequiredService<CommandPath>().Carry(order, command, default) is not Answer.Done { Events: [.., var last] })
                throw new InvalidOperationException("The goal was not revised.");
            await server.Services.GetRequiredService<IEventStore>().WaitFor(JobCreationView.Name, last.Position, TimeSpan.FromSeconds(30));
        }

        public async Task<double> Ask()
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(dashboard);
            await response.Content.ReadAsByteArrayAsync();
            response.EnsureSuccessStatusCode();
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await server.DisposeAsync();
        }
    }
}
