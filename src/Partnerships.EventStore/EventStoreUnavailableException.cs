namespace Partnerships.EventStore;

/// <summary>The log cannot be reached. Whether a command that was under way has been recorded is not known; sending it
/// again under the same id is safe and tells.</summary>
public sealed class EventStoreUnavailableException : IOException
{
    /// <summary>Says what is out of reach.</summary>
    public EventStoreUnavailableException(string message, Exception? inner = null) : base(message, inner) { }

    /// <inheritdoc/>
    public EventStoreUnavailableException() : this("The event store cannot be reached.") { }

    /// <inheritdoc/>
    public EventStoreUnavailableException(string message) : this(message, null) { }
}
