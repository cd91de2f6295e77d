using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Server.Vacancies;
using Partnerships.Vacancies;

namespace Partnerships.Server.Sample;

/// <summary>Openings beside what was pledged, and the closing of what was not filled when the agreement was over.</summary>
internal static class VacancyDeeds
{
    private const int ClosedOfAHundred = 80;

    /// <summary>Opening and closing.</summary>
    public static IEnumerable<Deed> Of(AgreementPlan plan, ILookup<Guid, SlotPlan> slots, Dice dice)
    {
        var by = People.Caseworker(plan.City, plan.Id);
        foreach (var places in plan.Places.Where(places => places.OpensOn < plan.LastDay))
        {
            var thrown = plan.DiceFor($"vacancy {places.Vacancy}", dice);
            if (places.Commitment is null)
                yield return new(places.OpensOn, by, VacancyCommands.Open(places.Vacancy, plan.Id, Opening(plan, places)), [Agreement.Ref(plan.Id)], []);
            var closedOn = RecordingDays.After(plan.LastDay);
            if (slots[places.Vacancy].Count(slot => IsHeld(slot, closedOn)) < places.Count && thrown.Chance(ClosedOfAHundred))
                yield return new(closedOn, by, VacancyCommands.Close(
                    places.Vacancy, "Aftalen er ophørt, og pladsen blev ikke besat.", ClosingCause.AgreementOver));
        }
    }

    private static Opening Opening(AgreementPlan plan, PlacesPlan places) =>
        new(null, places.Kind, plan.Company.Trade!.Title(places.Kind), places.Count, null, plan.Company.Trade.Skills);

    private static bool IsHeld(SlotPlan slot, DateOnly day) =>
        slot.RecordedOn <= day
        && !(slot is { EndRecordedOn: { } ended, Course.Reason: { } reason } && ended <= day && EndReasons.IsEarly(reason));
}
