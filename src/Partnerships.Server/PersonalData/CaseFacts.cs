using Partnerships.Candidates;
using Partnerships.Matching;
using Partnerships.PersonalData;
using Partnerships.Placements;
using Partnerships.Server.Pages.Agreements;
using Partnerships.Server.Texts;

namespace Partnerships.Server.PersonalData;

/// <summary>Puts what is recorded of a person into words, one sentence a fact.</summary>
/// <param name="words">The language.</param>
/// <param name="area">An area's name.</param>
/// <param name="company">A company's name.</param>
internal sealed class CaseFacts(Words words, Func<Guid, string> area, Func<string, string> company)
{
    private readonly Facts other = new(words, party => party, area);

    public IEnumerable<string> Of(IEvent happened) => happened switch
    {
        CandidateRegistered e => [words[AccessTexts.LivesIn, area(e.Area), words.Date(e.LivesThereSince)], .. Named(AccessTexts.Skills, e.Skills)],
        CandidateMoved e => [Home(new(e.On, e.Area))],
        CandidateHomeCorrected e => FactTexts.Correction(words, Home(e.Was), e.Is is { } now ? Home(now) : null, e.Reason, e.StatedBy),
        CandidateProfileSet e => Profile(e),
        CandidateProfileCorrected e => FactTexts.Correction(words, Told(e.Was), e.Is is { } now ? Told(now) : null, e.Reason, e.StatedBy),
        CandidateWithdrawn e => [words[e.Reason]],
        PersonalDataRecorded e => Kept(e.Fields, e.CprBasis),
        PersonalDataCorrected e => Kept(e.Fields, e.CprBasis),
        PersonalDataRead e => [words[AccessTexts.ReadFor, Fields(e.Fields), words.Lower(e.Purpose)], .. e.Words is { } why ? [why] : Array.Empty<string>()],
        ConsentGiven e => [words[e.To], words[e.Basis]],
        ConsentWithdrawn e => [words[e.To]],
        ErasureRequested e => [words[AccessTexts.AskedBy, words.Lower(e.By), words.Date(e.On), words.Date(e.DecideBy)]],
        ErasureProposed e => [words[AccessTexts.ClosedSince, words.Date(e.ClosedOn), e.Years]],
        RetentionReviewed e => [words[AccessTexts.LookedAtAgain, words.Date(e.NextOn)]],
        ErasureGranted e => [words[FactTexts.Reason, e.Reason]],
        ErasureRefused e => [words[e.Ground], words[FactTexts.Reason, e.Reason]],
        MatchProposed e => Proposed(e),
        InterviewPlanned e => [words.Date(e.On)],
        InterviewHeld e => [words.Date(e.On)],
        CandidateNotChosen e => [words[e.Reason]],
        MatchDeclined e => [words[e.Reason]],
        MatchWithdrawn e => [words[e.Reason]],
        MatchFactCorrected e => FactTexts.Correction(words, Step(e.Was), e.Is is { } now ? Step(now) : null, e.Reason, e.StatedBy),
        MatchCompleted e => [words[FactTexts.ByPlacement, e.Placement]],
        PlacementStarted e => [words[AccessTexts.AtCompany, company(e.CompanyCvr)], .. other.Of(e)],
        CandidateReturned or PersonalDataErased or MatchShortlisted or CandidateChosen or MatchAccepted => [],
        _ => other.Of(happened),
    };

    private string Step(MatchFact fact) => string.Join(": ", Of(fact.Step()).Prepend(words[EventTexts.Of(EventNames.Of(fact.Step()))]));

    private string Told(CandidateProfileSet set) => string.Join("; ", Profile(set).Prepend(words[FactTexts.FromDay, words.Date(set.AsOf)]));

    private string Home(Home home) => words[AccessTexts.LivesIn, home.Area is { } known ? area(known) : words[FigureTexts.Elsewhere], words.Date(home.From)];

    private IEnumerable<string> Profile(CandidateProfileSet set)
    {
        var profile = set.Profile;
        foreach (var line in Named(AccessTexts.Skills, profile.Skills)) yield return line;
        foreach (var line in Named(AccessTexts.Certificates, profile.Certificates)) yield return line;
        if (profile.Danish is { } level) yield return words[AccessTexts.Danish, words[level]];
        foreach (var line in Named(AccessTexts.Kinds, [.. profile.Kinds.Select(kind => words.Lower(kind))])) yield return line;
        foreach (var line in Named(AccessTexts.Occupations, profile.Occupations)) yield return line;
        if (profile.AvailableFrom is { } from) yield return words[AccessTexts.AvailableFrom, words.Date(from)];
        if (profile.LeastMinutesPerWeek is { } least) yield return words[AccessTexts.LeastHours, words.Hours(least)];
        if (profile.MostMinutesPerWeek is { } most) yield return words[AccessTexts.MostHours, words.Hours(most)];
    }

    private IEnumerable<string> Kept(PersonalField[] fields, CprBasis? basis) =>
        [Fields(fields), .. basis is { } known ? [words[AccessTexts.CprKeptFor, words.Lower(known)]] : Array.Empty<string>()];

    private IEnumerable<string> Proposed(MatchProposed e) =>
    [
        words[AccessTexts.ProposedTo, company(e.CompanyCvr), words.Lower(e.Vacancy.Kind)],
        words[MatchTexts.ByRules, e.RulesVersion],
        .. e is { Place: { } place, Among: { } among } ? [words[MatchTexts.PlaceAmong, place, among]] : Array.Empty<string>(),
        .. new MatchWords(words).Of(e.Reasons, e.Vacancy, e.Candidate),
    ];

    private IEnumerable<string> Named(Text name, string[] those) => those.Length == 0 ? [] : [words[name, words.List(those)]];

    private string Fields(PersonalField[] fields) => words.List([.. fields.Select(field => words[field])]);
}
