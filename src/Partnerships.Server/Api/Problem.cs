using System.Text.Json.Serialization;

namespace Partnerships.Server.Api;

/// <summary>A problem (RFC 9457).</summary>
/// <param name="Type">Stable: <c>/problems/</c> and the code of the violated rule, or <c>/problems/invalid-request</c> when there are several.</param>
/// <param name="Title">What went wrong, in Danish or English.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Errors">Every violated rule.</param>
/// <param name="Version">The present version of what the command was about; for what is not there yet, that of the agreement or vacancy that
/// it would hang on.</param>
/// <param name="TraceId">Finds the request in the server's log.</param>
internal sealed record Problem(
    string Type, string Title, int Status, IReadOnlyList<Violation>? Errors = null, long? Version = null, string? TraceId = null)
{
    /// <summary>The media type.</summary>
    [JsonIgnore]
    public static string MediaType => "application/problem+json";
}

/// <summary>One violated rule.</summary>
/// <param name="Code">Stable name of the rule.</param>
/// <param name="Detail">The rule, in Danish or English.</param>
/// <param name="Pointer">Where in the request's body (JSON pointer, RFC 6901); absent when the whole is meant.</param>
/// <param name="Row">Which row of a sheet, as a spreadsheet counts them; absent when the body is none.</param>
/// <param name="Column">Which column, by its header; absent when the whole row is meant.</param>
internal sealed record Violation(string Code, string Detail, string? Pointer = null, int? Row = null, string? Column = null);
