using Partnerships.JobCreation;
using Partnerships.Pathways;
using Partnerships.Placements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Pathways;

public sealed class PathwayTests
{
    private static readonly DateOnly Friday = new(2025, 3, 28);

    private static PathStep Step(DateOnly from, DateOnly? to, EmploymentKind kind = EmploymentKind.Internship, string company = CompanyCvr, int id = 0) =>
        new(Histories.Id('e', id), kind, company, AreaId, from, to);

    [Fact]
    public void A_gap_of_28_days_ends_no_spell_and_one_of_29_does()
    {
        var first = Step(new(2025, 1, 6), Friday);
        Pathway.Chain([first, Step(Friday.AddDays(29), null, id: 1)]).Count.ShouldBe(1);
        Pathway.Chain([first, Step(Friday.AddDays(30), null, id: 1)]).Count.ShouldBe(2);
        Pathway.Chain([]).ShouldBeEmpty();
    }

    [Fact]
    public void The_longest_step_so_far_holds_a_spell_together()
    {
        var spell = Pathway.Chain([Step(new(2025, 1, 1), new(2025, 12, 31)), Step(new(2025, 2, 1), new(2025, 2, 2), id: 1), Step(new(2026, 1, 5), null, id: 2)])
            .ShouldHaveSingleItem();
        (spell.From, spell.To).ShouldBe((new DateOnly(2025, 1, 1), null));
    }

    [Fact]
    public void Steps_at_one_company_without_a_working_day_between_are_one_employment()
    {
        Employments(Step(new(2025, 1, 6), Friday), Step(Friday.AddDays(3), null, EmploymentKind.OrdinaryJob, id: 1)).ShouldBe(1, "a week-end");
        Employments(Step(new(2025, 1, 6), Friday), Step(Friday.AddDays(4), null, EmploymentKind.OrdinaryJob, id: 1)).ShouldBe(2, "a Monday");
        Employments(Step(new(2025, 1, 6), Friday), Step(Friday.AddDays(3), null, company: AssociationCvr, id: 1)).ShouldBe(2, "another company");
    }

    [Fact]
    public void Counts_are_of_people_spells_and_steps_and_follow_corrections()
    {
        var log = new Log();
        Add(log, 0, 0, EmploymentKind.Internship, new(2025, 1, 6), Friday);
        Add(log, 1, 0, EmploymentKind.OrdinaryJob, Friday.AddDays(3), null);
        Add(log, 2, 1, EmploymentKind.Internship, new(2025, 1, 6), Friday);
        var figures = Figures(log);
        (figures.Totals, figures.Employments).ShouldBe((new PathwayCounts(2, 2, 3), 2));
        figures.Kinds.ShouldBe([new(EmploymentKind.OrdinaryJob, new(1, 1, 1)), new(EmploymentKind.Internship, new(2, 2, 2))]);
        figures.Transitions.ShouldBe([new(EmploymentKind.Internship, EmploymentKind.OrdinaryJob, 1)]);
        var was = new PlacementFacts(Friday.AddDays(3), null, EmploymentKind.OrdinaryJob, AreaId, Started.AreaStatus, null, null);
        log.Add(Placement.Ref(Histories.Id('e', 1)), new PlacementCorrected(was, was with { StartOn = Friday.AddDays(60) }, "Fejl.", "x"), Today);
        (Figures(log).Totals, Figures(log).Transitions.Count).ShouldBe((new(2, 3, 3), 0));
        log.Add(Placement.Ref(Histories.Id('e', 2)), new PlacementAnnulled("Fejl.", "x"), Today);
        Figures(log).Totals.ShouldBe(new PathwayCounts(1, 2, 2));
    }

