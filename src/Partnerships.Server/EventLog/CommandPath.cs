using Partnerships.EventStore;
using Partnerships.Server.Access;

namespace Partnerships.Server.EventLog;

/// <summary>The one way to the log for the API, the workflows and the sample.</summary>
internal sealed class CommandPath(IEventStore log)
{
    /// <summary>Decides a command and records what comes of it.</summary>
    public async Task<Answer> Carry(Order order, Command command, CancellationToken cancellation)
    {
        var outcome = await log.Execute(order.Context, (streams, stop) => Decide(order, command, new Situation(streams, order.Caller, stop)), cancellation);
        return outcome switch
        {
            Outcome.Appended done => Appended(command.Subject, done),
            Outcome.NothingToDo same => new Answer.Done(
                command.Subject.Id, same.Versions.GetValueOrDefault(Name(command.Subject)), Position: null, []),
            Outcome.Refused { Reason: Answer.Refused refused } => refused,
            Outcome.CommandIdReused => new Answer.Refused([ApiRefusals.KeyReused], null),
            Outcome.Conflicted => new Answer.Refused([ApiRefusals.Contended], null),
            _ => throw new InvalidOperationException($"An outcome that is not known: {outcome}."),
        };
    }

    /// <summary>The rules that a command violates as things stand. Records nothing, whatever comes of it.</summary>
    public async Task<IReadOnlyList<Refusal>> Probe(Caller caller, Command command, CancellationToken cancellation) =>
        ((await Foresee(caller, [command], cancellation))[0].Decision as Decision.Refused)?.Refusals ?? [];

    /// <summary>What would come of each of some commands as things stand at one moment, and the version of its subject. Records nothing.</summary>
    public async Task<IReadOnlyList<Foreseen>> Foresee(Caller caller, IReadOnlyList<Command> commands, CancellationToken cancellation)
    {
        var context = new CommandContext(Guid.CreateVersion7(), ReadOnlyMemory<byte>.Empty, caller.Name, Cause: null, Guid.CreateVersion7());
        var outcome = await log.Execute(context, async (streams, stop) =>
        {
            var foreseen = new List<Foreseen>(commands.Count);
            foreach (var command in commands) foreseen.Add(await Foresee(command, new Situation(streams, caller, stop)));
            return new Verdict.Refuse(foreseen);
        }, cancellation);
        return outcome is Outcome.Refused { Reason: List<Foreseen> all }
            ? all
            : [.. commands.Select(_ => new Foreseen(Decision.Refuse(ApiRefusals.Contended), 0))];
    }

    private static async Task<Foreseen> Foresee(Command command, Situation situation)
    {
        var decision = await command.Decide(situation);
        if (situation.Hidden && decision is not Decision.Refused) decision = Decision.Refuse(Refusals.NotFound);
        return new Foreseen(decision, situation.VersionOf(command.Subject));
    }

    private static async ValueTask<Verdict> Decide(Order order, Command command, Situation situation)
    {
        var decision = await command.Decide(situation);
        var version = situation.VersionOf(command.Subject);
        var refusals = (decision as Decision.Refused)?.Refusals ?? (situation.Hidden ? [Refusals.NotFound] : []);
        if (!refusals.Contains(Refusals.NotFound) && order.Expects is { } expects && !expects(version)) refusals = [ApiRefusals.VersionStale];
        if (refusals.Count > 0) return Refuse(refusals, version == 0 && command.HangsOn is { } whole ? situation.VersionOf(whole) : version);
        return decision is Decision.Accepted accepted
            ? new Verdict.Append([.. accepted.Events.Select(e => new ProposedEvent(Name(e.Stream), e.Event, e.EffectiveOn))])
            : new Verdict.NothingToDo();
    }

    private static Verdict.Refuse Refuse(IReadOnlyList<Refusal> refusals, long version) =>
        new(new Answer.Refused(refusals, version > 0 ? version : null));

    /// <summary>A retry may state another new id than the first attempt did: the recorded one counts.</summary>
    private static Answer.Done Appended(StreamRef subject, Outcome.Appended done)
    {
        var last = done.Events.LastOrDefault(e => e.Stream.Kind == subject.Kind) ?? done.Events[^1];
        return new Answer.Done(last.Stream.Id, last.Version, done.Position, done.Events);
    }

    private static StreamName Name(StreamRef stream) => new(stream.Kind, stream.Id);
}

/// <summary>What would come of a command.</summary>
/// <param name="Decision">Its decision.</param>
/// <param name="Version">The version of its subject; 0 when that is not there.</param>
internal sealed record Foreseen(Decision Decision, long Version);
