using FsCheck;
using FsCheck.Fluent;
using Partnerships.Agreements;
using Partnerships.Candidates;
using Partnerships.Companies;
using Partnerships.Commitments;
using Partnerships.JobCreation;
using Partnerships.Pathways;
using Partnerships.Placements;
using Partnerships.QuickHelp;
using Partnerships.Retention;
using Partnerships.Vacancies;
using Partnerships.WorkQueue;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

public sealed class FactCorrectionTests
{
    private static readonly Guid Id = new("0197a000-0000-7000-8000-0000000000f1");
    private static readonly HoursChanged Hours = new(1200, new(2025, 10, 1));
    private static readonly CheckInRecorded Held = new(null, new(2025, 10, 6), CheckInResult.GoingWell);
    private static readonly Absence Away = new(Id, new(2025, 12, 1), new(2026, 1, 9), AbsenceReason.NotStated);
    private static readonly DateOnly End = new(2027, 8, 31);
    private static readonly PlacementStarted Apprentice = Started with { Kind = EmploymentKind.Apprenticeship, ScheduledEndOn = End };

    private static Scenario<Placement> Scenario() => new(Placement.Initial, Placement.Evolve);

    private static Func<Placement, Decision> Correct(PlacementFact was, PlacementFact? now, Agreement? agreement = null) =>
        state => PlacementDecisions.CorrectFact(state, PlacementId, Corrected(was, now), agreement ?? Active, Today);

    private static PlacementFactCorrected Corrected(PlacementFact was, PlacementFact? now) => new(was, now, "Fejl.", "Mester");

    [Fact]
    public void Hours_and_check_ins_are_corrected_or_struck_out()
    {
        PlacementFact was = new(Hours: Hours), now = new(Hours: new(1500, new(2025, 10, 8)));
        Scenario().Given(Started, Hours).When(Correct(was, now)).ThenOn(Placement.Ref(PlacementId), now.Hours!.From, Corrected(was, now));
        Scenario().Given(Started, Hours, Corrected(was, now)).When(Correct(was, now)).ThenNothing();
        var state = Scenario().Given(Started, Hours, Corrected(was, now)).State;
        (state.MinutesPerWeekOn(Hours.From), state.MinutesPerWeekOn(now.Hours.From)).ShouldBe((Started.MinutesPerWeek, 1500));
        PlacementFact talk = new(CheckIn: Held), other = new(CheckIn: Held with { Result = CheckInResult.Concern });
        Scenario().Given(Started, Held).When(Correct(talk, null)).Then(Corrected(talk, null));
        Scenario().Given(Started, Held, Corrected(talk, null)).When(Correct(talk, null)).ThenNothing();
        Scenario().Given(Started, Held, Corrected(talk, null)).State.Held.ShouldBeEmpty();
        Scenario().Given(Started, Held, other.CheckIn!).When(Correct(talk, other)).ThenRefused("fact-already-there at /is/checkIn");
    }

    [Fact]
    public void What_is_not_recorded_so_or_is_another_sort_of_fact_is_refused()
    {
        Scenario().Given(Started).When(Correct(new(Hours: Hours), null)).ThenRefused("fact-unknown at /was");
        Scenario().Given(Started, Hours).When(Correct(new(Hours: Hours), new(CheckIn: Held))).ThenRefused("correction-of-other-fact at /is");
        Scenario().Given(Started, Hours).When(Correct(new(Hours: Hours, CheckIn: Held), null)).ThenRefused("correction-of-other-fact at /was");
        Scenario().Given(Started, Hours).When(Correct(new(Hours: Hours), new(Hours: new(7, Today.AddDays(1)))))
            .ThenRefused("weekly-hours-invalid at /is/hours/weeklyHours", "in-the-future at /is/hours/from");
        Scenario().When(Correct(new(Hours: Hours), null)).ThenRefused("not-found");
    }

