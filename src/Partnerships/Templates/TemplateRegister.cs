namespace Partnerships.Templates;

/// <summary>A template in a list.</summary>
/// <param name="Template">Its id.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Name">What its latest version is called.</param>
/// <param name="Version">The latest version's number.</param>
/// <param name="SetOn">When that version was set.</param>
/// <param name="WithdrawnFor">Why it was withdrawn; null when it was not.</param>
public sealed record TemplateEntry(Guid Template, string City, string Name, int Version, DateOnly SetOn, string? WithdrawnFor = null);

/// <summary>Which templates does each city have?</summary>
public static class TemplateRegister
{
    /// <summary>Stored name.</summary>
    public const string Name = "templates";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 1, Fold);

    /// <summary>The common start of the keys of a city's <see cref="TemplateEntry"/> documents, oldest id first.</summary>
    public static string CityPrefix(string city) => $"city/{city}/";

    private static string Key(string city, Guid template) => $"{CityPrefix(city)}{template:D}";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case TemplateSet e:
                documents.Put(Key(e.City, recorded.StreamId), new TemplateEntry(recorded.StreamId, e.City, e.Terms.Name, e.Version, recorded.EffectiveOn));
                break;
            case TemplateWithdrawn e:
                var key = Key(e.City, recorded.StreamId);
                documents.Put(key, documents.Known<TemplateEntry>(key) with { WithdrawnFor = e.Reason });
                break;
            default: break;
        }
    }
}
