using Partnerships.Experiences;

namespace Partnerships.Server.Experiences;

/// <summary>Experience from another city is recorded.</summary>
/// <param name="City">Municipality code of the city that draws on it.</param>
/// <param name="Lesson">What was learnt.</param>
/// <param name="Id">The experience's id, a UUID of the client's choice.</param>
internal sealed record ExperienceRequest(string City, Lesson Lesson, Guid? Id = null);

/// <summary>It is told better or further.</summary>
/// <param name="Lesson">What was learnt.</param>
internal sealed record ExperienceRevisionRequest(Lesson Lesson);
