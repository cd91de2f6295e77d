using System.Security.Cryptography;
using System.Text;
using Shouldly;

namespace Partnerships.EventStore.Contract.Model;

/// <content>Commands, alone and at once.</content>
internal sealed partial class Life
{
    private readonly List<Command> sent = [];

    private sealed record Command(CommandContext Context, Request Request);

    private Command NewCommand(Request request)
    {
        sent.Add(new Command(Context(Guid.CreateVersion7(), request), request));
        return sent[^1];
    }

    private static CommandContext Context(Guid id, Request request) => new(id, SHA256.HashData(Encoding.UTF8.GetBytes(request.ToString())), "model", null, id);

    private Task<Outcome> Execute(Command command, Decide? decide = null) =>
        Task.Run(() => Store.Execute(command.Context, (streams, stop) => (decide ?? command.Request.Decide)(streams, stop)));

    private async Task<Outcome> Send(Command command)
    {
        var outcome = await Execute(command);
        outcome.ShouldBeAs(await model.Execute(command.Context, command.Request.Decide, clock.GetUtcNow()), $"{command.Request}");
        return outcome;
    }

    private Task Repeat(int which) => sent.Count == 0 ? Task.CompletedTask : Send(sent[which % sent.Count]);

    private Task Reuse(int which, Request request) =>
        sent.Count == 0 ? Task.CompletedTask : Send(new Command(Context(sent[which % sent.Count].Context.CommandId, request), request));

    private async Task Awaited(Request request)
    {
        var view = Views[0].Name;
        var next = model.Head + 1;
        (await Store.WaitFor(view, next, TimeSpan.Zero)).ShouldBeFalse();
        using var enough = new CancellationTokenSource();
        var waiting = Store.WaitFor(view, next, Patience, enough.Token);
        if (await Send(NewCommand(request)) is Outcome.Appended) (await waiting).ShouldBeTrue($"{view} does not get to {next}.");
        await enough.CancelAsync();
        await waiting.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    /// <summary>The first look of the command is overtaken. If it wanted to record something, it has to look again, but only when
    /// something that it looked at has changed; if not, it may tell what was so when it looked, or look again.</summary>
    private async Task Overtaken(Request request, Request by)
    {
        var looked = new MemoryStreams(model.Log, clock.GetUtcNow());
        var verdict = await request.Decide(looked, default);
        var attempts = 0;
        var command = NewCommand(request);
        var outcome = await Execute(command, async (streams, stop) =>
        {
            var look = await request.Decide(streams, stop);
            if (++attempts == 1) await Send(NewCommand(by));
            return look;
        });

        var versions = looked.Versions;
        var hasMoved = versions.Any(looked => model.Log.Count(recorded => recorded.Stream == looked.Key) != looked.Value);
        if (verdict is not Verdict.Append && attempts == 1)
        {
            outcome.ShouldBeAs(verdict is Verdict.Refuse refuse ? new Outcome.Refused(refuse.Reason, versions) : new Outcome.NothingToDo(versions), $"{request}");
            return;
        }
        outcome.ShouldBeAs(await model.Execute(command.Context, request.Decide, clock.GetUtcNow()), $"{request}, overtaken by {by},");
        attempts.ShouldBe(hasMoved ? 2 : 1);
    }

    /// <summary>Sends commands at once; when some are done, something may happen. Whoever gets no answer asks again afterwards.</summary>
    private async Task AtOnce(IReadOnlyList<Request> requests, int times, int done = 0, Func<Task>? happens = null)
    {
        var before = model.Head;
        var commands = requests.Select(NewCommand).ToList();
        var answers = new List<(Command Command, Task<Outcome> Answer)>();
        foreach (var command in commands)
        {
            for (var i = 0; i < times; i++) answers.Add((command, Execute(command)));
        }
        if (happens is not null)
        {
            await Done(answers.ConvertAll(answer => answer.Answer), done);
            await happens();
        }
        var told = new List<(Command Command, Outcome Outcome)>();
        foreach (var (command, answer) in answers)
            told.Add((command, await Answered(command, answer, mayFail: happens is not null)));
        await Agree(commands, told, before);
    }

    private static async Task Done(List<Task<Outcome>> answers, int done)
    {
        while (answers.Count(answer => answer.IsCompleted) < done) await Task.WhenAny(answers.Where(answer => !answer.IsCompleted));
    }

    private async Task<Outcome> Answered(Command command, Task<Outcome> answer, bool mayFail)
    {
        try
        {
            return await answer.WaitAsync(Patience);
        }
        catch (Exception e) when (mayFail && e is not TimeoutException)
        {
            return await Execute(command).WaitAsync(Patience);
        }
    }

    /// <summary>The commands came one after another, in the log's order, and nobody was told anything else.</summary>
    private async Task Agree(List<Command> commands, List<(Command Command, Outcome Outcome)> told, long before)
    {
        var added = await ReadLog(before);
        for (var at = 0; at < added.Count;)
        {
            var id = added[at].CommandId;
            var command = commands.Find(command => command.Context.CommandId == id).ShouldNotBeNull($"Nobody sent the command {id} at {added[at].Position}.");
            var expected = (await model.Execute(command.Context, command.Request.Decide, clock.GetUtcNow()))
                .ShouldBeOfType<Outcome.Appended>($"{command.Request} at {added[at].Position}");
            added.Skip(at).Take(expected.Events.Count).ShouldBeAs(expected.Events, $"{command.Request}");
            at += expected.Events.Count;
        }
        foreach (var (command, outcome) in told) await Agree(command, outcome, before);
        foreach (var same in told.GroupBy(answer => answer.Command))
            same.Count(answer => answer.Outcome is Outcome.Appended { Replayed: false }).ShouldBeLessThanOrEqualTo(1, $"{same.Key.Request}");
    }

    private async Task Agree(Command command, Outcome outcome, long before)
    {
        if (outcome is Outcome.Appended appended)
        {
            appended.Events.ShouldBeAs(model.Log.Where(recorded => recorded.CommandId == command.Context.CommandId), $"{command.Request}");
            return;
        }
        var possible = await model.WithoutEvents(command.Request.Decide, before, clock.GetUtcNow());
        possible.Any(one => Alike.Are(one, outcome)).ShouldBeTrue($"{command.Request} at once with others came to {Alike.Text(outcome)}; possible were {string.Join("; ", possible.Select(Alike.Text))}");
    }
}
