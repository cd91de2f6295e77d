using System.Text.Json;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnerships.EventStore.CritterStack.Views;
using Wolverine;
using Wolverine.Marten;
using Wolverine.Persistence.Durability;
using Wolverine.Persistence.Durability.DeadLetterManagement;
using Wolverine.Runtime.Serialization;

namespace Partnerships.EventStore.CritterStack.Workflows;

/// <summary>The scheduled commands as Wolverine keeps them: what waits, what failed for good.</summary>
internal sealed class WorkflowMessages(IServiceProvider services, NpgsqlDataSource source, ScheduledIds ids, DueTimes times, string schema)
{
    private const int MostDeadLetters = 10_000;

    /// <summary>What Wolverine calls a scheduled command.</summary>
    public static readonly string MessageType = typeof(Due).FullName!;

    /// <summary>Schedules a command, in one transaction with its id.</summary>
    public Task Schedule(ScheduledCommand command, CancellationToken cancellation) => Save([command], _ => { }, cancellation);

    /// <summary>Keeps what workflows want done up to an event, and that they have come so far: Marten would keep the batch whole or not at all.</summary>
    public Task Keep(IReadOnlyList<ScheduledCommand> commands, long upTo, CancellationToken cancellation) => Save(
        commands, session => session.QueueSqlCommand(ViewTable.Advance(schema, WorkflowSubscription.Name), upTo, upTo), cancellation);

    /// <summary>Has commands that are new sent when the session saves.</summary>
    public async Task Publish(IDocumentOperations operations, IMessageBus bus, IReadOnlyList<ScheduledCommand> commands, CancellationToken cancellation)
    {
        foreach (var command in await ids.Add(operations, commands, cancellation))
            await bus.PublishAsync(Due.Of(command), new DeliveryOptions { ScheduledTime = times.For(command) });
    }

    private async Task Save(IReadOnlyList<ScheduledCommand> commands, Action<IDocumentSession> also, CancellationToken cancellation)
    {
        using var scope = services.CreateScope();
        await using var session = scope.ServiceProvider.GetRequiredService<IDocumentStore>().LightweightSession();
        var outbox = scope.ServiceProvider.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        await Publish(session, outbox, commands, cancellation);
        also(session);
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>What waits, in the order of the times.</summary>
    public Task<IReadOnlyList<ScheduledCommand>> Waiting(CancellationToken cancellation) => ConnectionLoss.Read(source, async () =>
    {
        await using var command = source.CreateCommand($"select body from {schema}.wolverine_incoming_envelopes where message_type = $1 and status in ('Incoming', 'Scheduled')");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = MessageType });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var waiting = new List<ScheduledCommand>();
        while (await row.ReadAsync(cancellation)) waiting.Add(Read(EnvelopeSerializer.Deserialize(row.GetFieldValue<byte[]>(0))));
        return (IReadOnlyList<ScheduledCommand>)[.. waiting.OrderBy(it => it.DueAt)];
    });

    /// <summary>When the next attempt is due; null when nothing waits.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => ConnectionLoss.Read(source, async () =>
    {
        await using var command = source.CreateCommand(
            $"select min(coalesce(execution_time, now())) from {schema}.wolverine_incoming_envelopes where message_type = $1 and status in ('Incoming', 'Scheduled')");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = MessageType });
        return await command.ExecuteScalarAsync(cancellation) is DateTime due ? new DateTimeOffset(due) : (DateTimeOffset?)null;
    });

    /// <summary>True while something is due or being carried out. What will be in a moment counts: an engine that carries nothing out may have put
    /// it off for as long.</summary>
    public Task<bool> IsBusy(CancellationToken cancellation) => ConnectionLoss.Read(source, async () =>
    {
        await using var command = source.CreateCommand($"""
            select exists (select from {schema}.wolverine_incoming_envelopes
                where message_type = $1 and (status = 'Incoming' or (status = 'Scheduled' and execution_time <= now() + $2)))
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = MessageType });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = DueTimes.Later });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    });

    /// <summary>What failed for good, oldest first.</summary>
    public async Task<IReadOnlyList<DeadLetter>> DeadLetters(CancellationToken cancellation) =>
        [.. (await Dead(cancellation)).Select(letter => new DeadLetter(Read(letter.Envelope), letter.Envelope.Attempts, letter.ExceptionMessage))];

    /// <summary>Has Wolverine replay a dead letter.</summary>
    public async Task<bool> Replay(Guid id, CancellationToken cancellation)
    {
        if ((await Dead(cancellation)).FirstOrDefault(letter => Read(letter.Envelope).Id == id) is not { } dead) return false;
        await Store.DeadLetters.ReplayAsync(new DeadLetterEnvelopeQuery([dead.Id]), cancellation);
        return true;
    }

    private IMessageStore Store => services.GetRequiredService<IMessageStore>();

    private async Task<IEnumerable<DeadLetterEnvelope>> Dead(CancellationToken cancellation) =>
        (await Store.DeadLetters.QueryAsync(new DeadLetterEnvelopeQuery { MessageType = MessageType, Replayable = false, PageNumber = 1, PageSize = MostDeadLetters }, cancellation))
            .Envelopes.OrderBy(letter => letter.SentAt);

    private static ScheduledCommand Read(Envelope envelope) => JsonSerializer.Deserialize<Due>(envelope.Data!, JsonSerializerOptions.Web)!.Command;
}
