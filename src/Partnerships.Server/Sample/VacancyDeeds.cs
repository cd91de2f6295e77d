using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Server.Vacancies;
using Partnerships.Vacancies;

namespace Partnerships.Server.Sample;

/// <summary>Openings beside what was pledged, what a job asks for, and the closing of what was not filled when the agreement was over.</summary>
internal static class VacancyDeeds
{
    private const int ClosedOfAHundred = 80, DescribedOfAHundred = 65, DaysToDescribe = 5;

    /// <summary>Opening, describing and closing.</summary>
    public static IEnumerable<Deed> Of(AgreementPlan plan, ILookup<Guid, SlotPlan> slots, Dice dice)
    {
        var by = People.Caseworker(plan.City, plan.Id);
        foreach (var places in plan.Places.Where(places => places.OpensOn < plan.LastDay))
        {
            var thrown = plan.DiceFor($"vacancy {places.Vacancy}", dice);
            var job = JobPlanning.Of(plan, places, plan.DiceFor($"job {places.Vacancy}", dice));
            var describedOn = RecordingDays.OnOrAfter(places.OpensOn.AddDays(DaysToDescribe));
            if (places.Commitment is null)
                yield return new(places.OpensOn, by, VacancyCommands.Open(places.Vacancy, plan.Id, new Opening(null, places.Kind, job)), [Agreement.Ref(plan.Id)], []);
            else if (describedOn <= plan.LastDay && plan.DiceFor($"described {places.Vacancy}", dice).Chance(DescribedOfAHundred))
                yield return new(describedOn, by, VacancyCommands.Revise(places.Vacancy, job, "Virksomheden har oplyst, hvad arbejdet kræver."));
            var closedOn = RecordingDays.After(plan.LastDay);
            if (slots[places.Vacancy].Count(slot => IsHeld(slot, closedOn)) < places.Count && thrown.Chance(ClosedOfAHundred))
                yield return new(closedOn, by, VacancyCommands.Close(
                    places.Vacancy, "Aftalen er ophørt, og pladsen blev ikke besat.", ClosingCause.AgreementOver));
        }
    }

    private static bool IsHeld(SlotPlan slot, DateOnly day) =>
        slot.RecordedOn <= day
        && !(slot is { EndRecordedOn: { } ended, Course.Reason: { } reason } && ended <= day && EndReasons.IsEarly(reason));
}
