using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Partnerships.Server.CritterStack;

/// <summary>Sends what the parts of the server tell of their work to an OpenTelemetry collector, when the environment names one.</summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", Program = "partnerships";

    // Those who tell: the web server, the engines, their libraries, the database's client, the runtime.
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "Partnerships.EventStore", "Marten", "Wolverine", "Npgsql"];
    private static readonly string[] Meters = ["Microsoft.AspNetCore.*", "Partnerships.EventStore", "Marten", "Wolverine*", "Npgsql", "System.Runtime"];

    /// <summary>Begins to send. Disposing the result sends the rest and ends it.</summary>
    public static IDisposable? Send()
    {
        if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Endpoint))) return null;
        // Name, protocol and the rest are OpenTelemetry's own variables.
        var resource = ResourceBuilder.CreateDefault().AddService(Program, serviceInstanceId: Environment.MachineName).AddEnvironmentVariableDetector();
        return new Both(
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter().Build(),
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build());
    }

    private sealed class Both(TracerProvider traces, MeterProvider metrics) : IDisposable
    {
        public void Dispose()
        {
            traces.Dispose();
            metrics.Dispose();
        }
    }
}
