namespace Partnerships.Matching;

/// <summary>One recorded fact of a match: exactly one member is set. The proposal itself is none: one that was made by mistake is taken back.</summary>
/// <param name="Shortlisted">The company put the candidate on its shortlist.</param>
/// <param name="Planned">An interview was planned.</param>
/// <param name="Held">It was held.</param>
/// <param name="Chosen">The company chose the candidate.</param>
/// <param name="NotChosen">The company did not.</param>
/// <param name="Accepted">The candidate accepted.</param>
/// <param name="Declined">The candidate declined.</param>
/// <param name="Withdrawn">The proposal was taken back.</param>
/// <param name="Completed">The candidate started in the position.</param>
public sealed record MatchFact(
    MatchShortlisted? Shortlisted = null, InterviewPlanned? Planned = null, InterviewHeld? Held = null, CandidateChosen? Chosen = null,
    CandidateNotChosen? NotChosen = null, MatchAccepted? Accepted = null, MatchDeclined? Declined = null, MatchWithdrawn? Withdrawn = null,
    MatchCompleted? Completed = null) : IFact<MatchFact>
{
    DateOnly? IFact<MatchFact>.On => Planned?.On ?? Held?.On;

    bool IFact<MatchFact>.IsOne => All.Count(one => one is not null) == 1;

    /// <summary>Both are the same step; a placement is never another.</summary>
    bool IFact<MatchFact>.IsAbout(MatchFact other) =>
        All.Select(one => one is null).SequenceEqual(other.All.Select(one => one is null)) && Completed == other.Completed;

    private IEnumerable<IEvent?> All => [Shortlisted, Planned, Held, Chosen, NotChosen, Accepted, Declined, Withdrawn, Completed];

    /// <summary>The fact as the event that it was recorded by.</summary>
    public IEvent Step() => All.OfType<IEvent>().First();

    /// <summary>Where a match is after it.</summary>
    internal MatchStatus Status => Step() switch
    {
        MatchShortlisted => MatchStatus.Shortlisted,
        InterviewPlanned => MatchStatus.InterviewPlanned,
        InterviewHeld => MatchStatus.Interviewed,
        CandidateChosen => MatchStatus.Chosen,
        CandidateNotChosen => MatchStatus.NotChosen,
        MatchAccepted => MatchStatus.Accepted,
        MatchDeclined => MatchStatus.Declined,
        MatchWithdrawn => MatchStatus.Withdrawn,
        _ => MatchStatus.Completed,
    };

    /// <summary>The fact that an event of a match records; null for others.</summary>
    internal static MatchFact? Of(IEvent happened) => happened switch
    {
        MatchShortlisted e => new(Shortlisted: e),
        InterviewPlanned e => new(Planned: e),
        InterviewHeld e => new(Held: e),
        CandidateChosen e => new(Chosen: e),
        CandidateNotChosen e => new(NotChosen: e),
        MatchAccepted e => new(Accepted: e),
        MatchDeclined e => new(Declined: e),
        MatchWithdrawn e => new(Withdrawn: e),
        MatchCompleted e => new(Completed: e),
        _ => null,
    };
}

/// <summary>A recorded fact was wrong. What was recorded stays in the history; how the match stands follows from <paramref name="Is"/>. Of facts that were
/// recorded twice in the same words it is the latest.</summary>
/// <param name="Was">The fact as it was recorded.</param>
/// <param name="Is">The fact as it really was; null when it never happened, and the match is again as it was before it.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record MatchFactCorrected(MatchFact Was, MatchFact? Is, string Reason, string StatedBy) : IEvent, IFactCorrected<MatchFact>;
