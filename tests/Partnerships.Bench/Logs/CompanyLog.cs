using Partnerships.Bench.Throughput;
using Partnerships.Companies;
using Partnerships.EventStore;
using Partnerships.SteeringGroups;

namespace Partnerships.Bench.Logs;

/// <summary>A log of the companies of the throughput figure: a city and the companies, then their interest mapped again and again, one
/// company after another in a random order.</summary>
internal sealed class CompanyLog
{
    private readonly Random random = new(1);
    private readonly long[] versions = new long[CompanyStreams.Count];
    private long number;

    /// <summary>The next commands, of one event each.</summary>
    public IEnumerable<DecidedCommand> Next(int count)
    {
        for (var end = number + count; number < end;) yield return One(number++);
    }

    /// <summary>Imports them, and fails when any is refused.</summary>
    public static async Task Import(IEventStoreOperations log, IEnumerable<DecidedCommand> commands)
    {
        if ((await log.Import(commands.ToAsyncEnumerable())).Refusal is { } refusal) throw new InvalidOperationException(refusal.Reason);
    }

    private DecidedCommand One(long at)
    {
        if (at == 0) return Facts.Of(new StreamName(SteeringGroup.Stream, "0791"), 1, new SteeringGroupEstablished("0791", "Viborg"));
        var isNew = at <= CompanyStreams.Count;
        var company = isNew ? (int)at - 1 : random.Next(CompanyStreams.Count);
        var id = CompanyStreams.Ids[company];
        var mapping = CompanyStreams.MappingOf(at);
        return isNew
            ? Facts.Of(new StreamName(Company.Stream, id), ++versions[company], new CompanyRegistered(id, $"Firma {id}"))
            : Facts.Of(new StreamName(Company.Stream, id), ++versions[company], CompanyStreams.Mappings[mapping], CompanyStreams.Payloads[mapping]);
    }
}
