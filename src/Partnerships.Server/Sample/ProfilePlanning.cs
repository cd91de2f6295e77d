using Partnerships.Candidates;

namespace Partnerships.Server.Sample;

/// <summary>Decides what a candidate tells of skills and wishes.</summary>
internal static class ProfilePlanning
{
    private const int FullTime = 37 * 60, CertificateOfAHundred = 30, WishesOfAHundred = 60;

    /// <summary>The profile.</summary>
    public static CandidateProfile Of(PersonPlan person, Dice dice) => new(
        [.. person.Skills.Where(skill => skill != PeoplePlanning.Drives)],
        [.. Certificates(person, dice).Distinct()],
        dice.Weighted((8, LanguageLevel.A1), (24, LanguageLevel.A2), (36, LanguageLevel.B1), (22, LanguageLevel.B2), (10, LanguageLevel.C1)),
        dice.Chance(WishesOfAHundred) ? Wishes(dice) : [],
        dice.Chance(WishesOfAHundred) ? [person.Trade.Occupation] : [],
        dice.Chance(70) ? person.RegisteredOn.AddDays(dice.Below(30)) : null,
        LeastMinutesPerWeek: null,
        dice.Weighted<int?>((55, null), (25, FullTime), (12, 30 * 60), (8, 20 * 60)));

    private static IEnumerable<string> Certificates(PersonPlan person, Dice dice)
    {
        if (person.Skills.Contains(PeoplePlanning.Drives)) yield return SampleTrade.DrivingLicence;
        if (dice.Chance(CertificateOfAHundred)) yield return person.Trade.Certificate;
    }

    private static EmploymentKind[] Wishes(Dice dice) => dice.Weighted<EmploymentKind[]>(
        (40, [EmploymentKind.OrdinaryJob, EmploymentKind.WageSubsidy]), (30, [EmploymentKind.Internship, EmploymentKind.OrdinaryJob]),
        (30, [EmploymentKind.Apprenticeship, EmploymentKind.Internship]));
}
