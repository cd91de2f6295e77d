using Microsoft.Extensions.Logging.Console;

namespace Partnerships.Server.Serving;

/// <summary>The log of the program itself: warnings and worse, to standard error, so that standard output stays readable.</summary>
internal static class Logs
{
    public static void Configure(ILoggingBuilder logging) => logging
        .ClearProviders()
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        // Who bears what is no token is told so; why the provider cannot be asked, or somebody not signed in, is said by what asks it.
        .AddFilter("Microsoft.AspNetCore.Authentication.JwtBearer", LogLevel.Critical)
        .AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.Critical)
        // That the server cannot start (an address in use) is said in one line; what stops a running one is critical.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
        .AddSimpleConsole(console => console.SingleLine = true)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
