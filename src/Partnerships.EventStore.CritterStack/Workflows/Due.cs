namespace Partnerships.EventStore.CritterStack.Workflows;

/// <summary>A scheduled command as the message that Wolverine keeps, delivers when it is due, tries again and lays among its dead letters.</summary>
/// <param name="Id">See <see cref="ScheduledCommand"/>, as for the others.</param>
/// <param name="Name">The command's stored name.</param>
/// <param name="Body">The command as JSON.</param>
/// <param name="DueAt">Not before this moment.</param>
/// <param name="Actor">Who.</param>
/// <param name="Cause">The causing event's id, or null.</param>
/// <param name="CorrelationId">The correlation.</param>
public sealed record Due(Guid Id, string Name, byte[] Body, DateTimeOffset DueAt, string Actor, string? Cause, Guid CorrelationId)
{
    /// <summary>The message of a command.</summary>
    internal static Due Of(ScheduledCommand command) =>
        new(command.Id, command.Name, command.Body.ToArray(), command.DueAt, command.Actor, command.Cause, command.CorrelationId);

    /// <summary>The command.</summary>
    internal ScheduledCommand Command => new(Id, Name, Body, DueAt, Actor, Cause, CorrelationId);
}

/// <summary>Handles what is due.</summary>
public static class DueHandler
{
    /// <summary>Carries it out; Wolverine takes an exception as a failed attempt.</summary>
    public static Task Handle(Due due, Worker worker, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(worker);
        return worker.CarryOut(due, cancellation);
    }
}

/// <summary>Who carries commands out: the engine's own delegate, on the engine's own store.</summary>
public sealed class Worker
{
    private readonly TaskCompletionSource<IEventStore> store = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CarryOut? carryOut;
    private readonly Action done;

    internal Worker(CarryOut? carryOut, Action done) => (this.carryOut, this.done) = (carryOut, done);

    internal void Works(IEventStore on) => store.TrySetResult(on);

    internal async Task CarryOut(Due due, CancellationToken cancellation)
    {
        if (carryOut is null) throw new NobodyCarriesOutException();
        await carryOut(await store.Task.WaitAsync(cancellation), due.Command, cancellation);
        done();
    }
}
