namespace Partnerships.EventStore.Postgres.Log;

/// <summary>The log holds an event that this version cannot decode.</summary>
internal sealed class UnreadableEventException(long position, Exception cause)
    : InvalidOperationException($"The event at position {position} cannot be read: {cause.Message}", cause)
{
    public long Position => position;
}
