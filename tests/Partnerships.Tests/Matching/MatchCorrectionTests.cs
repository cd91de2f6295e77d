using FsCheck.Fluent;
using Partnerships.Matching;
using Partnerships.Placements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Matching;

/// <summary>Facts of matches that were recorded wrongly.</summary>
public sealed class MatchCorrectionTests
{
    private static readonly Guid Id = Match.IdOf(VacancyId, CandidateId);
    private static readonly InterviewPlanned Planned = new(new(2026, 2, 2));
    private static readonly InterviewHeld Held = new(new(2026, 2, 3));
    private static readonly MatchDeclined Declined = new(DeclineReason.Pay);
    private static readonly IEvent[] Interviewed = [MatchTests.Proposed, Planned, Held];
    private static readonly IEvent[] Accepted = [.. Interviewed, new CandidateChosen(), new MatchAccepted()];

    private static Scenario<Match> Scenario(params IEvent[] given) => new Scenario<Match>(Match.Initial, Match.Evolve).Given(given);

    private static MatchFactCorrected Corrected(MatchFact was, MatchFact? now) => new(was, now, "Fejl.", "Jobcentret");

    private static Func<Match, Decision> Correct(MatchFact was, MatchFact? now, Placement? placement = null) =>
        state => MatchDecisions.CorrectFact(state, Id, Corrected(was, now), placement ?? Placement.Initial, Today);

    [Fact]
    public void The_days_of_an_interview_and_the_reason_of_an_outcome_can_have_been_others()
    {
        MatchFact planned = new(Planned: new(Held.On)), held = new(Held: new(Planned.On)), declined = new(Declined: new(DeclineReason.Distance));
        Scenario([.. Interviewed, Declined]).When(Correct(new(Planned: Planned), planned)).ThenOn(Match.Ref(Id), Held.On, Corrected(new(Planned: Planned), planned));
        Scenario([.. Interviewed, Corrected(new(Planned: Planned), planned)]).When(Correct(new(Planned: Planned), planned)).ThenNothing();
        Scenario([.. Interviewed, Corrected(new(Held: Held), held)]).State.InterviewOn.ShouldBe(Planned.On);
        Scenario([.. Interviewed, Declined]).When(Correct(new(Declined: Declined), declined)).ThenOn(Match.Ref(Id), Today, Corrected(new(Declined: Declined), declined));
        var state = Scenario([.. Interviewed, Declined, Corrected(new(Declined: Declined), declined)]).State;
        (state.Status, state.DeclinedFor).ShouldBe((MatchStatus.Declined, DeclineReason.Distance));
    }

    [Fact]
    public void A_step_that_never_happened_is_struck_out_and_the_match_is_as_it_was_before_it()
    {
        Scenario([.. Interviewed, Declined]).When(Correct(new(Declined: Declined), null)).Then(Corrected(new(Declined: Declined), null));
        var struck = Scenario([.. Interviewed, new CandidateChosen(), Declined, Corrected(new(Declined: Declined), null)]);
        (struck.State.Status, struck.State.DeclinedFor).ShouldBe((MatchStatus.Chosen, null));
        struck.When(Correct(new(Declined: Declined), null)).ThenNothing();
        struck.When(state => MatchDecisions.AnswerOfCandidate(state, Id, null, Today)).Then(new MatchAccepted());
        var notHeld = Scenario([.. Interviewed, Corrected(new(Held: Held), null)]).State;
        (notHeld.Status, notHeld.InterviewOn).ShouldBe((MatchStatus.InterviewPlanned, Planned.On));
    }

    [Fact]
    public void What_rests_on_a_step_is_struck_out_before_it()
    {
        Scenario(Accepted).When(Correct(new(Chosen: new()), null)).ThenRefused("fact-rested-on at /is");
        Scenario([.. Accepted, Corrected(new(Accepted: new()), null)]).When(Correct(new(Chosen: new()), null)).Then(Corrected(new(Chosen: new()), null));
        Scenario([.. Interviewed, Declined, MatchTests.Proposed, Declined]).When(Correct(new(Declined: Declined), null)).Then(Corrected(new(Declined: Declined), null));
        Scenario([.. Interviewed, Declined, MatchTests.Proposed]).When(Correct(new(Declined: Declined), null)).ThenRefused("fact-rested-on at /is");
    }

    [Fact]
    public void That_a_placement_came_of_it_is_struck_out_when_that_is_annulled()
    {
        IEvent[] completed = [.. Accepted, new MatchCompleted(PlacementId)];
        MatchFact came = new(Completed: new(PlacementId));
        Scenario(completed).When(Correct(new(Accepted: new()), null)).ThenRefused("fact-rested-on at /is");
        var started = Fold(Placement.Initial, Placement.Evolve, Started);
        Scenario(completed).When(Correct(came, null, started)).ThenRefused("placement-stands at /was/completed");
        Scenario(completed).When(Correct(came, new(Completed: new(OtherPlacementId)), started)).ThenRefused("correction-of-other-fact at /is");
        Scenario(completed).When(Correct(came, null, Placement.Evolve(started, new PlacementAnnulled("Fejl.", "x")))).Then(Corrected(came, null));
        var state = Scenario([.. completed, Corrected(came, null)]).State;
        (state.Status, state.Placement).ShouldBe((MatchStatus.Accepted, null));
    }

