using FsCheck.Fluent;
using Partnerships.Candidates;
using Partnerships.Matching;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Candidates;

/// <summary>Profiles that were recorded wrongly, or late.</summary>
public sealed class ProfileCorrectionTests
{
    private static readonly DateOnly Spring = new(2025, 4, 1), Summer = new(2025, 7, 1), Autumn = new(2025, 10, 1);

    private static Scenario<Candidate> Scenario() => new Scenario<Candidate>(Candidate.Initial, Candidate.Evolve).Given(Registered);

    private static CandidateProfileSet Set(DateOnly asOf, params string[] skills) => new(new(skills, [], null, [], [], null, null, null), asOf);

    private static CandidateProfileCorrected Corrected(CandidateProfileSet was, CandidateProfileSet? now) => new(was, now, "Fejl.", "Jobcentret");

    private static Func<Candidate, Decision> Correct(DateOnly was, CandidateProfileSet? now) =>
        state => ProfileDecisions.Correct(state, CandidateId, was, now, "Fejl.", "Jobcentret", Today);

    [Fact]
    public void A_profile_can_have_been_another_or_of_another_day_or_none()
    {
        var (was, now, later) = (Set(Spring, "maler"), Set(Spring, "murer"), Set(Summer, "murer"));
        Scenario().Given(was).When(Correct(Spring, now)).ThenOn(Candidate.Ref(CandidateId), Spring, Corrected(was, now));
        Scenario().Given(was, Corrected(was, now)).When(Correct(Spring, now)).ThenNothing();
        Scenario().Given(was).When(Correct(Spring, later)).ThenOn(Candidate.Ref(CandidateId), Summer, Corrected(was, later));
        Scenario().Given(was, Corrected(was, later)).When(Correct(Spring, later)).ThenNothing();
        Scenario().Given(was).When(Correct(Spring, null)).Then(Corrected(was, null));
        Scenario().Given(was, Corrected(was, null)).When(Correct(Spring, null)).ThenNothing();
        var state = Scenario().Given(was, Corrected(was, null)).State;
        (state.ProfileAsOf, state.Profile!.Skills).ShouldBe((null, Registered.Skills));
    }

    [Fact]
    public void What_is_not_known_or_stands_there_already_or_is_no_profile_is_refused()
    {
        Scenario().When(Correct(Spring, null)).ThenRefused("fact-unknown at /was");
        Scenario().Given(Set(Spring, "maler"), Set(Summer, "murer")).When(Correct(Spring, Set(Summer, "x"))).ThenRefused("fact-already-there at /is/asOf");
        Scenario().Given(Set(Spring, "maler"), Set(Summer, "murer")).When(Correct(Spring, Set(Summer, "murer"))).ThenRefused("fact-already-there at /is/asOf");
        Scenario().Given(Set(Spring, "maler")).When(Correct(Spring, Set(Today.AddDays(1), " ")))
            .ThenRefused("text-missing at /is/skills/0", "in-the-future at /is/asOf");
        new Scenario<Candidate>(Candidate.Initial, Candidate.Evolve).When(Correct(Spring, null)).ThenRefused("not-found");
    }

    [Fact]
    public void The_latest_day_counts_in_whatever_order_profiles_and_corrections_become_known() => Properties.Hold(
        from order in Gen.Shuffle(0, 1, 2)
        from late in Gen.Choose(0, 1)
        select (order, late),
        known =>
        {
            CandidateProfileSet[] sets = [Set(Spring, "maler"), Set(Summer, "tømrer"), Set(Autumn, "jord")];
            var corrections = new[] { Corrected(sets[1], Set(Summer, "murer")), Corrected(sets[2], null) };
            var log = new Log();
            log.Add(Candidate.Ref(CandidateId), Registered, From);
            foreach (var set in known.order)
            {
                log.Add(Candidate.Ref(CandidateId), sets[set], Today);
                if (known.late == 0 && set > 0) log.Add(Candidate.Ref(CandidateId), corrections[set - 1], Today);
            }
            if (known.late == 1)
                foreach (var correction in corrections) log.Add(Candidate.Ref(CandidateId), correction, Today);
            log.Events.Select(recorded => recorded.Event).Aggregate(Candidate.Initial, Candidate.Evolve).Profile!.Skills.ShouldBe(["murer"]);
            log.Fold(MatchingView.View).List<CandidateInputs>(MatchingView.CandidatePrefix(City)).Single().Skills.ShouldBe(["murer"]);
            Folded.By(CandidateRegister.View, log.Events, isStored: true).Read<CandidateDocument>(CandidateRegister.Key(CandidateId)).Skills.ShouldBe(["murer"]);
        }, runs: 50);
}
