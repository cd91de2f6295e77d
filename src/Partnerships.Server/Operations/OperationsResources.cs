using System.Text.Json;
using Partnerships.EventStore;

namespace Partnerships.Server.Operations;

/// <summary>A view is to be built anew.</summary>
/// <param name="View">Its name.</param>
internal sealed record RebuildRequest(string View);

/// <summary>A view was built anew.</summary>
/// <param name="View">Its name.</param>
/// <param name="Events">How many events were folded.</param>
internal sealed record RebuildResource(string View, long Events);

/// <summary>A command of a workflow that failed for good.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The stored name of its type.</param>
/// <param name="Command">What it asks for.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="Actor">The workflow.</param>
/// <param name="Cause">The id of the event that caused it.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Failure">The last failure.</param>
internal sealed record DeadLetterResource(
    Guid Id, string Name, JsonElement Command, DateTimeOffset DueAt, string Actor, string? Cause, int Attempts, string Failure)
{
    public static DeadLetterResource Of(DeadLetter letter) => new(
        letter.Command.Id, letter.Command.Name, JsonDocument.Parse(letter.Command.Body).RootElement, letter.Command.DueAt,
        letter.Command.Actor, letter.Command.Cause, letter.Attempts, letter.Failure);
}

/// <summary>A command is tried once more.</summary>
/// <param name="Id">Its id.</param>
internal sealed record ReplayResource(Guid Id);
