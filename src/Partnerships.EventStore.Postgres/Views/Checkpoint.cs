namespace Partnerships.EventStore.Postgres.Views;

/// <summary>A row of the table of checkpoints.</summary>
/// <param name="Revision">The view's revision that made the documents.</param>
/// <param name="Position">The last event that they hold.</param>
/// <param name="StoredAs">The name that the documents bear in the table.</param>
/// <param name="Leftover">The name of documents to be removed, or null.</param>
internal sealed record Checkpoint(int Revision, long Position, string StoredAs, string? Leftover)
{
    /// <summary>The name for documents that are to replace these.</summary>
    public string Successor()
    {
        var mark = StoredAs.LastIndexOf('~');
        var number = long.Parse(StoredAs.AsSpan(mark + 1), System.Globalization.CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"{StoredAs[..mark]}~{number + 1}");
    }

    public static string FirstName(string view) => $"{view}~1";
}
