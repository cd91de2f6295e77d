using System.Globalization;
using Partnerships.Agreements;
using Partnerships.JobCreation;
using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.FigureChanges;

/// <summary>Which event moved which figure of a city, and when did it become known?</summary>
public static class FigureChangesView
{
    /// <summary>Stored name.</summary>
    public const string Name = "figure-changes";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 1, Fold);

    /// <summary>The common start of the keys of a city's <see cref="FigureChange"/> documents, in the order in which they became known.</summary>
    public static string Prefix(string city) => $"change/{city}/";

    /// <summary>A key behind those of all that was known at a time, and before those of what became known later.</summary>
    public static string KeyBehind(string city, DateTimeOffset known) => Key(city, known, long.MaxValue);

    private static string Key(string city, DateTimeOffset recordedAt, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix(city)}{recordedAt.UtcTicks:D19}/{position:D19}");

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case AgreementActivated or AgreementAmended:
                Move(documents, recorded, () => new PledgeCount(), PledgeCount.Apply, Contributions.Of, pledge => pledge.City);
                break;
            case VacancyOpened or VacancyRevised or PositionFilled or PositionReopened:
                Move(documents, recorded, () => new VacancyCount(), VacancyCount.Apply, Contributions.Of, vacancy => vacancy.City);
                break;
            case PlacementStarted or PlacementEnded or PlacementCorrected or PlacementAnnulled:
                Move(documents, recorded, () => new PlacementCount(), PlacementCount.Apply, Contributions.Of, placement => placement.City, Person);
                break;
            default:
                break;
        }
    }

    private static void Move<TFacts>(
        IDocuments documents, Recorded recorded, Func<TFacts> begin, Action<TFacts, Recorded> apply, Func<TFacts, IEnumerable<FigureMove>> contributions,
        Func<TFacts, string> city, Func<IDocuments, Recorded, TFacts, IEnumerable<FigureMove>>? further = null) where TFacts : class
    {
        var key = $"{recorded.Stream.Kind}/{recorded.Stream.Id}";
        var facts = documents.Get<TFacts>(key);
        FigureMove[] before = facts is null ? [] : [.. contributions(facts)];
        facts ??= begin();
        apply(facts, recorded);
        documents.Put(key, facts);
        var moves = Contributions.Difference(before, contributions(facts).Concat(further?.Invoke(documents, recorded, facts) ?? []));
        if (moves.Count == 0) return;
        documents.Put(Key(city(facts), recorded.RecordedAt, recorded.Position), new FigureChange(
            recorded.Position, recorded.Id, EventNames.Of(recorded.Event), $"{recorded.Stream.Kind}/{recorded.Stream.Id}", recorded.RecordedAt,
            recorded.EffectiveOn, recorded.Actor, recorded.Cause, moves));
    }

    /// <summary>A person counts from the first placement that is not annulled.</summary>
    private static IEnumerable<FigureMove> Person(IDocuments documents, Recorded recorded, PlacementCount placement)
    {
        var by = recorded.Event switch { PlacementStarted => 1, PlacementAnnulled => -1, _ => 0 };
        if (by == 0) return [];
        var change = documents.CountOnce($"person/{placement.City}/{placement.Candidate:D}", by);
        return change == 0 ? [] : [new FigureMove(Figure.People, change)];
    }
}
