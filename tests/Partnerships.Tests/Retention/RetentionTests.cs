using FsCheck.Fluent;
using Partnerships.Placements;
using Partnerships.Retention;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Retention;

public sealed class RetentionTests
{
    private static readonly DateOnly Start = new(2025, 9, 1);

    private readonly Log log = new();

    [Fact]
    public void One_that_still_runs_counts_at_the_milestones_it_has_passed_and_at_no_other()
    {
        Place();
        Overall(13, Start.AddDays(13 * 7 - 1)).ShouldBe(new RetentionCounts(Started: 1, NotYet: 1, Left: 0, Eligible: 0, Retained: 0, Lost: 0));
        Overall(13, Start.AddDays(13 * 7)).ShouldBe(new RetentionCounts(Started: 1, NotYet: 0, Left: 0, Eligible: 1, Retained: 1, Lost: 0));
        Overall(26, Start.AddDays(13 * 7)).NotYet.ShouldBe(1);
    }

    [Fact]
    public void One_that_was_dismissed_before_the_milestone_is_lost_once_the_milestone_has_come()
    {
        var placement = Place();
        log.Add(placement, new PlacementEnded(Start.AddDays(30), EndReason.Dismissed), Start.AddDays(30));
        Overall(13, Start.AddDays(31)).ShouldBe(new RetentionCounts(Started: 1, NotYet: 1, Left: 0, Eligible: 0, Retained: 0, Lost: 0));
        Overall(13, Start.AddDays(13 * 7)).ShouldBe(new RetentionCounts(Started: 1, NotYet: 0, Left: 0, Eligible: 1, Retained: 0, Lost: 1));
    }

    [Fact]
    public void An_internship_whose_weeks_were_up_is_no_failure_and_leaves_the_denominator()
    {
        var placement = Place(EmploymentKind.Internship);
        log.Add(placement, new PlacementEnded(Start.AddDays(27), EndReason.TermOver), Start.AddDays(27));
        Overall(13, Start.AddDays(100)).ShouldBe(new RetentionCounts(Started: 1, NotYet: 0, Left: 1, Eligible: 0, Retained: 0, Lost: 0));
    }

    [Fact]
    public void Whose_last_day_is_the_milestone_reached_it()
    {
        var placement = Place();
        log.Add(placement, new PlacementEnded(Start.AddDays(13 * 7), EndReason.Quit), Start.AddDays(13 * 7));
        Overall(13, Start.AddDays(200)).Retained.ShouldBe(1);
        Overall(26, Start.AddDays(200)).Lost.ShouldBe(1);
    }

    [Fact]
    public void A_correction_counts_as_if_it_had_been_recorded_right_at_once()
    {
        var placement = Place();
        log.Add(placement, new PlacementEnded(Start.AddDays(30), EndReason.Dismissed), Start.AddDays(30));
        var was = new PlacementFacts(Start, null, EmploymentKind.OrdinaryJob, AreaId, null, Start.AddDays(30), EndReason.Dismissed);
        log.Add(placement, new PlacementCorrected(was, was with { EndedOn = Start.AddDays(130) }, "Forkert måned.", "sagsbehandler"), Start);
        Overall(13, Start.AddDays(200)).ShouldBe(new RetentionCounts(Started: 1, NotYet: 0, Left: 0, Eligible: 1, Retained: 1, Lost: 0));
    }

    [Fact]
    public void The_definition_goes_with_the_figure() => Figures(Start).Definition.ShouldBe("retention-definition");

    [Fact]
    public void Figures_equal_what_is_said_of_each_placement_by_itself() =>
        Properties.Hold(Histories.Steps.Zip(Gen.Choose(950, 2500)), drawn =>
        {
            var (steps, day) = drawn;
            var history = Histories.Of(steps);
            var asOf = Histories.Beginning.AddDays(day);
            var placements = history.Placements.Values.Select(placement => placement.Facts).ToList();
            if (placements.Count == 0) return;
            foreach (var milestone in Figures(history.Log, asOf).Milestones)
            {
                milestone.Overall.ShouldBe(Counted(placements, milestone.Weeks, asOf));
                milestone.Kinds.ShouldBe(placements.GroupBy(facts => facts.Kind).OrderBy(kind => kind.Key)
                    .Select(kind => new KindRetention(kind.Key, Counted(kind, milestone.Weeks, asOf))));
            }
        });

    private static RetentionCounts Counted(IEnumerable<PlacementFacts> placements, int weeks, DateOnly asOf)
    {
        var all = placements.ToList();
        var come = all.Where(facts => facts.StartOn.AddDays(7 * weeks) <= asOf).ToList();
        var ended = come.Where(facts => facts.EndedOn < facts.StartOn.AddDays(7 * weeks)).ToList();
        var left = ended.Count(facts => facts.EndReason is EndReason.Completed or EndReason.TermOver);
        var lost = ended.Count - left;
        return new RetentionCounts(all.Count, all.Count - come.Count, left, come.Count - left, come.Count - left - lost, lost);
    }

    private StreamRef Place(EmploymentKind kind = EmploymentKind.OrdinaryJob)
    {
        log.Add(Placement.Ref(PlacementId), Started with { StartOn = Start, Kind = kind }, Start);
        return Placement.Ref(PlacementId);
    }

    private RetentionCounts Overall(int weeks, DateOnly asOf) => Figures(asOf).Milestones.Single(milestone => milestone.Weeks == weeks).Overall;

    private RetentionFigures Figures(DateOnly asOf)
    {
        if (log.Events.Count == 0) Place();
        return Figures(log, asOf);
    }

    private static RetentionFigures Figures(Log log, DateOnly asOf)
    {
        var folded = log.Fold(RetentionView.View);
        var months = RetentionView.MonthKeys(City, asOf).Select(folded.Get<RetentionMonth>).OfType<RetentionMonth>();
        return RetentionFigures.Of(folded.Read<RetentionCity>(RetentionView.Key(City)), months, asOf);
    }
}
