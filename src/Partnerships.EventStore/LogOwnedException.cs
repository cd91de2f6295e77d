namespace Partnerships.EventStore;

/// <summary>Another process owns the log, or others run it whom this one would disturb. The message says which.</summary>
public sealed class LogOwnedException : InvalidOperationException
{
    /// <summary>With the words of who owns it.</summary>
    public LogOwnedException(string message) : base(message) { }

    /// <inheritdoc/>
    public LogOwnedException(string message, Exception? inner) : base(message, inner) { }

    /// <inheritdoc/>
    public LogOwnedException() : this("Another process owns the log.") { }
}
