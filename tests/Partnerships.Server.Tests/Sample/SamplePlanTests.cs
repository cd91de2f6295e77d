using Partnerships.Placements;
using Partnerships.Server.Sample;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Sample;

/// <summary>Holds the default sample to the calibration that is asked of it.</summary>
public sealed class SamplePlanTests
{
    private static readonly DateOnly From = new(2020, 1, 1);
    private static readonly DateOnly To = new(2026, 6, 30);
    private static readonly SamplePlan Plan = SamplePlan.Of(new(1, From, To, SampleCity.All, SampleRequest.DefaultAgreements));

    private static IReadOnlyList<AgreementPlan> Signed { get; } =
        [.. Plan.Cities.SelectMany(city => city.Agreements).Where(agreement => agreement.Path != SigningPath.GivenUp && agreement.DraftedOn <= To)];

    private static IReadOnlyList<PlacementPlan> Placements { get; } =
        [.. Plan.Cities.SelectMany(city => city.Placements).Where(placement => placement.Slot.RecordedOn <= To)];

    [Fact]
    public void There_are_at_least_150_agreements_and_1500_placements()
    {
        Signed.Count.ShouldBeGreaterThanOrEqualTo(150);
        Placements.Count.ShouldBeGreaterThanOrEqualTo(1_500);
    }

    [Fact]
    public void Most_agreements_pledge_1_to_8_places()
    {
        var pledged = Signed.Select(agreement => agreement.Places.Where(places => places.Commitment is not null).Sum(places => places.Count)).ToList();
        pledged.ShouldAllBe(count => count >= 1);
        Share(pledged, count => count <= 8).ShouldBeInRange(80, 98);
    }

    [Fact]
    public void A_third_of_first_steps_are_internships_and_a_fifth_wage_subsidies()
    {
        var first = Placements.GroupBy(placement => placement.Person.Id).Select(steps => steps.MinBy(step => step.StartOn)!).ToList();
        Share(first, step => step.Kind == EmploymentKind.Internship).ShouldBeInRange(28, 38);
        Share(first, step => step.Kind == EmploymentKind.WageSubsidy).ShouldBeInRange(16, 24);
        Share(first, step => step.Kind is EmploymentKind.OrdinaryJob or EmploymentKind.Apprenticeship).ShouldBeInRange(30, 48);
    }

    [Fact]
    public void An_eighth_of_the_agreements_that_are_over_ended_early_and_half_were_renewed()
    {
        var over = Signed.Where(agreement => agreement.LastDay <= To).ToList();
        Share(over, agreement => agreement.TerminatedOn is not null).ShouldBeInRange(9, 17);
        var renewed = Signed.Select(agreement => agreement.Renews?.Id).ToHashSet();
        Share(over, agreement => renewed.Contains(agreement.Id)).ShouldBeInRange(42, 58);
    }

    [Fact]
    public void People_take_one_step_or_several_never_two_at_a_time()
    {
        var people = Placements.GroupBy(placement => placement.Person.Id).ToList();
        Share(people, steps => steps.Count() > 1).ShouldBeInRange(15, 45);
        foreach (var steps in people.Select(steps => steps.OrderBy(step => step.StartOn).ToList()))
            steps.Zip(steps.Skip(1)).ShouldAllBe(pair => pair.First.Slot.Course.EndsOn < pair.Second.StartOn);
    }

    [Fact]
    public void Jobs_break_off_most_often_in_the_beginning_and_internships_mostly_run_to_their_end()
    {
        var jobs = Placements.Where(placement => placement.Kind == EmploymentKind.OrdinaryJob && placement.StartOn.AddDays(364) <= To).ToList();
        var (first, second) = (Share(jobs, job => EndsWithin(job, 0, 91)), Share(jobs, job => EndsWithin(job, 91, 182)));
        first.ShouldBeInRange(10, 28);
        second.ShouldBeLessThan(first);
        Share(Placements.Where(placement => placement.Kind == EmploymentKind.Internship).ToList(), one => one.Slot.Course.Reason == EndReason.TermOver)
            .ShouldBeInRange(80, 97);
    }

    [Fact]
    public void Some_places_stay_unfilled_and_some_are_filled_again()
    {
        var over = Signed.Where(agreement => agreement.LastDay <= To).ToList();
        var positions = over.Sum(agreement => agreement.Places.Sum(places => places.Count));
        var filled = Placements.Where(placement => over.Contains(placement.Slot.Agreement)).GroupBy(placement => placement.Slot.Places.Vacancy)
            .Sum(vacancy => Math.Min(vacancy.Count(), vacancy.First().Slot.Places.Count));
        (100 * filled / positions).ShouldBeInRange(65, 97);
        Placements.GroupBy(placement => placement.Slot.Places.Vacancy).ShouldContain(vacancy => vacancy.Count() > vacancy.First().Slot.Places.Count);
    }

    [Fact]
    public void Companies_and_associations_say_that_they_are_a_sample_and_no_two_have_the_same_number()
    {
        var partners = Plan.Companies.Concat(Signed.Select(agreement => agreement.Association).DistinctBy(one => one.Name)).ToList();
        partners.ShouldAllBe(partner => partner.Name.EndsWith("(eksempel)") && Cvr.IsValid(partner.Cvr));
        partners.Select(partner => partner.Cvr).ShouldBeUnique();
    }

    [Fact]
    public void Randers_leaves_after_the_pilot_and_nothing_starts_there_afterwards()
    {
        var randers = Plan.Cities.Single(city => city.City.Code == "0730");
        var leaves = randers.City.LeavesOn(From).ShouldNotBeNull();
        leaves.ShouldBe(new DateOnly(2021, 12, 31));
        randers.Placements.ShouldNotBeEmpty();
        randers.Placements.ShouldAllBe(placement => placement.Slot.RecordedOn < leaves);
        randers.Agreements.ShouldAllBe(agreement => agreement.To <= leaves);
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void The_same_seed_gives_the_same_plan(ulong seed)
    {
        var request = new SampleRequest(seed, From, To, SampleCity.All, 40);
        Print(SamplePlan.Of(request)).ShouldBe(Print(SamplePlan.Of(request)));
        Print(SamplePlan.Of(request)).ShouldNotBe(Print(SamplePlan.Of(request with { Seed = seed + 1 })));
    }

    private static string Print(SamplePlan plan) => string.Join('\n', SampleDeeds.Of(plan).Select(deed => $"{deed.On:O} {deed.Caller.Name} {deed.Command.Subject}"));

    private static bool EndsWithin(PlacementPlan placement, int after, int before) =>
        placement.Slot.Course.EndsOn is { } end && end >= placement.StartOn.AddDays(after) && end < placement.StartOn.AddDays(before);

    private static int Share<T>(IReadOnlyCollection<T> all, Func<T, bool> which) => 100 * all.Count(which) / all.Count;
}
