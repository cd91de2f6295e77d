using FsCheck.Fluent;
using Partnerships.Candidates;
using Partnerships.Matching;
using Partnerships.PersonalData;
using Partnerships.Placements;
using Partnerships.Tests.Matching;
using Partnerships.WorkQueue;
using Partnerships.Workflows;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.PersonalData;

public sealed class ErasureTests
{
    private static readonly ErasureRequested Asked = new(ErasureRequester.Person, new(2026, 1, 31), new(2026, 2, 28));
    private static readonly ErasureGranted Granted = new("Ønsket af personen.");
    private static readonly ErasureRefused Kept = new(RefusalGround.DutyToRecord, "Kommunen har journalpligt.");
    private static readonly PersonalDataRecorded Recorded = new([PersonalField.Name], new('a', 64), null);

    private static Scenario<Candidate> Known(params IEvent[] events) => new Scenario<Candidate>(Candidate.Initial, Candidate.Evolve).Given([Registered, .. events]);

    private static Func<Candidate, Decision> Ask(DateOnly on) => state => ErasureDecisions.Request(state, CandidateId, ErasureRequester.Person, on, Today);

    private static Decision Grant(Candidate state) => ErasureDecisions.Grant(state, CandidateId, Granted.Reason, Today);

    private static Decision Refuse(Candidate state) => ErasureDecisions.Refuse(state, CandidateId, Kept, Today);

    private static Decision Complete(Candidate state) => ErasureDecisions.Complete(state, CandidateId, Today);

    [Theory]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2028-01-30", "2028-02-29")]
    [InlineData("2026-03-02", "2026-04-02")]
    [InlineData("2026-12-31", "2027-01-31")]
    public void A_request_is_decided_within_a_month(string received, string deadline) =>
        ErasureDecisions.Deadline(DateOnly.Parse(received, null)).ShouldBe(DateOnly.Parse(deadline, null));

    [Fact]
    public void A_request_is_recorded_with_its_deadline_and_one_at_a_time()
    {
        Known().When(Ask(Asked.On)).ThenOn(Candidate.Ref(CandidateId), Asked.On, Asked);
        Known(Asked).When(Ask(Asked.On)).ThenNothing();
        Known(Asked).When(Ask(Today)).ThenRefused("erasure-already-requested");
        Known(Asked, Kept).When(Ask(Today)).Then(new ErasureRequested(ErasureRequester.Person, Today, Today.AddMonths(1)));
        Known().When(Ask(Today.AddDays(1))).ThenRefused("in-the-future at /on");
    }

    [Fact]
    public void It_is_granted_or_refused_on_a_legal_ground_and_what_is_granted_stays_so()
    {
        Known(Asked).When(Grant).Then(Granted);
        Known(Asked).When(Refuse).Then(Kept);
        Known().When(Grant).ThenRefused("erasure-not-requested");
        Known().When(Refuse).ThenRefused("erasure-not-requested");
        Known(Asked, Granted).When(Refuse).ThenRefused("erasure-already-granted");
        Known(Asked, Granted).When(Grant).ThenNothing();
        Known(Asked, Kept).When(Refuse).ThenNothing();
        Known(Asked).When(state => ErasureDecisions.Refuse(state, CandidateId, new((RefusalGround)99, " "), Today))
            .ThenRefused("choice-unknown at /ground", "text-missing at /reason");
    }

    [Fact]
    public void That_the_key_is_destroyed_is_recorded_once()
    {
        Known(Recorded, Asked, Granted).When(Complete).Then(new PersonalDataErased(Today));
        Known(Recorded, Asked, Granted, new PersonalDataErased(Today)).When(Complete).ThenNothing();
        Known(Recorded, Asked).When(Complete).ThenNothing();
    }

    [Fact]
    public void Whatever_is_asked_in_whatever_order_an_erasure_is_final_and_a_repeated_command_does_nothing() => Properties.Hold(
        Gen.Choose(0, 6).ListOf(12), steps =>
        {
            var state = Viborg.Fold(Candidate.Initial, Candidate.Evolve, Registered);
            foreach (var step in steps)
            {
                Func<Candidate, Decision> command = step switch
                {
                    0 => it => PersonalDataDecisions.Record(it, CandidateId, new("Nadia", null, null, null, null, null), null, new('a', 64), corrects: true, Today),
                    1 => it => PersonalDataDecisions.Consent(it, CandidateId, new(ConsentTo.EvaluationInterview, ConsentBasis.Consent, Today), Today),
                    2 => Ask(Asked.On),
                    3 => Grant,
                    4 => Refuse,
                    5 => Complete,
                    _ => it => RetentionRule.Review(it, CandidateId, new(2010, 1, 1), [], [], Today),
                };
                var was = state.Personal;
                if (command(state) is Decision.Accepted accepted)
                {
                    state = accepted.Events.Select(e => e.Event).Aggregate(state, Candidate.Evolve);
                    command(state).ShouldBeOfType<Decision.AlreadyTrue>();
                }
                (was.IsGranted && !state.Personal.IsGranted).ShouldBeFalse();
                if (was.ErasedOn is not null) state.Personal.ShouldBe(was);
                if (state.Personal.ErasedOn is not null) state.Personal.Commitment.ShouldBeNull();
            }
        });

