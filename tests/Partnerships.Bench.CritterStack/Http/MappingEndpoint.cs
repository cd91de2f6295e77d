using Partnerships.Bench.Throughput;
using Partnerships.Companies;
using Wolverine.Http;
using Wolverine.Marten;

namespace Partnerships.Bench.CritterStack.Http;

/// <summary>The command over HTTP, in Wolverine's aggregate handler workflow: it loads the stream and appends what is returned.</summary>
public static class MappingEndpoint
{
    /// <summary>The domain's decision.</summary>
    [WolverinePost("/companies/{id}/mappings"), EmptyResponse]
    public static Wolverine.Marten.Events Post(string id, InterestMapped mapping, [WriteAggregate("id")] MappedCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return CompanyDecisions.MapInterest(company.State, id, mapping, CompanyStreams.City, CompanyStreams.Day) switch
        {
            Decision.Accepted accepted => [.. accepted.Events.Select(e => (object)e.Event)],
            var decision when decision == Decision.Nothing => [],
            var decision => throw new InvalidOperationException($"{decision}"),
        };
    }
}
