namespace Partnerships.EventStore.Postgres;

/// <summary>Another process owns the log. The message says which.</summary>
public sealed class LogOwnedException : InvalidOperationException
{
    /// <summary>With the words of who owns it.</summary>
    public LogOwnedException(string message) : base(message) { }

    /// <inheritdoc/>
    public LogOwnedException(string message, Exception? inner) : base(message, inner) { }

    /// <inheritdoc/>
    public LogOwnedException() : this("Another process owns the log.") { }
}
