using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Partnerships.EventStore;
using Partnerships.Server.Serving;
using Partnerships.Server.Workflows;

namespace Partnerships.Server.Operations;

/// <summary>Copies a log from one engine to another, with all that has to happen yet, and holds the two against each other.</summary>
/// <param name="From">The engine that it is on.</param>
/// <param name="Source">In which database.</param>
/// <param name="To">The engine that it is to be on.</param>
/// <param name="Target">In which database.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Progress">Is told how many events are read, and how many there are.</param>
internal sealed record LogCopy(Engine From, string Source, Engine To, string Target, TimeProvider Clock, Action<long, long> Progress)
{
    private const string Workflows = "workflows";

    /// <summary>What was copied.</summary>
    /// <param name="Commands">How many commands the log holds.</param>
    /// <param name="Events">How many events.</param>
    /// <param name="Head">The last position in the copy.</param>
    /// <param name="Known">How many events the copy had before.</param>
    /// <param name="Scheduled">How many scheduled commands went along.</param>
    /// <param name="Root">The root over all events, of both.</param>
    public sealed record Made(long Commands, long Events, long Head, long Known, int Scheduled, byte[] Root);

    /// <summary>Makes it, or completes one that was begun.</summary>
    /// <exception cref="VerbException">It cannot be made, or is not as the log is; nothing else has changed.</exception>
    public async Task<Made> Make(CancellationToken cancellation)
    {
        if (From.Name == To.Name && Source == Target)
            throw new VerbException($"The log is on the engine {To} already. To move it to another database, set ConnectionStrings__Target.");
        // It reacts to what nobody has reacted to yet, and carries nothing out.
        await using var from = await From.Open(Setup(Source, DomainReactions.All), cancellation);
        await Reacted(from, cancellation);
        await using var to = await To.Open(Setup(Target, null), cancellation);
        var read = new Reading();
        var outcome = await to.Import(Commands(from, read, cancellation), cancellation);
        if (outcome.Refusal is { } refusal) throw new VerbException($"The copy does not take the command {refusal.CommandId}: {refusal.Reason}");
        var root = read.Root.Value();
        await Compare(to, read.Root.Count, root, cancellation);
        var scheduled = await Schedule(from, to, cancellation);
        return new(read.Commands, read.Root.Count, to.Head, outcome.Known, scheduled, root);
    }

    private async IAsyncEnumerable<DecidedCommand> Commands(IEventStoreEngine from, Reading read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var all = from.Head;
        await foreach (var command in from.Commands(cancellation))
        {
            read.Commands++;
            foreach (var recorded in command.Events) read.Root.Add(recorded.LeafHash);
            Progress(read.Root.Count, all);
            yield return command;
        }
    }

    private static async Task Reacted(IEventStoreEngine from, CancellationToken cancellation)
    {
        while (true)
        {
            var changed = from.Changed(cancellation);
            var workflows = from.Progress().Single(it => it.Name == Workflows);
            if (workflows.Failure is { } failure) throw new VerbException($"The workflows stand still, and cannot be moved so. {failure}");
            if (workflows.Position >= from.Head) return;
            await changed;
        }
    }

    /// <summary>Each leaf is computed from what the copy gives, not from the hash that it keeps.</summary>
    private static async Task Compare(IEventStoreEngine to, long events, byte[] root, CancellationToken cancellation)
    {
        var copied = new MerkleRoot();
        await foreach (var recorded in to.ReadLog(0, cancellation)) copied.Add(Leaf.Hash(recorded));
        if (copied.Count != events) throw new VerbException($"The copy holds {copied.Count} events, the log {events}: it has others beside. The log stays where it is.");
        if (!copied.Value().AsSpan().SequenceEqual(root)) throw new VerbException("The copy's events, or their order, are not the log's. The log stays where it is.");
    }

    private static async Task<int> Schedule(IEventStoreEngine from, IEventStoreEngine to, CancellationToken cancellation)
    {
        await to.SkipReactions(cancellation);
        List<ScheduledCommand> scheduled = [.. await from.Scheduled(cancellation), .. (await from.DeadLetters(cancellation)).Select(letter => letter.Command)];
        foreach (var command in scheduled) await to.Schedule(command, cancellation);
        return scheduled.Count;
    }

    private EngineSetup Setup(string database, Reactions? reactions) =>
        new(database, new EventTypes(EventNames.Table), [], reactions, null, Clock, NullLoggerFactory.Instance);

    private sealed class Reading
    {
        public MerkleRoot Root { get; } = new();

        public long Commands { get; set; }
    }
}
