using System.CommandLine;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary><c>rebuild VIEW</c>: builds views anew from the log, while no server runs on it.</summary>
internal static class RebuildVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var view = new Argument<string?>("view") { Description = "The view's name.", Arity = ArgumentArity.ZeroOrOne };
        view.AcceptOnlyFromAmong([.. Views.All.Select(it => it.Name)]);
        var all = new Option<bool>("--all") { Description = "Every view." };
        var verb = new Command("rebuild", "Builds views anew from the log. Stop the server first, or POST to /api/v1/operations/rebuilds while it runs.") { view, all };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(view) is null != result.GetValue(all)) result.AddError("Name one view, or say --all.");
        });
        verb.SetAction((parsed, cancellation) => Failures.Say(() => Rebuild(
            parsed.GetValue(view) is { } one ? [one] : [.. Views.All.Select(it => it.Name)], cancellation)));
        return verb;
    }

    private static async Task Rebuild(IReadOnlyList<string> views, CancellationToken cancellation)
    {
        using var logging = LoggerFactory.Create(Logs.Configure);
        await using var store = await Store.Open(ServerSettings.FromEnvironment(), logging, works: false, cancellation: cancellation);
        foreach (var view in views) Console.WriteLine($"{view}: {await store.Engine.Rebuild(view, cancellation)} events");
    }
}
