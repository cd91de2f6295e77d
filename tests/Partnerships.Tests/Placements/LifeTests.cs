using FsCheck;
using FsCheck.Fluent;
using Partnerships.Placements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

public sealed class LifeTests
{
    private static readonly Arbitrary<int> Positions = Gen.Choose(1, Step.MostPlacements).ToArbitrary();
    private static readonly Config Quietly = Config.QuickThrowOnFailure.WithQuietOnSuccess(true);
    private static readonly Arbitrary<int> Orders = Gen.Choose(0, 5).ToArbitrary();

    [Fact]
    public void There_are_never_more_placements_than_positions() =>
        Always((life, _) =>
        {
            life.Vacancy.Holders.Count.ShouldBeLessThanOrEqualTo(life.Vacancy.Positions);
            (life.Vacancy.Holders.Count + life.Vacancy.Free).ShouldBe(life.Vacancy.Positions);
            life.Vacancy.Free.ShouldBeGreaterThanOrEqualTo(0);
        });

    [Fact]
    public void An_accepted_command_repeated_is_nothing_to_do() =>
        Always((life, step) => step.Decide(life).ShouldNotBeOfType<Decision.Accepted>());

    [Fact]
    public void Facts_stay_whole() =>
        Always((life, _) =>
        {
            foreach (var facts in life.Placements.Values.Select(placement => placement.Facts.ShouldNotBeNull()))
            {
                (facts.EndedOn is null).ShouldBe(facts.EndReason is null);
                facts.EndedOn.GetValueOrDefault(Today).ShouldBeInRange(facts.StartOn, Today);
                facts.ScheduledEndOn.GetValueOrDefault(facts.StartOn).ShouldBeGreaterThanOrEqualTo(facts.StartOn);
                facts.AreaStatus.ShouldBe(HomeArea.StatusOn(facts.StartOn));
            }
        });

    [Fact]
    public void What_happens_in_between_is_well_formed() =>
        Always((life, _) =>
        {
            foreach (var (_, placement) in life.Placements)
            {
                placement.Hours.Values.ShouldAllBe(minutes => EmploymentRules.AllowsMinutesPerWeek(minutes));
                Apart(placement.Course.SchoolPeriods.Select(period => (period.From, period.To)));
                Apart(placement.Course.Absences.Select(absence => (absence.From, absence.To)));
                if (placement.Facts!.EndReason == EndReason.InProbation && placement.Facts.Kind == EmploymentKind.Apprenticeship)
                    placement.Facts.EndedOn!.Value.ShouldBeLessThanOrEqualTo(EmploymentRules.For(placement.Facts.Kind, placement.Facts.StartOn)
                        .LastOfProbation(placement.Facts.StartOn, placement.Course.SchoolPeriods)!.Value);
                foreach (var problem in placement.Course.Problems)
                    problem.Calls.Skip(1).ShouldAllBe(call => call.Reason != null);
                placement.Held.Distinct().Count().ShouldBe(placement.Held.Count);
            }
        });

    [Fact]
    public void The_agreements_ledger_knows_every_call_as_its_placement_does() =>
        Always((life, _) =>
        {
            foreach (var problem in life.Placements.Values.SelectMany(placement => placement.Course.Problems))
                foreach (var (i, call) in problem.Calls.Index())
                {
                    var help = Problem.HelpId(problem.Id, i + 1);
                    life.Agreement.Owing.Helps[help].On.ShouldBe(call.On);
                    life.Agreement.Owing.Given.GetValueOrDefault(help)?.On.ShouldBe(call.AnsweredOn!.Value);
                    life.Agreement.Owing.Given.ContainsKey(help).ShouldBe(call.AnsweredOn is not null);
                }
        });

