using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Matching;
using Partnerships.Placements;
using Partnerships.Server.Placements;
using Partnerships.Vacancies;

namespace Partnerships.Server.Sample;

/// <summary>The life of a placement.</summary>
internal static class PlacementDeeds
{
    private const int AgreedOfAHundred = 30, FollowUpWeeks = 4;
    private static readonly string[] Contacts = ["Mester", "Svenden", "Formanden", "Driftslederen"];

    /// <summary>Starting, what is agreed, check-ins, school, problems, hours, end and correction.</summary>
    public static IEnumerable<Deed> Of(PlacementPlan plan, Dice dice)
    {
        var (slot, course, id) = (plan.Slot, plan.Slot.Course, plan.Id);
        var by = People.Caseworker(plan.Person.City, plan.Person.Id);
        var vacancy = Vacancy.Ref(slot.Places.Vacancy);
        var start = new PlacementStart(slot.Places.Vacancy, plan.Person.Id, course.StartOn, course.ScheduledEndOn, course.Minutes);
        var match = MatchPlanning.Of(plan, dice)?.Id;
        yield return new(slot.RecordedOn, by, PlacementCommands.Start(id, start, match),
            [Candidate.Ref(plan.Person.Id), Agreement.Ref(slot.Agreement.Id), .. Homes(plan)], [vacancy, .. match is { } of ? [Match.Ref(of)] : Array.Empty<StreamRef>()]);
        if (Agreed(plan, dice) is { } terms)
            yield return new(slot.RecordedOn, by, PlacementCommands.On(id, (state, today) => PlacementDecisions.SetTerms(state, id, terms, reason: null, today)));
        var checkIns = FollowUpPlanning.Of(plan, dice).ToList();
        foreach (var held in checkIns)
            yield return new(RecordingDays.OnOrAfter(held.On), by, PlacementCommands.RecordCheckIn(id, new(held.Week, held.On, held.Result)));
        foreach (var (recordedOn, period) in SchoolPlanning.Of(plan, dice))
            yield return new(recordedOn, by, PlacementCommands.On(id, (state, today) => PlacementDecisions.RecordSchoolPeriod(state, id, period, today)));
        foreach (var deed in ProblemDeeds.Of(plan, checkIns, by, dice)) yield return deed;
        foreach (var hours in course.Hours.Where(hours => hours.From > slot.RecordedOn))
            yield return new(RecordingDays.OnOrAfter(hours.From), by, PlacementCommands.ChangeHours(id, hours.Minutes, hours.From));
        if (slot.EndRecordedOn is { } endRecordedOn)
            yield return new(endRecordedOn, by, PlacementCommands.End(id, course.EndsOn!.Value, course.Reason!.Value), [], [vacancy]);
        if (CorrectionPlanning.Of(plan, dice) is { } correction)
            yield return new(correction.On, by, PlacementCommands.Correct(id, correction.Correction));
    }

    private static PlacementTerms? Agreed(PlacementPlan plan, Dice dice)
    {
        var (thrown, trade) = (dice.For($"agreed {plan.Id}"), plan.Slot.Agreement.Company.Trade!);
        return thrown.Chance(AgreedOfAHundred) ? new([.. trade.Skills, "oprydning"], plan.Slot.Course.Minutes, FollowUpWeeks, thrown.Pick(Contacts)) : null;
    }

    private static IEnumerable<StreamRef> Homes(PlacementPlan plan) =>
        plan.Person.AreaOn(plan.StartOn) is { } area ? [Area.Ref(area)] : [];
}
