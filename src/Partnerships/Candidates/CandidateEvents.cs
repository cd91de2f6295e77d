namespace Partnerships.Candidates;

/// <summary>An unemployed resident (ledig beboer) was registered, known here by an opaque id only.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Area">The housing area of the home.</param>
/// <param name="LivesThereSince">The first day known to live there.</param>
/// <param name="Skills">Skills, in words; nothing that identifies a person.</param>
public sealed record CandidateRegistered(string City, Guid Area, DateOnly LivesThereSince, string[] Skills) : IEvent;

/// <summary>What a candidate can do and wishes, as far as matching with vacancies needs it. What is null or empty was not said; wishes and hours
/// that were not said stand against nothing.</summary>
/// <param name="Skills">Skills, in words; nothing that identifies a person.</param>
/// <param name="Certificates">Certificates, such as driving licence B.</param>
/// <param name="Danish">Level of Danish, by the Common European Framework.</param>
/// <param name="Kinds">The employment kinds wished.</param>
/// <param name="Occupations">The occupations wished, in DISCO-08.</param>
/// <param name="AvailableFrom">The first day on which the candidate can work.</param>
/// <param name="LeastMinutesPerWeek">The least weekly working time in minutes.</param>
/// <param name="MostMinutesPerWeek">The greatest weekly working time in minutes.</param>
public sealed record CandidateProfile(
    string[] Skills, string[] Certificates, LanguageLevel? Danish, EmploymentKind[] Kinds, string[] Occupations, DateOnly? AvailableFrom,
    int? LeastMinutesPerWeek, int? MostMinutesPerWeek)
{
    /// <summary>True when both say the same.</summary>
    public bool Same(CandidateProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Skills = other.Skills, Certificates = other.Certificates, Kinds = other.Kinds, Occupations = other.Occupations } == other
            && Skills.SequenceEqual(other.Skills) && Certificates.SequenceEqual(other.Certificates)
            && Kinds.SequenceEqual(other.Kinds) && Occupations.SequenceEqual(other.Occupations);
    }
}

/// <summary>The candidate's profile is this from now on, as a whole.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="AsOf">The day of which it tells.</param>
public sealed record CandidateProfileSet(CandidateProfile Profile, DateOnly AsOf) : IEvent;

/// <summary>A profile was recorded wrongly. What was recorded stays in the history; matching goes by <paramref name="Is"/>.</summary>
/// <param name="Was">The profile as it was known.</param>
/// <param name="Is">The profile as it really was; null when there was none on that day.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record CandidateProfileCorrected(CandidateProfileSet Was, CandidateProfileSet? Is, string Reason, string StatedBy) : IEvent;

/// <summary>Why a candidate is not to be matched for the time being: a closed list. Health is none of it, since it is not recorded here.</summary>
public enum WithdrawalReason
{
    /// <summary>Found work by other means.</summary>
    FoundWork,

    /// <summary>In education.</summary>
    Education,

    /// <summary>On leave.</summary>
    Leave,

    /// <summary>Moved away from the city.</summary>
    MovedAway,

    /// <summary>By the candidate's own wish.</summary>
    OwnWish,

    /// <summary>Another reason, which is not recorded here.</summary>
    Other,
}

/// <summary>The candidate was withdrawn from matching: is ranked and proposed for no vacancy.</summary>
/// <param name="Reason">Why.</param>
public sealed record CandidateWithdrawn(WithdrawalReason Reason) : IEvent;

/// <summary>The candidate came back to matching.</summary>
public sealed record CandidateReturned : IEvent;

/// <summary>The candidate moved home. A running placement is not ended by that, and stays counted where it was.</summary>
/// <param name="Area">The housing area moved to; null when it is none of the registered ones.</param>
/// <param name="On">The first day there.</param>
public sealed record CandidateMoved(Guid? Area, DateOnly On) : IEvent;

/// <summary>A home was recorded wrongly, that of the registration or one moved to. What was recorded stays in the history; who lived where when
/// follows from <paramref name="Is"/>. Areas that placements keep are corrected with them, by <see cref="Placements.PlacementCorrected"/>.</summary>
/// <param name="Was">The home as it was recorded.</param>
/// <param name="Is">The home as it really was; null for a move that never happened.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record CandidateHomeCorrected(Home Was, Home? Is, string Reason, string StatedBy) : IEvent, IFactCorrected<Home>;
