namespace Partnerships.Experiences;

/// <summary>Experience (erfaring) from another city that a city draws on.</summary>
/// <param name="City">Municipality code of the city that draws on it; null before it is recorded.</param>
/// <param name="Lesson">What was learnt, as last told; null before.</param>
/// <param name="WithdrawnFor">Why it is no longer drawn on; null while it is.</param>
public sealed record Experience(string? City, Lesson? Lesson, string? WithdrawnFor) : ICityState
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "experience";

    /// <summary>Before the first event.</summary>
    public static Experience Initial { get; } = new(null, null, null);

    /// <summary>The experience's stream.</summary>
    public static StreamRef Ref(Guid id) => new(Stream, id);

    /// <summary>True once it is recorded.</summary>
    public bool Exists => City is not null;

    /// <summary>The state after an event.</summary>
    public static Experience Evolve(Experience state, IEvent happened) => happened switch
    {
        ExperienceRecorded e => state with { City = e.City, Lesson = e.Lesson },
        ExperienceRevised e => state with { Lesson = e.Lesson },
        ExperienceWithdrawn e => state with { WithdrawnFor = e.Reason },
        _ => throw new UnknownEventException(Stream, happened),
    };
}
