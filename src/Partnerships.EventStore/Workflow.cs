namespace Partnerships.EventStore;

/// <summary>A command to be carried out at a time, by whoever runs the log then.</summary>
/// <param name="Id">The id under which it is carried out; scheduling the same id again is harmless.</param>
/// <param name="Name">Stored name of the command's type.</param>
/// <param name="Body">The command as JSON, UTF-8.</param>
/// <param name="DueAt">Not before this moment.</param>
/// <param name="Actor">Who it is carried out as, such as <c>workflow:activation</c>.</param>
/// <param name="Cause">The id of the event that caused it, or null.</param>
/// <param name="CorrelationId">See <see cref="RecordedEvent.CorrelationId"/>.</param>
public sealed record ScheduledCommand(
    Guid Id, string Name, ReadOnlyMemory<byte> Body, DateTimeOffset DueAt, string Actor, string? Cause, Guid CorrelationId);

/// <summary>Reacts to events with commands. Repeating a reaction is harmless, since each has an id derived from its event.</summary>
/// <param name="React">Pure: the same event gives the same commands, ids included.</param>
public sealed record Reactions(Func<RecordedEvent, IEnumerable<ScheduledCommand>> React);

/// <summary>Carries a due command out. Returns when its outcome is durable or there is nothing to do; throws to have it
/// tried again later, and at last laid among the dead letters. The store is the one that the command was scheduled in;
/// executing in it with <see cref="ScheduledCommand.Id"/> as the command's id makes a repeat harmless.</summary>
public delegate Task CarryOut(IEventStore store, ScheduledCommand command, CancellationToken cancellation);

/// <summary>A scheduled command that failed for good.</summary>
/// <param name="Command">The command.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Failure">The last failure.</param>
public sealed record DeadLetter(ScheduledCommand Command, int Attempts, string Failure);