    [Fact]
    public void An_absence_that_was_another_moves_the_scheduled_end_anew()
    {
        var rule = EmploymentRules.For(EmploymentKind.Apprenticeship, Started.StartOn).Source;
        IEvent[] recorded = [Apprentice, new AbsenceRecorded(Away), new ScheduledEndMoved(End, End.AddDays(40), Id, rule)];
        PlacementFact was = new(Absence: Away), shorter = new(Absence: Away with { To = new(2026, 1, 4) }), brief = new(Absence: Away with { To = Away.From });
        Scenario().Given(recorded).When(Correct(was, shorter))
            .Then(Corrected(was, shorter), new ScheduledEndMoved(End.AddDays(40), End.AddDays(35), Id, rule));
        Scenario().Given(recorded).When(Correct(was, brief)).Then(Corrected(was, brief), new ScheduledEndMoved(End.AddDays(40), End, Id, rule));
        Scenario().Given(recorded).When(Correct(was, null)).Then(Corrected(was, null), new ScheduledEndMoved(End.AddDays(40), End, Id, rule));
        Scenario().Given([.. recorded, Corrected(was, null), new ScheduledEndMoved(End.AddDays(40), End, Id, rule)])
            .When(state => PlacementDecisions.RecordAbsence(state, PlacementId, Away, Today)).ThenRefused("id-taken at /id");
    }

    [Fact]
    public void The_times_of_a_problem_are_corrected_in_the_agreements_ledger_too()
    {
        var (on, answered) = (new DateOnly(2026, 1, 9), new DateOnly(2026, 1, 14));
        var reported = new ProblemReported(Id, ProblemReporter.Resident, ProblemKind.Wage, on, "Løn.", 3, "hjaelp");
        var agreement = Fold(Life.WithHelp, Agreement.Evolve, new HelpAsked(Id, "hjaelp", on, "Løn."), new HelpGiven(Id, answered, "Mentoren"));
        IEvent[] recorded = [Started, reported, new ProblemAnswered(Id, answered, "Mentoren")];
        PlacementFact was = new(Problem: new(Id, 1, on, answered, null)), now = new(Problem: new(Id, 1, on, on, null));
        Scenario().Given(recorded).When(Correct(was, now, agreement)).Then(Corrected(was, now), new HelpCorrected(Id, on, on, "Fejl.", "Mester"));
        Scenario().Given(recorded).When(Correct(was, null, agreement)).Then(Corrected(was, null), new HelpCorrected(Id, null, null, "Fejl.", "Mester"));
        Agreement.Evolve(agreement, new HelpCorrected(Id, null, null, "Fejl.", "Mester")).Owing.Helps.ShouldBeEmpty();
        Scenario().Given(recorded).When(Correct(was, now)).Then(Corrected(was, now));
        Scenario().Given(recorded).When(Correct(was, new(Problem: new(Id, 1, on, null, null)))).ThenRefused("problem-times-incomplete at /is/problem");
        Scenario().Given(recorded).When(Correct(was, new(Problem: new(Id, 2, on, on, null)))).ThenRefused("correction-of-other-fact at /is");
    }

    [Fact]
    public void What_a_problem_is_about_and_how_it_was_handled_can_have_been_another()
    {
        var on = new DateOnly(2026, 1, 9);
        IEvent[] recorded =
        [
            Started, new ProblemReported(Id, ProblemReporter.Company, ProblemKind.Wage, on, "Løn.", 3, "hjaelp"), new ProblemAnswered(Id, on, "Mentoren"),
            new ProblemResolved(Id, on, "Talt om.", ProblemOutcome.Solved), new ProblemReopened(Id, on, "Igen."),
        ];
        PlacementFact account = new(Account: new(Id, ProblemReporter.Company, ProblemKind.Wage, "Løn.")), other = new(Account: new(Id, ProblemReporter.Resident, ProblemKind.Tasks, "x"));
        PlacementFact handled = new(Handling: new(Id, 1, null, "Mentoren", "Talt om.", ProblemOutcome.Solved));
        PlacementFact adapted = new(Handling: handled.Handling! with { Outcome = ProblemOutcome.Adapted });
        Scenario().Given(recorded).When(Correct(account, other)).ThenOn(Placement.Ref(PlacementId), Today, Corrected(account, other));
        Scenario().Given([.. recorded, Corrected(account, other)]).When(Correct(account, other)).ThenNothing();
        Scenario().Given([.. recorded, Corrected(handled, adapted)]).When(Correct(handled, adapted)).ThenNothing();
        var problem = Scenario().Given([.. recorded, Corrected(account, other), Corrected(handled, adapted)]).State.Course.Problems.Single();
        (problem.By, problem.Kind, problem.About, problem.Calls[0].Outcome, problem.Calls[0].ResolvedOn).ShouldBe(
            (ProblemReporter.Resident, ProblemKind.Tasks, "x", ProblemOutcome.Adapted, on));
        Scenario().Given(recorded).When(Correct(account, null)).ThenRefused("problem-times-incomplete at /is");
        Scenario().Given(recorded).When(Correct(handled, new(Handling: handled.Handling! with { How = null, Outcome = null }))).ThenRefused("problem-times-incomplete at /is/handling");
        Scenario().Given(recorded).When(Correct(handled, new(Handling: handled.Handling! with { Call = 2 }))).ThenRefused("correction-of-other-fact at /is");
        Scenario().Given(recorded).When(Correct(new(Handling: handled.Handling! with { Call = 3 }), adapted)).ThenRefused("correction-of-other-fact at /is");
        Scenario().Given(recorded).When(Correct(account, new(Account: other.Account! with { Kind = (ProblemKind)99, About = " " })))
            .ThenRefused("choice-unknown at /is/account/kind", "text-missing at /is/account/about");

        var log = new Log();
        log.Add(Company.Ref(CompanyCvr), new CompanyRegistered(CompanyCvr, "Bygmesteren ApS"), From);
        foreach (var happened in recorded.Append(Corrected(account, other))) log.Add(Placement.Ref(PlacementId), happened, on);
        var figures = log.Fold(QuickHelpView.View).Read<HelpDocument>(QuickHelpView.Key(City));
        figures.Reporters.Keys.ShouldBe([ProblemReporter.Resident]);
        (figures.People, figures.Reporters[ProblemReporter.Resident].Reopened).ShouldBe((1, 1));
    }

