using Microsoft.OpenApi;
using Partnerships.Server.Imports;

namespace Partnerships.Server.OpenApi;

/// <summary>What the document says about the parameters of paths and queries.</summary>
internal static class ParameterFacts
{
    private static readonly Dictionary<string, string> InQuery = new()
    {
        ["city"] = "Municipality code. May be left out by a caller who may see one city only.",
        ["agreement"] = "An agreement's id: only what belongs to it.",
        ["stage"] = "Only vacancies at this stage: open, paused, filled or closed.",
        ["vacancy"] = "A vacancy's id: only what belongs to it.",
        ["most"] = "At most so many, the best first; 100 when not given, and no more than 500.",
        ["from"] = "What became known after this time (RFC 3339), or after this Danish date. Must be given.",
        ["to"] = "What became known up to this time, or to the end of this Danish date; absent for now.",
        ["kind"] = $"The kind of sheet ({SheetKinds.Names}); told by the headers when left out.",
        ["dryRun"] = "True to record nothing: the answer says what would come of each row.",
        ["lang"] = "The language of headers and words, da or en; Accept-Language says it when left out.",
        ["exact"] = "True for exact figures, for case workers and auditors; they must not be passed on.",
    };

    private static readonly Dictionary<string, string> InPath = new()
    {
        ["city"] = "Municipality code.",
        ["id"] = "Its id.",
        ["kind"] = $"The kind of sheet: {SheetKinds.Names}.",
        ["goal"] = "The goal's id.",
        ["cvr"] = "CVR number.",
        ["commitment"] = "The commitment's id in the agreement.",
        ["help"] = "The id of the request for help.",
        ["concern"] = "The concern's id.",
        ["was"] = "The number of the earlier version.",
        ["now"] = "The number of the later version.",
        ["proposal"] = "The proposal's id.",
        ["period"] = "The school period's id.",
        ["problem"] = "The problem's id.",
        ["hash"] = "The SHA-256 of the text: 64 lower-case hex digits.",
    };

    /// <summary>Those that belong in the document, described. Others are the framework's guesses at the types that bind themselves.</summary>
    public static IEnumerable<IOpenApiParameter> Of(IEnumerable<IOpenApiParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            var words = parameter.In is ParameterLocation.Path ? InPath[parameter.Name!] : InQuery.GetValueOrDefault(parameter.Name!);
            if (words is null) continue;
            parameter.Description = words;
            yield return parameter;
        }
    }
}
