using Partnerships.AgreementHistory;
using Partnerships.AgreementOverview;
using Partnerships.Agreements;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Agreements;

/// <summary>What can be read of agreements over HTTP.</summary>
internal static class AgreementReads
{
    public static void MapAgreementReads(this IEndpointRouteBuilder agreements)
    {
        agreements.MapGet("", List).Allow("listAgreements");
        agreements.MapGet("/{id:guid}", Get).Allow("getAgreement");
        agreements.MapGet("/{id:guid}/text", Text).Allow("getAgreementText");
        agreements.MapGet("/{id:guid}/overview", Overview).Allow("getAgreementOverview");
        agreements.MapGet("/{id:guid}/history", History).Allow("getAgreementHistory");
    }

    /// <summary>A city's agreements, oldest id first, each with how it stands and what comes next.</summary>
    internal static Task<ReadAnswer<Page<AgreementSummary>>> List(Reader reader, Paging paging, string? city = null) =>
        reader.CityPage<AgreementSummary, AgreementSummary>(AgreementView.Name, city, AgreementView.Prefix, paging, it => it);

    /// <summary>An agreement as its stream has it, with the version to give to <c>If-Match</c>.</summary>
    internal static Task<ReadAnswer<AgreementResource>> Get(Guid id, Reader reader) =>
        reader.State(Kinds.Agreements, id, (state, version) => AgreementResource.Of(id, state, version));

    /// <summary>The text that the parties sign, in Danish; its SHA-256 is what signatures name.</summary>
    internal static async Task<TextAnswer> Text(Guid id, Reader reader) =>
        new(await reader.State(Kinds.Agreements, id, (state, _) => new AgreementTextResource(AgreementText.Render(id, state.City!, state.Terms!))));

    /// <summary>An agreement in full, with its signatures and how far each commitment has come.</summary>
    internal static Task<ReadAnswer<AgreementDocument>> Overview(Guid id, Reader reader) =>
        reader.Document<AgreementDocument, AgreementDocument>(AgreementView.Name, AgreementView.Key(id), it => it.Summary.City, it => it);

    /// <summary>What happened to an agreement, event by event, with its vacancies and placements.</summary>
    internal static async Task<ReadAnswer<Page<HistoryEntry>>> History(Guid id, Reader reader, Paging paging)
    {
        var agreement = await reader.State(Kinds.Agreements, id, (state, _) => state);
        return agreement.Refusals is { Count: > 0 } refusals
            ? ReadAnswer<Page<HistoryEntry>>.Refuse(refusals)
            : await reader.Page<HistoryEntry, HistoryEntry>(AgreementHistoryView.Name, AgreementHistoryView.Prefix(id), paging, it => it.For(reader.Caller));
    }
}
