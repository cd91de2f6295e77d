using Partnerships.Vacancies;

namespace Partnerships.Server.Sample;

/// <summary>Decides what a company pledges, and what it offers beside that.</summary>
internal static class PlacesPlanning
{
    private static readonly IReadOnlyList<(int Weight, EmploymentKind Kind)> Kinds =
    [
        (31, EmploymentKind.Internship), (23, EmploymentKind.WageSubsidy), (25, EmploymentKind.OrdinaryJob),
        (13, EmploymentKind.Apprenticeship), (4, EmploymentKind.YouthJob), (3, EmploymentKind.FlexJob), (2, EmploymentKind.IntegrationTraining),
    ];

    /// <summary>The places under an agreement, each vacancy opening on the first of a month in its first two thirds.</summary>
    public static IReadOnlyList<PlacesPlan> Of(AgreementPlan plan, Dice dice)
    {
        var places = new List<PlacesPlan>();
        var left = dice.Weighted((8, 1), (12, 2), (13, 3), (14, 4), (14, 5), (12, 6), (9, 7), (9, 8), (5, 12), (4, 20));
        for (var number = 1; left > 0; number++)
        {
            var count = left > 8 ? dice.Between(4, 8) : Math.Min(left, dice.Between(1, 3));
            var commitment = $"pladser-{number}";
            places.Add(new(commitment, Vacancy.PledgedId(plan.Id, commitment), Kind(plan.City, dice), count, number == 1 ? plan.From : Within(plan, dice)));
            left -= count;
        }
        if (!dice.Chance(40)) return places;
        var opensOn = RecordingDays.OnOrAfter(Within(plan, dice).AddDays(dice.Below(28)));
        return [.. places, new(null, dice.Uuid(opensOn), Kind(plan.City, dice), dice.Between(1, 3), opensOn)];
    }

    private static EmploymentKind Kind(SampleCity city, Dice dice) =>
        dice.Weighted([.. Kinds.Where(choice => city.Allowed.Count == 0 || city.Allowed.Contains(choice.Kind))]);

    private static DateOnly Within(AgreementPlan plan, Dice dice) =>
        plan.From.AddMonths(dice.Below(Math.Max(1, (plan.To.DayNumber - plan.From.DayNumber) / 45)));
}
