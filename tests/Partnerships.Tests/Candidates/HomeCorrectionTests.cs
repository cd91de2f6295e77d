using FsCheck.Fluent;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Matching;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Candidates;

/// <summary>Homes that were recorded wrongly.</summary>
public sealed class HomeCorrectionTests
{
    private static readonly Home First = new(Registered.LivesThereSince, AreaId);
    private static readonly CandidateMoved Moved = new(OtherAreaId, new(2025, 8, 1));
    private static readonly Home Second = new(Moved.On, Moved.Area);

    private static Scenario<Candidate> Scenario() => new(Candidate.Initial, Candidate.Evolve);

    private static CandidateHomeCorrected Corrected(Home was, Home? now) => new(was, now, "Fejl.", "Boligforeningen");

    private static Func<Candidate, Decision> Correct(Home was, Home? now, Area? area = null) => state => CandidateDecisions.CorrectHome(
        state, CandidateId, Corrected(was, now), area ?? (now?.Area is null ? null : HomeArea), Today);

    [Fact]
    public void The_home_of_the_registration_can_have_been_another_or_from_another_day()
    {
        var now = new Home(new(2023, 2, 1), OtherAreaId);
        Scenario().Given(Registered).When(Correct(First, now)).ThenOn(Candidate.Ref(CandidateId), now.From, Corrected(First, now));
        Scenario().Given(Registered, Corrected(First, now)).When(Correct(First, now)).ThenNothing();
        Scenario().Given(Registered).When(Correct(First, First)).ThenNothing();
        Scenario().Given(Registered, Corrected(First, now), Moved).State.Homes.ShouldBe([now, Second]);
        Scenario().Given(Registered, Corrected(First, new(First.From, null))).State.AreaOn(Today).ShouldBeNull();
    }

    [Fact]
    public void A_move_that_never_happened_is_struck_out_and_can_be_recorded_anew()
    {
        Scenario().Given(Registered, Moved).When(Correct(Second, null)).ThenOn(Candidate.Ref(CandidateId), Second.From, Corrected(Second, null));
        var struck = Scenario().Given(Registered, Moved, Corrected(Second, null));
        struck.When(Correct(Second, null)).ThenNothing();
        struck.State.AreaOn(Today).ShouldBe(AreaId);
        struck.When(state => CandidateDecisions.Move(state, CandidateId, Moved.Area, HomeArea, Moved.On, Today)).Then(Moved);
    }

    [Fact]
    public void The_only_home_is_not_struck_out()
    {
        Scenario().Given(Registered).When(Correct(First, null)).ThenRefused("only-home at /is");
        Scenario().Given(Registered, Moved).When(Correct(First, null)).Then(Corrected(First, null));
    }

    [Fact]
    public void What_is_not_recorded_so_or_stands_there_already_is_refused()
    {
        Scenario().When(Correct(First, null)).ThenRefused("not-found");
        Scenario().Given(Registered).When(Correct(Second, null)).ThenRefused("fact-unknown at /was");
        Scenario().Given(Registered, Moved, Corrected(Second, First with { From = Moved.On })).When(Correct(Second, null)).ThenRefused("fact-unknown at /was");
        Scenario().Given(Registered, Moved).When(Correct(Second, new(First.From, null))).ThenRefused("fact-already-there at /is/from");
        Scenario().Given(Registered).When(Correct(First, new(Today.AddDays(1), OtherAreaId), AreaElsewhere))
            .ThenRefused("area-unknown at /is/area", "in-the-future at /is/from");
    }

    [Fact]
    public void A_home_between_others_is_recorded_also_by_one_who_is_known_to_live_there() =>
        Scenario().Given(Registered).When(state => CandidateDecisions.Move(state, CandidateId, AreaId, HomeArea, Moved.On, Today))
            .Then(new CandidateMoved(AreaId, Moved.On));

    /// <summary>Moves as they really were, and as they were recorded at first when that was wrong; the last never happened.</summary>
    private static readonly (Home? Right, Home Wrong)[] Moves =
    [
        (new(new(2024, 9, 1), OtherAreaId), new(new(2024, 10, 1), OtherAreaId)),
        (new(new(2025, 1, 1), null), new(new(2025, 1, 1), AreaId)),
        (new(new(2025, 3, 1), AreaId), new(new(2023, 3, 1), null)),
        (null, new(new(2025, 6, 1), OtherAreaId)),
    ];

    [Fact]
    public void The_order_in_which_moves_and_corrections_become_known_does_not_matter() => Properties.Hold(
        from order in Gen.Shuffle(Enumerable.Range(0, 2 * Moves.Length).ToArray())
        from wrong in Gen.Choose(0, (1 << Moves.Length) - 1)
        select (order, wrong),
        known =>
        {
            var (log, state, begun) = (new Log(), Candidate.Initial, new HashSet<int>());
            Happen(CandidateDecisions.Register(state, CandidateId, Registered, Group, HomeArea, Today));
            foreach (var (move, isFirst) in known.order.Select(step => (step / 2, begun.Add(step / 2))))
            {
                var (right, atFirst) = Moves[move];
                var isWrong = right is null || (known.wrong >> move & 1) == 1;
                if (isFirst && (isWrong ? atFirst : right) is { } home) Happen(CandidateDecisions.Move(state, CandidateId, home.Area, Named(home), home.From, Today));
                else if (!isFirst && isWrong) Happen(CandidateDecisions.CorrectHome(state, CandidateId, Corrected(atFirst, right), Named(right), Today));
            }
            Home[] expected = [First, .. Moves.Select(one => one.Right).OfType<Home>()];
            state.Homes.ShouldBe(expected);
            log.Fold(CandidateRegister.View).Read<CandidateDocument>(CandidateRegister.Key(CandidateId)).Homes.ShouldBe(expected);
            log.Fold(MatchingView.View).List<CandidateInputs>(MatchingView.CandidatePrefix(City)).Single().HomeArea.ShouldBe(AreaId);
            Folded.By(MatchingView.View, log.Events, isStored: true).Print("candidate/").ShouldBe(log.Fold(MatchingView.View).Print("candidate/"));

            void Happen(Decision decision)
            {
                foreach (var happened in decision.ShouldBeOfType<Decision.Accepted>().Events)
                {
                    log.Add(happened.Stream, happened.Event, happened.EffectiveOn);
                    state = Candidate.Evolve(state, happened.Event);
                }
            }
        });

    private static Area? Named(Home? home) => home?.Area is null ? null : HomeArea;
}
