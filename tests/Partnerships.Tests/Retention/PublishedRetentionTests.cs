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
        exact.Publish(Pilot.Dashboard(log).Publish()).Milestones[1].Overall.ShouldBe(exact.Milestones[1].Overall);
    }

    [Fact]
    public void Few_people_show_none()
    {
        var log = Pilot.Of([.. Enumerable.Repeat(new PilotStep(EmploymentKind.FlexJob, 0, default, 1, 0, false), 4)]);
        var published = Pilot.Retention(log).Publish(Pilot.Dashboard(log).Publish());
        published.Milestones.ShouldAllBe(milestone => milestone.Overall.Retained == null && milestone.Overall.Started == null);
    }

    [Fact]
    public void No_small_count_follows_from_all_that_is_shown_here_and_on_the_dashboard() => Properties.Hold(Pilot.Steps, steps =>
    {
        var log = Pilot.Of(steps);
        if (steps.Length == 0) return;
        var (exact, dashboard) = (Pilot.Retention(log), Pilot.Dashboard(log).Publish());
        foreach (var (hidden, shown) in exact.Milestones.Zip(exact.Publish(dashboard).Milestones))
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
