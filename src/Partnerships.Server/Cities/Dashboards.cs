using Microsoft.Extensions.Caching.Memory;
using Partnerships.EventStore;
using Partnerships.JobCreation;
using Partnerships.Pathways;
using Partnerships.QuickHelp;
using Partnerships.Retention;

namespace Partnerships.Server.Cities;

/// <summary>Computes the figures of cities, and remembers them until their view changes or the day is over: what a dashboard
/// costs depends on how often something happens, not on how much has happened.</summary>
internal sealed class Dashboards(IEventStore log) : IDisposable
{
    private const int MostRemembered = 1_000;
    private readonly MemoryCache remembered = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <summary>A city's job creation, or null when there is no such city.</summary>
    /// <param name="asked">Which figures.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Figures<JobCreationFigures>?> JobCreation(Asked asked, CancellationToken cancellation)
    {
        if (await log.ReadView(JobCreationView.Name, JobCreationView.Key(asked.City), asked.At, cancellation) is not { } document) return null;
        var exact = Remember((JobCreationView.Name, document.ChangedAt, asked with { At = null, Exact = true }),
            () => JobCreationFigures.Of(document.As<JobCreationCity>(), asked.AsOf));
        return new(asked.Exact ? exact : Published(exact, document.ChangedAt, asked), document.ChangedAt);
    }

    /// <summary>A city's companies with what each did, or null when there is no such city.</summary>
    public async Task<Figures<IReadOnlyList<CompanyFigure>>?> Companies(Asked asked, CancellationToken cancellation)
    {
        if (await JobCreation(asked with { Exact = true }, cancellation) is not { } city) return null;
        var (companies, changedAt) = (new List<CompanyFigure>(), city.ChangedAt);
        for (string? after = null; ;)
        {
            var page = await log.ListView(JobCreationView.Name, JobCreationView.CompanyPrefix(asked.City), after, MostRemembered, asked.At, cancellation);
            companies.AddRange(page.Documents.Select(document => CompanyFigure.Of(document.As<JobCreationCompany>())));
            changedAt = page.Documents.Aggregate(changedAt, (latest, document) => Math.Max(latest, document.ChangedAt));
            if ((after = page.Next) is null) break;
        }
        return new(asked.Exact ? companies : Remember(($"companies {city.ChangedAt}", changedAt, asked with { At = null }), () => companies.Publish(city.Value)), changedAt);
    }

    /// <summary>A city's retention, or null when nobody has started there.</summary>
    public async Task<Figures<RetentionFigures>?> Retention(Asked asked, CancellationToken cancellation)
    {
        if (await JobCreation(asked with { Exact = true }, cancellation) is not { } dashboard) return null;
        var document = await log.ReadView(RetentionView.Name, RetentionView.Key(asked.City), asked.At, cancellation);
        var months = new List<RetentionMonth>();
        foreach (var key in RetentionView.MonthKeys(asked.City, asked.AsOf))
            if (await log.ReadView(RetentionView.Name, key, asked.At, cancellation) is { } month) months.Add(month.As<RetentionMonth>());
        var city = document is null ? new RetentionCity { City = asked.City } : document.As<RetentionCity>();
        var exact = RetentionFigures.Of(city, months, asked.AsOf);
        var changedAt = Math.Max(document?.ChangedAt ?? 0, dashboard.ChangedAt);
        if (asked.Exact) return new(exact, changedAt);
        return new(
            Remember(($"{RetentionView.Name} {document?.ChangedAt} {dashboard.ChangedAt}", changedAt, asked with { At = null }),
                () => exact.Publish(Published(dashboard.Value, dashboard.ChangedAt, asked), dashboard.Value.Months)),
            changedAt);
    }

    /// <summary>How quickly help was given in a city, or null when there is no such city.</summary>
    public async Task<Figures<HelpFigures>?> QuickHelp(Asked asked, CancellationToken cancellation)
    {
        if (await JobCreation(asked, cancellation) is not { } city) return null;
        var document = await log.ReadView(QuickHelpView.Name, QuickHelpView.Key(asked.City), asked.At, cancellation);
        var help = document is null ? new HelpDocument { City = asked.City } : document.As<HelpDocument>();
        return new(asked.Exact ? HelpFigures.Of(help, asked.AsOf) : help.Publish(asked.AsOf), Math.Max(document?.ChangedAt ?? 0, city.ChangedAt));
    }

    /// <summary>Which paths people take in a city, or null when there is no such city.</summary>
    public async Task<Figures<PathwayFigures>?> Pathways(Asked asked, CancellationToken cancellation)
    {
        if (await JobCreation(asked with { Exact = true }, cancellation) is not { } dashboard) return null;
        var document = await log.ReadView(PathwayView.Name, PathwayView.Key(asked.City), asked.At, cancellation);
        var paths = document is null ? new PathwayCity { City = asked.City } : document.As<PathwayCity>();
        var changedAt = Math.Max(document?.ChangedAt ?? 0, dashboard.ChangedAt);
        if (asked.Exact) return new(PathwayFigures.Of(paths, asked.AsOf), changedAt);
        return new(
            Remember(($"{PathwayView.Name} {document?.ChangedAt} {dashboard.ChangedAt}", changedAt, asked with { At = null }),
                () => paths.Publish(asked.AsOf, Published(dashboard.Value, dashboard.ChangedAt, asked))),
            changedAt);
    }

    public void Dispose() => remembered.Dispose();

    private JobCreationFigures Published(JobCreationFigures exact, long changedAt, Asked asked) =>
        Remember((JobCreationView.Name, changedAt, asked with { At = null, Exact = false }), () => exact.Publish());

    private T Remember<T>((string What, long ChangedAt, Asked Asked) key, Func<T> compute) where T : class =>
        remembered.GetOrCreate(key, entry =>
        {
            entry.Size = 1;
            return compute();
        })!;
}

/// <summary>Which figures are asked for.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="AsOf">The day of asking.</param>
/// <param name="At">As the log stood at this time; null for now.</param>
/// <param name="Exact">True for figures in which nothing is withheld, for those who see each placement anyway.</param>
internal sealed record Asked(string City, DateOnly AsOf, DateTimeOffset? At, bool Exact);

/// <summary>Figures, and the event that last changed them.</summary>
/// <param name="Value">The figures.</param>
/// <param name="ChangedAt">Its position.</param>
internal sealed record Figures<T>(T Value, long ChangedAt) where T : class;
