using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Imports;

/// <summary>Sheets over HTTP, in and out.</summary>
internal static class SheetEndpoints
{
    public static void MapSheets(this IEndpointRouteBuilder api)
    {
        api.MapPost("/imports", Import).WithTags("Sheets").Allow("importSheet");
        api.MapGet("/imports/running", Running).WithTags("Sheets").Allow("getRunningImport");
        api.MapGet("/exports/{kind}", Export).WithTags("Sheets").Allow("exportSheet");
    }

    /// <summary>Imports a spreadsheet that was saved as CSV: all of its rows, or none when one of them cannot be. The same file again changes
    /// nothing.</summary>
    internal static async Task<ImportAnswer> Import(
        SheetBody body, HttpContext http, Importing importing, string? kind = null, string? city = null, bool dryRun = false)
    {
        var caller = Caller.Of(http.User);
        var asked = kind is null ? null : SheetKinds.Find(kind);
        if (body.Refusal is { } refusal) return ImportAnswer.Refuse(refusal);
        if (kind is not null && asked is null) return ImportAnswer.Refuse(ApiRefusals.ParameterInvalid.With("kind"));
        if (city is not null && !IsCity(city)) return ImportAnswer.Refuse(ApiRefusals.ParameterInvalid.With("city"));
        var order = new ImportOrder(caller, body.Bytes, asked, city ?? (caller.Cities is [var only] ? only : null), dryRun);
        return await importing.RunAlone(order, http.RequestAborted) is { } imported
            ? new ImportAnswer(imported, dryRun)
            : ImportAnswer.Refuse(ApiRefusals.Overloaded);
    }

    /// <summary>How far the import that is under way has come. A server imports one sheet at a time.</summary>
    internal static ReadAnswer<RunningImport> Running(Importing importing) => ReadAnswer<RunningImport>.Found(new(importing.Running is not null, importing.Running));

    /// <summary>A city's areas, companies, agreements, candidates or placements as a sheet that the import takes back.</summary>
    internal static async Task<SheetAnswer> Export(string kind, Reader reader, Exporting exporting, string? city = null, string? lang = null)
    {
        if (SheetKinds.Find(kind) is not { } sheet) return new(ReadAnswer<SheetAnswer.Source>.Refuse(Refusals.NotFound));
        if (lang is not null && Languages.Parse(lang) is null) return new(ReadAnswer<SheetAnswer.Source>.Refuse(ApiRefusals.ParameterInvalid.With("lang")));
        foreach (var view in sheet.Views)
            if (await reader.Hindrance(view) is { } hindrance) return new(ReadAnswer<SheetAnswer.Source>.Refuse(hindrance));
        return new(await reader.OfCity(city, asked => Task.FromResult(ReadAnswer<SheetAnswer.Source>.Found(
            new(exporting, sheet, reader.Caller.MaySee(asked) ? asked : null, Languages.Parse(lang), reader.At)))));
    }

    private static bool IsCity(string city) => city.Length == 4 && city.All(char.IsAsciiDigit);
}

/// <summary>The answer to an import over HTTP: 200 with what came of it, or a problem that names every row's violated rules.</summary>
internal sealed class ImportAnswer(Imported? imported, bool dryRun, Refusal? refusal = null) : IResult, IEndpointMetadataProvider
{
    /// <summary>Not even tried.</summary>
    public static ImportAnswer Refuse(Refusal refusal) => new(null, false, refusal);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (imported is null) return Problems.Write(httpContext, [refusal!]);
        var language = Languages.Of(httpContext.Request);
        return imported.Faults.Count > 0 && !dryRun
            ? Problems.Write(httpContext, ImportResource.ProblemOf(imported, language, httpContext.TraceIdentifier))
            : httpContext.Response.WriteAsJsonAsync(ImportResource.Of(imported, dryRun, language), ApiJson.Options, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ImportResource), ["application/json"]));
}

/// <summary>A sheet as it is read.</summary>
internal sealed class SheetAnswer(ReadAnswer<SheetAnswer.Source> read) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (read.Value is not { } it)
        {
            await Problems.Write(httpContext, read.Refusals);
            return;
        }
        var language = it.Language ?? Languages.Of(httpContext.Request);
        httpContext.Response.ContentType = $"{SheetBody.MediaType}; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers.ContentLanguage = language.Tag();
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{it.Kind.Name}.csv\"";
        await using var output = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await it.Exporting.Write(output, it.Kind, it.City, language, it.At, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [SheetBody.MediaType]));

    /// <summary>What it is written from.</summary>
    /// <param name="Exporting">Writes it.</param>
    /// <param name="Kind">The kind of sheet.</param>
    /// <param name="City">The city; null when the caller may see nothing of it.</param>
    /// <param name="Language">The language that was asked for; null for the browser's.</param>
    /// <param name="At">As it stood at that time; null for now.</param>
    internal sealed record Source(Exporting Exporting, SheetKind Kind, string? City, Language? Language, DateTimeOffset? At);
}
