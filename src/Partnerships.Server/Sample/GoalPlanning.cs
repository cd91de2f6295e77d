using Partnerships.SteeringGroups;

namespace Partnerships.Server.Sample;

/// <summary>A goal: what was set first, and what it was revised to, if it was.</summary>
internal sealed record GoalPlan(Guid Id, DateOnly SetOn, Goal First, DateOnly? RevisedOn, Goal? Revised, DateOnly? WithdrawnOn);

/// <summary>Sets a city's goals for each year by what it will reach and how high it aims.</summary>
internal static class GoalPlanning
{
    private const int LeastGoal = 3;

    /// <summary>The goals: each year one for the city, one for apprenticeships and one for the biggest area. One a city is
    /// revised, and one is withdrawn.</summary>
    public static IEnumerable<GoalPlan> Of(CityPlan plan, DateOnly from, DateOnly to, Dice dice)
    {
        var thrown = dice.For($"{plan.City.Code}/goals");
        var last = plan.City.LeavesOn(from) is { } leaves && leaves < to ? leaves : to;
        var biggest = plan.Areas[plan.City.Areas.Index().MaxBy(area => area.Item.Share).Index];
        for (var year = from.Year; year <= last.Year; year++)
        {
            var started = plan.Placements.Where(placement => placement.StartOn.Year == year).ToList();
            yield return Goal(plan.City, year, from, null, null, started.Count, year == from.Year + 1 ? 85 : null, thrown);
            yield return Goal(
                plan.City, year, from, EmploymentKind.Apprenticeship, null, started.Count(one => one.Kind == EmploymentKind.Apprenticeship), null, thrown);
            yield return Goal(
                plan.City, year, from, null, biggest, started.Count(one => one.Person.Area == biggest), null, thrown, withdrawn: year == from.Year + 3);
        }
    }

    private static GoalPlan Goal(
        SampleCity city, int year, DateOnly from, EmploymentKind? kind, Guid? area, int reached, int? revisedPercent, Dice dice, bool withdrawn = false)
    {
        var first = new DateOnly(year, 1, 1);
        var setOn = RecordingDays.OnOrAfter(first < from ? from : first.AddDays(dice.Between(2, 20)));
        var percent = city.Ambition + dice.Between(-12, 12);
        var goal = new Goal(kind, area, Math.Max(LeastGoal, reached * percent / 100), first, new DateOnly(year, 12, 31), kind == EmploymentKind.Apprenticeship ? ["4.4", "8.6"] : ["8.5"]);
        return new(
            dice.Uuid(setOn), setOn, goal,
            revisedPercent is null ? null : RecordingDays.OnOrAfter(new DateOnly(year, 8, 10)),
            revisedPercent is { } part ? goal with { Count = Math.Max(LeastGoal, goal.Count * part / 100) } : null,
            withdrawn ? RecordingDays.OnOrAfter(new DateOnly(year, 9, 20)) : null);
    }
}
