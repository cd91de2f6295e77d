using Partnerships.Matching;

namespace Partnerships.Server.Texts;

/// <summary>Puts the reasons of a rank into words, from what was known when it was ranked and nothing else.</summary>
internal sealed class MatchWords(Words words)
{
    /// <summary>A reason: <c>Dansk: der kræves B1, kandidaten: A2 (næsten opfyldt)</c>.</summary>
    public string Of(MatchReason reason, VacancyInputs vacancy, CandidateInputs candidate) =>
        $"{words[MatchTexts.Reason, words[reason.Kind], About(reason, vacancy, candidate)]} ({words[reason.Outcome].ToLower(words.Culture)})";

    /// <summary>Each reason in the order of the ranking.</summary>
    public IReadOnlyList<string> Of(IEnumerable<MatchReason> reasons, VacancyInputs vacancy, CandidateInputs candidate) =>
        [.. reasons.Select(reason => Of(reason, vacancy, candidate)), Waiting(candidate)];

    private string Waiting(CandidateInputs candidate) =>
        candidate.WaitingSince is { } since ? words[MatchTexts.WaitingSince, words.Date(since)] : words[MatchTexts.NotWaiting];

    private string About(MatchReason reason, VacancyInputs vacancy, CandidateInputs candidate) => reason.Kind switch
    {
        ReasonKind.Certificate or ReasonKind.Skill =>
            words[reason.Outcome == ReasonOutcome.Met ? MatchTexts.CertificateMet : MatchTexts.CertificateMissing, reason.Value],
        ReasonKind.Danish => words[MatchTexts.AsksHas, words[vacancy.Danish!], candidate.Danish is { } level ? words[level] : words[MatchTexts.NotSaid]],
        ReasonKind.Employment => Wished(words[vacancy.Kind], [.. candidate.Kinds.Select(kind => words[kind])]),
        ReasonKind.Occupation => Wished(reason.Value!, candidate.Occupations),
        ReasonKind.Hours => Hours(vacancy.MinutesPerWeek!.Value, candidate.LeastMinutesPerWeek, candidate.MostMinutesPerWeek),
        ReasonKind.Start => candidate.AvailableFrom is { } from
            ? words[MatchTexts.StartWanted, words.Date(vacancy.StartOn!.Value), words.Date(from)]
            : words[MatchTexts.AtOnce],
        _ => words[reason.Outcome switch
        {
            ReasonOutcome.Met => MatchTexts.AreaMet,
            ReasonOutcome.NearlyMet => MatchTexts.AreaNearly,
            _ => MatchTexts.AreaMissing,
        }],
    };

    private string Wished(string offered, string[] wished) =>
        wished.Length == 0 ? words[MatchTexts.AnyWillDo] : words[MatchTexts.OfferedWished, offered, words.List(wished)];

    private string Hours(int offered, int? least, int? most) => (least, most) switch
    {
        ({ } fewest, { } greatest) => Wished(InHours(offered), [words[MatchTexts.HoursBetween, words.Hours(fewest), words.Hours(greatest)]]),
        ({ } fewest, null) => Wished(InHours(offered), [words[MatchTexts.HoursLeast, words.Hours(fewest)]]),
        (null, { } greatest) => Wished(InHours(offered), [words[MatchTexts.HoursMost, words.Hours(greatest)]]),
        _ => Wished(InHours(offered), []),
    };

    private string InHours(int minutes) => words[MatchTexts.HoursOf, words.Hours(minutes)];
}
