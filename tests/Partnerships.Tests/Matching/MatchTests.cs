using FsCheck.Fluent;
using Partnerships.Agreements;
using Partnerships.Candidates;
using Partnerships.Commitments;
using Partnerships.Matching;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Matching;

/// <summary>A candidate's way from the proposal to the placement, or to a no of either side.</summary>
public sealed class MatchTests
{
    private static readonly Guid Id = Match.IdOf(VacancyId, CandidateId);
    private static readonly SeenRank Seen = new(From, 3, 40);
    private static readonly Vacancy Offered = Vacancy.Evolve(Vacancy.Initial, Opened);
    private static readonly CandidatesSent Sent = new(VacancyId, 1, Today, Id);

    internal static readonly MatchProposed Proposed = new(
        City, AgreementId, CompanyCvr, 1,
        new(VacancyId, EmploymentKind.OrdinaryJob, null, ["murerarbejde"], [], null, 37 * 60, null, [], []),
        new(CandidateId, ["murerarbejde"], [], null, [], [], null, null, null, AreaId, From),
        [
            new(ReasonKind.Skill, ReasonOutcome.Met, "murerarbejde"), new(ReasonKind.Employment, ReasonOutcome.Met, "ordinaryJob"),
            new(ReasonKind.Hours, ReasonOutcome.Met, "2220"),
        ], 3, 40);

    private static Scenario<Match> Scenario() => new(Match.Initial, Match.Evolve);

    private static Func<Match, Decision> Propose(Vacancy? vacancy = null, Candidate? candidate = null, Agreement? agreement = null) =>
        state => MatchDecisions.Propose(state, VacancyId, CandidateId, vacancy ?? Offered, agreement ?? Active, candidate ?? Resident, Seen, Today);

    [Fact]
    public void A_proposal_keeps_the_rules_the_inputs_and_the_reasons_and_sends_the_candidate() => Scenario().When(Propose()).Then(Proposed, Sent);

    [Fact]
    public void A_candidate_is_proposed_once_and_anew_when_it_came_to_nothing_but_sent_once()
    {
        Scenario().Given(Proposed).When(Propose()).ThenNothing();
        Scenario().Given(Proposed, new MatchShortlisted()).When(Propose()).ThenNothing();
        Scenario().Given(Proposed, new MatchWithdrawn(TakenBackReason.Mistake)).When(Propose(agreement: Agreement.Evolve(Active, Sent with { On = Today.AddDays(-7) }))).Then(Proposed);
    }

