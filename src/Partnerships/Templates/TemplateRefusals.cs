namespace Partnerships.Templates;

/// <summary>The rules of templates.</summary>
public static class TemplateRefusals
{
    /// <summary>The template was withdrawn.</summary>
    public static Refusal Withdrawn { get; } = new("template-withdrawn", RefusalKind.Conflict);

    /// <summary>The template has no such version; the value is the latest.</summary>
    public static Refusal VersionUnknown { get; } = new("template-version-unknown", RefusalKind.Invalid);

    /// <summary>A party of the template is not named; the value is its id.</summary>
    public static Refusal PartyMissing { get; } = new("template-party-missing", RefusalKind.Invalid);
}
