using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Placements;
using Partnerships.QuickHelp;
using Partnerships.WorkQueue;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

public sealed class ProblemTests
{
    private static readonly Guid Id = new("0197a000-0000-7000-8000-0000000000f1");
    private static readonly DateOnly Friday = new(2026, 1, 9), Tuesday = new(2026, 1, 13), Wednesday = new(2026, 1, 14);
    private static readonly ProblemReport Report = new(Id, ProblemReporter.Company, ProblemKind.Transport, Friday, "Bussen kommer efter mødetid.");
    private static readonly ProblemReported Reported = new(Id, Report.By, Report.Kind, Friday, Report.About, 3, "hjaelp");
    private static readonly ProblemAnswered Answered = new(Id, Tuesday, "Mentoren");
    private static readonly ProblemResolved Resolved = new(Id, Wednesday, "Mødetiden er flyttet.", ProblemOutcome.Adapted);
    private static readonly ProblemReopened Reopened = new(Id, new(2026, 2, 2), "Bussen er lagt om.");

    private static Agreement Asked => Agreement.Evolve(Life.WithHelp, new HelpAsked(Id, "hjaelp", Friday, Report.About, PlacementId));

    private static Scenario<Placement> Scenario() => new(Placement.Initial, Placement.Evolve);

    private static Func<Placement, Decision> ReportTo(Agreement agreement) =>
        state => PlacementDecisions.ReportProblem(state, PlacementId, Report, agreement, Today);

    private static Func<Placement, Decision> Answer(ProblemAnswered answered, Agreement? agreement = null) =>
        state => PlacementDecisions.AnswerProblem(state, PlacementId, answered, agreement ?? Asked, Today);

    private static Func<Placement, Decision> Resolve(ProblemResolved resolved) =>
        state => PlacementDecisions.ResolveProblem(state, PlacementId, resolved, Today);

    private static Func<Placement, Decision> Reopen(ProblemReopened reopened) =>
        state => PlacementDecisions.ReopenProblem(state, PlacementId, reopened, Asked, Today);

    [Fact]
    public void A_report_asks_for_the_help_that_the_agreement_owes_in_the_same_breath()
    {
        Scenario().Given(Started).When(ReportTo(Life.WithHelp)).Then(Reported, new HelpAsked(Id, "hjaelp", Friday, Report.About, PlacementId));
        Scenario().Given(Started, Reported).When(ReportTo(Asked)).ThenNothing();
        Scenario().Given(Started).When(ReportTo(Asked)).ThenRefused("id-taken at /id");
    }

    [Fact]
    public void Without_a_commitment_to_help_the_usual_two_days_hold() =>
        Scenario().Given(Started).When(ReportTo(Active)).Then(Reported with { WorkingDays = 2, Commitment = null });

    [Fact]
    public void What_an_agreement_that_is_over_owes_still_sets_the_time_but_its_ledger_takes_no_more() =>
        Scenario().Given(Started).When(ReportTo(Agreement.Evolve(Life.WithHelp, Terminated))).Then(Reported);

    [Fact]
    public void An_answer_gives_the_help_and_comes_before_the_resolution()
    {
        Scenario().Given(Started, Reported).When(Resolve(Resolved)).ThenRefused("problem-unanswered");
        Scenario().Given(Started, Reported).When(Answer(Answered)).Then(Answered, new HelpGiven(Id, Tuesday, "Mentoren"));
        Scenario().Given(Started, Reported).When(Answer(Answered, Active)).Then(Answered);
        Scenario().Given(Started, Reported, Answered).When(Answer(Answered)).ThenNothing();
        Scenario().Given(Started, Reported, Answered).When(Answer(Answered with { By = "En anden" })).ThenRefused("problem-already-answered");
        Scenario().Given(Started, Reported, Answered).When(Resolve(Resolved)).Then(Resolved);
        Scenario().Given(Started, Reported, Answered, Resolved).When(Resolve(Resolved)).ThenNothing();
        Scenario().Given(Started, Reported, Answered).When(Resolve(Resolved with { On = Friday })).ThenRefused("end-before-start at /on");
        Scenario().Given(Started).When(Answer(Answered)).ThenRefused("not-found");
    }

    [Fact]
    public void A_problem_that_comes_back_is_a_new_call_for_help()
    {
        var call = new HelpAsked(Problem.HelpId(Id, 2), "hjaelp", Reopened.On, Reopened.Reason, PlacementId);
        Scenario().Given(Started, Reported, Answered).When(Reopen(Reopened)).ThenRefused("problem-open");
        Scenario().Given(Started, Reported, Answered, Resolved).When(Reopen(Reopened)).Then(Reopened, call);
        Scenario().Given(Started, Reported, Answered, Resolved, Reopened).When(Reopen(Reopened)).ThenNothing();
        Scenario().Given(Started, Reported, Answered, Resolved, Reopened).When(Answer(Answered with { On = Reopened.On }, Agreement.Evolve(Asked, call)))
            .Then(Answered with { On = Reopened.On }, new HelpGiven(call.Help, Reopened.On, "Mentoren"));
    }

    [Fact]
    public void Every_violated_rule_is_named() =>
        Scenario().Given(Started, new PlacementEnded(new(2025, 12, 1), EndReason.Quit))
            .When(state => PlacementDecisions.ReportProblem(
                state, PlacementId, new(Id, (ProblemReporter)7, (ProblemKind)9, Friday, "010190-1234"), Active, Today))
            .ThenRefused("choice-unknown at /by", "choice-unknown at /kind", "looks-like-cpr at /about", "after-end at /on");

