using Partnerships.Areas;
using Partnerships.Placements;

namespace Partnerships.Pathways;

/// <summary>Which paths do people take, from step to step?</summary>
public static class PathwayView
{
    /// <summary>Stored name.</summary>
    public const string Name = "pathways";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 1, Fold);

    /// <summary>The key of a city's <see cref="PathwayCity"/>.</summary>
    public static string Key(string city) => $"city/{city}";

    /// <summary>The key of a person's <see cref="PersonSteps"/>.</summary>
    public static string Key(Guid candidate) => $"person/{candidate:D}";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case AreaRegistered e:
                var city = documents.Get<PathwayCity>(Key(e.City)) ?? new PathwayCity { City = e.City };
                city.Names[recorded.StreamId] = e.Name;
                documents.Put(Key(e.City), city);
                break;
            case PlacementStarted e:
                documents.Put(Link(recorded), new Whose(e.Candidate));
                Change(documents, recorded, e.Candidate);
                break;
            case PlacementEnded or PlacementCorrected or PlacementAnnulled:
                Change(documents, recorded, documents.Known<Whose>(Link(recorded)).Candidate);
                break;
            default:
                break;
        }
    }

    private static void Change(IDocuments documents, Recorded recorded, Guid candidate) =>
        documents.Recount(Key(candidate), () => new PersonSteps { Candidate = candidate }, recorded, Apply, Count);

    private static void Apply(PersonSteps person, Recorded recorded)
    {
        var at = person.Steps.FindIndex(step => step.Placement == recorded.StreamId);
        switch (recorded.Event)
        {
            case PlacementStarted e:
                person.City = e.City;
                person.Steps.Add(new(recorded.StreamId, e.Kind, e.CompanyCvr, e.Area, e.StartOn, EndedOn: null));
                break;
            case PlacementEnded e:
                person.Steps[at] = person.Steps[at] with { EndedOn = e.On };
                break;
            case PlacementCorrected { Is: var facts }:
                person.Steps[at] = person.Steps[at] with { Kind = facts.Kind, Area = facts.Area, StartOn = facts.StartOn, EndedOn = facts.EndedOn };
                break;
            case PlacementAnnulled:
                person.Steps.RemoveAt(at);
                break;
            default:
                break;
        }
        person.Steps.Sort(Pathway.Earlier);
    }

    private static void Count(IDocuments documents, PersonSteps person, int sign)
    {
        if (person.Steps.Count == 0) return;
        var city = documents.Get<PathwayCity>(Key(person.City)) ?? new PathwayCity { City = person.City };
        var spells = Pathway.Chain(person.Steps);
        city.Totals.People += sign;
        city.Totals.Spells += sign * spells.Count;
        city.Totals.Employments += sign * spells.Sum(spell => spell.Employments.Count);
        city.Totals.Steps += sign * person.Steps.Count;
        Split(city.Kinds, spells, step => step.Kind, sign);
        Split(city.Areas, spells, step => step.Area ?? Guid.Empty, sign);
        foreach (var change in spells.SelectMany(spell => spell.Steps.Zip(spell.Steps.Skip(1))).GroupBy(pair => (pair.First.Kind, pair.Second.Kind)))
            AddTransition(city, change.Key, change.Count(), sign);
        documents.Put(Key(person.City), city);
    }

    private static void Split<TKey>(SortedDictionary<TKey, PathwayTally> rows, IReadOnlyList<PathSpell> spells, Func<PathStep, TKey> row, int sign)
        where TKey : notnull
    {
        foreach (var steps in spells.SelectMany(spell => spell.Steps.Select(step => (Spell: spell, Step: step))).GroupBy(pair => row(pair.Step)))
        {
            if (!rows.TryGetValue(steps.Key, out var tally)) rows.Add(steps.Key, tally = new PathwayTally());
            tally.People += sign;
            tally.Spells += sign * steps.Select(pair => pair.Spell).Distinct(ReferenceEqualityComparer.Instance).Count();
            tally.Steps += sign * steps.Count();
            if (tally.Steps == 0) rows.Remove(steps.Key);
        }
    }

    private static void AddTransition(PathwayCity city, (EmploymentKind From, EmploymentKind To) kinds, int count, int sign)
    {
        if (!city.Transitions.TryGetValue(kinds.From, out var row)) city.Transitions.Add(kinds.From, row = []);
        if (!row.TryGetValue(kinds.To, out var tally)) row.Add(kinds.To, tally = new TransitionTally());
        (tally.Count, tally.People) = (tally.Count + (sign * count), tally.People + sign);
        if (tally.People == 0) row.Remove(kinds.To);
        if (row.Count == 0) city.Transitions.Remove(kinds.From);
    }

    private static string Link(Recorded recorded) => $"placement/{recorded.Stream.Id}";

    private sealed record Whose(Guid Candidate);
}
