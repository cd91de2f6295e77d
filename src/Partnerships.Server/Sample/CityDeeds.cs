using Partnerships.Server.Areas;
using Partnerships.Server.SteeringGroups;
using Partnerships.SteeringGroups;

namespace Partnerships.Server.Sample;

/// <summary>What a city's steering group does, and what the ministry's list does to its areas.</summary>
internal static class CityDeeds
{
    private const int LeastMinutes = 5 * 60, LeastWeeks = 4;

    private static readonly ExchangeRate[] Rates =
        [new(EmploymentKind.Apprenticeship, EmploymentKind.Internship, 4), new(EmploymentKind.Apprenticeship, EmploymentKind.YouthJob, 2)];

    /// <summary>Joining, frames, areas and their list history, goals, and leaving.</summary>
    public static IEnumerable<Deed> Of(CityPlan plan, SampleRequest request, Dice dice)
    {
        var (city, steering) = (plan.City, People.Steering(plan.City));
        var joins = RecordingDays.OnOrAfter(request.From);
        yield return new(joins, steering, SteeringGroupCommands.Establish(city.Code, city.Name));
        yield return new(joins, steering, SteeringGroupCommands.SetFrames(city.Code, new FramesSet(
            [.. city.Allowed], LeastMinutes, LeastWeeks, "Forløb skal have et reelt indhold og følges op (eksempel).", Rates,
            "Stadig ansat hos samme arbejdsgiver efter 26 uger (eksempel)")));
        foreach (var deed in MappingDeeds.Of(city, joins, dice)) yield return deed;
        foreach (var deed in Areas(plan, joins)) yield return deed;
        foreach (var goal in GoalPlanning.Of(plan, request.From, request.To, dice))
            foreach (var deed in Goals(city, goal)) yield return deed;
        if (city.LeavesOn(request.From) is { } leaves)
            yield return new(RecordingDays.OnOrBefore(leaves), steering, SteeringGroupCommands.Leave(
                city.Code, "Piloten er slut; projektet fortsætter i Viborg og Silkeborg."));
    }

    /// <summary>What the list said before the city joined is recorded then, later changes on their day.</summary>
    private static IEnumerable<Deed> Areas(CityPlan plan, DateOnly joins)
    {
        var group = SteeringGroup.Ref(plan.City.Code);
        foreach (var (area, id) in plan.City.Areas.Zip(plan.Areas))
        {
            var by = People.Caseworker(plan.City, id);
            yield return new(joins, by, AreaCommands.Register(id, plan.City.Code, area.Name, area.Association), [group], []);
            foreach (var listing in area.Listings)
            {
                var on = listing.From < joins ? joins : RecordingDays.OnOrAfter(listing.From);
                yield return new(on, by, AreaCommands.ChangeListStatus(id, listing.Status, listing.From, listing.Source));
            }
        }
    }

    private static IEnumerable<Deed> Goals(SampleCity city, GoalPlan goal)
    {
        var steering = People.Steering(city);
        yield return new(goal.SetOn, steering, SteeringGroupCommands.SetGoal(city.Code, goal.Id, goal.First));
        if (goal is { RevisedOn: { } revisedOn, Revised: { } revised })
            yield return new(revisedOn, steering, SteeringGroupCommands.ReviseGoal(
                city.Code, goal.Id, revised, "Byggesager er udskudt, og færre virksomheder har plads i efteråret."));
        if (goal.WithdrawnOn is { } withdrawnOn)
            yield return new(withdrawnOn, steering, SteeringGroupCommands.WithdrawGoal(
                city.Code, goal.Id, "Området indgår nu i byens samlede mål."));
    }
}
