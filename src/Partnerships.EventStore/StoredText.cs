namespace Partnerships.EventStore;

/// <summary>Texts that PostgreSQL can store.</summary>
public static class StoredText
{
    /// <summary>Checks one.</summary>
    /// <exception cref="ArgumentException">It holds a null character.</exception>
    public static void Check(string? text)
    {
        if (text?.Contains('\0', StringComparison.Ordinal) == true)
            throw new ArgumentException("A text that the log is to store holds a null character.", nameof(text));
    }
}
