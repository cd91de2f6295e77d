namespace Partnerships.EventStore.Contract.Lies;

/// <summary>Carries commands out, and tells of what came of them something else.</summary>
internal sealed class AnswersWrongly(IEventStore honest, Func<Outcome, Outcome> lie) : Liar(honest)
{
    public override async Task<Outcome> Execute(
        CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default) =>
        lie(await base.Execute(context, decide, cancellation));
}

/// <summary>Carries every command out again, under an id of its own.</summary>
internal sealed class DoesItAgain(IEventStore honest) : Liar(honest)
{
    public override async Task<Outcome> Execute(
        CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default)
    {
        var outcome = await base.Execute(context, decide, cancellation);
        await base.Execute(context with { CommandId = Guid.CreateVersion7() }, decide, cancellation);
        return outcome;
    }
}

/// <summary>Acknowledges commands that it writes nowhere, one in ten.</summary>
internal sealed class Forgets(IEventStore honest) : Liar(honest)
{
    private int commands;

    public override async Task<Outcome> Execute(
        CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default)
    {
        if (Interlocked.Increment(ref commands) % 10 != 0) return await base.Execute(context, decide, cancellation);
        var other = await base.Execute(context with { CommandId = Guid.CreateVersion7() }, (_, _) => new(new Verdict.NothingToDo()), cancellation);
        var verdict = await Decided(context, decide, cancellation);
        return verdict is not Verdict.Append append ? other : new Outcome.Appended([.. append.Events.Select((proposed, ordinal) => new RecordedEvent
        {
            Position = commands + ordinal,
            Stream = proposed.Stream,
            Version = 1,
            Type = "",
            Payload = CanonicalJson.Encode(proposed.Data),
            Data = proposed.Data,
            Actor = context.Actor,
            RecordedAt = DateTimeOffset.UnixEpoch,
            EffectiveOn = proposed.EffectiveOn,
            CommandId = context.CommandId,
            Ordinal = ordinal,
            CorrelationId = context.CorrelationId,
            LeafHash = default,
        })], Replayed: false);
    }

    private async Task<Verdict?> Decided(CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation)
    {
        Verdict? verdict = null;
        await base.Execute(context, async (streams, stop) =>
        {
            verdict = await decide(streams, stop);
            return new Verdict.NothingToDo();
        }, cancellation);
        return verdict;
    }
}

/// <summary>Breaks down before every third command, and after every fourth.</summary>
internal sealed class BreaksDown(IEventStore honest) : Liar(honest)
{
    private int commands;

    public override async Task<Outcome> Execute(
        CommandContext context, Func<IStreams, CancellationToken, ValueTask<Verdict>> decide, CancellationToken cancellation = default)
    {
        var number = Interlocked.Increment(ref commands);
        if (number % 3 == 0) throw new EventStoreUnavailableException();
        var outcome = await base.Execute(context, decide, cancellation);
        return number % 4 == 0 ? throw new EventStoreUnavailableException() : outcome;
    }
}
