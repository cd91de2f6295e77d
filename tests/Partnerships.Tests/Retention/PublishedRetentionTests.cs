using Partnerships.JobCreation;
using Partnerships.Retention;
using Partnerships.Tests.Disclosure;
using Partnerships.Tests.JobCreation;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.Retention;

public sealed class PublishedRetentionTests
{
    [Fact]
    public void A_large_pilot_shows_its_retention()
    {
        var steps = Enumerable.Range(0, 400).Select(i =>
            new PilotStep(i % 2 == 0 ? EmploymentKind.OrdinaryJob : EmploymentKind.Internship, 0, default, i % 8, i % 5, i % 7 < 3));
        var log = Pilot.Of([.. steps]);
        var exact = Pilot.Retention(log);
        Publish(exact, log).Milestones[1].Overall.ShouldBe(exact.Milestones[1].Overall);
    }

    [Fact]
    public void Few_people_show_none()
    {
        var log = Pilot.Of([.. Enumerable.Repeat(new PilotStep(EmploymentKind.FlexJob, 0, default, 1, 0, false), 4)]);
        var published = Publish(Pilot.Retention(log), log);
        published.Milestones.ShouldAllBe(milestone => milestone.Overall.Retained == null && milestone.Overall.Started == null);
    }

    [Fact]
    public void A_kind_of_which_the_dashboard_withholds_something_is_withheld() => Properties.Hold(Pilot.Steps, steps =>
    {
        var log = Pilot.Of(steps);
        if (steps.Length == 0) return;
        var withheld = Pilot.Dashboard(log).Publish().Kinds
            .Where(kind => kind.Counts is not { Started: not null, Active: not null, EndedEarly: not null, EndedAsPlanned: not null })
            .Select(kind => kind.Kind).ToHashSet();
        foreach (var counts in Publish(Pilot.Retention(log), log).Milestones.SelectMany(milestone => milestone.Kinds).Where(kind => withheld.Contains(kind.Kind)))
            new[] { counts.Counts.NotYet, counts.Counts.Left, counts.Counts.Retained, counts.Counts.Lost }.ShouldAllBe(count => count == null || count == 0);
    }, runs: 100);

    [Fact]
    public void When_no_kind_can_be_shown_the_whole_city_still_is()
    {
        var steps = Enumerable.Range(0, 120).Select(i => new PilotStep(
            i < 117 ? EmploymentKind.OrdinaryJob : EmploymentKind.FlexJob, 0, default, i % 4, i % 3 == 0 ? 0 : 3, i % 3 == 1));
        var log = Pilot.Of([.. steps]);
        var exact = Pilot.Retention(log);
        var published = Publish(exact, log).Milestones[0];
        published.Kinds.ShouldAllBe(kind => kind.Counts.Retained == null);
        published.Overall.Retained.ShouldBe(exact.Milestones[0].Overall.Retained);
    }

    [Fact]
    public void Those_for_whom_it_is_too_early_do_not_tell_how_few_started_in_the_last_days_of_a_month()
    {
        // 13 weeks before 27 November is 28 August: for those who started after it, it is too early.
        var (asOf, august) = (new DateOnly(2026, 11, 27), new DateOnly(2026, 8, 1));
        var outcome = new Counts(0, 0, 60, 60, 40, 10, 10);
        var dashboard = new JobCreationFigures(
            Viborg.City, asOf, Published: true, outcome, 60, 0, [],
            [new(august, outcome with { Started = 37 }), new(august.AddMonths(1), outcome with { Started = 20 }), new(august.AddMonths(2), outcome with { Started = 0 })],
            [new(EmploymentKind.OrdinaryJob, outcome)], []);
        RetentionFigures Retention(int notYet)
        {
            var counts = new RetentionCounts(60, notYet, 10, 50 - notYet, 40 - notYet, 10);
            return new(Viborg.City, asOf, Published: false, "", [new(13, counts, [new(EmploymentKind.OrdinaryJob, counts)])]);
        }
        Retention(notYet: 20).Publish(dashboard, dashboard.Months).Milestones[0].Overall.NotYet.ShouldBe(20);
        Retention(notYet: 26).Publish(dashboard, dashboard.Months).Milestones[0].Overall.NotYet.ShouldBe(26);
        Retention(notYet: 22).Publish(dashboard, dashboard.Months).Milestones[0].Overall.NotYet.ShouldBeNull("two of August's");
    }

    [Fact]
    public void No_small_count_follows_from_all_that_is_shown_here_and_on_the_dashboard() => Properties.Hold(Pilot.Steps, steps =>
    {
        var log = Pilot.Of(steps);
        if (steps.Length == 0) return;
        var (exact, dashboard) = (Pilot.Retention(log), Pilot.Dashboard(log).Publish());
        foreach (var (hidden, shown) in exact.Milestones.Zip(Publish(exact, log).Milestones))
        {
            var reader = new LinearReader();
            foreach (var kind in hidden.Kinds)
                if (dashboard.Kinds.Single(known => known.Kind == kind.Kind).Counts.Started is not null) reader.Read(Unknowns(reader, hidden, kind.Kind, All));
            if (dashboard.Totals.Started is not null) reader.Read(Unknowns(reader, hidden, null, All));
            foreach (var (kind, parts, count) in Counts(shown))
                if (count is not null) reader.Read(Unknowns(reader, hidden, kind, parts));
            foreach (var (kind, parts, count) in Counts(hidden))
                if (count is > 0 and < 5) reader.Knows(Unknowns(reader, hidden, kind, parts)).ShouldBeFalse($"{hidden.Weeks} weeks, {kind}: {parts} {count}");
            foreach (var (_, _, count) in Counts(shown)) (count ?? 0).ShouldNotBeInRange(1, 4);
        }
    }, runs: 100);

    private static RetentionFigures Publish(RetentionFigures exact, Log log) =>
        exact.Publish(Pilot.Dashboard(log).Publish(), Pilot.Dashboard(log).Months);

    private const string All = "notYet left retained lost";

    private static IEnumerable<(EmploymentKind? Kind, string Parts, int? Count)> Counts(MilestoneFigures milestone)
    {
        foreach (var (kind, counts) in milestone.Kinds.Select(kind => ((EmploymentKind?)kind.Kind, kind.Counts)).Append((null, milestone.Overall)))
        {
            yield return (kind, All, counts.Started);
            yield return (kind, "notYet", counts.NotYet);
            yield return (kind, "left", counts.Left);
            yield return (kind, "retained lost", counts.Eligible);
            yield return (kind, "retained", counts.Retained);
            yield return (kind, "lost", counts.Lost);
        }
    }

    private static IEnumerable<(int, int)> Unknowns(LinearReader reader, MilestoneFigures rows, EmploymentKind? kind, string parts) =>
        from row in rows.Kinds where kind is null || row.Kind == kind
        from part in parts.Split(' ')
        select (reader.Unknown((row.Kind, part)), 1);
}
