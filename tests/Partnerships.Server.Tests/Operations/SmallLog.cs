using System.Net;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;
using Partnerships.Server.Tests.Serving;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

/// <summary>A log with an agreement in force, its vacancy and a placement, that no server runs on; each test takes a copy of its own.</summary>
public sealed class SmallLog(Cluster cluster) : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("partnerships-verbs-").FullName;
    private string original = "";

    internal static DateOnly Monday { get; } = new(2026, 3, 2);

    /// <summary>An agreement's stream.</summary>
    internal string Agreement { get; private set; } = "";

    /// <summary>The CVR number of a company that is registered.</summary>
    internal string Company { get; private set; } = "";

    /// <summary>The city of it all.</summary>
    internal string City { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        original = await cluster.NewDatabase();
        await using var server = await TestServer.Start(original, new TestClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));
        var town = await Town.Found(server, Monday);
        var agreement = await town.Agree();
        (await town.Start(await town.VacancyOf(agreement), await town.NewCandidate())).ShouldBe(HttpStatusCode.Created);
        await server.Settle();
        await SampleLoading.Seen(server.Operations, TestContext.Current.CancellationToken);
        (City, Company) = (town.Code, town.CompanyCvr);
        Agreement = $"agreement/{agreement}";
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(data, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy, as the verbs' settings name it.</summary>
    internal async Task<ServerSettings> Copy() => EngineUnderTest.On(new() { DataDirectory = data, ConnectionString = await cluster.NewDatabase(original) });
}