    [Fact]
    public void The_work_queue_shows_it_until_it_is_answered_and_then_until_it_is_resolved()
    {
        Work(Reported).ShouldBe([(WorkKind.Problem, Wednesday)]);
        Work(Reported, Answered).ShouldBe([(WorkKind.ProblemResolution, Tuesday)]);
        Work(Reported, Answered, Resolved).ShouldBeEmpty();
        Work(Reported, Answered, Resolved, Reopened).ShouldBe([(WorkKind.Problem, new(2026, 2, 5))]);
        Work(Reported, new PlacementAnnulled("Fejl.", "x")).ShouldBeEmpty();
    }

    [Fact]
    public void A_scheduled_end_and_the_check_in_agreed_at_the_last_talk_are_work_until_the_end()
    {
        var end = new DateOnly(2026, 8, 31);
        var moved = new ScheduledEndMoved(end, end.AddDays(40), Id, "Regel");
        var held = new CheckInRecorded(null, Friday, CheckInResult.GoingWell, NextOn: Wednesday);
        var apprentice = Started with { Kind = EmploymentKind.Apprenticeship, ScheduledEndOn = end };
        Items(apprentice, held, moved).Select(item => (item.Kind, item.DueOn, item.Ending))
            .ShouldBe([(WorkKind.CheckIn, Wednesday, null), (WorkKind.ScheduledEnd, end.AddDays(40), EndReason.Completed)]);
        Items(apprentice with { Kind = EmploymentKind.Internship }).Single().Ending.ShouldBe(EndReason.TermOver);
        Items(apprentice, held, moved, new PlacementEnded(end, EndReason.Completed)).ShouldBeEmpty();
    }

    [Fact]
    public void Times_are_counted_in_working_days_and_the_slowest_answer_counts()
    {
        var figure = Figures(Today, Reported, Answered, Resolved);
        (figure.Problems, figure.InTime, figure.Late, figure.Waiting, figure.Answer.Median, figure.Resolved, figure.Resolution.NinetiethPercentile)
            .ShouldBe((1, 1, 0, 0, 2, 1, 3));
        var late = Figures(Today, Reported, Answered with { On = new(2026, 1, 15) });
        (late.InTime, late.Late, late.Answer.Median).ShouldBe((0, 1, 4));
        Figures(Wednesday, Reported).Waiting.ShouldBe(1);
        Figures(Wednesday.AddDays(1), Reported).Late.ShouldBe(1);
        var again = Figures(Today, Reported, Answered, Resolved, Reopened, Answered with { On = new(2026, 2, 27) });
        (again.Problems, again.Reopened, again.Late, again.Answer.Median, again.Resolved).ShouldBe((1, 1, 1, 19, 0));
    }

    [Fact]
    public void Few_people_are_not_told_of_and_a_quantile_has_enough_on_either_side()
    {
        var (log, placements) = (new Log(), Enumerable.Range(0, 12).Select(i => Histories.Id('e', i)).ToArray());
        for (var i = 0; i < 12; i++)
        {
            log.Add(Placement.Ref(placements[i]), Started with { Candidate = Histories.Id('c', i) }, Started.StartOn);
            log.Add(Placement.Ref(placements[i]), Reported with { Problem = placements[i], By = i < 6 ? ProblemReporter.Company : ProblemReporter.Resident }, Friday);
            log.Add(Placement.Ref(placements[i]), Answered with { Problem = placements[i], On = i < 10 ? Tuesday : Tuesday.AddDays(7) }, Tuesday);
        }
        var published = log.Fold(QuickHelpView.View).Read<HelpDocument>(QuickHelpView.Key(City)).Publish(Today);
        (published.Overall.Problems, published.Overall.Late, published.Overall.InTime).ShouldBe((12, null, null), "two were late");
        (published.Overall.Answer.Median, published.Overall.Answer.NinetiethPercentile).ShouldBe((2, null));
        published.Reporters.ShouldAllBe(row => row.People == null);
        log.Add(Placement.Ref(placements[0]), new PlacementAnnulled("Fejl.", "x"), Today);
        log.Add(Placement.Ref(placements[1]), new PlacementAnnulled("Fejl.", "x"), Today);
        var fewer = log.Fold(QuickHelpView.View).Read<HelpDocument>(QuickHelpView.Key(City)).Publish(Today);
        (fewer.Overall.Problems, fewer.Reporters[0].Problems, fewer.Reporters[1].Problems).ShouldBe((10, null, null), "the company's four would be what is left");
    }

    private static (WorkKind, DateOnly)[] Work(params IEvent[] events) => [.. Items([Started, .. events]).Select(item => (item.Kind, item.DueOn))];

    private static WorkItem[] Items(params IEvent[] events)
    {
        var log = new Log();
        foreach (var happened in events) log.Add(Placement.Ref(PlacementId), happened, Today);
        return log.Fold(WorkQueueView.View).List<WorkItem>(WorkQueueView.Prefix(City));
    }

    private static HelpFigure Figures(DateOnly asOf, params IEvent[] events)
    {
        var log = new Log();
        log.Add(Placement.Ref(PlacementId), Started, Started.StartOn);
        foreach (var happened in events) log.Add(Placement.Ref(PlacementId), happened, Today);
        return HelpFigures.Of(log.Fold(QuickHelpView.View).Read<HelpDocument>(QuickHelpView.Key(AgreementId)), asOf).Reporters[0];
    }
}
