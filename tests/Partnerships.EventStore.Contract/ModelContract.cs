using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

/// <summary>Random lives of a library, with commands at once, repeats and restarts, against a model in memory.</summary>
public abstract class ModelContract(IEngineFactory engines)
{
    private const int Lives = 12;
    private static readonly DateTimeOffset Opening = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Any_life_of_a_library_reads_as_if_its_commands_had_come_one_after_another() =>
        Prop.ForAll(Gen.ListOf(StepGen(), 25).ToArbitrary(), steps => Live([.. steps])).Check(Config.QuickThrowOnFailure.WithMaxTest(Lives));

    public sealed record Request(string Verb, string Book, string Member);

    /// <summary>Requests sent at once; none stands for a restart.</summary>
    public sealed record Step(IReadOnlyList<Request> AtOnce, bool Repeats);

    private static Gen<Step> StepGen()
    {
        var request =
            from verb in Gen.Elements("acquire", "lend", "lend", "give back", "remind")
            from book in Gen.Elements("a", "b", "c", "d")
            from member in Gen.Elements("x", "y")
            select new Request(verb, book, member);
        return Gen.Frequency(
            (6, from one in request from repeats in Gen.Elements(false, false, true) select new Step([one], repeats)),
            (3, from many in Gen.ListOf(request, 6) select new Step([.. many], false)),
            (1, Gen.Constant(new Step([], false))));
    }

    private static Decide Decision(Request request) => request.Verb switch
    {
        "acquire" => Library.Acquire(request.Book, request.Book),
        "lend" => Library.Lend(request.Book, request.Member),
        "give back" => Library.GiveBack(request.Book),
        _ => Library.Remind(request.Member),
    };

    private async Task Live(IReadOnlyList<Step> steps)
    {
        await using var log = await engines.NewLog();
        var engine = await log.Open(new EngineSetup());
        try
        {
            var sent = new Dictionary<Guid, Request>();
            foreach (var step in steps)
            {
                if (step.AtOnce.Count == 0)
                {
                    await engine.DisposeAsync();
                    engine = await log.Open(new EngineSetup());
                    continue;
                }
                var before = await Model.Of(engine.Store);
                var ids = step.AtOnce.Select(request => step.Repeats && sent.Count > 0 ? sent.First(entry => true).Key : Guid.CreateVersion7()).ToList();
                for (var i = 0; i < ids.Count; i++) sent.TryAdd(ids[i], step.AtOnce[i]);
                var outcomes = await Task.WhenAll(ids.Select(id => Task.Run(() =>
                    engine.Store.Execute(new CommandContext(id, default, "model", null, id), (streams, stop) => Decision(sent[id])(streams, stop)))));
                if (outcomes.Length == 1) await before.Expect(ids[0], Decision(sent[ids[0]]), outcomes[0]);
            }
            await (await Model.Of(engine.Store)).Replay(id => Decision(sent[id]));
        }
        finally
        {
            await engine.DisposeAsync();
        }
    }

    /// <summary>The log in memory, and what a decision on it comes to.</summary>
    private sealed class Model(IReadOnlyList<RecordedEvent> log)
    {
        public static async Task<Model> Of(IEventStore store)
        {
            var events = new List<RecordedEvent>();
            await foreach (var recorded in store.ReadLog()) events.Add(recorded);
            return new Model(events);
        }

        public async Task Expect(Guid id, Decide decide, Outcome outcome)
        {
            var first = log.Where(recorded => recorded.CommandId == id).Select(recorded => recorded.Id).ToList();
            if (first.Count > 0)
            {
                var replayed = outcome.ShouldBeOfType<Outcome.Appended>();
                replayed.Replayed.ShouldBeTrue();
                replayed.Events.Select(recorded => recorded.Id).ShouldBe(first);
                return;
            }
            switch (await decide(new MemoryStreams(log), default))
            {
                case Verdict.Append append:
                    outcome.ShouldBeOfType<Outcome.Appended>().Events.Select(e => (e.Stream, e.Data)).ShouldBe(append.Events.Select(e => (e.Stream, e.Data)));
                    break;
                case Verdict.Refuse refuse:
                    outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(refuse.Reason);
                    break;
                default:
                    outcome.ShouldBeOfType<Outcome.NothingToDo>();
                    break;
            }
        }

        /// <summary>Each command, decided on the log before it, gives just the events that the log holds of it.</summary>
        public async Task Replay(Func<Guid, Decide> decisionOf)
        {
            log.Select(recorded => recorded.Position).ShouldBe(Enumerable.Range(1, log.Count).Select(i => (long)i));
            for (var at = 0; at < log.Count;)
            {
                var command = log.Skip(at).TakeWhile(recorded => recorded.CommandId == log[at].CommandId).ToList();
                var verdict = await decisionOf(command[0].CommandId)(new MemoryStreams([.. log.Take(at)]), default);
                verdict.ShouldBeOfType<Verdict.Append>().Events.Select(e => (e.Stream, e.Data)).ShouldBe(command.Select(e => (e.Stream, e.Data)));
                at += command.Count;
            }
        }
    }

    private sealed class MemoryStreams(IReadOnlyList<RecordedEvent> log) : IStreams
    {
        public DateTimeOffset Now => Opening;

        public ValueTask<Loaded<TState>> Load<TState>(StreamKind<TState> kind, string id, CancellationToken cancellation = default) where TState : class
        {
            var stream = new StreamName(kind.Name, id);
            var events = log.Where(recorded => recorded.Stream == stream).ToList();
            return new(new Loaded<TState>(stream, events.Aggregate(kind.Initial, (state, recorded) => kind.Evolve(state, recorded.Data)), events.Count));
        }
    }
}
