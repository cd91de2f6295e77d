using System.CommandLine;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Access;

/// <summary><c>token ROLE</c>: prints a development token.</summary>
internal static class TokenVerb
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var role = new Argument<string>("role") { Description = "What the bearer is." };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var cities = new Option<string[]>("--city") { Description = "A municipality code that it may see; may be repeated. None means all." };
        var name = new Option<string?>("--name") { Description = "The name that events will bear; the role when not given." };
        var verb = new Command("token", "Prints a token that a development server on the same data directory accepts for 24 hours.") { role, cities, name };
        verb.SetAction(parsed =>
        {
            var caller = new Caller(parsed.GetValue(name) ?? parsed.GetRequiredValue(role), parsed.GetRequiredValue(role), parsed.GetValue(cities) ?? []);
            Console.WriteLine(DevelopmentIssuer.In(ServerSettings.FromEnvironment().DataDirectory).Issue(caller, TimeProvider.System.GetUtcNow(), Lifetime));
        });
        return verb;
    }
}
