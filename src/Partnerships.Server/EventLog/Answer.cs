using Partnerships.EventStore;

namespace Partnerships.Server.EventLog;

/// <summary>What came of a command.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <summary>It is durable, or was true already.</summary>
    /// <param name="Id">The subject's id.</param>
    /// <param name="Version">The subject's version after it.</param>
    /// <param name="Position">The position of the last event; null when it was true already.</param>
    /// <param name="Events">The events; none when it was true already.</param>
    internal sealed record Done(string Id, long Version, long? Position, IReadOnlyList<RecordedEvent> Events) : Answer;

    /// <summary>Nothing was recorded.</summary>
    /// <param name="Refusals">Every violated rule.</param>
    /// <param name="Version">The present version of the subject or, while it is not there, of what it would hang on; null when the caller may
    /// not know or there is none.</param>
    internal sealed record Refused(IReadOnlyList<Refusal> Refusals, long? Version) : Answer;
}
