using Shouldly;
using Xunit;

namespace Partnerships.Tests;

public sealed class ViewsTests
{
    [Fact]
    public void Documents_read_back_from_json_go_on_as_if_they_had_never_been_stored() => Properties.Hold(Histories.Steps, steps =>
    {
        var events = Histories.Of(steps).Log.Events;
        foreach (var view in Views.All)
            Folded.By(view, events, isStored: true).Print().ShouldBe(Folded.By(view, events).Print(), view.Name);
    }, runs: 100);

    [Fact]
    public void Names_are_stored_names_and_unique() =>
        Views.All.Select(view => view.Name).Order(StringComparer.Ordinal).ShouldBe(
        [
            "agreement-history", "agreements", "candidates", "cities", "commitments", "companies", "experiences", "figure-changes", "job-creation", "matching",
            "pathways", "placements", "possibilities", "quick-help", "retention", "templates", "vacancies", "work-queue",
        ]);
}
