using FsCheck.Fluent;
using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.JobCreation;
using Partnerships.Placements;
using Partnerships.SteeringGroups;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.JobCreation;

/// <summary>Totals are what a count over the plain facts gives, for any history and any order of recording.</summary>
public sealed class JobCreationCountingTests
{
    [Fact]
    public void Totals_equal_a_count_over_the_facts() => Properties.Hold(Histories.Steps, steps =>
    {
        var history = Histories.Of(steps);
        var city = history.Log.Fold(JobCreationView.View).Read<JobCreationCity>(JobCreationView.Key(Viborg.City));
        Folded.Json(city).ShouldBe(Folded.Json(Counted(history)));
    });

    [Fact]
    public void Companies_add_up_to_the_city() => Properties.Hold(Histories.Steps, steps =>
    {
        var folded = Histories.Of(steps).Log.Fold(JobCreationView.View);
        var city = folded.Read<JobCreationCity>(JobCreationView.Key(Viborg.City));
        var companies = folded.List<JobCreationCompany>(JobCreationView.CompanyPrefix(Viborg.City));
        companies.Sum(company => company.Totals.Started).ShouldBe(city.Totals.Started);
        companies.Sum(company => company.Totals.EndedEarly).ShouldBe(city.Totals.EndedEarly);
        companies.Sum(company => company.Totals.Filled).ShouldBe(city.Totals.Filled);
        companies.Sum(company => company.Kinds.Values.Sum(kind => kind.Pledged)).ShouldBe(city.Totals.Pledged);
        companies.ShouldAllBe(company => company.Name == $"Firma {company.Cvr}");
    });

    [Fact]
    public void The_order_in_which_independent_facts_are_recorded_does_not_matter() =>
        Properties.Hold(Histories.Steps.Zip(Gen.Choose(0, int.MaxValue - 1)), drawn =>
        {
            var (steps, seed) = drawn;
            var events = Histories.Of(steps).Log.Events;
            var beginning = events.TakeWhile(recorded => recorded.Event is SteeringGroupEstablished or AreaRegistered or CompanyRegistered).ToList();
            var shuffled = beginning.Concat(Interleaved([.. events.Skip(beginning.Count)], new Random(seed)));
            Folded.By(JobCreationView.View, shuffled).Print("city/").ShouldBe(Folded.By(JobCreationView.View, events).Print("city/"));
        });

    /// <summary>Another order that keeps each stream's own.</summary>
    private static IEnumerable<Recorded> Interleaved(IReadOnlyList<Recorded> events, Random random)
    {
        var streams = events.GroupBy(recorded => recorded.Stream).Select(stream => new Queue<Recorded>(stream)).ToList();
        while (streams.Count > 0)
        {
            var stream = streams[random.Next(streams.Count)];
            yield return stream.Dequeue();
            if (stream.Count == 0) streams.Remove(stream);
        }
    }

    private static JobCreationCity Counted(Histories history)
    {
        var placements = history.Placements.Values.Select(placement => placement.Facts).ToList();
        var places = history.Activated.SelectMany(activated => activated.Places).ToList();
        var vacancies = history.Vacancies.Values.ToList();
        var fills = vacancies.SelectMany(vacancy => vacancy.Filled.Values.Select(on => (vacancy.Opened.Kind, On: on))).ToList();
        var city = new JobCreationCity
        {
            City = Viborg.City,
            People = history.Placements.Values.Select(placement => placement.Started.Candidate).Distinct().Count(),
            Totals = Tally(_ => true, _ => true, _ => true),
            Elsewhere = Ends(placements.Where(facts => facts.Area is null)),
        };
        var months = placements.Select(facts => facts.StartOn).Concat(placements.Select(facts => facts.EndedOn).OfType<DateOnly>())
            .Concat(places.Select(place => place.OpensOn)).Concat(vacancies.Select(vacancy => vacancy.On)).Concat(fills.Select(fill => fill.On));
        foreach (var month in months.Select(First).Distinct())
            city.Months.Add(month, Tally(_ => true, day => First(day) == month, end => First(end) == month));
        foreach (var kind in Enum.GetValues<EmploymentKind>())
            if (Tally(one => one == kind, _ => true, _ => true) is { IsEmpty: false } tally) city.Kinds.Add(kind, tally);
        foreach (var area in new[] { Viborg.AreaId, Viborg.OtherAreaId })
        {
            var residents = placements.Where(facts => facts.Area == area).ToList();
            city.Areas.Add(area, new AreaTally
            {
                Name = $"Område {area.ToString()[^2..]}",
                Totals = Ends(residents),
                Statuses = new(residents.Where(facts => facts.AreaStatus is not null).GroupBy(facts => facts.AreaStatus!.Value).ToDictionary(group => group.Key, Ends)),
                StatusUnknown = Ends(residents.Where(facts => facts.AreaStatus is null)),
            });
        }
        foreach (var (id, goal) in history.Goals.OrderBy(goal => goal.Key))
            city.Goals.Add(new GoalTally { GoalId = id, Goal = goal, Started = placements.Count(facts => Meets(facts, goal)) });
        return city;

        Tally Tally(Func<EmploymentKind, bool> ofKind, Func<DateOnly, bool> on, Func<DateOnly, bool> endOn) => new()
        {
            Pledged = places.Where(place => ofKind(place.Kind) && on(place.OpensOn)).Sum(place => place.Count),
            Opened = vacancies.Where(vacancy => ofKind(vacancy.Opened.Kind) && on(vacancy.On)).Sum(vacancy => vacancy.Opened.Positions),
            Filled = fills.Count(fill => ofKind(fill.Kind) && on(fill.On)),
            Started = placements.Count(facts => ofKind(facts.Kind) && on(facts.StartOn)),
            EndedEarly = placements.Count(facts => ofKind(facts.Kind) && facts.EndedOn is { } end && endOn(end) && EndReasons.EndedEarly(facts)),
            EndedAsPlanned = placements.Count(facts => ofKind(facts.Kind) && facts.EndedOn is { } end && endOn(end) && !EndReasons.EndedEarly(facts)),
        };
    }

    private static Tally Ends(IEnumerable<PlacementFacts> placements) => new()
    {
        Started = placements.Count(),
        EndedEarly = placements.Count(EndReasons.EndedEarly),
        EndedAsPlanned = placements.Count(facts => facts.EndReason is not null && !EndReasons.EndedEarly(facts)),
    };

    private static bool Meets(PlacementFacts facts, Goal goal) =>
        goal.From <= facts.StartOn && facts.StartOn <= goal.To
        && (goal.Kind is null || facts.Kind == goal.Kind) && (goal.Area is null || facts.Area == goal.Area);

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
