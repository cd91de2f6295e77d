using Partnerships.Matching;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Matching;

/// <summary>One reason of a rank.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Outcome">How it is met.</param>
/// <param name="Value">What is asked for; absent for the area.</param>
/// <param name="Text">The same in words, in the language asked for.</param>
internal sealed record ReasonResource(ReasonKind Kind, ReasonOutcome Outcome, string? Value, string Text)
{
    public static IReadOnlyList<ReasonResource> Of(IEnumerable<MatchReason> reasons, VacancyInputs vacancy, CandidateInputs candidate, Language language)
    {
        var words = new MatchWords(new Words(language));
        return [.. reasons.Select(reason => new ReasonResource(reason.Kind, reason.Outcome, reason.Value, words.Of(reason, vacancy, candidate)))];
    }
}

/// <summary>A vacancy's candidates, the best first.</summary>
/// <param name="RulesVersion">The number of the rules that ranked.</param>
/// <param name="Ranked">How many were ranked; 0 when the vacancy is not offered.</param>
/// <param name="Items">The best of them.</param>
internal sealed record RankedCandidatesResource(int RulesVersion, int Ranked, IReadOnlyList<RankedCandidate> Items);

/// <summary>A candidate in the ranking of a vacancy.</summary>
/// <param name="Place">The place, from 1.</param>
/// <param name="Candidate">The candidate, by opaque id.</param>
/// <param name="WaitingSince">Since when the candidate waits.</param>
/// <param name="Missing">How many requirements are missing.</param>
/// <param name="NearlyMet">How many are nearly met.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="Match">The match of the two, if there is one.</param>
/// <param name="Status">How that stands.</param>
internal sealed record RankedCandidate(
    int Place, Guid Candidate, DateOnly? WaitingSince, int Missing, int NearlyMet, IReadOnlyList<ReasonResource> Reasons, Guid? Match, MatchStatus? Status);

/// <summary>A candidate's vacancies, the best first.</summary>
/// <param name="RulesVersion">The number of the rules that ranked.</param>
/// <param name="Ranked">How many were ranked; 0 for a candidate who is withdrawn or in a placement.</param>
/// <param name="Items">The best of them.</param>
internal sealed record RankedVacanciesResource(int RulesVersion, int Ranked, IReadOnlyList<RankedVacancy> Items);

/// <summary>A vacancy in the ranking of a candidate.</summary>
/// <param name="Place">The place, from 1.</param>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Title">What the job is called.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="Occupation">Its occupation in DISCO-08; absent when it was not said.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Agreement">Its agreement.</param>
/// <param name="CompanyCvr">The company's CVR number.</param>
/// <param name="Company">The company's name.</param>
/// <param name="Missing">How many requirements are missing.</param>
/// <param name="NearlyMet">How many are nearly met.</param>
/// <param name="Reasons">The reasons.</param>
internal sealed record RankedVacancy(
    int Place, Guid Vacancy, string Title, EmploymentKind Kind, string? Occupation, string City, Guid Agreement, string CompanyCvr, string? Company,
    int Missing, int NearlyMet, IReadOnlyList<ReasonResource> Reasons)
{
    public static RankedVacancy Of(int place, Rank rank, MatchingVacancy vacancy, string? company, Language language) => new(
        place, rank.Vacancy.Vacancy, vacancy.Title, rank.Vacancy.Kind, rank.Vacancy.Occupation, vacancy.City, vacancy.Agreement, vacancy.CompanyCvr, company,
        rank.Missing, rank.NearlyMet, ReasonResource.Of(rank.Reasons, rank.Vacancy, rank.Candidate, language));
}

/// <summary>A match, with its rank as it was when it was proposed, whatever the rules are by now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; the <c>ETag</c> says the same.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Candidate">The candidate, by opaque id.</param>
/// <param name="Status">How it stands.</param>
/// <param name="RulesVersion">The number of the rules that ranked.</param>
/// <param name="Place">The candidate's place; absent when it was not among those ranked.</param>
/// <param name="Among">How many were ranked.</param>
/// <param name="Reasons">The reasons of the rank.</param>
/// <param name="VacancyInputs">What was known of the vacancy.</param>
/// <param name="CandidateInputs">What was known of the candidate.</param>
/// <param name="Explanation">The rank in words, in the language asked for, a sentence each.</param>
/// <param name="InterviewOn">The day of the interview.</param>
/// <param name="NotChosenFor">Why the company did not choose the candidate.</param>
/// <param name="DeclinedFor">Why the candidate declined.</param>
/// <param name="WithdrawnFor">Why the proposal was taken back.</param>
/// <param name="Placement">The placement that it came to.</param>
internal sealed record MatchResource(
    Guid Id, long Version, string City, Guid Agreement, Guid Vacancy, Guid Candidate, MatchStatus Status, int RulesVersion, int? Place, int? Among,
    IReadOnlyList<ReasonResource> Reasons, VacancyInputs VacancyInputs, CandidateInputs CandidateInputs, IReadOnlyList<string> Explanation,
    DateOnly? InterviewOn, NotChosenReason? NotChosenFor, DeclineReason? DeclinedFor, TakenBackReason? WithdrawnFor, Guid? Placement)
{
    public static MatchResource Of(Guid id, Match state, long version, Language language)
    {
        var (kept, words) = (state.Proposed!, new Words(language));
        return new(
            id, version, kept.City, kept.Agreement, kept.Vacancy.Vacancy, kept.Candidate.Candidate, state.Status, kept.RulesVersion, kept.Place, kept.Among,
            ReasonResource.Of(kept.Reasons, kept.Vacancy, kept.Candidate, language), kept.Vacancy, kept.Candidate,
            [
                words[MatchTexts.ByRules, kept.RulesVersion],
                .. kept is { Place: { } place, Among: { } among } ? [words[MatchTexts.PlaceAmong, place, among]] : Array.Empty<string>(),
                .. new MatchWords(words).Of(kept.Reasons, kept.Vacancy, kept.Candidate),
            ],
            state.InterviewOn, state.NotChosenFor, state.DeclinedFor, state.WithdrawnFor, state.Placement);
    }
}