    [Fact]
    public void A_coming_back_that_never_was_is_struck_out_alone()
    {
        var (on, again) = (new DateOnly(2026, 1, 9), new DateOnly(2026, 2, 2));
        var agreement = Fold(
            Life.WithHelp, Agreement.Evolve, new HelpAsked(Id, "hjaelp", on, "Løn."), new HelpAsked(Problem.HelpId(Id, 2), "hjaelp", again, "Igen."));
        IEvent[] recorded =
        [
            Started, new ProblemReported(Id, ProblemReporter.Resident, ProblemKind.Wage, on, "Løn.", 3, "hjaelp"), new ProblemAnswered(Id, on, "Mentoren"),
            new ProblemResolved(Id, on, "Talt om.", ProblemOutcome.Solved), new ProblemReopened(Id, again, "Igen."),
        ];
        PlacementFact was = new(Problem: new(Id, 2, again, null, null));
        Scenario().Given(recorded).When(Correct(was, null, agreement))
            .Then(Corrected(was, null), new HelpCorrected(Problem.HelpId(Id, 2), null, null, "Fejl.", "Mester"));
        Scenario().Given([.. recorded, Corrected(was, null)]).State.Course.Problems.Single().Calls.Single().ResolvedOn.ShouldBe(on);
        Scenario().Given([.. recorded, Corrected(was, null)]).When(Correct(was, null)).ThenNothing();
        Scenario().Given([.. recorded, new ProblemAnswered(Id, again, "Mentoren"), new ProblemResolved(Id, again, "Igen.", ProblemOutcome.Solved), new ProblemReopened(Id, again, "x")])
            .When(Correct(new(Problem: new(Id, 2, again, again, again)), null)).ThenRefused("problem-times-incomplete at /was");
    }

    [Fact]
    public void Views_read_back_from_json_go_on_as_if_they_had_never_been_stored()
    {
        var log = Known(Enumerable.Range(0, Facts.Length), (1 << Facts.Length) - 1);
        log.Add(Placement.Ref(PlacementId), new PlacementTermsSet(new(["Opmuring"], 1200, 4, "Mester"), null), Today);
        log.Add(Placement.Ref(PlacementId), new ProblemAnswered(Id, Today, "Mentoren"), Today);
        foreach (var view in Views.All)
            Folded.By(view, log.Events, isStored: true).Print().ShouldBe(log.Fold(view).Print(), view.Name);
    }

    /// <summary>Commands that have nothing to do with each other. The second of each pair is a mistake that the third sets right.</summary>
    private static readonly (Func<Placement, Decision> Right, Func<Placement, Decision> Wrong, Func<Placement, Decision> Correction)[] Facts =
    [
        .. new[] { 15, 60 }.Select(days => Fact(
            hours => state => PlacementDecisions.ChangeHours(state, PlacementId, (days + hours) * 15, Started.StartOn.AddDays(days), Today),
            hours => new(Hours: new((days + hours) * 15, Started.StartOn.AddDays(days))), 10, 20)),
        .. new[] { 0, 100 }.Select(days => Fact(
            length => state => PlacementDecisions.RecordAbsence(state, PlacementId, Absent(days, length), Today),
            length => new(Absence: Absent(days, length)), 40, 20)),
        .. new[] { 10, 120 }.Select(days => Fact(
            length => state => PlacementDecisions.RecordSchoolPeriod(state, PlacementId, AtSchool(days, length), Today),
            length => new(SchoolPeriod: AtSchool(days, length)), 10, 25)),
        Fact(
            result => state => PlacementDecisions.RecordCheckIn(state, PlacementId, Talk(result), Today),
            result => new(CheckIn: Talk(result)), 0, 2),
        Fact(
            days => state => PlacementDecisions.ReportProblem(state, PlacementId, Trouble(days), Active, Today),
            days => new(Problem: new(Id, 1, Trouble(days).On, null, null)), 30, 50),
    ];

