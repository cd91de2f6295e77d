using System.Text;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.EventStore;
using Partnerships.Placements;
using Partnerships.Server.Access;
using Partnerships.Server.EventLog;
using Partnerships.Server.Imports;
using Partnerships.Server.Texts;
using Partnerships.SteeringGroups;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Sample;

public sealed class LoadedSampleTests(LoadedSamples samples) : IClassFixture<LoadedSamples>
{
    [Fact]
    public void The_same_seed_days_and_cities_give_the_same_events() =>
        Lines(samples.Second).ShouldBe(Lines(samples.First));

    [Fact]
    public void A_load_that_was_interrupted_is_finished_by_the_next_to_the_same_events()
    {
        samples.WasInterrupted.ShouldBeTrue();
        Lines(samples.Interrupted).ShouldBe(Lines(samples.First));
    }

    [Fact]
    public void Times_never_run_backwards_and_lie_between_the_days_asked_for()
    {
        samples.First.Zip(samples.First.Skip(1)).ShouldAllBe(pair => pair.First.RecordedAt <= pair.Second.RecordedAt);
        samples.First[0].RecordedAt.Year.ShouldBe(2020);
        samples.First[^1].RecordedAt.ShouldBeLessThan(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Nothing_is_recorded_before_it_took_effect_but_an_agreement_that_was_signed_early() =>
        samples.First.Where(e => e.Type != "agreement-activated").ShouldAllBe(e => e.EffectiveOn <= DateOnly.FromDateTime(e.RecordedAt.AddHours(2).UtcDateTime));

    [Fact]
    public async Task Every_view_is_well_and_no_command_failed()
    {
        var operations = samples.Store.Engine;
        operations.Progress().ShouldAllBe(view => view.Failure == null && view.Position == operations.Head);
        (await operations.DeadLetters(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public void A_view_puts_each_document_that_it_changes()
    {
        foreach (var view in DomainViews.All)
        {
            var documents = new DocumentsAsPut();
            foreach (var recorded in samples.First)
            {
                view.Fold(documents, recorded);
                documents.ChangedUnput().ShouldBeEmpty($"{view.Name}, event {recorded.Position}");
            }
        }
    }

    [Fact]
    public void Each_placement_is_counted_for_the_area_lived_in_on_the_first_day_with_its_status_then()
    {
        var candidates = Fold(Candidate.Stream, Candidate.Initial, Candidate.Evolve);
        var areas = Fold(Area.Stream, Area.Initial, Area.Evolve);
        var starts = samples.First.Select(e => e.Data).OfType<PlacementStarted>().ToList();
        starts.ShouldNotBeEmpty();
        foreach (var start in starts)
        {
            start.Area.ShouldBe(candidates[start.Candidate.ToString()].AreaOn(start.StartOn));
            start.AreaStatus.ShouldBe(start.Area is { } area ? areas[area.ToString()].StatusOn(start.StartOn) : null);
        }
    }

    [Fact]
    public void Randers_left_and_kept_its_history()
    {
        var left = samples.First.Single(e => e.Data is CityLeft);
        left.Stream.ShouldBe(new StreamName("steering-group", "0730"));
        samples.First.Where(e => e.Data is PlacementStarted { City: "0730" }).ShouldAllBe(start => start.Position < left.Position);
        samples.First.ShouldContain(e => e.Data is PlacementEnded && e.Position > left.Position);
    }

    [Theory]
    [InlineData("signature-declined")]
    [InlineData("agreement-revised")]
    [InlineData("agreement-terminated")]
    [InlineData("agreement-expired")]
    [InlineData("goal-revised")]
    [InlineData("hours-changed")]
    [InlineData("placement-corrected")]
    [InlineData("candidate-moved")]
    [InlineData("position-reopened")]
    [InlineData("vacancy-closed")]
    [InlineData("vacancy-revised")]
    [InlineData("candidate-profile-set")]
    [InlineData("candidate-withdrawn")]
    [InlineData("match-completed")]
    [InlineData("candidate-not-chosen")]
    [InlineData("match-declined")]
    [InlineData("problem-resolved")]
    [InlineData("problem-reopened")]
    [InlineData("school-period-recorded")]
    [InlineData("party-left")]
    public void All_that_happens_in_practice_happens_in_the_sample(string type) => samples.First.ShouldContain(e => e.Type == type);

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task What_is_exported_and_imported_again_changes_nothing(string kind, string city)
    {
        var (stop, sheet) = (TestContext.Current.CancellationToken, SheetKinds.Find(kind)!);
        using var file = new StringWriter();
        await new Exporting(samples.Store.Engine).Write(file, sheet, city, Language.Danish, at: null, stop);
        using var importing = new Importing(new CommandPath(samples.Store.Engine));
        var order = new ImportOrder(new Caller("Test", Roles.Caseworker, [city]), Encoding.UTF8.GetBytes(file.ToString()), Kind: null, city, DryRun: true);
        var imported = await importing.Run(order, progress: null, stop);
        imported.Faults.Select(fault => $"{fault.Row} {fault.Column} {fault.Refusal.Code}").ShouldBeEmpty();
        imported.Rows.Count.ShouldBeGreaterThan(1);
        imported.Rows.ShouldAllBe(row => row.Outcome == RowOutcome.Unchanged);
    }

    public static IEnumerable<TheoryDataRow<string, string>> Sheets() =>
        from kind in SheetKinds.All from city in LoadedSamples.Request.Cities select new TheoryDataRow<string, string>(kind.Name, city.Code);

    /// <summary>What is promised: the content. The events of one moment may stand in another order when they are of
    /// streams that have nothing to do with each other.</summary>
    private static IReadOnlyList<string> Lines(IEnumerable<RecordedEvent> events) =>
    [
        .. events.OrderBy(e => e.RecordedAt).ThenBy(e => e.Stream.ToString(), StringComparer.Ordinal).ThenBy(e => e.Version)
            .Select(e => $"{e.RecordedAt:O} {e.Stream} {e.Version} {e.Type} {e.Id} {e.Actor} {e.Cause} {e.CorrelationId} {e.EffectiveOn:O} {Encoding.UTF8.GetString(e.Payload.Span)}"),
    ];

    private Dictionary<string, TState> Fold<TState>(string kind, TState initial, Func<TState, IEvent, TState> evolve) => samples.First
        .Where(e => e.Stream.Kind == kind).GroupBy(e => e.Stream.Id)
        .ToDictionary(stream => stream.Key, stream => stream.Aggregate(initial, (state, e) => evolve(state, (IEvent)e.Data)));
}
