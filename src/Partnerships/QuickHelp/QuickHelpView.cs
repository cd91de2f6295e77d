using Partnerships.Placements;

namespace Partnerships.QuickHelp;

/// <summary>How quickly do company and resident get help, by city and by agreement?</summary>
public static class QuickHelpView
{
    /// <summary>Stored name.</summary>
    public const string Name = "quick-help";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 1, Fold);

    /// <summary>The key of a city's <see cref="HelpDocument"/>.</summary>
    public static string Key(string city) => $"city/{city}";

    /// <summary>The key of an agreement's <see cref="HelpDocument"/>.</summary>
    public static string Key(Guid agreement) => $"agreement/{agreement:D}";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        if (recorded.Event is PlacementStarted or ProblemReported or ProblemAnswered or ProblemResolved or ProblemReopened or PlacementFactCorrected
            or PlacementAnnulled)
            documents.Recount($"placement/{recorded.Stream.Id}", () => new Placed(), recorded, Placed.Apply, Count);
    }

    private static void Count(IDocuments documents, Placed placed, int sign)
    {
        if (placed.Annulled || placed.Course.Problems.IsEmpty) return;
        var city = documents.Get<HelpDocument>(Key(placed.City)) ?? new HelpDocument { City = placed.City };
        var agreement = documents.Get<HelpDocument>(Key(placed.Agreement)) ?? new HelpDocument { City = placed.City };
        foreach (var problem in placed.Course.Problems)
        {
            city.Of(problem.By).Add(problem, sign);
            agreement.Of(problem.By).Add(problem, sign);
            city.Of(problem.By).People += documents.CountOnce($"person/{placed.City}/{problem.By}/{placed.Candidate:D}", sign);
            city.People += documents.CountOnce($"person/{placed.City}/{placed.Candidate:D}", sign);
        }
        foreach (var reporter in Enum.GetValues<ProblemReporter>())
        {
            if (city.Of(reporter).IsEmpty) city.Reporters.Remove(reporter);
            if (agreement.Of(reporter).IsEmpty) agreement.Reporters.Remove(reporter);
        }
        documents.Put(Key(placed.City), city);
        documents.Put(Key(placed.Agreement), agreement);
    }

    private static HelpTally Of(this HelpDocument document, ProblemReporter reporter)
    {
        if (!document.Reporters.TryGetValue(reporter, out var tally)) document.Reporters.Add(reporter, tally = new HelpTally());
        return tally;
    }

    /// <summary>What the figures need of a placement.</summary>
    private sealed class Placed
    {
        public string City { get; set; } = "";
        public Guid Agreement { get; set; }
        public Guid Candidate { get; set; }
        public Course Course { get; set; } = Course.Nothing;
        public bool Annulled { get; set; }

        public static void Apply(Placed placed, Recorded recorded)
        {
            placed.Course = placed.Course.After(recorded.Event);
            switch (recorded.Event)
            {
                case PlacementStarted e: (placed.City, placed.Agreement, placed.Candidate) = (e.City, e.Agreement, e.Candidate); break;
                case PlacementAnnulled: placed.Annulled = true; break;
                default: break;
            }
        }
    }
}
