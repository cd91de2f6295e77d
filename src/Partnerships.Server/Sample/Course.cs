using Partnerships.Placements;

namespace Partnerships.Server.Sample;

/// <summary>A change of weekly working time.</summary>
internal sealed record HoursPlan(DateOnly From, int Minutes);

/// <summary>How a placement goes from its first day on.</summary>
/// <param name="StartOn">First day of work.</param>
/// <param name="ScheduledEndOn">The last day of a time-limited one, or null.</param>
/// <param name="EndsOn">Last day of work; null when it runs for longer than the sample looks ahead.</param>
/// <param name="Reason">Why it ends.</param>
/// <param name="Minutes">Weekly working time at the start.</param>
/// <param name="Hours">Its later changes.</param>
internal sealed record Course(
    DateOnly StartOn, DateOnly? ScheduledEndOn, DateOnly? EndsOn, EndReason? Reason, int Minutes, IReadOnlyList<HoursPlan> Hours)
{
    private const int FullTime = 37 * 60;

    /// <summary>Throws the dice for a placement of a kind. <paramref name="strain"/> is how often placements break off,
    /// in percent of the usual.</summary>
    public static Course Of(EmploymentKind kind, DateOnly startOn, int strain, Dice dice)
    {
        var scheduled = Weeks(kind, dice) is { } weeks ? startOn.AddDays(7 * weeks - 1) : (DateOnly?)null;
        var (endsOn, reason) = kind == EmploymentKind.Apprenticeship && dice.Chance(17 * strain / 100)
            ? (startOn.AddDays(dice.Between(10, 85)), EndReason.InProbation)
            : BreakOff(kind, startOn, strain, dice);
        if (scheduled is { } last && !(endsOn < last)) (endsOn, reason) = (last, AtTheEnd(kind));
        var minutes = StartMinutes(kind, dice);
        return new(startOn, scheduled, endsOn, endsOn is null ? null : reason, minutes, Changes(kind, startOn, endsOn, minutes, dice));
    }

    /// <summary>For how many weeks it is meant; null when for as long as it lasts.</summary>
    private static int? Weeks(EmploymentKind kind, Dice dice) => kind switch
    {
        EmploymentKind.Internship => dice.Weighted((25, 4), (20, 8), (55, 13)),
        EmploymentKind.WageSubsidy => dice.Weighted((15, 13), (25, 17), (60, 26)),
        EmploymentKind.Apprenticeship => dice.Weighted((20, 104), (35, 156), (45, 182)),
        EmploymentKind.IntegrationTraining => 104,
        _ => null,
    };

    private static EndReason AtTheEnd(EmploymentKind kind) =>
        kind is EmploymentKind.Apprenticeship or EmploymentKind.IntegrationTraining ? EndReason.Completed : EndReason.TermOver;

    /// <summary>Week by week, most likely at the beginning: of a thousand, so many break off in each of the first 13, 26,
    /// 52 and all later weeks.</summary>
    private static (DateOnly? On, EndReason Reason) BreakOff(EmploymentKind kind, DateOnly startOn, int strain, Dice dice)
    {
        int[] hazard = kind switch
        {
            EmploymentKind.Internship => [11, 9, 9, 9],
            EmploymentKind.WageSubsidy => [9, 8, 8, 8],
            EmploymentKind.OrdinaryJob => [17, 9, 6, 2],
            EmploymentKind.FlexJob => [8, 4, 2, 1],
            EmploymentKind.YouthJob => [14, 16, 14, 20],
            EmploymentKind.IntegrationTraining => [10, 5, 3, 2],
            _ => [0, 2, 2, 1],
        };
        const int MostWeeks = 8 * 52;
        for (var week = 0; week < MostWeeks; week++)
        {
            if (dice.Below(100_000) >= hazard[week < 13 ? 0 : week < 26 ? 1 : week < 52 ? 2 : 3] * strain) continue;
            return (startOn.AddDays(7 * week + dice.Between(4, 6)), Why(kind, week, dice));
        }
        return (null, default);
    }

    private static EndReason Why(EmploymentKind kind, int week, Dice dice) => dice.Weighted(
        (kind == EmploymentKind.YouthJob ? 40 : 6, EndReason.Education),
        (week < 13 ? 8 : 28, EndReason.OtherJob),
        (26, EndReason.Quit),
        (kind == EmploymentKind.FlexJob ? 5 : 24, EndReason.Dismissed),
        (10, EndReason.Illness),
        (2, EndReason.CompanyClosed),
        (2, EndReason.MovedAbroad));

    private static int StartMinutes(EmploymentKind kind, Dice dice) => kind switch
    {
        EmploymentKind.OrdinaryJob => dice.Weighted((20, 15 * 60), (20, 25 * 60), (10, 30 * 60), (50, FullTime)),
        EmploymentKind.FlexJob => dice.Weighted((40, 6 * 60), (40, 10 * 60), (20, 15 * 60)),
        EmploymentKind.YouthJob => dice.Weighted((50, 6 * 60), (50, 10 * 60)),
        EmploymentKind.Internship => dice.Weighted((25, 20 * 60), (25, 30 * 60), (50, FullTime)),
        _ => FullTime,
    };

    private static HoursPlan[] Changes(EmploymentKind kind, DateOnly startOn, DateOnly? endsOn, int minutes, Dice dice)
    {
        if (kind is not (EmploymentKind.OrdinaryJob or EmploymentKind.FlexJob) || minutes == FullTime || !dice.Chance(55)) return [];
        var from = WorkingDays.Monday(startOn.AddDays(7 * dice.Between(8, 40)));
        return endsOn is { } last && from.AddDays(30) > last ? [] : [new(from, Math.Min(FullTime, minutes + 5 * 60 * dice.Between(1, 3)))];
    }
}