    [Fact]
    public void The_order_in_which_facts_become_known_does_not_matter_nor_that_one_was_recorded_wrongly_at_first()
    {
        var orders =
            from order in Gen.Shuffle(Enumerable.Range(0, Facts.Length).ToArray())
            from wrong in Gen.Choose(0, (1 << Facts.Length) - 1)
            select (order, wrong);
        var expected = Shown(Enumerable.Range(0, Facts.Length), 0);
        Prop.ForAll(orders.ToArbitrary(), known => { Shown(known.order, known.wrong).ShouldBe(expected); })
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    /// <summary>What the views show after the facts became known in an order, some of them wrongly at first.</summary>
    private static string Shown(IEnumerable<int> order, int wrong)
    {
        var log = Known(order, wrong);
        var register = log.Fold(PlacementRegister.View).Read<PlacementDocument>(PlacementRegister.Key(PlacementId));
        return string.Join('\n',
        [
            log.Fold(JobCreationView.View).Print("city"), log.Fold(RetentionView.View).Print("city"), log.Fold(WorkQueueView.View).Print(City),
            log.Fold(QuickHelpView.View).Print("city"), log.Fold(PathwayView.View).Print("city"), Folded.Json(register.Summary), Folded.Json(register.Hours),
            Folded.Json(register.Course with { Moved = [] }), Folded.Json(register.Held),
        ]);
    }

    /// <summary>The facts as they became known in an order, those that the bits name wrongly at first.</summary>
    private static Log Known(IEnumerable<int> order, int wrong)
    {
        var (log, state) = (new Log(), Placement.Initial);
        log.Add(Company.Ref(CompanyCvr), new CompanyRegistered(CompanyCvr, "Bygmesteren ApS"), From);
        log.Add(Agreement.Ref(AgreementId), new AgreementDrafted(City, AgreedTerms), From);
        log.Add(Vacancy.Ref(VacancyId), Opened, From);
        log.Add(Candidate.Ref(CandidateId), Registered, From);
        Happen(new Decision.Accepted([new(Placement.Ref(PlacementId), Apprentice, Started.StartOn)]));
        foreach (var fact in order.ToList())
        {
            Happen((wrong >> fact & 1) == 1 ? Facts[fact].Wrong(state) : Facts[fact].Right(state));
            if ((wrong >> fact & 1) == 1 && fact % 2 == 0) Happen(Facts[fact].Correction(state));
        }
        foreach (var fact in order.Where(fact => (wrong >> fact & 1) == 1 && fact % 2 == 1)) Happen(Facts[fact].Correction(state));
        return log;

        void Happen(Decision decision)
        {
            foreach (var happened in decision.ShouldBeOfType<Decision.Accepted>().Events)
            {
                log.Add(happened.Stream, happened.Event, happened.EffectiveOn);
                state = Placement.Evolve(state, happened.Event);
            }
        }
    }

    private static (Func<Placement, Decision>, Func<Placement, Decision>, Func<Placement, Decision>) Fact(
        Func<int, Func<Placement, Decision>> record, Func<int, PlacementFact> fact, int right, int wrong) =>
        (record(right), record(wrong), Correct(fact(wrong), fact(right)));

    private static Absence Absent(int after, int length) =>
        new(Histories.Id('f', after), Started.StartOn.AddDays(after), Started.StartOn.AddDays(after + length), AbsenceReason.AgreedLeave);

    private static SchoolPeriod AtSchool(int after, int length) =>
        new(Histories.Id('f', after), Started.StartOn.AddDays(after), Started.StartOn.AddDays(after + length));

    private static CheckInRecorded Talk(int result) => new(null, Started.StartOn.AddDays(20), (CheckInResult)result);

    private static ProblemReport Trouble(int after) => new(Id, ProblemReporter.Resident, ProblemKind.Wage, Started.StartOn.AddDays(after), "Løn.");
}
