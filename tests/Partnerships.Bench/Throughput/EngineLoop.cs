using Partnerships.Companies;
using Partnerships.EventStore;

namespace Partnerships.Bench.Throughput;

/// <summary>The commands through an engine, in this process: load, the domain's decision, append.</summary>
internal sealed class EngineLoop(IEventStore engine)
{
    /// <summary>Registers the companies, which also brings their states into the engine's cache.</summary>
    public Task Prepare() => Parallel.ForEachAsync(CompanyStreams.Ids, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (id, cancellation) =>
        await Execute(Guid.CreateVersion7(), id, state => CompanyDecisions.Register(state, id, $"Firma {id}", CompanyStreams.Day), cancellation));

    /// <summary>One command.</summary>
    public Task One(long number, Random random)
    {
        var id = CompanyStreams.Ids[random.Next(CompanyStreams.Count)];
        var mapping = CompanyStreams.Mappings[CompanyStreams.MappingOf(number)];
        return Execute(Guid.CreateVersion7(), id, state => CompanyDecisions.MapInterest(state, id, mapping, CompanyStreams.City, CompanyStreams.Day), default);
    }

    private async Task Execute(Guid commandId, string id, Func<Company, Decision> decide, CancellationToken cancellation)
    {
        var context = new CommandContext(commandId, commandId.ToByteArray(), CompanyStreams.Actor, null, commandId);
        var outcome = await engine.Execute(context, async (streams, stop) => Verdict(decide((await streams.Load(CompanyStreams.Kind, id, stop)).State)), cancellation);
        if (outcome is not (Outcome.Appended or Outcome.NothingToDo)) throw new InvalidOperationException($"Not appended: {outcome}");
    }

    private static Verdict Verdict(Decision decision) => decision is Decision.Accepted accepted
        ? new Verdict.Append([.. accepted.Events.Select(e => new ProposedEvent(new StreamName(e.Stream.Kind, e.Stream.Id), e.Event, e.EffectiveOn))])
        : new Verdict.NothingToDo();
}
