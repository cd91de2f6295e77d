using Partnerships.Candidates;
using Partnerships.EventStore;
using Partnerships.Matching;
using Partnerships.Placements;

namespace Partnerships.Server.PersonalData;

/// <summary>What hangs on a candidate.</summary>
/// <param name="Placements">The ids of the placements, those recorded in error among them.</param>
/// <param name="Matches">The ids of the matches.</param>
internal sealed record PersonalCase(IReadOnlyList<Guid> Placements, IReadOnlyList<Guid> Matches)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The streams of all of them.</summary>
    public IEnumerable<StreamName> Streams =>
        [.. Placements.Select(id => new StreamName(Placement.Stream, id.ToString("D"))), .. Matches.Select(id => new StreamName(Match.Stream, id.ToString("D")))];

    /// <summary>As of every event recorded by now.</summary>
    /// <exception cref="EventStoreUnavailableException">A view has not come so far in time.</exception>
    public static async Task<PersonalCase> Of(IEventStore log, Guid candidate, CancellationToken cancellation)
    {
        foreach (var view in (string[])[CandidateRegister.Name, MatchingView.Name])
            if (!await log.WaitFor(view, ((IEventStoreOperations)log).Head, Patience, cancellation))
                throw new EventStoreUnavailableException($"The view '{view}' is behind.");
        var known = await log.ReadView(CandidateRegister.Name, CandidateRegister.Key(candidate), at: null, cancellation) is { } found
            ? found.As<CandidateDocument>().Steps
            : [];
        var annulled = await All<CandidateStep>(log, CandidateRegister.Name, CandidateRegister.AnnulledPrefix(candidate), cancellation);
        var matches = await All<MatchSummary>(log, MatchingView.Name, MatchingView.MatchesOfPrefix(candidate), cancellation);
        return new([.. known.Concat(annulled).Select(step => step.Placement)], [.. matches.Select(match => match.Match)]);
    }

    private static async Task<IEnumerable<T>> All<T>(IEventStore log, string view, string prefix, CancellationToken cancellation)
        where T : class =>
        (await log.ListView(view, prefix, after: null, int.MaxValue - 1, at: null, cancellation)).Documents.Select(document => document.As<T>());
}
