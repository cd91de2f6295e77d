using Microsoft.Net.Http.Headers;
using Partnerships.Matching;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Server.PersonalData;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Matching;

/// <summary>Matching over HTTP: who suits which vacancy and why, and what came of those who were proposed. Texts are in the language that
/// <c>Accept-Language</c> asks for, as those of problems are.</summary>
internal static class MatchEndpoints
{
    public static void MapMatching(this IEndpointRouteBuilder api)
    {
        api.MapGet("/vacancies/{id:guid}/candidates", Candidates).Allow("listRankedCandidates").WithTags("Matching");
        api.MapGet("/candidates/{id:guid}/vacancies", Vacancies).Allow("listRankedVacancies").WithTags("Matching");
        var matches = api.MapGroup("/matches").WithTags("Matching");
        matches.MapPost("", Propose).Allow("proposeMatch");
        matches.MapGet("", List).Allow("listMatches");
        matches.MapGet("/{id:guid}", Get).Allow("getMatch");
        matches.MapPost("/{id:guid}/shortlistings", Shortlist).Allow("shortlistMatch");
        matches.MapPost("/{id:guid}/interviews", PlanInterview).Allow("planInterview");
        matches.MapPost("/{id:guid}/interviews-held", HoldInterview).Allow("recordInterview");
        matches.MapPost("/{id:guid}/company-answers", CompanyAnswer).Allow("recordCompanyAnswer");
        matches.MapPost("/{id:guid}/candidate-answers", CandidateAnswer).Allow("recordCandidateAnswer");
        matches.MapPost("/{id:guid}/withdrawals", Withdraw).Allow("withdrawMatch");
        matches.MapPost("/{id:guid}/fact-corrections", CorrectFact).Allow("correctMatchFact");
    }

    /// <summary>A vacancy's candidates, the best first, each with the reasons of its rank; none while the vacancy is not offered.</summary>
    internal static async Task<ReadAnswer<RankedCandidatesResource>> Candidates(Guid id, Reader reader, Rankings rankings, HttpContext http, int? most = null)
    {
        if (await Hindrance(reader, most) is { } hindrance) return ReadAnswer<RankedCandidatesResource>.Refuse(hindrance);
        if (await rankings.OfVacancy(id, reader.At, http.RequestAborted) is not { } found || !reader.Caller.MaySee(found.City))
            return ReadAnswer<RankedCandidatesResource>.Refuse(Refusals.NotFound);
        var language = LanguageOf(http);
        return ReadAnswer<RankedCandidatesResource>.Found(new(MatchingRules.Current.Version, found.Ranks.Count,
            [.. found.Ranks.Take(most ?? Paging.UsualItems).Select((rank, i) =>
            {
                var match = found.Matches.GetValueOrDefault(rank.Candidate.Candidate);
                return new RankedCandidate(
                    i + 1, rank.Candidate.Candidate, rank.Candidate.WaitingSince, rank.Missing, rank.NearlyMet,
                    ReasonResource.Of(rank.Reasons, rank.Vacancy, rank.Candidate, language), match?.Match, match?.Status);
            })]));
    }

    /// <summary>A candidate's vacancies, the best first, each with what it is and the reasons of its rank; none for one who is withdrawn or in a placement.</summary>
    internal static async Task<ReadAnswer<RankedVacanciesResource>> Vacancies(Guid id, Reader reader, Rankings rankings, HttpContext http, int? most = null)
    {
        if (await Hindrance(reader, most) is { } hindrance) return ReadAnswer<RankedVacanciesResource>.Refuse(hindrance);
        if (await rankings.OfCandidate(id, reader.At, http.RequestAborted) is not var (city, ranks) || !reader.Caller.MaySee(city))
            return ReadAnswer<RankedVacanciesResource>.Refuse(Refusals.NotFound);
        var language = LanguageOf(http);
        var items = new List<RankedVacancy>();
        foreach (var rank in ranks.Take(most ?? Paging.UsualItems))
        {
            var (vacancy, company) = await rankings.Told(rank.Vacancy.Vacancy, reader.At, http.RequestAborted);
            items.Add(RankedVacancy.Of(items.Count + 1, rank, vacancy, company, language));
        }
        return ReadAnswer<RankedVacanciesResource>.Found(new(MatchingRules.Current.Version, ranks.Count, items));
    }