    [Fact]
    public void What_is_not_recorded_so_or_cannot_have_been_is_refused()
    {
        Scenario().When(Correct(new(Planned: Planned), null)).ThenRefused("not-found");
        Scenario(Interviewed).When(Correct(new(Declined: Declined), null)).ThenRefused("fact-unknown at /was");
        Scenario(Interviewed).When(Correct(new(), null)).ThenRefused("correction-of-other-fact at /was");
        Scenario(Interviewed).When(Correct(new(Planned: Planned, Held: Held), null)).ThenRefused("correction-of-other-fact at /was");
        Scenario(Interviewed).When(Correct(new(Held: Held), new(Planned: Planned))).ThenRefused("correction-of-other-fact at /is");
        Scenario(Interviewed).When(Correct(new(), new(Held: Held))).ThenRefused("correction-of-other-fact at /was", "correction-of-other-fact at /is");
        Scenario(Interviewed).When(Correct(new(Held: Held), new())).ThenRefused("correction-of-other-fact at /is");
        Scenario(Interviewed).When(Correct(new(Held: Held), new(Held: new(Today.AddDays(1))))).ThenRefused("in-the-future at /is/held/on");
        Scenario([.. Interviewed, Declined]).When(Correct(new(Declined: Declined), new(Declined: new((DeclineReason)99))))
            .ThenRefused("choice-unknown at /is/declined/reason");
    }

    /// <summary>The steps of a match as they really were, and as they were recorded at first when that was wrong. One never happened.</summary>
    private static readonly (MatchFact Wrong, MatchFact? Right)[] Steps =
    [
        (new(Planned: new(new(2026, 1, 5))), new(Planned: new(new(2026, 1, 6)))),
        (new(Planned: new(new(2026, 1, 12))), null),
        (new(Held: new(new(2026, 1, 12))), new(Held: new(new(2026, 1, 6)))),
        (new(NotChosen: new(NotChosenReason.Hours)), new(NotChosen: new(NotChosenReason.Danish))),
    ];

    [Fact]
    public void The_order_in_which_corrections_become_known_does_not_matter() => Properties.Hold(
        Gen.Shuffle(Enumerable.Range(0, 2 * Steps.Length).ToArray()),
        order =>
        {
            var (log, next, due) = (new Log(), 0, new List<int>());
            log.Add(Match.Ref(Id), MatchTests.Proposed, Today);
            foreach (var step in order)
            {
                // A step in its order, or a correction, which waits until the step is recorded.
                if (step < Steps.Length) log.Add(Match.Ref(Id), Steps[next++].Wrong.Step(), Today);
                else due.Add(step - Steps.Length);
                foreach (var known in due.Where(correction => correction < next).ToList())
                {
                    due.Remove(known);
                    log.Add(Match.Ref(Id), Corrected(Steps[known].Wrong, Steps[known].Right), Today);
                }
            }
            var state = log.Events.Select(recorded => recorded.Event).Aggregate(Match.Initial, Match.Evolve);
            state.Steps.Known.ShouldBe([null, .. Steps.Select(step => step.Right).OfType<MatchFact>()]);
            (state.Status, state.NotChosenFor, state.InterviewOn).ShouldBe((MatchStatus.NotChosen, NotChosenReason.Danish, new DateOnly(2026, 1, 6)));
        });

    [Fact]
    public void Whatever_is_recorded_and_corrected_a_match_has_a_life_of_the_table_and_the_view_says_how_it_stands() => Properties.Hold(
        Gen.Choose(0, 2 * MatchTests.Commands.Length).ArrayOf(),
        path =>
        {
            var (log, state) = (new Log(), Match.Initial);
            foreach (var step in path.Prepend(0))
            {
                var decision = step == 0 || !state.Exists ? Decision.Accept(Match.Ref(Id), Today, MatchTests.Proposed)
                    : step <= MatchTests.Commands.Length ? MatchTests.Commands[step - 1].Decide(state)
                    : state.Steps.Known[step % state.Steps.Known.Count] is { } wrong ? Correct(wrong, step % 3 == 0 ? OtherDay(wrong) : null)(state)
                    : Decision.Nothing;
                if (decision is not Decision.Accepted accepted || (step == 0 && !MatchTransitions.Allow(state.Status, MatchCommand.Propose))) continue;
                foreach (var happened in accepted.Events) state = Match.Evolve(state, log.Add(happened.Stream, happened.Event, happened.EffectiveOn).Event);
                var lived = MatchStatus.None;
                foreach (var fact in state.Steps.Known)
                {
                    var then = Match.Evolve(Match.Evolve(Match.Initial, MatchTests.Proposed), fact?.Step() ?? MatchTests.Proposed).Status;
                    MatchTransitions.Table.Any(row => row.From == lived && row.To == then).ShouldBeTrue($"{lived} to {then}");
                    lived = then;
                }
            }
            var folded = Folded.By(MatchingView.View, log.Events, isStored: true);
            folded.Read<MatchSummary>($"{MatchingView.MatchPrefix(VacancyId)}{Id:D}").Status.ShouldBe(state.Status);
            folded.Print().ShouldBe(log.Fold(MatchingView.View).Print());
        }, runs: 100);

    private static MatchFact OtherDay(MatchFact fact) => fact.Planned is { } planned ? new(Planned: new(planned.On.AddDays(-1))) : fact;
}
