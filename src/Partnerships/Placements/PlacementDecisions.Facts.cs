using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Vacancies;

namespace Partnerships.Placements;

/// <content>Corrections of single facts.</content>
public static partial class PlacementDecisions
{
    /// <summary>A recorded fact was wrong: it was otherwise, or never happened; a problem never did when its report did not, and its latest coming back
    /// can be struck out alone. It is held to the rules of any such fact. An absence that is another moves the scheduled end anew; what a problem is
    /// about and how it was handled can be another, and is struck out with its times. The times of a call for help are corrected in the agreement's
    /// ledger too. Nothing to do when it is so already.</summary>
    /// <param name="state">The placement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="correction">What was recorded, what is true, why and who says so.</param>
    /// <param name="agreement">The placement's agreement.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision CorrectFact(Placement state, Guid id, PlacementFactCorrected correction, Agreement agreement, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(agreement);
        if (state.Obstacle(out var facts) is { } obstacle) return obstacle;
        var (was, now) = (correction.Was, correction.Is);
        var check = new Check().Correction(correction)
            .That(now is not null || was is { Account: null, Handling: null }, PlacementRefusals.TimesIncomplete.At("/is"));
        if (now is not null) check.Fact(now, facts, today);
        if (check.Failed) return check.Refuse();
        if (correction.Settled(state.Knows, state.Struck.Contains) is { } settled) return settled;
        var absence = was.Absence is { } away ? Move(state, facts, away.Id, now?.Absence) : null;
        check.Room(state, facts, was, now).Moved(facts, absence);
        if (check.Failed) return check.Refuse();
        var events = new List<NewEvent> { new(Placement.Ref(id), correction, correction.EffectiveOn(today)) };
        if (absence is not null) events.Add(new(Placement.Ref(id), absence, today));
        if (was.Problem is { } times) events.AddRange(Helps(state, times, now?.Problem, correction, agreement, today));
        return new Decision.Accepted(events);
    }

    private static bool Knows(this Placement state, PlacementFact fact) => fact switch
    {
        { Hours: { } hours } => state.Hours.TryGetValue(hours.From, out var minutes) && minutes == hours.MinutesPerWeek,
        { CheckIn: { } held } => state.Held.Contains(held),
        { SchoolPeriod: { } period } => state.Course.SchoolPeriods.Contains(period),
        { Absence: { } absence } => state.Course.Absences.Contains(absence),
        { Problem: { } times } => state.Course.Problems.Find(known => known.Id == times.Problem) is { } problem
            && problem.HasCall(times.Call) && problem.Times(times.Call) == times,
        { Account: { } account } => state.Course.Problems.Exists(known => known.Id == account.Problem && known.Account() == account),
        { Handling: { } handling } =>
            state.Course.Problems.Exists(known => known.Id == handling.Problem && known.HasCall(handling.Call) && known.Handling(handling.Call) == handling),
        _ => false,
    };

    /// <summary>The rules of any fact of its sort.</summary>
    private static Check Fact(this Check check, PlacementFact fact, PlacementFacts facts, DateOnly today)
    {
        if (fact.Hours is { } hours)
            check.That(EmploymentRules.AllowsMinutesPerWeek(hours.MinutesPerWeek), VacancyRefusals.WeeklyHoursInvalid.At("/is/hours/weeklyHours"))
                .Lies(hours.From, facts, today, "/is/hours/from");
        if (fact.CheckIn is { } held) check.CheckIn(held, facts, today, "/is/checkIn");
        if (fact.SchoolPeriod is { } period) check.Within(facts, period.From, period.To, "/is/schoolPeriod");
        if (fact.Absence is { } absence) check.Absence(absence, facts, today, "/is/absence");
        if (fact.Problem is { } times)
            check.Lies(times.On, facts, today, "/is/problem/on")
                .That(!(times.AnsweredOn < times.On), Refusals.EndBeforeStart.At("/is/problem/answeredOn"))
                .That(!(times.ResolvedOn < times.AnsweredOn), Refusals.EndBeforeStart.At("/is/problem/resolvedOn"))
                .That(!(times.AnsweredOn > today), Refusals.InTheFuture.At("/is/problem/answeredOn"))
                .That(!(times.ResolvedOn > today), Refusals.InTheFuture.At("/is/problem/resolvedOn"));
        if (fact.Account is { } account)
            check.Choice(account.By, "/is/account/by").Choice(account.Kind, "/is/account/kind").Text(account.About, "/is/account/about", 2000);
        if (fact.Handling is { } handling)
        {
            if (handling.Reason is { } why) check.Text(why, "/is/handling/reason", 2000);
            if (handling.AnsweredBy is { } by) check.Line(by, "/is/handling/answeredBy", 200);
            if (handling.How is { } how) check.Text(how, "/is/handling/how", 2000);
            if (handling.Outcome is { } outcome) check.Choice(outcome, "/is/handling/outcome");
        }
        return check;
    }

    /// <summary>What is said to be true has room beside what else is known.</summary>
    private static Check Room(this Check check, Placement state, PlacementFacts facts, PlacementFact was, PlacementFact? now)
    {
        var school = state.Course.SchoolPeriods.RemoveAll(known => known.Id == was.SchoolPeriod?.Id);
        if (now?.SchoolPeriod is { } period)
        {
            check.Apart(period, school, "/is/schoolPeriod");
            school = school.Add(period);
        }
        if (was.SchoolPeriod is not null) check.StillInProbation(facts, school);
        if (now?.Absence is { } absence) check.Apart(absence, state.Course.Absences, "/is/absence");
        if (now?.Hours is { } hours)
            check.That(hours.From == was.Hours!.From || !state.Hours.ContainsKey(hours.From), Refusals.FactThere.At("/is/hours/from"));
        if (now?.CheckIn is { } held)
            check.That(!state.Held.Contains(held), Refusals.FactThere.At("/is/checkIn"))
                .That(held.Week is null || held.Week == was.CheckIn!.Week || state.Held.TrueForAll(other => other.Week != held.Week),
                    Refusals.FactThere.At("/is/checkIn/week"))
                .That(held.Week is null || held.Week == was.CheckIn!.Week || state.Planned.Exists(planned => planned.Week == held.Week),
                    PlacementRefusals.CheckInNotPlanned.At("/is/checkIn/week"));
        if (was.Problem is { Call: > 1 } again && now is null)
            check.That(again.Call == state.Course.Problems.Find(known => known.Id == again.Problem)!.Calls.Count, PlacementRefusals.TimesIncomplete.At("/was"));
        if (was.Handling is { } so && now?.Handling is { } then)
            check.That(
                (so.Reason is null, so.AnsweredBy is null, so.How is null, so.Outcome is null)
                == (then.Reason is null, then.AnsweredBy is null, then.How is null, then.Outcome is null),
                PlacementRefusals.TimesIncomplete.At("/is/handling"));
        if (was.Problem is { } before && now?.Problem is { } after)
        {
            var calls = state.Course.Problems.Find(known => known.Id == before.Problem)!.Calls;
            check.That(
                    (before.AnsweredOn is null, before.ResolvedOn is null) == (after.AnsweredOn is null, after.ResolvedOn is null),
                    PlacementRefusals.TimesIncomplete.At("/is/problem"))
                .That(before.Call == 1 || after.On >= calls[before.Call - 2].ResolvedOn, Refusals.EndBeforeStart.At("/is/problem/on"))
                .That(before.Call == calls.Count || after.ResolvedOn <= calls[before.Call].On, Refusals.EndBeforeStart.At("/is/problem/resolvedOn"));
        }
        return check;
    }

    private static Check Lies(this Check check, DateOnly on, PlacementFacts facts, DateOnly today, string at) => check
        .That(on >= facts.StartOn, PlacementRefusals.BeforeStart.At(at))
        .That(!(on > facts.EndedOn), PlacementRefusals.AfterEnd.At(at).With(facts.EndedOn))
        .That(on <= today, Refusals.InTheFuture.At(at));

    /// <summary>The same correction in the agreement's ledger, of each call that it knows: all of them when the problem never was. Help that was recorded
    /// there alone stays given.</summary>
    private static IEnumerable<NewEvent> Helps(
        Placement state, ProblemTimes was, ProblemTimes? now, PlacementFactCorrected correction, Agreement agreement, DateOnly today)
    {
        var calls = state.Course.Problems.Find(known => known.Id == was.Problem)!.Calls.Count;
        foreach (var call in now is null && was.Call == 1 ? Enumerable.Range(1, calls) : [was.Call])
        {
            var help = Problem.HelpId(was.Problem, call);
            if (!agreement.Owing.Helps.ContainsKey(help)) continue;
            DateOnly? given = now is null || !agreement.Owing.Given.TryGetValue(help, out var known) ? null : now.AnsweredOn ?? known.On;
            yield return new(
                Agreement.Ref(state.Started!.Agreement), new HelpCorrected(help, now?.On, given, correction.Reason, correction.StatedBy), today);
        }
    }
}
