using Partnerships.FigureChanges;
using Partnerships.JobCreation;
using Partnerships.Placements;
using Partnerships.Retention;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.FigureChanges;

public sealed class FigureChangesTests
{
    [Fact]
    public void What_events_moved_between_two_times_is_the_difference_of_the_figures_known_then() => Properties.Hold(Histories.Steps, steps =>
    {
        var events = Histories.Of(steps).Log.Events;
        var known = events.Take(events.Count / 2).ToList();
        var changes = Folded.By(FigureChangesView.View, events).List<FigureChange>(FigureChangesView.Prefix(City));
        var later = changes.Where(change => change.RecordedAt > known[^1].RecordedAt).ToList();
        var (was, now) = (Totals(known), Totals(events));
        foreach (var figure in now.Keys) By(later, move => move.Figure == figure).ShouldBe(now[figure] - was[figure], figure.ToString());
        foreach (var month in Folded.By(JobCreationView.View, events).Read<JobCreationCity>(JobCreationView.Key(City)).Months)
            By(changes, move => move.Figure == Figure.Started && move.Month == month.Key).ShouldBe(month.Value.Started);
        foreach (var area in Folded.By(JobCreationView.View, events).Read<JobCreationCity>(JobCreationView.Key(City)).Areas)
            By(changes, move => move.Figure == Figure.EndedEarly && move.Area == area.Key).ShouldBe(area.Value.Totals.EndedEarly);
        changes.ShouldAllBe(change => change.Moves.Count > 0 && change.Moves.All(move => move.By != 0));
        changes.Select(change => change.Position).ShouldBeInOrder();
    }, runs: 60);

    [Fact]
    public void What_events_moved_in_retention_is_what_its_cohorts_hold() => Properties.Hold(Histories.Steps, steps =>
    {
        var events = Histories.Of(steps).Log.Events;
        var changes = Folded.By(FigureChangesView.View, events).List<FigureChange>(FigureChangesView.Prefix(City));
        var city = Folded.By(RetentionView.View, events).Get<RetentionCity>(RetentionView.Key(City)) ?? new RetentionCity();
        foreach (var (i, weeks) in Milestones.Weeks.Index())
        {
            By(changes, move => move.Figure == Figure.LostBefore && move.Weeks == weeks).ShouldBe(city.Months.Values.Sum(month => month.Values.Sum(c => c.Lost[i])));
            By(changes, move => move.Figure == Figure.LeftBefore && move.Weeks == weeks).ShouldBe(city.Months.Values.Sum(month => month.Values.Sum(c => c.Left[i])));
        }
    }, runs: 60);

    [Fact]
    public void A_backdated_correction_says_which_cell_of_the_past_it_moved()
    {
        var log = new Log();
        log.Add(Placement.Ref(PlacementId), Started, Started.StartOn);
        var was = new PlacementFacts(Started.StartOn, null, Started.Kind, AreaId, Started.AreaStatus, null, null);
        var corrected = log.Add(Placement.Ref(PlacementId), new PlacementCorrected(was, was with { StartOn = new(2025, 8, 15) }, "Fejl.", "x"), Today, "revisor");
        var change = log.Fold(FigureChangesView.View).List<FigureChange>(FigureChangesView.Prefix(City))[^1];
        (change.Type, change.Actor, change.RecordedAt, change.Stream).ShouldBe(("placement-corrected", "revisor", corrected.RecordedAt, $"placement/{PlacementId}"));
        change.Moves.ShouldBe([
            new(Figure.Started, 1, new(2025, 8, 1), Started.Kind, AreaId), new(Figure.Started, -1, new(2025, 9, 1), Started.Kind, AreaId),
        ]);
        log.Add(Placement.Ref(PlacementId), new PlacementAnnulled("Fejl.", "x"), Today);
        log.Fold(FigureChangesView.View).List<FigureChange>(FigureChangesView.Prefix(City))[^1].Moves
            .ShouldBe([new(Figure.Started, -1, new(2025, 8, 1), Started.Kind, AreaId), new(Figure.People, -1)]);
    }

    private static int By(IEnumerable<FigureChange> changes, Func<FigureMove, bool> which) => changes.SelectMany(change => change.Moves).Where(which).Sum(move => move.By);

    private static Dictionary<Figure, int> Totals(IEnumerable<Recorded> events)
    {
        var city = Folded.By(JobCreationView.View, events).Get<JobCreationCity>(JobCreationView.Key(City)) ?? new JobCreationCity();
        return new()
        {
            [Figure.Pledged] = city.Totals.Pledged, [Figure.Opened] = city.Totals.Opened, [Figure.Filled] = city.Totals.Filled,
            [Figure.Started] = city.Totals.Started, [Figure.EndedEarly] = city.Totals.EndedEarly, [Figure.EndedAsPlanned] = city.Totals.EndedAsPlanned,
            [Figure.People] = city.People,
        };
    }
}
