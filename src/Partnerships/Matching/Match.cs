namespace Partnerships.Matching;

/// <summary>A match: a candidate proposed for a vacancy, its interview and its outcome. Its id follows from the two, so that a candidate is
/// proposed for a vacancy in one place only.</summary>
/// <param name="Proposed">The latest proposal; null before.</param>
/// <param name="Status">Where it is in its life.</param>
public sealed record Match(MatchProposed? Proposed, MatchStatus Status) : ICityState
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "match";

    /// <summary>Before the first event.</summary>
    public static Match Initial { get; } = new(null, MatchStatus.None);

    /// <summary>The day of the interview, planned or held, or null.</summary>
    public DateOnly? InterviewOn { get; init; }

    /// <summary>Why the company did not choose the candidate, or null.</summary>
    public NotChosenReason? NotChosenFor { get; init; }

    /// <summary>Why the candidate declined, or null.</summary>
    public DeclineReason? DeclinedFor { get; init; }

    /// <summary>Why the proposal was taken back, or null.</summary>
    public TakenBackReason? WithdrawnFor { get; init; }

    /// <summary>The placement that it came to, or null.</summary>
    public Guid? Placement { get; init; }

    /// <summary>The match's stream.</summary>
    public static StreamRef Ref(Guid id) => new(Stream, id);

    /// <summary>The id of a candidate's match with a vacancy.</summary>
    public static Guid IdOf(Guid vacancy, Guid candidate) => NameBasedId.Of(vacancy, $"{Stream}/{candidate:D}");

    /// <summary>True once it was proposed.</summary>
    public bool Exists => Proposed is not null;

    /// <inheritdoc/>
    public string? City => Proposed?.City;

    /// <summary>The state after an event.</summary>
    public static Match Evolve(Match state, IEvent happened) => happened switch
    {
        MatchProposed e => new Match(e, MatchStatus.Proposed),
        MatchShortlisted => state with { Status = MatchStatus.Shortlisted },
        InterviewPlanned e => state with { Status = MatchStatus.InterviewPlanned, InterviewOn = e.On },
        InterviewHeld e => state with { Status = MatchStatus.Interviewed, InterviewOn = e.On },
        CandidateChosen => state with { Status = MatchStatus.Chosen },
        CandidateNotChosen e => state with { Status = MatchStatus.NotChosen, NotChosenFor = e.Reason },
        MatchAccepted => state with { Status = MatchStatus.Accepted },
        MatchDeclined e => state with { Status = MatchStatus.Declined, DeclinedFor = e.Reason },
        MatchWithdrawn e => state with { Status = MatchStatus.Withdrawn, WithdrawnFor = e.Reason },
        MatchCompleted e => state with { Status = MatchStatus.Completed, Placement = e.Placement },
        _ => throw new UnknownEventException(Stream, happened),
    };
}
