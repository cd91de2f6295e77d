using System.Text.Json;
using Partnerships.Candidates;
using Partnerships.EventStore;

namespace Partnerships.Server.PersonalData;

/// <summary>Finds a candidate's placements.</summary>
internal static class CandidatePlacements
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Their ids, as of every event recorded by now.</summary>
    /// <exception cref="EventStoreUnavailableException">The view has not come so far in time.</exception>
    public static async Task<IReadOnlyList<Guid>> Of(IEventStore log, Guid candidate, CancellationToken cancellation)
    {
        if (!await log.WaitFor(CandidateRegister.Name, ((IEventStoreOperations)log).Head, Patience, cancellation))
            throw new EventStoreUnavailableException("The register of candidates is behind.");
        return await log.ReadView(CandidateRegister.Name, CandidateRegister.Key(candidate), at: null, cancellation) is { } found
            ? [.. JsonSerializer.Deserialize<CandidateDocument>(found.Body.Span, DocumentJson.Options)!.Steps.Select(step => step.Placement)]
            : [];
    }
}