    [Fact]
    public void An_annulled_placement_holds_no_position_and_nothing_more_is_recorded_of_it() =>
        Always((life, step) =>
        {
            foreach (var (id, placement) in life.Placements.Where(known => known.Value.IsAnnulled))
            {
                life.Settle(0).Vacancy.Holders.ShouldNotContainKey(id);
                PlacementDecisions.End(placement, id, Today, EndReason.Quit, Today).ShouldBeOfType<Decision.Refused>();
                (life.After(step.Decide(life))[id] == placement).ShouldBeTrue();
            }
        });

    private static void Apart(IEnumerable<(DateOnly From, DateOnly To)> periods)
    {
        var sorted = periods.OrderBy(period => period.From).ToList();
        for (var i = 1; i < sorted.Count; i++) sorted[i].From.ShouldBeGreaterThan(sorted[i - 1].To);
    }

    [Fact]
    public void Once_settled_check_ins_and_positions_while_there_is_room_follow_from_the_facts() =>
        Always((unsettled, _) =>
        {
            var life = unsettled.Settle(0);
            foreach (var (id, placement) in life.Placements)
            {
                if (placement.IsAnnulled) continue;
                placement.Planned.ShouldBe(CheckInPlan.For(placement.Facts!));
                if (placement.EndedEarly && !life.Vacancy.IsClosed) life.Vacancy.Holders.ShouldNotContainKey(id);
                if (!placement.EndedEarly && !life.Vacancy.IsClosed && life.Vacancy.Positions == Step.MostPlacements) life.Vacancy.Holders.ShouldContainKey(id);
            }
        });

    [Fact]
    public void In_which_order_reactions_are_carried_out_does_not_matter_while_there_is_room() =>
        Prop.ForAll(Step.Lists, Orders, (steps, order) =>
        {
            var life = steps.Where(step => !step.What.StartsWith("close", StringComparison.Ordinal))
                .Aggregate(Life.With(Step.MostPlacements), (life, step) => life.After(step.Decide(life)));
            life.Settle(order).Vacancy.Holders.Keys.Order().ShouldBe(life.Settle(0).Vacancy.Holders.Keys.Order());
            life.Settle(order).Placements.Values.Select(p => p.Planned.Count).ShouldBe(life.Settle(0).Placements.Values.Select(p => p.Planned.Count));
        }).Check(Quietly);

    [Fact]
    public void Facts_are_those_of_the_last_correction_whatever_came_before() =>
        Prop.ForAll(Step.Lists, Step.CorrectionsOf.ToArbitrary(), (steps, last) =>
        {
            var life = steps.Aggregate(Life.With(Step.MostPlacements), (life, step) => life.After(step.Decide(life)));
            foreach (var (id, placement) in life.Placements)
            {
                var decision = PlacementDecisions.Correct(placement, id, last, HomeArea, Active, Today);
                if (decision is Decision.Refused) continue;
                life.After(decision)[id].Facts.ShouldBe(new PlacementFacts(
                    last.StartOn, last.ScheduledEndOn, last.Kind, last.Area, HomeArea.StatusOn(last.StartOn), last.EndedOn, last.EndReason));
            }
        }).Check(Quietly);

    [Fact]
    public void The_steps_are_not_all_refused()
    {
        var accepted = Gen.Sample(Step.Lists.Generator, 100, 200)
            .Sum(steps => steps.Aggregate((Life: Life.With(3), Count: 0), (at, step) =>
            {
                var after = at.Life.After(step.Decide(at.Life));
                return (after.Settle(0), at.Count + (after == at.Life ? 0 : 1));
            }).Count);
        accepted.ShouldBeGreaterThan(500);
    }

    /// <summary>Holds after every step, with the reactions carried out at once or never.</summary>
    private static void Always(Action<Life, Step> holds) =>
        Prop.ForAll(Step.Lists, Positions, Orders, (steps, positions, order) =>
        {
            var life = Life.With(positions);
            foreach (var step in steps)
            {
                var asked = step.At(life);
                life = life.After(asked.Decide(life));
                holds(life, asked);
                if (order > 0) life = life.Settle(order - 1);
            }
        }).Check(Quietly);
}