    [Fact]
    public void Two_candidates_proposed_on_one_day_are_two_sent()
    {
        var agreement = Agreement.Evolve(Active, Sent with { Match = OtherPlacementId });
        Scenario().When(Propose(agreement: agreement)).Then(Proposed, Sent);
        Agreement.Evolve(agreement, Sent).Owing.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public void Nobody_is_proposed_for_what_is_not_offered_and_nobody_who_is_withdrawn()
    {
        Scenario().When(Propose(Fold(Offered, Vacancy.Evolve, new VacancyPaused("Frost.")))).ThenRefused("vacancy-paused at /vacancy");
        Scenario().When(Propose(Fold(Offered, Vacancy.Evolve, new VacancyClosed("Slut.")))).ThenRefused("vacancy-closed at /vacancy");
        var filled = Fold(Offered, Vacancy.Evolve, new PositionFilled(PlacementId, CandidateId), new PositionFilled(OtherPlacementId, CandidateId));
        Scenario().When(Propose(filled, Candidate.Evolve(Resident, new CandidateWithdrawn(WithdrawalReason.Education)), Ended))
            .ThenRefused("vacancy-filled at /vacancy", "candidate-withdrawn at /candidate", "agreement-over at /agreement");
        Scenario().When(Propose(Vacancy.Initial, Candidate.Initial)).ThenRefused("vacancy-unknown at /vacancy", "candidate-unknown at /candidate");
        Scenario().When(Propose(candidate: ResidentElsewhere)).ThenRefused("candidate-unknown at /candidate");
    }

    [Fact]
    public void What_is_asked_of_a_match_follows_the_table()
    {
        foreach (var status in Enum.GetValues<MatchStatus>().Except([MatchStatus.None]))
        {
            var state = In(status);
            state.Status.ShouldBe(status);
            foreach (var (command, decide) in Commands)
            {
                var decision = decide(state);
                (decision is Decision.Accepted).ShouldBe(MatchTransitions.Allow(status, command), $"{command} in {status}: {decision}");
                if (decision is Decision.Accepted accepted)
                    MatchTransitions.Table.ShouldContain((status, command, accepted.Events.Select(one => one.Event).Aggregate(state, Match.Evolve).Status));
            }
        }
    }

    [Fact]
    public void Every_status_can_be_reached()
    {
        var reached = new HashSet<MatchStatus> { MatchStatus.None };
        while (MatchTransitions.Table.Where(row => reached.Contains(row.From)).Select(row => row.To).Any(reached.Add)) { }
        reached.ShouldBe(Enum.GetValues<MatchStatus>(), ignoreOrder: true);
    }

    [Fact]
    public void Every_accepted_command_repeated_is_nothing_to_do() => Properties.Hold(Gen.Choose(0, Commands.Length).ArrayOf(), path =>
    {
        var (state, agreement) = (Match.Initial, Active);
        foreach (var step in path.Prepend(Commands.Length))
        {
            Decision Decide() => step < Commands.Length ? Commands[step].Decide(state) : Propose(agreement: agreement)(state);
            if (Decide() is not Decision.Accepted accepted) continue;
            foreach (var one in accepted.Events)
            {
                if (one.Stream.Kind == Match.Stream) state = Match.Evolve(state, one.Event);
                else agreement = Agreement.Evolve(agreement, one.Event);
            }
            Decide().ShouldBeOfType<Decision.AlreadyTrue>();
        }
        agreement.Owing.Sent.Count.ShouldBe(1);
    });

    [Fact]
    public void Reasons_are_from_the_lists_and_days_are_checked()
    {
        Scenario().Given(Proposed).When(state => MatchDecisions.AnswerOfCompany(state, Id, (NotChosenReason)99, Today)).ThenRefused("choice-unknown at /notChosen");
        Scenario().Given(Proposed).When(state => MatchDecisions.AnswerOfCandidate(state, Id, (DeclineReason)99, Today)).ThenRefused("choice-unknown at /declined");
        Scenario().Given(Proposed).When(state => MatchDecisions.Withdraw(state, Id, (TakenBackReason)99, Today)).ThenRefused("choice-unknown at /reason");
        Scenario().Given(Proposed, new InterviewPlanned(Today)).When(state => MatchDecisions.HoldInterview(state, Id, Today.AddDays(1), Today))
            .ThenRefused("in-the-future at /on");
        Scenario().When(state => MatchDecisions.Shortlist(state, Id, Today)).ThenRefused("not-found");
    }

    [Fact]
    public void A_placement_that_names_its_match_completes_it()
    {
        var accepted = Fold(Match.Initial, Match.Evolve, Proposed, new MatchShortlisted(), new CandidateChosen(), new MatchAccepted());
        var started = Start(Id, accepted).ShouldBeOfType<Decision.Accepted>().Events;
        started[^1].ShouldBe(new NewEvent(Match.Ref(Id), new MatchCompleted(PlacementId), Today));
        Refusals(Start(Id, Match.Evolve(Match.Initial, Proposed))).ShouldBe(["match-of-other-status at /match"]);
        Refusals(Start(OtherPlacementId, accepted)).ShouldBe(["match-unknown at /match"]);
    }

    /// <summary>A match of a status, however it came to it.</summary>
    internal static Match In(MatchStatus status) => status switch
    {
        MatchStatus.None => Match.Initial,
        MatchStatus.Proposed => Match.Evolve(Match.Initial, Proposed),
        _ => Match.Evolve(In(MatchStatus.Proposed), Led[status]),
    };

    /// <summary>The events that lead to a status.</summary>
    private static readonly Dictionary<MatchStatus, IEvent> Led = new()
    {
        [MatchStatus.Shortlisted] = new MatchShortlisted(),
        [MatchStatus.InterviewPlanned] = new InterviewPlanned(From),
        [MatchStatus.Interviewed] = new InterviewHeld(From),
        [MatchStatus.Chosen] = new CandidateChosen(),
        [MatchStatus.Accepted] = new MatchAccepted(),
        [MatchStatus.Completed] = new MatchCompleted(PlacementId),
        [MatchStatus.NotChosen] = new CandidateNotChosen(NotChosenReason.Hours),
        [MatchStatus.Declined] = new MatchDeclined(DeclineReason.Work),
        [MatchStatus.Withdrawn] = new MatchWithdrawn(TakenBackReason.Other),
    };

    internal static readonly (MatchCommand Command, Func<Match, Decision> Decide)[] Commands =
    [
        (MatchCommand.Shortlist, state => MatchDecisions.Shortlist(state, Id, Today)),
        (MatchCommand.PlanInterview, state => MatchDecisions.PlanInterview(state, Id, Today, Today)),
        (MatchCommand.HoldInterview, state => MatchDecisions.HoldInterview(state, Id, Today, Today)),
        (MatchCommand.Choose, state => MatchDecisions.AnswerOfCompany(state, Id, null, Today)),
        (MatchCommand.Reject, state => MatchDecisions.AnswerOfCompany(state, Id, NotChosenReason.AnotherChosen, Today)),
        (MatchCommand.Accept, state => MatchDecisions.AnswerOfCandidate(state, Id, null, Today)),
        (MatchCommand.Decline, state => MatchDecisions.AnswerOfCandidate(state, Id, DeclineReason.Pay, Today)),
        (MatchCommand.Withdraw, state => MatchDecisions.Withdraw(state, Id, TakenBackReason.Mistake, Today)),
    ];

    private static Decision Start(Guid id, Match match) => PlacementDecisions.Start(
        Placement.Initial, PlacementId, new(VacancyId, CandidateId, Today, null, 37 * 60), Offered, Active, Resident, HomeArea, Today, (id, match));

    private static string[] Refusals(Decision decision) =>
        [.. decision.ShouldBeOfType<Decision.Refused>().Refusals.Select(refusal => $"{refusal.Code} at {refusal.Pointer}")];
}
