using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Contract.History;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.CritterStack.Tests;

/// <summary>As <see cref="HistoryContract"/>, on several nodes: whatever somebody does goes to the next one, and a command that is sent again too.</summary>
[Trait("kind", "torture")]
public sealed class SeveralNodesHistory(CritterStackServer server)
{
    private const int Nodes = 3, Commands = 150;
    private readonly HistoryRecorder recorder = new();
    private int turn;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_crowd_sees_one_history_while_nodes_join_and_leave_and_connections_are_cut()
    {
        await using var log = (CritterStackLog)await server.NewLog();
        var nodes = new List<IEngine>();
        try
        {
            for (var node = 0; node < Nodes; node++) nodes.Add(await log.Join(new EngineSetup()));
            var present = nodes.ToArray();
            var crowd = Crowd.Start(recorder, () => Next(Volatile.Read(ref present)));
            await crowd.More(Commands);

            // One that is not asked any more leaves; another comes. Then all lose their connections.
            var left = present[0];
            Volatile.Write(ref present, present[1..]);
            await crowd.More(Commands);
            await left.DisposeAsync();
            nodes.Remove(left);
            await crowd.More(Commands);
            nodes.Add(await log.Join(new EngineSetup()));
            Volatile.Write(ref present, [.. nodes]);
            await crowd.More(Commands);
            await recorder.Crash(log.Cut);
            await crowd.More(Commands);
            await crowd.Stop();

            foreach (var node in nodes)
            {
                var violations = (await recorder.Check(node.Store, new EngineSetup().Views, Stop)).Where(violation => violation.Rule != Rule.NoStepBack).ToList();
                violations.ShouldBeEmpty(string.Join('\n', violations.Take(20)));
            }
            recorder.Operations.OfType<Sent>().Count(sent => sent.Outcome is Outcome.Appended).ShouldBeGreaterThan(Commands);
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }

    private IEngine Next(IEngine[] present) => present[(int)((uint)Interlocked.Increment(ref turn) % (uint)present.Length)];
}
