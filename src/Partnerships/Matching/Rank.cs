namespace Partnerships.Matching;

/// <summary>How well a candidate and a vacancy go together, with the reasons. Ranks are compared by, in this order: fewest certificates missing;
/// fewest other requirements missing; the area of the home; fewest nearly met; longest waiting; id (ops/decisions/0020).</summary>
public sealed class Rank
{
    private readonly int certificates, missing, nearly;
    private readonly ReasonOutcome area;

    internal Rank(VacancyInputs vacancy, CandidateInputs candidate, IReadOnlyList<MatchReason> reasons)
    {
        (Vacancy, Candidate, Reasons) = (vacancy, candidate, reasons);
        area = ReasonOutcome.Met;
        foreach (var reason in reasons)
        {
            if (reason.Kind == ReasonKind.Area) area = reason.Outcome;
            else if (reason.Outcome == ReasonOutcome.NearlyMet) nearly++;
            else if (reason.Outcome == ReasonOutcome.Missing && reason.Kind == ReasonKind.Certificate) certificates++;
            else if (reason.Outcome == ReasonOutcome.Missing) missing++;
        }
    }

    /// <summary>What was known of the vacancy.</summary>
    public VacancyInputs Vacancy { get; }

    /// <summary>What was known of the candidate.</summary>
    public CandidateInputs Candidate { get; }

    /// <summary>A reason for each requirement, and one for the area.</summary>
    public IReadOnlyList<MatchReason> Reasons { get; }

    /// <summary>How many requirements are missing, certificates among them.</summary>
    public int Missing => certificates + missing;

    /// <summary>How many requirements are nearly met.</summary>
    public int NearlyMet => nearly;

    /// <summary>The order of ranks, the best first.</summary>
    public static Comparer<Rank> Order { get; } = Comparer<Rank>.Create(Compare);

    private static int Compare(Rank one, Rank other)
    {
        var order = one.certificates.CompareTo(other.certificates);
        if (order == 0) order = one.missing.CompareTo(other.missing);
        if (order == 0) order = other.area.CompareTo(one.area);
        if (order == 0) order = one.nearly.CompareTo(other.nearly);
        if (order == 0) order = (one.Candidate.WaitingSince ?? DateOnly.MaxValue).CompareTo(other.Candidate.WaitingSince ?? DateOnly.MaxValue);
        if (order == 0) order = one.Candidate.Candidate.CompareTo(other.Candidate.Candidate);
        return order != 0 ? order : one.Vacancy.Vacancy.CompareTo(other.Vacancy.Vacancy);
    }
}
