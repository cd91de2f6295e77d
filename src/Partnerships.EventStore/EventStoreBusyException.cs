namespace Partnerships.EventStore;

/// <summary>More commands wait than the engine lets in. Nothing was recorded; the same command may be sent again after <see cref="RetryAfter"/>.</summary>
public sealed class EventStoreBusyException : Exception
{
    /// <summary>An engine at its limit.</summary>
    public EventStoreBusyException()
        : this("More commands arrive than can be written. Try again in a moment.")
    {
    }

    /// <summary>An engine at its limit, in other words.</summary>
    public EventStoreBusyException(string message)
        : base(message)
    {
    }

    /// <summary>An engine at its limit because of something else.</summary>
    public EventStoreBusyException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How long to wait before the next attempt.</summary>
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(1);
}
