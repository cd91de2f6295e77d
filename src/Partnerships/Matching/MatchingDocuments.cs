using Partnerships.Candidates;
using Partnerships.Vacancies;

namespace Partnerships.Matching;

/// <summary>A match in a list.</summary>
/// <param name="Match">Its id.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Candidate">The candidate, by opaque id.</param>
/// <param name="Status">How it stands.</param>
public sealed record MatchSummary(Guid Match, string City, Guid Vacancy, Guid Candidate, MatchStatus Status);

/// <summary>The facts of a candidate from which the inputs of a ranking follow.</summary>
public sealed class MatchingCandidate
{
    /// <summary>The opaque id.</summary>
    public Guid Candidate { get; set; }

    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>When registered.</summary>
    public DateOnly RegisteredOn { get; set; }

    /// <summary>What the registration tells of a profile.</summary>
    public CandidateProfile Registration { get; set; } = null!;

    /// <summary>The profiles known.</summary>
    public ProfileSeries Profiles { get; set; } = ProfileSeries.None;

    /// <summary>The homes known, the earliest first.</summary>
    public List<Home> Homes { get; set; } = [];

    /// <summary>Why the candidate is withdrawn from matching, or null.</summary>
    public WithdrawalReason? Withdrawn { get; set; }

    /// <summary>The last days of the candidate's placements; null while one runs.</summary>
    public SortedDictionary<Guid, DateOnly?> Placements { get; set; } = [];

    /// <summary>True for one who is to be ranked: not withdrawn, and in no placement.</summary>
    public bool Waits() => Withdrawn is null && WaitingSince() is not null;

    /// <summary>Since when the candidate waits; null for one who is in a placement.</summary>
    public DateOnly? WaitingSince() => Placements.ContainsValue(null) ? null : Placements.Values.Append(RegisteredOn).Max();

    /// <summary>The inputs of a ranking.</summary>
    public CandidateInputs ToInputs() => Inputs.Of(Candidate, Profiles.Last ?? Registration, Homes.Count > 0 ? Homes[^1].Area : null, WaitingSince());

    internal void Apply(IEvent happened)
    {
        switch (happened)
        {
            case CandidateProfileSet e: Profiles = Profiles.After(e); break;
            case CandidateProfileCorrected e: Profiles = Profiles.After(e); break;
            case CandidateWithdrawn e: Withdrawn = e.Reason; break;
            case CandidateReturned: Withdrawn = null; break;
            case CandidateMoved e: Homes = [.. Home.Settle(Homes, new Home(e.On, e.Area))]; break;
            case CandidateHomeCorrected e: Homes = [.. Home.Settle(Homes, e)]; break;
            default: break; // What is kept of a person does not enter into matching.
        }
    }
}

/// <summary>The facts of a vacancy from which it follows whether it is offered, and the inputs of a ranking.</summary>
public sealed class MatchingVacancy
{
    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>Its agreement.</summary>
    public Guid Agreement { get; set; }

    /// <summary>The company, which a ranking does not look at.</summary>
    public string CompanyCvr { get; set; } = "";

    /// <summary>What the job is called; a ranking does not look at it either.</summary>
    public string Title { get; set; } = "";

    /// <summary>The inputs of a ranking.</summary>
    public VacancyInputs Inputs { get; set; } = null!;

    /// <summary>How many can be hired.</summary>
    public int Positions { get; set; }

    /// <summary>The placements that hold its positions.</summary>
    public List<Guid> Holders { get; set; } = [];

    /// <summary>True once it is closed.</summary>
    public bool IsClosed { get; set; }

    /// <summary>True while it is paused.</summary>
    public bool IsPaused { get; set; }

    /// <summary>True while its agreement rests.</summary>
    public bool Rests { get; set; }

    /// <summary>True once its agreement is over.</summary>
    public bool IsOver { get; set; }

    /// <summary>True while candidates can be proposed for it.</summary>
    public bool Offers() => !IsClosed && !IsPaused && !Rests && !IsOver && Holders.Count < Positions;

    internal void Apply(IEvent happened)
    {
        switch (happened)
        {
            case PositionFilled e: Holders.Add(e.Placement); break;
            case PositionReopened e: Holders.Remove(e.Placement); break;
            case VacancyRevised e:
                (Positions, Title, Inputs) = (e.Job.Positions, e.Job.Title, Matching.Inputs.Of(Inputs.Vacancy, Inputs.Kind, e.Job, Inputs.AgreementAreas));
                break;
            case VacancyPaused: IsPaused = true; break;
            case VacancyResumed: IsPaused = false; break;
            case VacancyClosed: IsClosed = true; break;
            case VacancyReopened: IsClosed = false; break;
            default: throw new UnknownEventException(Vacancy.Stream, happened);
        }
    }
}

/// <summary>What vacancies need of their agreement.</summary>
internal sealed class MatchingAgreement
{
    public Guid[] Areas { get; set; } = [];
    public List<Guid> Vacancies { get; set; } = [];
}
