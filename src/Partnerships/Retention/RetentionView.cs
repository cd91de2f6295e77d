using System.Globalization;
using Partnerships.Placements;

namespace Partnerships.Retention;

/// <summary>Of those who could have been employed for so many weeks by now, how many were?</summary>
public static class RetentionView
{
    /// <summary>Stored name.</summary>
    public const string Name = "retention";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 2, Fold);

    /// <summary>The key of a city's <see cref="RetentionCity"/>.</summary>
    public static string Key(string city) => $"city/{city}";

    /// <summary>The keys of the <see cref="RetentionMonth"/> documents that the figures of a day need beside the city's: one for
    /// each month of start that a milestone cuts through. Not all of them need be there.</summary>
    public static IEnumerable<string> MonthKeys(string city, DateOnly asOf) =>
        Milestones.Weeks.Select(weeks => MonthKey(city, asOf.AddDays(-7 * weeks))).Distinct();

    private static string MonthKey(string city, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"month/{city}/{day:yyyy-MM}");

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        if (recorded.Event is PlacementStarted or PlacementEnded or PlacementCorrected or PlacementAnnulled)
            documents.Recount($"placement/{recorded.Stream.Id}", () => new Spell(), recorded, Spell.Apply, Count);
    }

    private static void Count(IDocuments documents, Spell spell, int sign)
    {
        if (spell.Annulled) return;
        var first = new DateOnly(spell.StartOn.Year, spell.StartOn.Month, 1);
        var city = documents.Get<RetentionCity>(Key(spell.City)) ?? new RetentionCity { City = spell.City };
        Count(city.Months, first, spell, sign);
        documents.Put(Key(spell.City), city);

        var monthKey = MonthKey(spell.City, first);
        var month = documents.Get<RetentionMonth>(monthKey) ?? new RetentionMonth { Month = first };
        Count(month.Days, spell.StartOn, spell, sign);
        documents.Put(monthKey, month);
    }

    private static void Count(SortedDictionary<DateOnly, SortedDictionary<EmploymentKind, Cohort>> cohorts, DateOnly on, Spell spell, int sign)
    {
        if (!cohorts.TryGetValue(on, out var kinds)) cohorts.Add(on, kinds = []);
        if (!kinds.TryGetValue(spell.Kind, out var cohort)) kinds.Add(spell.Kind, cohort = new Cohort());
        cohort.Started += sign;
        for (var i = 0; i < Milestones.Weeks.Count; i++)
        {
            if (!spell.EndedBefore(Milestones.Weeks[i])) continue;
            var counts = spell.EndedEarly ? cohort.Lost : cohort.Left;
            counts[i] += sign;
        }
        if (cohort.Started == 0) kinds.Remove(spell.Kind);
        if (kinds.Count == 0) cohorts.Remove(on);
    }

    /// <summary>What retention needs of a placement.</summary>
    private sealed class Spell
    {
        public string City { get; set; } = "";
        public EmploymentKind Kind { get; set; }
        public DateOnly StartOn { get; set; }
        public DateOnly? EndedOn { get; set; }
        public bool EndedEarly { get; set; }
        public bool Annulled { get; set; }

        public static void Apply(Spell spell, Recorded recorded)
        {
            switch (recorded.Event)
            {
                case PlacementStarted e:
                    (spell.City, spell.Kind, spell.StartOn) = (e.City, e.Kind, e.StartOn);
                    break;
                case PlacementEnded e:
                    (spell.EndedOn, spell.EndedEarly) = (e.On, EndReasons.IsEarly(e.Reason));
                    break;
                case PlacementCorrected { Is: var facts }:
                    (spell.Kind, spell.StartOn) = (facts.Kind, facts.StartOn);
                    (spell.EndedOn, spell.EndedEarly) = (facts.EndedOn, EndReasons.EndedEarly(facts));
                    break;
                case PlacementAnnulled:
                    spell.Annulled = true;
                    break;
                default:
                    break;
            }
        }

        /// <summary>True when its last day of work lies before the day on which the milestone is reached.</summary>
        public bool EndedBefore(int weeks) => EndedOn < StartOn.AddDays(7 * weeks);
    }
}
