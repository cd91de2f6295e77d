using Partnerships.Agreements;

namespace Partnerships.Commitments;

/// <summary>Candidates were sent for a vacancy under the agreement.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Count">How many.</param>
/// <param name="On">When.</param>
/// <param name="Match">The match by whose proposal the candidate was sent, or null.</param>
public sealed record CandidatesSent(Guid Vacancy, int Count, DateOnly On, Guid? Match = null) : IEvent;

/// <summary>A part of what a party owes, or all of it, was done: orders given, a café held.</summary>
/// <param name="Commitment">The commitment's id in the agreement.</param>
/// <param name="On">When.</param>
/// <param name="Count">How many of what is owed; 1 where nothing is counted.</param>
/// <param name="IsWhole">True when nothing more is owed by it.</param>
/// <param name="Note">What was done.</param>
public sealed record DeliveryRecorded(string Commitment, DateOnly On, int Count, bool IsWhole, string Note) : IEvent;

/// <summary>Help was asked for that a party owes when something goes wrong.</summary>
/// <param name="Help">The request's id.</param>
/// <param name="Commitment">The commitment's id in the agreement.</param>
/// <param name="On">When.</param>
/// <param name="About">What about; no resident's name.</param>
/// <param name="Placement">The placement whose problem it came of; null for help asked for otherwise.</param>
public sealed record HelpAsked(Guid Help, string Commitment, DateOnly On, string About, Guid? Placement = null) : IEvent;

/// <summary>The help was given.</summary>
/// <param name="Help">The request's id.</param>
/// <param name="On">When.</param>
/// <param name="Note">How, in words.</param>
public sealed record HelpGiven(Guid Help, DateOnly On, string Note) : IEvent;

/// <summary>The times of a call for help were recorded wrongly, or help was never asked for.</summary>
/// <param name="Help">The request's id.</param>
/// <param name="AskedOn">When it was really asked for; null when it never was.</param>
/// <param name="GivenOn">When it was really given; null when it was not, or help was never asked for.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
/// <param name="Was">The times as they were recorded; null where the problem that it came of says it.</param>
public sealed record HelpCorrected(
    Guid Help, DateOnly? AskedOn, DateOnly? GivenOn, string Reason, string StatedBy, HelpTimes? Was = null) : IEvent;

/// <summary>When help was asked for and given.</summary>
/// <param name="AskedOn">When it was asked for.</param>
/// <param name="GivenOn">When it was given; null when it was not.</param>
public sealed record HelpTimes(DateOnly AskedOn, DateOnly? GivenOn = null) : IFact<HelpTimes>
{
    DateOnly? IFact<HelpTimes>.On => AskedOn;

    bool IFact<HelpTimes>.IsOne => true;

    bool IFact<HelpTimes>.IsAbout(HelpTimes other) => true;
}

/// <summary>The times of a call for help as they were recorded, and as they really were.</summary>
/// <param name="Help">The request's id.</param>
/// <param name="Was">As they were recorded.</param>
/// <param name="Is">As they really were; null when help was never asked for.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record HelpCorrection(Guid Help, HelpTimes Was, HelpTimes? Is, string Reason, string StatedBy) : IFactCorrected<HelpTimes>;

/// <summary>What is still owed by a commitment was waived on behalf of another party.</summary>
/// <param name="Commitment">The commitment's id in the agreement.</param>
/// <param name="By">The id of the party that waives it.</param>
/// <param name="Reason">Why.</param>
public sealed record CommitmentWaived(string Commitment, string By, string Reason) : IEvent;

/// <summary>Places pledged were replaced by others under the steering group's exchange rate. The original stays in the agreement.</summary>
/// <param name="Commitment">The id of the commitment that was pledged.</param>
/// <param name="Owed">How many of its places are replaced.</param>
/// <param name="Substitute">What is owed instead, under an id of its own.</param>
/// <param name="By">The day by which it is owed.</param>
/// <param name="Reason">Why.</param>
public sealed record CommitmentSubstituted(string Commitment, int Owed, PledgedPlaces Substitute, DateOnly By, string Reason) : IEvent;
