using Partnerships.JobCreation;
using Partnerships.Pathways;
using Partnerships.QuickHelp;
using Partnerships.Retention;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Cities;

/// <summary>The figures of cities over HTTP.</summary>
internal static class DashboardEndpoints
{
    /// <summary>Those who see each placement anyway.</summary>
    public static IReadOnlyList<string> MaySeeExact { get; } = [Roles.Caseworker, Roles.Auditor];

    public static void MapDashboards(this IEndpointRouteBuilder cities)
    {
        cities.MapGet("/{city}/job-creation", JobCreation).Allow("getJobCreation");
        cities.MapGet("/{city}/job-creation/companies", Companies).Allow("listJobCreationByCompany");
        cities.MapGet("/{city}/retention", Retention).Allow("getRetention");
        cities.MapGet("/{city}/pathways", Pathways).Allow("getPathways");
        cities.MapGet("/{city}/quick-help", QuickHelp).Allow("getQuickHelp");
    }

    /// <summary>Job creation in a city against its goals, by kind, area and month. Counts that would reveal fewer than five people
    /// are absent; case workers and auditors, who see each placement anyway, may ask for exact ones.</summary>
    internal static Task<ReadAnswer<JobCreationFigures>> JobCreation(string city, Reader reader, Dashboards dashboards, CancellationToken stop, bool exact = false) =>
        Answer(city, exact, reader, JobCreationView.Name, asked => dashboards.JobCreation(asked, stop), figures => figures);

    /// <summary>Job creation in a city by company; counts as in the city's.</summary>
    internal static Task<ReadAnswer<Page<CompanyFigure>>> Companies(string city, Reader reader, Dashboards dashboards, CancellationToken stop, bool exact = false) =>
        Answer(city, exact, reader, JobCreationView.Name, asked => dashboards.Companies(asked, stop), figures => new Page<CompanyFigure>(figures));

    /// <summary>Of those who could have been employed for 13, 26, 52 and 104 weeks by now, how many were; counts as in job creation.</summary>
    internal static Task<ReadAnswer<RetentionFigures>> Retention(string city, Reader reader, Dashboards dashboards, CancellationToken stop, bool exact = false) =>
        Answer(city, exact, reader, RetentionView.Name, asked => dashboards.Retention(asked, stop), figures => figures);

    /// <summary>How many people, spells and steps there are in a city, by kind and area, and how often one kind of step follows another; counts as in
    /// job creation.</summary>
    internal static Task<ReadAnswer<PathwayFigures>> Pathways(string city, Reader reader, Dashboards dashboards, CancellationToken stop, bool exact = false) =>
        Answer(city, exact, reader, PathwayView.Name, asked => dashboards.Pathways(asked, stop), figures => figures);

    /// <summary>How many problems company, resident and case worker reported in a city, and in how many Danish working days they were answered and
    /// resolved; counts as in job creation.</summary>
    internal static Task<ReadAnswer<HelpFigures>> QuickHelp(string city, Reader reader, Dashboards dashboards, CancellationToken stop, bool exact = false) =>
        Answer(city, exact, reader, QuickHelpView.Name, asked => dashboards.QuickHelp(asked, stop), figures => figures);

    internal static async Task<ReadAnswer<T>> Answer<TFigures, T>(
        string city, bool exact, Reader reader, string view, Func<Asked, Task<Figures<TFigures>?>> compute, Func<TFigures, T> shape)
        where TFigures : class
        where T : class
    {
        if (exact && !MaySeeExact.Contains(reader.Caller.Role)) return ReadAnswer<T>.Refuse(ApiRefusals.Forbidden);
        if (!reader.Caller.MaySee(city)) return ReadAnswer<T>.Refuse(Refusals.NotFound);
        if (await reader.Hindrance(view) is { } hindrance) return ReadAnswer<T>.Refuse(hindrance);
        return await compute(new Asked(city, reader.Today, reader.At, exact)) is { } found
            ? ReadAnswer<T>.Found(shape(found.Value), $"W/\"{found.ChangedAt}-{reader.Today:yyyyMMdd}-{(exact ? "exact" : "published")}\"")
            : ReadAnswer<T>.Refuse(Refusals.NotFound);
    }
}
