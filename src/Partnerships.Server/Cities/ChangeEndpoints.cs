using System.Globalization;
using Partnerships.FigureChanges;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Cities;

/// <summary>What changed in a city's figures between two times, and why, over HTTP.</summary>
internal static class ChangeEndpoints
{
    public static void MapChanges(this IEndpointRouteBuilder cities) => cities.MapGet("/{city}/changes", List).Allow("listFigureChanges");

    /// <summary>The events that moved a city's figures of job creation and retention and became known after one time and up to another: each with what
    /// it moved, in which month, kind and area, and by how much. The moves add up to the difference of the figures as they were known at the two
    /// times. They are of single people and exact: not to be passed on.</summary>
    internal static Task<ReadAnswer<Page<FigureChange>>> List(string city, Reader reader, Paging paging, string? from = null, string? to = null)
    {
        if (!reader.Caller.MaySee(city)) return Refuse(Refusals.NotFound);
        if (from is null) return Refuse(ApiRefusals.ParameterMissing.With("from"));
        if (Known(from) is not { } start) return Refuse(ApiRefusals.ParameterInvalid.With("from"));
        if ((to is null ? DateTimeOffset.MaxValue : Known(to)) is not { } end) return Refuse(ApiRefusals.ParameterInvalid.With("to"));
        return reader.Range<FigureChange>(
            FigureChangesView.Name, FigureChangesView.Prefix(city), FigureChangesView.KeyBehind(city, start), FigureChangesView.KeyBehind(city, end), paging);
    }

    /// <summary>A time, or a Danish date: then its end.</summary>
    private static DateTimeOffset? Known(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999
            ? Denmark.StartOf(day.AddDays(1)).AddTicks(-1)
        : Moment.TryReadTime(text, out var time) ? time
        : null;

    private static Task<ReadAnswer<Page<FigureChange>>> Refuse(Refusal refusal) => Task.FromResult(ReadAnswer<Page<FigureChange>>.Refuse(refusal));
}
