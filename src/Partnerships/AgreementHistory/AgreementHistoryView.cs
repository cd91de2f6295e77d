using System.Globalization;

namespace Partnerships.AgreementHistory;

/// <summary>What happened to an agreement, event by event, with its vacancies and placements?</summary>
public static class AgreementHistoryView
{
    /// <summary>Stored name.</summary>
    public const string Name = "agreement-history";

    /// <summary>The common start of the keys of an agreement's <see cref="HistoryEntry"/> documents, in the log's order.</summary>
    public static string Prefix(Guid agreement) => $"{agreement:D}/";

    /// <summary>The key of one entry.</summary>
    public static string Key(Guid agreement, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"{agreement:D}/{position:D12}");
}