    [Fact]
    public void What_is_counted_is_what_the_placements_come_to() => Properties.Hold(Histories.Steps, steps =>
    {
        var history = Histories.Of(steps);
        var placements = history.Placements.Where(placement => placement.Value.Started.City == City).ToList();
        var paths = placements.GroupBy(placement => placement.Value.Started.Candidate).Select(person => Pathway.Chain(person.Select(step => new PathStep(
            step.Key, step.Value.Facts.Kind, step.Value.Started.CompanyCvr, step.Value.Facts.Area, step.Value.Facts.StartOn, step.Value.Facts.EndedOn)))).ToList();
        var figures = Figures(history.Log);
        figures.Totals.ShouldBe(new PathwayCounts(paths.Count, paths.Sum(path => path.Count), placements.Count));
        figures.Kinds.Sum(kind => kind.Counts.Steps).ShouldBe(placements.Count);
        figures.Areas.Sum(area => area.Counts.Steps).ShouldBe(placements.Count);
        figures.Transitions.Sum(transition => transition.Steps).ShouldBe(figures.Totals.Steps - figures.Totals.Spells);
        foreach (var counts in figures.Kinds.Select(kind => kind.Counts).Append(figures.Totals))
            (counts.People <= counts.Spells && counts.Spells <= counts.Steps).ShouldBeTrue();
    }, runs: 60);

    [Fact]
    public void No_difference_of_published_counts_tells_of_few_people() => Properties.Hold(Histories.Steps, steps =>
    {
        var log = Histories.Of(steps).Log;
        var city = log.Fold(PathwayView.View).Read<PathwayCity>(PathwayView.Key(City));
        var dashboard = JobCreationFigures.Of(log.Fold(JobCreationView.View).Read<JobCreationCity>(JobCreationView.Key(City)), Today).Publish(3);
        var published = city.Publish(Today, dashboard, 3);
        foreach (var counts in published.Kinds.Select(kind => kind.Counts).Concat(published.Areas.Select(area => area.Counts)).Append(published.Totals))
            foreach (var difference in new[] { counts.People, counts.Steps - counts.People, counts.Spells - counts.People, published.Totals.People - counts.People })
                (difference is null or 0 or >= 3).ShouldBeTrue($"{difference} in {counts} of {published.Totals}");
        published.Transitions.ShouldAllBe(transition => transition.Steps == null || transition.Steps >= 3);
    }, runs: 200);

    [Fact]
    public void Who_took_both_of_two_kinds_is_not_told_when_they_are_few()
    {
        var log = new Log();
        for (var i = 0; i < 20; i++) Add(log, i, i, i < 10 ? EmploymentKind.Internship : EmploymentKind.OrdinaryJob, new(2025, 1, 6), Friday);
        for (var i = 0; i < 2; i++) Add(log, 20 + i, i, EmploymentKind.OrdinaryJob, Friday.AddDays(3), null);
        var published = Published(log);
        (published.Totals.People, published.Totals.Steps).ShouldBe((null, 22), "two people have two steps");
        for (var i = 2; i < 10; i++) Add(log, 22 + i, i, EmploymentKind.OrdinaryJob, Friday.AddDays(3), null);
        (Published(log).Totals.People, Published(log).Transitions[0].Steps).ShouldBe((20, 10));
    }

    private static PathwayFigures Published(Log log)
    {
        var dashboard = JobCreationFigures.Of(log.Fold(JobCreationView.View).Read<JobCreationCity>(JobCreationView.Key(City)), Today).Publish();
        return log.Fold(PathwayView.View).Read<PathwayCity>(PathwayView.Key(City)).Publish(Today, dashboard);
    }

    private static int Employments(params PathStep[] steps) => Pathway.Chain(steps).Sum(spell => spell.Employments.Count);

    private static PathwayFigures Figures(Log log) =>
        PathwayFigures.Of(log.Fold(PathwayView.View).Get<PathwayCity>(PathwayView.Key(City)) ?? new PathwayCity(), Today);

    private static void Add(Log log, int placement, int person, EmploymentKind kind, DateOnly from, DateOnly? to)
    {
        var stream = Placement.Ref(Histories.Id('e', placement));
        log.Add(stream, Started with { Candidate = Histories.Id('c', person), Kind = kind, StartOn = from }, from);
        if (to is { } last) log.Add(stream, new PlacementEnded(last, EndReason.TermOver), last);
    }
}
