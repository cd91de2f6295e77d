using Partnerships.Server.Texts;

namespace Partnerships.Server.Api;

/// <summary>A problem's type is an address: what it says can be looked up there, in Danish or English.</summary>
internal static class ProblemTypes
{
    /// <summary>Where they are.</summary>
    public const string Root = "/problems";

    public static void MapProblemTypes(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"{Root}/{{code}}", Explain).AllowAnonymous().ExcludeFromDescription();

    private static IResult Explain(string code, HttpRequest request)
    {
        var text = code == Problems.Several ? ProblemTexts.Several
            : ProblemTexts.Table.GetValueOrDefault(code) ?? RefusalTexts.Table.GetValueOrDefault(code);
        return text is null
            ? TypedResults.NotFound()
            : TypedResults.Text($"{code}: {text.In(Languages.Of(request)).Replace("{0}", "…", StringComparison.Ordinal)}\n");
    }
}
