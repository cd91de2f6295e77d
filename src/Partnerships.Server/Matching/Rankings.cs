using Partnerships.Companies;
using Partnerships.EventStore;
using Partnerships.Matching;

namespace Partnerships.Server.Matching;

/// <summary>A vacancy's candidates as they are ranked, with the matches that there are.</summary>
/// <param name="City">The vacancy's city.</param>
/// <param name="Ranks">The candidates, the best first; none when it is not offered.</param>
/// <param name="Matches">Its matches, by candidate.</param>
internal sealed record RankedCandidates(string City, IReadOnlyList<Rank> Ranks, IReadOnlyDictionary<Guid, MatchSummary> Matches);

/// <summary>Ranks what the matching view has, by the rules in force.</summary>
internal sealed class Rankings(IEventStore log)
{
    // In one list, so that it is of one position: far more than a city has.
    private const int Most = 1_000_000;

    /// <summary>The candidates of a vacancy, or null when there is none.</summary>
    public async Task<RankedCandidates?> OfVacancy(Guid vacancy, DateTimeOffset? at, CancellationToken cancellation)
    {
        if (await Read<MatchingVacancy>(MatchingView.VacancyKey(vacancy), at, cancellation) is not { } known) return null;
        var matches = await All<MatchSummary>(MatchingView.MatchPrefix(vacancy), at, cancellation);
        var ranks = known.Offers()
            ? MatchingRules.Current.Rank(known.Inputs, await All<CandidateInputs>(MatchingView.CandidatePrefix(known.City), at, cancellation))
            : [];
        return new(known.City, ranks, matches.ToDictionary(match => match.Candidate));
    }

    /// <summary>The city of a candidate and the vacancies, the best first, none for one who does not wait; null when there is no such candidate.</summary>
    public async Task<(string City, IReadOnlyList<Rank> Ranks)?> OfCandidate(Guid candidate, DateTimeOffset? at, CancellationToken cancellation)
    {
        if (await Read<MatchingCandidate>(MatchingView.CandidateKey(candidate), at, cancellation) is not { } known) return null;
        var vacancies = known.Waits() ? await All<VacancyInputs>(MatchingView.VacancyPrefix(known.City), at, cancellation) : [];
        return (known.City, MatchingRules.Current.Rank(known.ToInputs(), vacancies));
    }

    /// <summary>What is told of a vacancy in a list beside its rank, and its company's name; null when that is not known.</summary>
    public async Task<(MatchingVacancy Vacancy, string? Company)> Told(Guid vacancy, DateTimeOffset? at, CancellationToken cancellation)
    {
        var known = (await Read<MatchingVacancy>(MatchingView.VacancyKey(vacancy), at, cancellation))!;
        return (known, await log.ReadView(CompanyRegister.Name, CompanyRegister.Key(known.CompanyCvr), at, cancellation) is { } company
            ? company.As<CompanyDocument>().Name
            : null);
    }

    /// <summary>What the ranking shows of a candidate now.</summary>
    public async Task<SeenRank> Seen(Guid vacancy, Guid candidate, CancellationToken cancellation)
    {
        var known = await Read<MatchingCandidate>(MatchingView.CandidateKey(candidate), null, cancellation);
        var ranks = (await OfVacancy(vacancy, null, cancellation))?.Ranks ?? [];
        var place = ranks.Index().FirstOrDefault(ranked => ranked.Item.Candidate.Candidate == candidate, (-1, null!)).Index;
        return new(known?.WaitingSince(), place < 0 ? null : place + 1, place < 0 ? null : ranks.Count);
    }

    private async Task<T?> Read<T>(string key, DateTimeOffset? at, CancellationToken cancellation) where T : class =>
        await log.ReadView(MatchingView.Name, key, at, cancellation) is { } found ? found.As<T>() : null;

    private async Task<IReadOnlyList<T>> All<T>(string prefix, DateTimeOffset? at, CancellationToken cancellation) where T : class =>
        [.. (await log.ListView(MatchingView.Name, prefix, null, Most, at, cancellation)).Documents.Select(document => document.As<T>())];
}
