namespace Partnerships.Experiences;

/// <summary>Experience as the register shows it.</summary>
/// <param name="Experience">Its id.</param>
/// <param name="City">Municipality code of the city that draws on it.</param>
/// <param name="Lesson">What was learnt, as last told.</param>
/// <param name="RecordedOn">When it was first recorded.</param>
/// <param name="WithdrawnFor">Why it is no longer drawn on; null while it is.</param>
public sealed record ExperienceEntry(Guid Experience, string City, Lesson Lesson, DateOnly RecordedOn, string? WithdrawnFor = null);

/// <summary>Which experience does each city draw on?</summary>
public static class ExperienceRegister
{
    /// <summary>Stored name.</summary>
    public const string Name = "experiences";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 1, Fold);

    /// <summary>The common start of the keys of a city's <see cref="ExperienceEntry"/> documents, oldest id first.</summary>
    public static string CityPrefix(string city) => $"city/{city}/";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case ExperienceRecorded e:
                documents.Put(Key(e.City, recorded), new ExperienceEntry(recorded.StreamId, e.City, e.Lesson, recorded.EffectiveOn));
                break;
            case ExperienceRevised e:
                documents.Put(Key(e.City, recorded), documents.Known<ExperienceEntry>(Key(e.City, recorded)) with { Lesson = e.Lesson });
                break;
            case ExperienceWithdrawn e:
                documents.Put(Key(e.City, recorded), documents.Known<ExperienceEntry>(Key(e.City, recorded)) with { WithdrawnFor = e.Reason });
                break;
            default: break;
        }
    }

    private static string Key(string city, Recorded recorded) => CityPrefix(city) + recorded.Stream.Id;
}
