namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Texts that PostgreSQL can store.</summary>
internal static class StoredText
{
    /// <exception cref="ArgumentException">It holds a null character.</exception>
    public static void Check(string? text)
    {
        if (text?.Contains('\0', StringComparison.Ordinal) == true)
            throw new ArgumentException("A text that the log is to store holds a null character.", nameof(text));
    }
}
