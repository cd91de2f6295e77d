using Partnerships.Vacancies;

namespace Partnerships.Server.Sample;

/// <summary>Decides what a company asks of a candidate.</summary>
internal static class JobPlanning
{
    private const int CertificateOfAHundred = 30, HoursOfAHundred = 70, DaysToTheStart = 21;

    /// <summary>The job as its company describes it.</summary>
    public static JobDescription Of(AgreementPlan plan, PlacesPlan places, Dice dice)
    {
        var trade = plan.Company.Trade!;
        return new(
            trade.Title(places.Kind), places.Count, dice.Chance(HoursOfAHundred) ? Minutes(places.Kind) : null,
            [.. trade.Skills.Take(dice.Between(0, trade.Skills.Length))],
            new Requirements(
                trade.Occupation, dice.Chance(CertificateOfAHundred) ? [trade.Certificate] : [],
                dice.Weighted<LanguageLevel?>((25, null), (25, LanguageLevel.A2), (35, LanguageLevel.B1), (15, LanguageLevel.B2)),
                places.OpensOn.AddDays(DaysToTheStart), $"{dice.Pick(plan.City.Areas).Name}, {plan.City.Name}", PriorityAreas: []));
    }

    private static int Minutes(EmploymentKind kind) => kind switch
    {
        EmploymentKind.FlexJob => 15 * 60,
        EmploymentKind.YouthJob => 8 * 60,
        _ => 37 * 60,
    };
}
