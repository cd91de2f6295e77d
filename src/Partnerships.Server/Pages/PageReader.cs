using System.Globalization;
using Partnerships.AgreementHistory;
using Partnerships.AgreementOverview;
using Partnerships.Candidates;
using Partnerships.Cities;
using Partnerships.Commitments;
using Partnerships.EventStore;
using Partnerships.Experiences;
using Partnerships.JobCreation;
using Partnerships.Pathways;
using Partnerships.Placements;
using Partnerships.Possibilities;
using Partnerships.QuickHelp;
using Partnerships.Retention;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.Cities;
using Partnerships.Server.EventLog;
using Partnerships.Templates;
using Partnerships.Server.Matching;
using Partnerships.Vacancies;
using Partnerships.WorkQueue;

namespace Partnerships.Server.Pages;

/// <summary>Reads views for a page, as the person who asks may see them and as they stood at the time that <c>?at=</c> names:
/// a date (the end of that day in Denmark) or a time (RFC 3339). What one may not see is as if it were not there.</summary>
internal sealed class PageReader(IHttpContextAccessor accessor, IEventStore log, Dashboards dashboards, Rankings rankings, TimeProvider clock)
{
    private const int PageSize = 200;
    private DateTimeOffset? now;

    /// <summary>Who asks; null when not signed in.</summary>
    public Caller? Caller => Http.User.Identity is { IsAuthenticated: true } ? Caller.Of(Http.User) : null;

    /// <summary>The time asked for; null for now.</summary>
    public DateTimeOffset? At => Asked is { } asked && asked < Now ? asked : null;

    /// <summary>True for those who may see exact figures, also about fewer people than are published.</summary>
    public bool MaySeeExact => Caller is { } caller && DashboardEndpoints.MaySeeExact.Contains(caller.Role);

    /// <summary>True when such a person asks for them, by <c>?exact=true</c>.</summary>
    public bool Exact => MaySeeExact && Http.Request.Query["exact"] == "true";

    /// <summary>The latest event that what was read so far tells of.</summary>
    public long Seen { get; private set; }

    /// <summary>The time that the page shows.</summary>
    public DateTimeOffset Moment => At ?? Now;

    /// <summary>The Danish date of that time.</summary>
    public DateOnly AsOf => Denmark.DateAt(Moment);

    /// <summary>True when <c>?at=</c> cannot be read.</summary>
    public bool AtIsBad => !string.IsNullOrEmpty(Query) && Asked is null;

    private HttpContext Http => accessor.HttpContext!;

    private DateTimeOffset Now => now ??= clock.GetUtcNow();

    private string? Query => Http.Request.Query["at"];

