using Partnerships.Agreements;
using Partnerships.Candidates;
using Partnerships.Cities;
using Partnerships.Commitments;
using Partnerships.Companies;
using Partnerships.EventStore;
using Partnerships.Matching;
using Partnerships.PersonalData;
using Partnerships.Placements;
using Partnerships.Server.Texts;
using Partnerships.Vacancies;

namespace Partnerships.Server.PersonalData;

/// <summary>Gathers everything that is recorded about a person (GDPR article 15).</summary>
internal sealed class AccessDocuments(IEventStore log)
{
    /// <summary>The document.</summary>
    /// <param name="id">The candidate.</param>
    /// <param name="data">What the vault keeps; null when it keeps nothing.</param>
    /// <param name="today">The Danish date.</param>
    /// <param name="language">The language of its sentences.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AccessDocument> Of(Guid id, PersonalDataValues? data, DateOnly today, Language language, CancellationToken cancellation)
    {
        var person = await PersonalCase.Of(log, id, cancellation);
        var own = await Read(new StreamName(Candidate.Stream, id.ToString("D")), cancellation);
        var events = new List<RecordedEvent>(own);
        foreach (var stream in person.Streams) events.AddRange(await Read(stream, cancellation));
        var helps = HelpsIn(events);
        foreach (var stream in Elsewhere(events)) events.AddRange((await Read(stream, cancellation)).Where(it => IsAbout(person, helps, (IEvent)it.Data)));
        var state = own.Aggregate(Candidate.Initial, (state, recorded) => Candidate.Evolve(state, (IEvent)recorded.Data));
        var facts = new CaseFacts(new Words(language), await AreasOf(state.City!, cancellation), await CompaniesIn(events, cancellation));
        return new AccessDocument(
            id, state.City!, data, [.. state.Personal.Consents.Values], [.. own.Select(ReadingResource.Of).OfType<ReadingResource>()],
            [.. events.OrderBy(it => it.Position).Select(it => HeldEvent.Of(it, facts))], RetentionRule.YearsOn(today));
    }

    /// <summary>The vacancies and agreements that the person's placements and matches hang on: a part of what they hold is about the person.</summary>
    private static StreamName[] Elsewhere(IEnumerable<RecordedEvent> events) =>
    [
        .. events.SelectMany(it => it.Data switch
        {
            PlacementStarted e => [Vacancy.Ref(e.Vacancy), Agreement.Ref(e.Agreement)],
            MatchProposed e => [Agreement.Ref(e.Agreement)],
            _ => Array.Empty<StreamRef>(),
        }).Distinct().Select(stream => new StreamName(stream.Kind, stream.Id)),
    ];

    private static bool IsAbout(PersonalCase person, HashSet<Guid> helps, IEvent happened) => happened switch
    {
        PositionFilled e => person.Placements.Contains(e.Placement),
        PositionReopened e => person.Placements.Contains(e.Placement),
        CommitmentFactCorrected { Was.Sent.Match: { } match } => person.Matches.Contains(match),
        CandidatesSent { Match: { } match } => person.Matches.Contains(match),
        HelpAsked e => helps.Contains(e.Help),
        HelpGiven e => helps.Contains(e.Help),
        HelpCorrected e => helps.Contains(e.Help),
        _ => false,
    };

    /// <summary>The ids of the help that was asked for by the problems' calls.</summary>
    private static HashSet<Guid> HelpsIn(IEnumerable<RecordedEvent> events) =>
    [
        .. events.Select(it => (it.Data as ProblemReported)?.Problem ?? (it.Data as ProblemReopened)?.Problem).OfType<Guid>()
            .GroupBy(problem => problem).SelectMany(calls => calls.Select((problem, i) => Problem.HelpId(problem, i + 1))),
    ];

    private async Task<List<RecordedEvent>> Read(StreamName stream, CancellationToken cancellation)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in log.ReadStream(stream, 0, cancellation)) events.Add(recorded);
        return events;
    }

    private async Task<Func<Guid, string>> AreasOf(string city, CancellationToken cancellation)
    {
        var known = await Document<CityDocument>(CityView.Name, CityView.Key(city), cancellation);
        return area => known?.NameOf(area) ?? area.ToString();
    }

    private async Task<Func<string, string>> CompaniesIn(IEnumerable<RecordedEvent> events, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>();
        foreach (var cvr in events.Select(it => (it.Data as PlacementStarted)?.CompanyCvr ?? (it.Data as MatchProposed)?.CompanyCvr).OfType<string>().Distinct())
            if (await Document<CompanyDocument>(CompanyRegister.Name, CompanyRegister.Key(cvr), cancellation) is { } company) names[cvr] = company.Name;
        return cvr => names.TryGetValue(cvr, out var name) ? $"{name} (CVR {cvr})" : $"CVR {cvr}";
    }

    private async Task<T?> Document<T>(string view, string key, CancellationToken cancellation) where T : class =>
        await log.ReadView(view, key, at: null, cancellation) is { } found ? found.As<T>() : null;
}
