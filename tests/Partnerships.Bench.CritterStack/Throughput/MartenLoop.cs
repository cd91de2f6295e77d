using JasperFx;
using Marten;
using Partnerships.Bench.Throughput;
using Partnerships.Companies;

namespace Partnerships.Bench.CritterStack.Throughput;

/// <summary>The commands through Marten: load, the domain's decision, append.</summary>
internal sealed class MartenLoop(IDocumentStore store)
{
    /// <summary>Registers the companies.</summary>
    public Task Prepare() => Parallel.ForEachAsync(CompanyStreams.Ids.Chunk(200), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (ids, cancellation) =>
    {
        await using var session = store.LightweightSession();
        foreach (var id in ids) session.Events.StartStream<MappedCompany>(id, new CompanyRegistered(id, $"Firma {id}"));
        await session.SaveChangesAsync(cancellation);
    });

    /// <summary>One command; again from the start when another caller was faster, as the engine does.</summary>
    public async Task One(long number, Random random)
    {
        var id = CompanyStreams.Ids[random.Next(CompanyStreams.Count)];
        while (!await TryMap(id, CompanyStreams.Mappings[CompanyStreams.MappingOf(number)])) { }
    }

    private async Task<bool> TryMap(string id, InterestMapped mapping)
    {
        await using var session = store.LightweightSession();
        var stream = await session.Events.FetchForWriting<MappedCompany>(id);
        var decision = CompanyDecisions.MapInterest(stream.Aggregate!.State, id, mapping, CompanyStreams.City, CompanyStreams.Day);
        if (decision is not Decision.Accepted accepted) return decision == Decision.Nothing ? true : throw new InvalidOperationException($"{decision}");
        stream.AppendMany(accepted.Events.Select(e => (object)e.Event));
        try
        {
            await session.SaveChangesAsync();
            return true;
        }
        catch (ConcurrencyException)
        {
            return false;
        }
    }
}