    private DateTimeOffset? Asked =>
        DateOnly.TryParseExact(Query, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue
            ? Denmark.StartOf(day.AddDays(1)).AddMicroseconds(-1)
        : DateTimeOffset.TryParse(Query, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime()
        : null;

    /// <summary>True when the person's role may do what an endpoint of that name does.</summary>
    public bool May(string endpoint) => Caller is { } caller && RoleMatrix.Table[endpoint].Contains(caller.Role);

    public async Task<CityDocument?> City(string city) =>
        Caller?.MaySee(city) == true ? await Document<CityDocument>(CityView.Name, CityView.Key(city)) : null;

    public async Task<IReadOnlyList<CityDocument>> Cities() => [.. (await EveryCity()).Where(city => Caller?.MaySee(city.City) == true)];

    /// <summary>Also those that the person may not see.</summary>
    public Task<IReadOnlyList<CityDocument>> EveryCity() => All<CityDocument>(CityView.Name, CityView.Prefix, At);

    /// <summary>A city's job creation, as it is published unless <see cref="Exact"/>.</summary>
    public async Task<JobCreationFigures> JobCreation(string city)
    {
        if (await dashboards.JobCreation(Figures(city), Http.RequestAborted) is not { } found) return JobCreationFigures.Of(new JobCreationCity { City = city }, AsOf);
        Seen = Math.Max(Seen, found.ChangedAt);
        return found.Value;
    }

    /// <summary>A city's retention in the same way, or null before anything has been recorded of the city.</summary>
    public async Task<RetentionFigures?> Retention(string city) => (await dashboards.Retention(Figures(city), Http.RequestAborted))?.Value;

    /// <summary>A city's paths in the same way.</summary>
    public async Task<PathwayFigures> Pathways(string city) =>
        (await dashboards.Pathways(Figures(city), Http.RequestAborted))?.Value ?? PathwayFigures.Of(new PathwayCity { City = city }, AsOf);

    /// <summary>How quickly help was given in a city in the same way.</summary>
    public async Task<HelpFigures> QuickHelp(string city)
    {
        if (await dashboards.QuickHelp(Figures(city), Http.RequestAborted) is not { } found) return HelpFigures.Of(new HelpDocument { City = city }, AsOf);
        Seen = Math.Max(Seen, found.ChangedAt);
        return found.Value;
    }

    public async Task<PlacementDocument?> Placement(Guid id) =>
        await Document<PlacementDocument>(PlacementRegister.Name, PlacementRegister.Key(id)) is { } found && Caller?.MaySee(found.Summary.City) == true
            ? found
            : null;

    /// <summary>Where a resident lived on a day, by what is known at the time asked for; null when that is not known.</summary>
    public async Task<Home?> Home(Guid candidate, DateOnly day) =>
        await Document<CandidateDocument>(CandidateRegister.Name, CandidateRegister.Key(candidate)) is { } found && Caller?.MaySee(found.City) == true
            ? Partnerships.Candidates.Home.On(found.Homes, day)
            : null;

    public Task<IReadOnlyList<AgreementSummary>> Agreements(string city) => All<AgreementSummary>(AgreementView.Name, AgreementView.Prefix(city), At);

    public Task<IReadOnlyList<TemplateEntry>> Templates(string city) => All<TemplateEntry>(TemplateRegister.Name, TemplateRegister.CityPrefix(city), At);

    public Task<IReadOnlyList<ExperienceEntry>> Experiences(string city) =>
        All<ExperienceEntry>(ExperienceRegister.Name, ExperienceRegister.CityPrefix(city), At);

    /// <summary>What could be asked of each company in a city on the page's day.</summary>
    public async Task<IReadOnlyList<CompanyPossibility>> Possibilities(CityDocument city) =>
        [.. (await All<PossibilityDocument>(PossibilityView.Name, PossibilityView.Prefix(city.City), At))
            .Select(company => CompanyPossibility.Of(company, city.Frames.LastOrDefault()?.Frames, AsOf))];

    public async Task<AgreementDocument?> Agreement(Guid id) =>
        await Document<AgreementDocument>(AgreementView.Name, AgreementView.Key(id)) is { } found && Caller?.MaySee(found.Summary.City) == true ? found : null;

    /// <summary>How an agreement's commitments stand on the page's day.</summary>
    public async Task<IReadOnlyList<CommitmentStanding>> Commitments(Guid agreement) =>
        await Document<LedgerDocument>(CommitmentLedger.Name, CommitmentLedger.Key(agreement)) is { } ledger && Caller?.MaySee(ledger.City) == true
            ? [.. Standings.Of(ledger, AsOf)]
            : [];

    /// <summary>How the sending of candidates for a vacancy stands on the page's day; null when no one owes any.</summary>
    public async Task<Sending?> CandidatesSent(VacancyDocument vacancy) =>
        await Document<LedgerDocument>(CommitmentLedger.Name, CommitmentLedger.Key(vacancy.Opened.Agreement)) is { } ledger
            ? Sending.Of(ledger, vacancy.Vacancy, AsOf)
            : null;

    public async Task<VacancyDocument?> Vacancy(Guid id) =>
        await Document<VacancyDocument>(VacancyRegister.Name, VacancyRegister.Key(id)) is { } found && Caller?.MaySee(found.Opened.City) == true ? found : null;

    /// <summary>An agreement's vacancies; for those who may see the agreement.</summary>
    public Task<IReadOnlyList<VacancyDocument>> Vacancies(Guid agreement) =>
        All<VacancyDocument>(VacancyRegister.Name, VacancyRegister.AgreementPrefix(agreement), At);

    /// <summary>A vacancy's candidates with their ranks; for those who may see the vacancy and candidates.</summary>
    public Task<RankedCandidates?> Candidates(Guid vacancy) => rankings.OfVacancy(vacancy, At, Http.RequestAborted);

    /// <summary>An agreement's history up to the time asked for; entries never change, so it needs no view of the past.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> History(Guid agreement) =>
        [.. (await All<HistoryEntry>(AgreementHistoryView.Name, AgreementHistoryView.Prefix(agreement), at: null)).Where(entry => entry.RecordedAt <= Moment)];

    /// <summary>A page of a city's work, and the cursor of the next one. What is no cursor stands for the beginning.</summary>
    public async Task<(IReadOnlyList<WorkItem> Items, string? Next)> Work(string city, string? after)
    {
        var page = await log.ListView(
            WorkQueueView.Name, WorkQueueView.Prefix(city), after is null ? null : Cursors.Decode(after), PageSize, At, Http.RequestAborted);
        return ([.. page.Documents.Select(Decode<WorkItem>)], page.Next is { } next ? Cursors.Encode(next) : null);
    }

    private Asked Figures(string city) => new(city, AsOf, At, Exact);

    private async Task<T?> Document<T>(string view, string key) where T : class =>
        await log.ReadView(view, key, At, Http.RequestAborted) is { } found ? Decode<T>(found) : null;

    private async Task<IReadOnlyList<T>> All<T>(string view, string prefix, DateTimeOffset? at) where T : class
    {
        var all = new List<T>();
        string? after = null;
        do
        {
            var page = await log.ListView(view, prefix, after, PageSize, at, Http.RequestAborted);
            all.AddRange(page.Documents.Select(Decode<T>));
            after = page.Next;
        }
        while (after is not null);
        return all;
    }

    private T Decode<T>(ViewDocument document) where T : class
    {
        Seen = Math.Max(Seen, document.ChangedAt);
        return document.As<T>();
    }
}
