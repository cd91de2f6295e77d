namespace Partnerships.Candidates;

/// <summary>An unemployed resident (ledig beboer) was registered, known here by an opaque id only.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Area">The housing area of the home.</param>
/// <param name="LivesThereSince">The first day known to live there.</param>
/// <param name="Skills">Skills, in words; nothing that identifies a person.</param>
public sealed record CandidateRegistered(string City, Guid Area, DateOnly LivesThereSince, string[] Skills) : IEvent;

/// <summary>The candidate moved home. A running placement is not ended by that, and stays counted where it was.</summary>
/// <param name="Area">The housing area moved to; null when it is none of the registered ones.</param>
/// <param name="On">The first day there.</param>
public sealed record CandidateMoved(Guid? Area, DateOnly On) : IEvent;
