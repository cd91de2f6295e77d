using Microsoft.Extensions.Logging.Console;

namespace Partnerships.Server.Serving;

/// <summary>The log of the program itself: warnings and worse, to standard error, so that standard output stays readable.</summary>
internal static class Logs
{
    public static void Configure(ILoggingBuilder logging) => logging
        .ClearProviders()
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddSimpleConsole(console => console.SingleLine = true)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
