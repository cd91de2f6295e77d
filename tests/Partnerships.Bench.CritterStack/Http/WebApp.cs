using System.Text.Json;
using System.Text.Json.Serialization;
using JasperFx.Events.Projections;
using Marten;
using Partnerships.Bench.CritterStack.Throughput;
using Wolverine;
using Wolverine.Http;
using Wolverine.Marten;

namespace Partnerships.Bench.CritterStack.Http;

/// <summary>A web application of one endpoint, on WolverineFx.Http and Marten, as their documentation puts them together.</summary>
internal static class WebApp
{
    /// <summary>Begins the line that says where it listens.</summary>
    public const string Ready = "ready: ";

    private const string Schema = "wolverine_http";

    /// <summary>Fills the streams, then serves until it is ended.</summary>
    public static async Task Serve(string connection)
    {
        var tuned = MartenSettings.Tuned(connection);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddMarten(options => MartenSettings.Apply(options, tuned, Schema, ProjectionLifecycle.Live))
            .UseLightweightSessions()
            .IntegrateWithWolverine();
        builder.Services.AddWolverineHttp();
        builder.Services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        builder.Host.UseWolverine(options =>
        {
            options.UseRuntimeCompilation();
            options.Durability.Mode = DurabilityMode.Solo;
            options.Policies.AutoApplyTransactions();
        });
        await using var app = builder.Build();
        app.MapWolverineEndpoints();
        await new MartenLoop(app.Services.GetRequiredService<IDocumentStore>()).Prepare();
        await MartenSettings.Analyze(tuned, Schema);
        await app.StartAsync();
        Console.WriteLine(Ready + app.Urls.Single());
        await app.WaitForShutdownAsync();
    }
}
