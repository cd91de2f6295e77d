namespace Partnerships.AgreementOverview;

/// <summary>How does each agreement stand, and what comes next?</summary>
public static class AgreementView
{
    /// <summary>Stored name.</summary>
    public const string Name = "agreements";

    /// <summary>The common start of the keys of a city's <see cref="AgreementSummary"/> documents, oldest id first.</summary>
    public static string Prefix(string city) => $"city/{city}/";

    /// <summary>The key of an agreement's <see cref="AgreementDocument"/>.</summary>
    public static string Key(Guid agreement) => $"id/{agreement:D}";
}
