using System.Globalization;

namespace Partnerships.Matching;

/// <summary>The rules by which candidates and vacancies are matched: data and pure functions. A change is a further version; ranks that were
/// recorded keep the number of theirs. There is no clock in them: the same inputs always give the same ranks.</summary>
/// <param name="Version">Their number, kept with each proposal.</param>
/// <param name="LevelsBelow">So many levels of Danish below the one asked for still nearly meet it.</param>
/// <param name="HoursPercent">Weekly working time so many percent beside the candidate's still nearly meets it.</param>
/// <param name="OccupationDigits">So many first digits in common make occupations of DISCO-08 related.</param>
/// <param name="DaysLate">Being available so many days after the first day wanted still nearly meets it.</param>
public sealed record MatchingRules(int Version, int LevelsBelow, int HoursPercent, int OccupationDigits, int DaysLate)
{
    private const int Whole = 100;

    /// <summary>The first version.</summary>
    public static MatchingRules Version1 { get; } = new(Version: 1, LevelsBelow: 1, HoursPercent: 25, OccupationDigits: 3, DaysLate: 14);

    /// <summary>The rules by which proposals are made now.</summary>
    public static MatchingRules Current => Version1;

    /// <summary>The candidates of a vacancy, the best first; in whatever order they are given.</summary>
    public Rank[] Rank(VacancyInputs vacancy, IEnumerable<CandidateInputs> candidates) => Sorted(candidates.Select(candidate => Assess(vacancy, candidate)));

    /// <summary>The vacancies of a candidate, the best first; in whatever order they are given.</summary>
    public Rank[] Rank(CandidateInputs candidate, IEnumerable<VacancyInputs> vacancies) => Sorted(vacancies.Select(vacancy => Assess(vacancy, candidate)));

    /// <summary>How well they go together, with a reason for each requirement.</summary>
    public Rank Assess(VacancyInputs vacancy, CandidateInputs candidate)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(candidate);
        var reasons = new List<MatchReason>(vacancy.Certificates.Length + vacancy.Skills.Length + 6);
        foreach (var certificate in vacancy.Certificates) reasons.Add(new(ReasonKind.Certificate, Has(candidate.Certificates, certificate), certificate));
        foreach (var skill in vacancy.Skills) reasons.Add(new(ReasonKind.Skill, Has(candidate.Skills, skill), skill));
        if (vacancy.Danish is { } level and not LanguageLevel.None) reasons.Add(new(ReasonKind.Danish, Danish(level, candidate.Danish), Named(level)));
        reasons.Add(new(ReasonKind.Employment, Employment(vacancy.Kind, candidate.Kinds), Named(vacancy.Kind)));
        if (vacancy.Occupation is { } occupation) reasons.Add(new(ReasonKind.Occupation, Occupation(occupation, candidate.Occupations), occupation));
        if (vacancy.MinutesPerWeek is { } minutes)
            reasons.Add(new(ReasonKind.Hours, Hours(minutes, candidate), minutes.ToString(CultureInfo.InvariantCulture)));
        if (vacancy.StartOn is { } first)
            reasons.Add(new(ReasonKind.Start, Start(first, candidate.AvailableFrom), first.ToString("O", CultureInfo.InvariantCulture)));
        if (vacancy.PriorityAreas.Length + vacancy.AgreementAreas.Length > 0) reasons.Add(new(ReasonKind.Area, Area(vacancy, candidate.HomeArea), null));
        return new Rank(vacancy, candidate, reasons);
    }

    /// <summary>A value by the name under which events and the API have it.</summary>
    private static string Named<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static Rank[] Sorted(IEnumerable<Rank> ranks)
    {
        Rank[] sorted = [.. ranks];
        Array.Sort(sorted, Matching.Rank.Order);
        return sorted;
    }

    /// <summary>A certificate or skill is there or not; capitals and space around it make no difference.</summary>
    private static ReasonOutcome Has(string[] those, string asked)
    {
        foreach (var one in those)
            if (one.AsSpan().Trim().Equals(asked.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase)) return ReasonOutcome.Met;
        return ReasonOutcome.Missing;
    }

    private ReasonOutcome Danish(LanguageLevel asked, LanguageLevel? has) =>
        has is not { } level ? ReasonOutcome.Missing
        : level >= asked ? ReasonOutcome.Met
        : level + LevelsBelow >= asked ? ReasonOutcome.NearlyMet
        : ReasonOutcome.Missing;

    private ReasonOutcome Occupation(string asked, string[] wished)
    {
        var outcome = wished.Length == 0 ? ReasonOutcome.Met : ReasonOutcome.Missing;
        foreach (var one in wished)
        {
            if (Partnerships.Occupation.SameGroup(one, asked)) return ReasonOutcome.Met;
            if (one.AsSpan(0, OccupationDigits).SequenceEqual(asked.AsSpan(0, OccupationDigits))) outcome = ReasonOutcome.NearlyMet;
        }
        return outcome;
    }

    private ReasonOutcome Hours(int minutes, CandidateInputs candidate)
    {
        var (least, most) = (candidate.LeastMinutesPerWeek ?? 0, candidate.MostMinutesPerWeek ?? int.MaxValue / (2 * Whole));
        return minutes >= least && minutes <= most ? ReasonOutcome.Met
            : minutes * Whole >= least * (Whole - HoursPercent) && minutes * Whole <= most * (Whole + HoursPercent) ? ReasonOutcome.NearlyMet
            : ReasonOutcome.Missing;
    }

    private ReasonOutcome Start(DateOnly first, DateOnly? available) =>
        available is not { } from || from <= first ? ReasonOutcome.Met
        : from.DayNumber - first.DayNumber <= DaysLate ? ReasonOutcome.NearlyMet
        : ReasonOutcome.Missing;

    private static ReasonOutcome Area(VacancyInputs vacancy, Guid? home)
    {
        if (home is not { } area) return ReasonOutcome.Missing;
        var first = vacancy.PriorityAreas.Length > 0 ? vacancy.PriorityAreas : vacancy.AgreementAreas;
        return Array.IndexOf(first, area) >= 0 ? ReasonOutcome.Met
            : Array.IndexOf(vacancy.AgreementAreas, area) >= 0 ? ReasonOutcome.NearlyMet
            : ReasonOutcome.Missing;
    }

    private static ReasonOutcome Employment(EmploymentKind offered, EmploymentKind[] wished) =>
        wished.Length == 0 || Array.IndexOf(wished, offered) >= 0 ? ReasonOutcome.Met : ReasonOutcome.Missing;
}