    [Fact]
    public void The_work_queue_holds_what_awaits_a_decision_and_its_deadline()
    {
        var log = new Log();
        var stream = Candidate.Ref(CandidateId);
        log.Add(stream, Registered, From);
        Work(log).ShouldBeEmpty();
        log.Add(stream, new ErasureProposed(From, 5), Today);
        Work(log).ShouldBe([new WorkItem(City, Today, WorkKind.RetentionReview, Candidate: CandidateId)]);
        log.Add(stream, Asked, Asked.On);
        Work(log).ShouldBe([new WorkItem(City, Asked.DecideBy, WorkKind.ErasureDecision, Candidate: CandidateId)]);
        log.Add(stream, Kept, Today);
        Work(log).ShouldBeEmpty();
    }

    [Fact]
    public void A_case_closed_for_the_period_is_proposed_for_erasure_and_one_that_is_not_is_looked_at_again()
    {
        var ended = Placement.Evolve(Placement.Evolve(Placement.Initial, Started), new PlacementEnded(new(2020, 6, 30), EndReason.Quit));
        Known(Recorded).When(Review(new(2019, 1, 1), ended)).Then(new ErasureProposed(new(2020, 6, 30), 5));
        Known(Recorded).When(Review(new(2021, 3, 2))).Then(new ErasureProposed(new(2021, 3, 2), 5));
        Known(Recorded).When(Review(new(2021, 3, 3))).Then(new RetentionReviewed(new(2021, 3, 3), new(2026, 3, 3)));
        var running = Placement.Evolve(Placement.Initial, Started);
        Known(Recorded).When(Review(new(2019, 1, 1), ended, running)).Then(new RetentionReviewed(Today, Today.AddYears(5)));
        var annulled = Placement.Evolve(running, new PlacementAnnulled("Fejl.", "Jobcentret"));
        Known(Recorded).When(Review(new(2019, 1, 1), ended, annulled)).Then(new ErasureProposed(new(2020, 6, 30), 5));
        foreach (var done in (IEvent[][])[[], [Recorded, Asked], [Recorded, Asked, Granted]]) Known(done).When(Review(new(2019, 1, 1))).ThenNothing();
    }

    [Fact]
    public void A_grant_has_the_key_destroyed_and_what_is_kept_is_looked_at_when_the_period_is_over()
    {
        React(Granted).ShouldBe([new Reaction("erasure", new DestroyPersonalData(CandidateId))]);
        React(Recorded).ShouldBe([new Reaction("retention", new ReviewRetention(CandidateId, Today), Today.AddYears(5))]);
        React(Kept).ShouldBe([new Reaction("retention", new ReviewRetention(CandidateId, Today), Today.AddYears(5))]);
        React(new RetentionReviewed(From, To)).ShouldBe([new Reaction("retention", new ReviewRetention(CandidateId, From), To)]);
        React(Asked).ShouldBeEmpty();
    }

    [Fact]
    public void A_case_with_a_match_that_may_come_to_something_is_open()
    {
        foreach (var status in Enum.GetValues<MatchStatus>())
        {
            var isOpen = status is MatchStatus.Proposed or MatchStatus.Shortlisted or MatchStatus.InterviewPlanned or MatchStatus.Interviewed
                or MatchStatus.Chosen or MatchStatus.Accepted;
            Known(Recorded).When(state => RetentionRule.Review(state, CandidateId, new(2010, 1, 1), [], [MatchTests.In(status)], Today))
                .Then(isOpen ? new RetentionReviewed(Today, Today.AddYears(5)) : new ErasureProposed(new(2010, 1, 1), 5));
        }
    }

    private static Func<Candidate, Decision> Review(DateOnly since, params Placement[] placements) =>
        state => RetentionRule.Review(state, CandidateId, since, placements, [], Today);

    private static Reaction[] React(IEvent happened) =>
        [.. AllWorkflows.React(new Recorded(happened, Candidate.Ref(CandidateId), 1, 1, DateTimeOffset.UnixEpoch, Today, "test", Guid.Empty, 0, null))];

    private static WorkItem[] Work(Log log) => log.Fold(WorkQueueView.View).List<WorkItem>(WorkQueueView.Prefix(City));
}