    /// <summary>Proposes a candidate for a vacancy; the rank is kept as it is now, and the candidate counts as sent.</summary>
    internal static async Task<CreationAnswer> Propose(Body<MatchRequest> body, Sender sender, Rankings rankings, HttpContext http)
    {
        var seen = body.Value is { } asked ? await rankings.Seen(asked.Vacancy, asked.Candidate, http.RequestAborted) : new SeenRank(null, null, null);
        return await sender.Create(body, $"{ApiEndpoints.Root}/matches", it => MatchCommands.Propose(it.Vacancy, it.Candidate, seen));
    }

    /// <summary>A vacancy's matches.</summary>
    internal static Task<ReadAnswer<Page<MatchSummary>>> List(Reader reader, Paging paging, Guid vacancy) =>
        reader.Page<MatchSummary, MatchSummary>(
            MatchingView.Name, MatchingView.MatchPrefix(vacancy), paging, it => reader.Caller.MaySee(it.City) ? it : null);

    /// <summary>A match, with its rank as it was kept.</summary>
    internal static Task<ReadAnswer<MatchResource>> Get(Guid id, Reader reader, HttpContext http)
    {
        var language = LanguageOf(http);
        return reader.State(Kinds.Matches, id, (state, version) => MatchResource.Of(id, state, version, language));
    }

    /// <summary>The company puts the candidate on its shortlist.</summary>
    internal static Task<CommandAnswer> Shortlist(Guid id, Body<ShortlistingRequest> body, Sender sender) => sender.Send(body, _ => MatchCommands.Shortlist(id));

    /// <summary>Plans the interview, or plans it anew.</summary>
    internal static Task<CommandAnswer> PlanInterview(Guid id, Body<InterviewRequest> body, Sender sender) =>
        sender.Send(body, it => MatchCommands.PlanInterview(id, it.On));

    /// <summary>Records that the interview was held.</summary>
    internal static Task<CommandAnswer> HoldInterview(Guid id, Body<InterviewRequest> body, Sender sender) =>
        sender.Send(body, it => MatchCommands.HoldInterview(id, it.On));

    /// <summary>Records that the company chose the candidate, or why it did not.</summary>
    internal static Task<CommandAnswer> CompanyAnswer(Guid id, Body<CompanyAnswerRequest> body, Sender sender) =>
        sender.Send(body, it => MatchCommands.AnswerOfCompany(id, it.NotChosen));

    /// <summary>Records that the candidate accepted, or why not.</summary>
    internal static Task<CommandAnswer> CandidateAnswer(Guid id, Body<CandidateAnswerRequest> body, Sender sender) =>
        sender.Send(body, it => MatchCommands.AnswerOfCandidate(id, it.Declined));

    /// <summary>Takes the proposal back.</summary>
    internal static Task<CommandAnswer> Withdraw(Guid id, Body<MatchWithdrawalRequest> body, Sender sender) =>
        sender.Send(body, it => MatchCommands.Withdraw(id, it.Reason));

    /// <summary>Corrects one recorded fact: the day of an interview, a reason, or a step that never happened, and before which the match is then again.
    /// What was recorded stays in the history. That the candidate started is struck out when the placement is annulled.</summary>
    internal static Task<CommandAnswer> CorrectFact(Guid id, Body<MatchCorrectionRequest> body, Sender sender, Unnamed unnamed) =>
        unnamed.SendOnMatch(sender, id, body, it => MatchCommands.CorrectFact(id, new(it.Was, it.Is, it.Reason, it.StatedBy)));

    private static async Task<Refusal?> Hindrance(Reader reader, int? most) =>
        most is < 1 or > Paging.MostItems ? ApiRefusals.ParameterInvalid.With("most") : await reader.Hindrance(MatchingView.Name);

    private static Language LanguageOf(HttpContext http)
    {
        var language = Languages.Of(http.Request);
        http.Response.Headers.ContentLanguage = language.Tag();
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return language;
    }
}
