using System.Collections.Immutable;

namespace Partnerships.Matching;

/// <summary>A match: a candidate proposed for a vacancy, its interview and its outcome. Its id follows from the two, so that a candidate is
/// proposed for a vacancy in one place only.</summary>
/// <param name="Proposed">The latest proposal; null before.</param>
/// <param name="Steps">What is known to have happened to it.</param>
public sealed record Match(MatchProposed? Proposed, MatchSteps Steps) : ICityState
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "match";

    /// <summary>Before the first event.</summary>
    public static Match Initial { get; } = new(null, MatchSteps.Nothing);

    /// <summary>Recorded facts that, by a correction, never happened.</summary>
    public ImmutableHashSet<MatchFact> Struck { get; init; } = [];

    /// <summary>Where it is in its life.</summary>
    public MatchStatus Status => Steps.Status;

    /// <summary>The day of the interview, planned or held, or null.</summary>
    public DateOnly? InterviewOn => Steps.SinceProposal.Select(fact => fact.Planned?.On ?? fact.Held?.On).FirstOrDefault(on => on is not null);

    /// <summary>Why the company did not choose the candidate, or null.</summary>
    public NotChosenReason? NotChosenFor => Last?.NotChosen?.Reason;

    /// <summary>Why the candidate declined, or null.</summary>
    public DeclineReason? DeclinedFor => Last?.Declined?.Reason;

    /// <summary>Why the proposal was taken back, or null.</summary>
    public TakenBackReason? WithdrawnFor => Last?.Withdrawn?.Reason;

    /// <summary>The placement that it came to, or null.</summary>
    public Guid? Placement => Last?.Completed?.Placement;

    /// <summary>The match's stream.</summary>
    public static StreamRef Ref(Guid id) => new(Stream, id);

    /// <summary>The id of a candidate's match with a vacancy.</summary>
    public static Guid IdOf(Guid vacancy, Guid candidate) => NameBasedId.Of(vacancy, $"{Stream}/{candidate:D}");

    /// <summary>True once it was proposed.</summary>
    public bool Exists => Proposed is not null;

    /// <inheritdoc/>
    public string? City => Proposed?.City;

    private MatchFact? Last => Steps.SinceProposal.FirstOrDefault();

    /// <summary>The state after an event.</summary>
    public static Match Evolve(Match state, IEvent happened) => happened switch
    {
        MatchProposed e => state with { Proposed = e, Steps = state.Steps.After(e) },
        MatchFactCorrected { Is: null } e => state with { Steps = state.Steps.After(e), Struck = state.Struck.Add(e.Was) },
        _ => state with { Steps = state.Steps.After(happened) },
    };
}
