using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Placements;
using Partnerships.Server.Placements;
using Partnerships.Vacancies;

namespace Partnerships.Server.Sample;

/// <summary>The life of a placement.</summary>
internal static class PlacementDeeds
{
    /// <summary>Starting, check-ins, hours, correction and end.</summary>
    public static IEnumerable<Deed> Of(PlacementPlan plan, Dice dice)
    {
        var (slot, course, id) = (plan.Slot, plan.Slot.Course, plan.Id);
        var by = People.Caseworker(plan.Person.City, plan.Person.Id);
        var vacancy = Vacancy.Ref(slot.Places.Vacancy);
        var start = new PlacementStart(slot.Places.Vacancy, plan.Person.Id, course.StartOn, course.ScheduledEndOn, course.Minutes);
        yield return new(slot.RecordedOn, by, PlacementCommands.Start(id, start),
            [Candidate.Ref(plan.Person.Id), Agreement.Ref(slot.Agreement.Id), .. Homes(plan)], [vacancy]);
        foreach (var held in FollowUpPlanning.Of(plan, dice))
            yield return new(RecordingDays.OnOrAfter(held.On), by, PlacementCommands.RecordCheckIn(id, new(held.Week, held.On, held.Result)));
        foreach (var hours in course.Hours.Where(hours => hours.From > slot.RecordedOn))
            yield return new(RecordingDays.OnOrAfter(hours.From), by, PlacementCommands.ChangeHours(id, hours.Minutes, hours.From));
        if (slot.EndRecordedOn is { } endRecordedOn)
            yield return new(endRecordedOn, by, PlacementCommands.End(id, course.EndsOn!.Value, course.Reason!.Value), [], [vacancy]);
        if (CorrectionPlanning.Of(plan, dice) is { } correction)
            yield return new(correction.On, by, PlacementCommands.Correct(id, correction.Correction));
    }

    private static IEnumerable<StreamRef> Homes(PlacementPlan plan) =>
        plan.Person.AreaOn(plan.StartOn) is { } area ? [Area.Ref(area)] : [];
}
