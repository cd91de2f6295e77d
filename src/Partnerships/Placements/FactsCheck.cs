using System.Globalization;
using Partnerships.Agreements;
using Partnerships.Vacancies;

namespace Partnerships.Placements;

/// <summary>What must hold of a placement's facts, whether they are recorded at first or in a correction.</summary>
internal static class FactsCheck
{
    private const int DaysInWeek = 7;

    /// <summary>The first day has come.</summary>
    public static Check Start(this Check check, DateOnly startOn, DateOnly today) =>
        check.Happened(startOn, "/startOn", today);

    /// <summary>A weekly working time that there can be.</summary>
    public static Check MinutesPerWeek(this Check check, int minutes) =>
        check.That(EmploymentRules.AllowsMinutesPerWeek(minutes), VacancyRefusals.WeeklyHoursInvalid.At("/weeklyHours"));

    /// <summary>The scheduled end is there when the kind needs one, and lies where it can lie.</summary>
    public static Check ScheduledEnd(this Check check, EmploymentKind kind, DateOnly startOn, DateOnly? scheduledEndOn)
    {
        const string At = "/scheduledEndOn";
        var rule = EmploymentRules.For(kind, startOn);
        if (scheduledEndOn is not { } last) return check.That(!rule.NeedsScheduledEnd, PlacementRefusals.ScheduledEndMissing.At(At));
        var latest = LastOf(rule.MostWeeks ?? EmploymentRules.MostScheduledWeeks, startOn);
        return check
            .That(last >= startOn, Refusals.EndBeforeStart.At(At))
            .That(last <= latest, PlacementRefusals.ScheduledTooLong.At(At).With(latest));
    }

    /// <summary>The end has come, not before the start, and its reason can be one of such a placement.</summary>
    public static Check End(
        this Check check, EmploymentKind kind, DateOnly startOn, DateOnly? scheduledEndOn, (DateOnly On, EndReason Reason) end, DateOnly today,
        IEnumerable<SchoolPeriod> schoolPeriods, string onPointer, string reasonPointer)
    {
        var rule = EmploymentRules.For(kind, startOn);
        check.Choice(end.Reason, reasonPointer)
            .That(end.On >= startOn, Refusals.EndBeforeStart.At(onPointer))
            .That(end.On <= today, Refusals.InTheFuture.At(onPointer));
        return end.Reason switch
        {
            EndReason.TermOver => check.That(end.On >= scheduledEndOn, PlacementRefusals.TermNotOver.At(reasonPointer).With(scheduledEndOn)),
            EndReason.Completed => check.That(rule.CanBeCompleted, PlacementRefusals.NotCompletable.At(reasonPointer).With(kind)),
            EndReason.InProbation => check.That(
                end.On <= rule.LastOfProbation(startOn, schoolPeriods), PlacementRefusals.NotInProbation.At(reasonPointer).With(kind)),
            _ => check,
        };
    }

    /// <summary>The agreement was in force on the first day, though it may be over by now: what is recorded late is a fact.</summary>
    public static Check InForce(this Check check, Agreement agreement, DateOnly startOn) =>
        agreement is { Activated: { } activated, LastDay: { } last }
            ? check.That(
                startOn >= activated.From && startOn <= last,
                PlacementRefusals.OutsideAgreement.At("/startOn").With($"{Iso(activated.From)}/{Iso(last)}"))
            : check.That(false, AgreementRefusals.NotActive);

    /// <summary>A stretch of days that lies within the placement, as far as its days are known.</summary>
    public static Check Within(this Check check, PlacementFacts facts, DateOnly from, DateOnly to, string at = "") => check
        .Period(from, to, $"{at}/from", $"{at}/to")
        .That(from >= facts.StartOn, PlacementRefusals.BeforeStart.At($"{at}/from"))
        .That(!(to > facts.EndedOn), PlacementRefusals.AfterEnd.At($"{at}/to").With(facts.EndedOn));

    /// <summary>An end in the probation still lies in it with these school periods.</summary>
    public static Check StillInProbation(this Check check, PlacementFacts facts, IEnumerable<SchoolPeriod> schoolPeriods) =>
        facts.EndReason == EndReason.InProbation
            ? check.That(
                facts.EndedOn <= EmploymentRules.For(facts.Kind, facts.StartOn).LastOfProbation(facts.StartOn, schoolPeriods),
                PlacementRefusals.ProbationOverThen)
            : check;

    /// <summary>A scheduled end that an absence moved lies where it can lie.</summary>
    public static Check Moved(this Check check, PlacementFacts facts, ScheduledEndMoved? moved)
    {
        if (moved is null) return check;
        var latest = LastOf(EmploymentRules.MostScheduledWeeks, facts.StartOn);
        return check
            .That(moved.Is >= facts.StartOn, Refusals.EndBeforeStart)
            .That(moved.Is <= latest, PlacementRefusals.ScheduledTooLong.With(latest))
            .That(facts.EndReason != EndReason.TermOver || facts.EndedOn >= moved.Is, PlacementRefusals.TermNotOver.With(moved.Is));
    }

    private static DateOnly LastOf(int weeks, DateOnly first) =>
        DateOnly.FromDayNumber(Math.Min(first.DayNumber + (weeks * DaysInWeek) - 1, DateOnly.MaxValue.DayNumber));

    public static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
