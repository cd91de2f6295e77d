using Partnerships.Areas;
using Partnerships.Placements;

namespace Partnerships.Vacancies;

/// <summary>What a job asks of a candidate beside skills and hours. What is null or empty is not asked for.</summary>
/// <param name="Occupation">The job's occupation in DISCO-08, 4 or 6 digits.</param>
/// <param name="Certificates">Certificates that one must have, such as driving licence B or a welding certificate.</param>
/// <param name="Danish">The least level of Danish.</param>
/// <param name="StartOn">The first day wanted.</param>
/// <param name="Place">Where the work is, in words.</param>
/// <param name="PriorityAreas">The housing areas whose residents come first; when empty, those of the agreement.</param>
public sealed record Requirements(
    string? Occupation, string[] Certificates, LanguageLevel? Danish, DateOnly? StartOn, string? Place, Guid[] PriorityAreas)
{
    /// <summary>Nothing is asked for.</summary>
    public static Requirements None { get; } = new(null, [], null, null, null, []);

    internal const int MostAreas = 100;

    /// <summary>The areas whose states are to be loaded: as far as a caller may name them at all.</summary>
    public IEnumerable<Guid> AreasToLoad() => PriorityAreas.Take(MostAreas);

    internal bool Same(Requirements other) =>
        this with { Certificates = other.Certificates, PriorityAreas = other.PriorityAreas } == other
        && Certificates.SequenceEqual(other.Certificates) && PriorityAreas.SequenceEqual(other.PriorityAreas);
}

/// <summary>What a vacancy offers and asks for; it can be revised.</summary>
/// <param name="Title">What the job is called.</param>
/// <param name="Positions">How many can be hired.</param>
/// <param name="MinutesPerWeek">Weekly working time in minutes, or null when open.</param>
/// <param name="Skills">Skills asked for, in words.</param>
/// <param name="Requirements">What else is asked for.</param>
public sealed record JobDescription(string Title, int Positions, int? MinutesPerWeek, string[] Skills, Requirements Requirements)
{
    internal const int MostTitle = 200;
    private const int MostPositions = 1000, MostPlace = 200;

    /// <summary>That of a vacancy as it was opened.</summary>
    public static JobDescription Of(VacancyOpened opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return new(opened.Title, opened.Positions, opened.MinutesPerWeek, opened.Skills, opened.Requirements ?? Requirements.None);
    }

    /// <summary>True when both say the same.</summary>
    public bool Same(JobDescription other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Title, Positions, MinutesPerWeek) == (other.Title, other.Positions, other.MinutesPerWeek)
            && Skills.SequenceEqual(other.Skills) && Requirements.Same(other.Requirements);
    }

    /// <param name="check">Collects what is violated.</param>
    /// <param name="city">The city of the vacancy; null when it is not known.</param>
    /// <param name="areas">The state of each priority area, in their order.</param>
    internal void Check(Check check, string? city, IReadOnlyList<Area> areas)
    {
        check.Line(Title, "/title", MostTitle).Count(Positions, "/positions", MostPositions).Lines(Skills, "/skills");
        if (MinutesPerWeek is { } minutes) check.MinutesPerWeek(minutes);
        var asked = Requirements;
        if (asked.Occupation is { } occupation) check.Occupation(occupation, "/requirements/occupation");
        check.Lines(asked.Certificates, "/requirements/certificates");
        if (asked.Danish is { } level) check.Choice(level, "/requirements/danish");
        if (asked.StartOn is { } first) check.Date(first, "/requirements/startOn");
        if (asked.Place is { } place) check.Line(place, "/requirements/place", MostPlace);
        check.AtMost(asked.PriorityAreas.Length, "/requirements/priorityAreas", Vacancies.Requirements.MostAreas);
        foreach (var (i, area) in asked.AreasToLoad().Index())
        {
            check.That(city is null || (i < areas.Count && areas[i].City == city), AreaRefusals.AreaUnknown.At($"/requirements/priorityAreas/{i}").With(area))
                .That(Array.IndexOf(asked.PriorityAreas, area) == i, Refusals.Duplicate.At($"/requirements/priorityAreas/{i}"));
        }
    }
}
