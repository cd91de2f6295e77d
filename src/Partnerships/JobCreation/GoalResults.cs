using Partnerships.Placements;
using Partnerships.SteeringGroups;

namespace Partnerships.JobCreation;

/// <summary>Results of goals: kept with each placement, and counted anew from the months when a goal is set or revised.
/// A goal's period is of whole months (ops/decisions/0006).</summary>
internal static class GoalResults
{
    public static void Fold(IDocuments documents, string code, IEvent happened)
    {
        var city = documents.City(code);
        switch (happened)
        {
            case GoalSet e: Set(documents, city, e.GoalId, e.Goal); break;
            case GoalRevised e: Set(documents, city, e.GoalId, e.Goal); break;
            case GoalWithdrawn e: city.Goals.RemoveAll(tally => tally.GoalId == e.GoalId); break;
            default: break;
        }
        documents.Put(JobCreationView.Key(code), city);
    }

    public static void Count(IDocuments documents, JobCreationCity city, PlacementFacts facts, int sign)
    {
        foreach (var tally in city.Goals)
        {
            var goal = tally.Goal;
            if (goal.From <= facts.StartOn && facts.StartOn <= goal.To && Covers(goal, facts.Kind, facts.Area)) tally.Started += sign;
        }
        var key = JobCreationView.MonthKey(city.City, facts.StartOn);
        var month = documents.Get<MonthCount>(key) ?? new MonthCount();
        if (!month.Started.TryGetValue(facts.Kind, out var areas)) month.Started.Add(facts.Kind, areas = []);
        var area = facts.Area ?? Guid.Empty;
        areas[area] = areas.GetValueOrDefault(area) + sign;
        documents.Put(key, month);
    }

    private static void Set(IDocuments documents, JobCreationCity city, Guid id, Goal goal)
    {
        var started = 0;
        foreach (var month in city.Months.Keys.Where(month => goal.From <= month && month <= goal.To))
            foreach (var (kind, areas) in documents.Get<MonthCount>(JobCreationView.MonthKey(city.City, month))?.Started ?? [])
                foreach (var (area, count) in areas)
                    if (Covers(goal, kind, area == Guid.Empty ? null : area)) started += count;
        city.Goals.RemoveAll(tally => tally.GoalId == id);
        var later = city.Goals.FindIndex(tally => tally.GoalId.CompareTo(id) > 0);
        city.Goals.Insert(later < 0 ? city.Goals.Count : later, new GoalTally { GoalId = id, Goal = goal, Started = started });
    }

    private static bool Covers(Goal goal, EmploymentKind kind, Guid? area) =>
        (goal.Kind is null || goal.Kind == kind) && (goal.Area is null || goal.Area == area);
}
