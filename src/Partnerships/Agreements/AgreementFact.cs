namespace Partnerships.Agreements;

/// <summary>One stretch of days on which an agreement rested.</summary>
/// <param name="From">From when.</param>
/// <param name="Reason">Why.</param>
/// <param name="To">From when it went on; null while it rests.</param>
/// <param name="ResumedFor">Why it went on; null while it rests.</param>
public sealed record Rest(DateOnly From, string Reason, DateOnly? To = null, string? ResumedFor = null);

/// <summary>One recorded fact of an agreement's life in force: exactly one member is set.</summary>
/// <param name="Meeting">A follow-up meeting.</param>
/// <param name="Concern">A party's concern.</param>
/// <param name="Resolution">How a concern was resolved.</param>
/// <param name="Departure">A party that left.</param>
/// <param name="Rest">Days on which it rested.</param>
/// <param name="Fulfilment">That all was done.</param>
/// <param name="Termination">How it was ended before its time.</param>
public sealed record AgreementFact(
    FollowUpMeetingHeld? Meeting = null, ConcernRaised? Concern = null, ConcernResolved? Resolution = null, PartyLeft? Departure = null, Rest? Rest = null,
    AgreementFulfilled? Fulfilment = null, AgreementTerminated? Termination = null) : IFact<AgreementFact>
{
    DateOnly? IFact<AgreementFact>.On =>
        Meeting?.On ?? Concern?.On ?? Resolution?.On ?? Departure?.On ?? Rest?.From ?? Fulfilment?.On ?? Termination?.On;

    bool IFact<AgreementFact>.IsOne =>
        new object?[] { Meeting, Concern, Resolution, Departure, Rest, Fulfilment, Termination }.Count(fact => fact is not null) == 1;

    /// <summary>Where facts have ids, both have the same. Of a rest both have an end, or neither.</summary>
    bool IFact<AgreementFact>.IsAbout(AgreementFact other) =>
        (Meeting?.Meeting, Concern?.Concern, Resolution?.Concern, Departure?.Party, Rest is null, Rest?.To is null, Fulfilment is null, Termination is null)
        == (other.Meeting?.Meeting, other.Concern?.Concern, other.Resolution?.Concern, other.Departure?.Party, other.Rest is null, other.Rest?.To is null,
            other.Fulfilment is null, other.Termination is null);
}

/// <summary>A recorded fact of an agreement's life in force was wrong. What was recorded stays in the history; views count by
/// <paramref name="Is"/>.</summary>
/// <param name="Was">The fact as it was recorded.</param>
/// <param name="Is">The fact as it really was; null when it never happened.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Places">When it never ended, so that it is in force again: what is owed in places; what fell due in the meantime is opened now. Else
/// null.</param>
public sealed record AgreementFactCorrected(AgreementFact Was, AgreementFact? Is, string Reason, string StatedBy, PledgedPlaces[]? Places = null)
    : IEvent, IFactCorrected<AgreementFact>;
