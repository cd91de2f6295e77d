using System.CommandLine;
using System.Text.Json;
using Partnerships.EventStore.Postgres.Inspection;
using Partnerships.Server.Api;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary><c>deadletters</c>: the scheduled commands that failed for good; <c>deadletters replay</c>: tries them again.</summary>
internal static class DeadLettersVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Func<ServerSettings> settings)
    {
        var verb = new Command("deadletters", "Lists the commands of workflows that failed for good, oldest first.") { Replay(settings) };
        var owner = LogOwner.OptionsOf(verb);
        return Report.Set(verb, Report.Json(), async (parsed, report, cancellation) =>
        {
            var letters = await Find(settings(), owner, parsed, cancellation);
            report.Result(new { DeadLetters = letters }, output => Write(output, letters));
            return 0;
        });
    }

    private static async Task<IReadOnlyList<DeadLetterResource>> Find(ServerSettings settings, LogOwner owner, ParseResult parsed, CancellationToken cancellation)
    {
        await using var reading = await LogForReading.Open(settings, cancellation);
        if (reading.Engine.Layout == LogLayout.Own) return [.. (await reading.Log.DeadLetters(cancellation)).Select(DeadLetterResource.Of)];
        // How the other engine keeps them only it can read.
        await using var log = await owner.Find(settings, parsed, cancellation, views: false);
        return await log.DeadLetters(cancellation);
    }

    private static Command Replay(Func<ServerSettings> settings)
    {
        var ids = new Argument<Guid[]>("id") { Description = "The ids of dead letters.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every dead letter." };
        var verb = new Command("replay", "Schedules dead letters again, now. While no server runs they wait for the next.") { ids, all };
        var owner = LogOwner.OptionsOf(verb);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(ids) is { Length: > 0 } == result.GetValue(all)) result.AddError("Name dead letters, or say --all.");
        });
        return Report.Set(verb, Report.Json(), async (parsed, report, cancellation) =>
        {
            await using var log = await owner.Find(settings(), parsed, cancellation);
            var (replayed, unknown) = (new List<Guid>(), new List<Guid>());
            foreach (var id in parsed.GetValue(all) ? (await log.DeadLetters(cancellation)).Select(letter => letter.Id) : parsed.GetRequiredValue(ids))
                (await log.Replay(id, cancellation) ? replayed : unknown).Add(id);
            report.Result(new { Replayed = replayed, Unknown = unknown }, output =>
            {
                foreach (var id in replayed) output.WriteLine($"{id}: scheduled again");
                foreach (var id in unknown) output.WriteLine($"{id}: no dead letter");
                if (replayed.Count + unknown.Count == 0) output.WriteLine("There are no dead letters.");
            });
            return unknown.Count == 0 ? 0 : 1;
        });
    }

    private static void Write(TextWriter output, IReadOnlyList<DeadLetterResource> letters)
    {
        foreach (var it in letters)
        {
            output.WriteLine($"{it.Id}  {it.Name}  due {Wording.Time(it.DueAt)}  tried {it.Attempts} times");
            output.WriteLine($"  as       {it.Actor}");
            if (it.Cause is { } cause) output.WriteLine($"  cause    {cause}");
            output.WriteLine($"  command  {JsonSerializer.Serialize(it.Command, ApiJson.Options)}");
            output.WriteLine($"  failure  {it.Failure.ReplaceLineEndings("\n           ")}");
            output.WriteLine();
        }
        output.WriteLine(letters.Count == 0 ? "There are no dead letters." : $"{Wording.Amount(letters.Count, "dead letter")}.");
    }
}
