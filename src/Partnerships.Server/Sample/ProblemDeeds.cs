using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Server.Access;
using Partnerships.Server.Placements;

namespace Partnerships.Server.Sample;

/// <summary>Quick help: what shows at a check-in and is a problem is reported, taken up by the clock or too late, and brought to an end.</summary>
internal static class ProblemDeeds
{
    private const int OfConcerns = 35, OfCallsForHelp = 90, InTimeOfAHundred = 84, ComesBackOfAHundred = 8;

    private static readonly (int Weight, (ProblemKind Kind, string About, string How) Problem)[] Problems =
    [
        (25, (ProblemKind.WorkingHours, "Mødetiden passer ikke med daginstitutionens åbningstid.", "Mødetiden er flyttet en halv time.")),
        (20, (ProblemKind.Cooperation, "Beskederne på pladsen bliver misforstået.", "En makker er udpeget, og beskeder gives en ad gangen.")),
        (20, (ProblemKind.Tasks, "Opgaverne er andre end aftalt.", "Parterne har gennemgået opgaverne på ny.")),
        (15, (ProblemKind.Transport, "Der går ingen bus til byggepladsen før arbejdstid.", "Der er aftalt samkørsel med en kollega.")),
        (12, (ProblemKind.Wage, "Lønsedlen viser færre timer end arbejdet.", "Timerne er rettet, og lønnen er efterbetalt.")),
        (8, (ProblemKind.PrivateCircumstances, "Private forhold.", "Der er aftalt hyppigere samtaler.")),
    ];

    /// <summary>The problems of a placement.</summary>
    public static IEnumerable<Deed> Of(PlacementPlan plan, IEnumerable<CheckInHeld> checkIns, Caller by, Dice dice)
    {
        var thrown = dice.For($"problems {plan.Id}");
        foreach (var held in checkIns)
        {
            var often = held.Result switch { CheckInResult.Concern => OfConcerns, CheckInResult.NeedsHelp => OfCallsForHelp, _ => 0 };
            if (!thrown.Chance(often)) continue;
            foreach (var deed in One(plan, held.On, by, thrown)) yield return deed;
        }
    }

    private static IEnumerable<Deed> One(PlacementPlan plan, DateOnly on, Caller by, Dice dice)
    {
        var (id, problem, ledger) = (plan.Id, dice.Uuid(on), Agreement.Ref(plan.Slot.Agreement.Id));
        var (kind, about, how) = dice.Weighted(Problems);
        var reporter = dice.Weighted((45, ProblemReporter.Company), (35, ProblemReporter.Resident), (20, ProblemReporter.Caseworker));
        yield return Deed(on, (state, agreement, today) =>
            PlacementDecisions.ReportProblem(state, id, new(problem, reporter, kind, on, about), agreement, today));
        for (var called = on; ;)
        {
            var answered = DanishCalendar.AddWorkingDays(called, dice.Chance(InTimeOfAHundred) ? dice.Below(2) : dice.Between(4, 8));
            var resolved = DanishCalendar.AddWorkingDays(answered, dice.Between(2, 18));
            var outcome = dice.Weighted((62, ProblemOutcome.Solved), (28, ProblemOutcome.Adapted), (10, ProblemOutcome.NotSolved));
            yield return Deed(answered, (state, agreement, today) =>
                PlacementDecisions.AnswerProblem(state, id, new(problem, answered, "Virksomhedskonsulenten"), agreement, today));
            yield return Deed(resolved, (state, _, today) => PlacementDecisions.ResolveProblem(state, id, new(problem, resolved, how, outcome), today));
            var again = RecordingDays.OnOrAfter(resolved.AddDays(dice.Between(5, 20)));
            if (!dice.Chance(ComesBackOfAHundred) || again >= plan.Slot.Course.EndsOn) yield break;
            called = again;
            yield return Deed(again, (state, agreement, today) =>
                PlacementDecisions.ReopenProblem(state, id, new(problem, again, "Det er begyndt igen."), agreement, today));
        }

        Deed Deed(DateOnly day, Func<Placement, Agreement, DateOnly, Decision> decide) =>
            new(RecordingDays.OnOrAfter(day), by, PlacementCommands.On(id, decide), [], [ledger]);
    }
}
