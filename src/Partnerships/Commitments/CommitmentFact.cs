namespace Partnerships.Commitments;

/// <summary>One recorded fact about what is owed: exactly one member is set. The times of a call for help have a
/// correction of their own (<see cref="HelpCorrected"/>).</summary>
/// <param name="Sent">Candidates that were sent.</param>
/// <param name="Delivery">A delivery.</param>
/// <param name="Waiver">A waiver.</param>
/// <param name="Substitution">Places that were replaced by others.</param>
public sealed record CommitmentFact(
    CandidatesSent? Sent = null, DeliveryRecorded? Delivery = null, CommitmentWaived? Waiver = null, CommitmentSubstituted? Substitution = null)
    : IFact<CommitmentFact>
{
    DateOnly? IFact<CommitmentFact>.On => Sent?.On ?? Delivery?.On ?? Substitution?.Substitute.OpensOn;

    bool IFact<CommitmentFact>.IsOne => new object?[] { Sent, Delivery, Waiver, Substitution }.Count(fact => fact is not null) == 1;

    /// <summary>Of a candidate who was sent by a proposal only the day can be another; of a waiver, by whom and why; of a substitution, by when and
    /// why.</summary>
    bool IFact<CommitmentFact>.IsAbout(CommitmentFact other) =>
        (Sent is null, Delivery is null, Waiver?.Commitment, Substitution?.Commitment, Substitution?.Owed, Substitution?.Substitute)
        == (other.Sent is null, other.Delivery is null, other.Waiver?.Commitment, other.Substitution?.Commitment, other.Substitution?.Owed, other.Substitution?.Substitute)
        && (Sent is not { } one || other.Sent is not { } another
            || (one.Match == another.Match && (one.Match is null || (one.Vacancy, one.Count) == (another.Vacancy, another.Count))));
}

/// <summary>A recorded fact about what is owed was wrong. What was recorded stays in the history; views count by <paramref name="Is"/>.</summary>
/// <param name="Was">The fact as it was recorded.</param>
/// <param name="Is">The fact as it really was; null when it never happened.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record CommitmentFactCorrected(CommitmentFact Was, CommitmentFact? Is, string Reason, string StatedBy)
    : IEvent, IFactCorrected<CommitmentFact>;
