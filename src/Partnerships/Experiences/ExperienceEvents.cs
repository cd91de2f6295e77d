namespace Partnerships.Experiences;

/// <summary>What was learnt elsewhere, as one who draws on it needs it.</summary>
/// <param name="Place">Where: another city, municipality or project.</param>
/// <param name="Tried">What was tried.</param>
/// <param name="CameOfIt">What came of it.</param>
/// <param name="Advice">What is to be done likewise or otherwise here, or null.</param>
/// <param name="Kinds">The employment kinds that it is about; empty when it is about none in particular.</param>
/// <param name="Occupations">The occupations that it is about (DISCO-08); empty when it is about none in particular.</param>
/// <param name="Source">Who told it, by function, or where it is written.</param>
public sealed record Lesson(
    string Place, string Tried, string CameOfIt, string? Advice, EmploymentKind[] Kinds, string[] Occupations, string Source);

/// <summary>Experience (erfaring) from another city was recorded for a city. The stream's id is the experience's.</summary>
/// <param name="City">Municipality code of the city that draws on it.</param>
/// <param name="Lesson">What was learnt.</param>
public sealed record ExperienceRecorded(string City, Lesson Lesson) : IEvent;

/// <summary>What was recorded was said better or further.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Lesson">What was learnt, as it is now told.</param>
public sealed record ExperienceRevised(string City, Lesson Lesson) : IEvent;

/// <summary>The experience is no longer drawn on; it stays in the history.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Reason">Why.</param>
public sealed record ExperienceWithdrawn(string City, string Reason) : IEvent;
