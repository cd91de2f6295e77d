using Partnerships.Experiences;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.Experiences;

public sealed class ExperienceTests
{
    private static readonly Guid Id = new("0197a000-0000-7000-8000-0000000000f5");
    private static readonly Lesson Lesson = new(
        "Randers", "Praktik før læreaftalen", "De fleste blev", null, [EmploymentKind.Internship, EmploymentKind.Apprenticeship], ["711200"], "Projektlederen");
    private static readonly Lesson Told = Lesson with { Kinds = [EmploymentKind.Apprenticeship, EmploymentKind.Internship] };
    private static readonly Lesson Better = Told with { CameOfIt = "Fire af fem blev" };
    private static readonly ExperienceRecorded Recorded = new(Viborg.City, Told);
    private static readonly ExperienceRevised Revised = new(Viborg.City, Better);
    private static readonly ExperienceWithdrawn Withdrawn = new(Viborg.City, "Reformen");

    private static Scenario<Experience> Scenario(params IEvent[] given) => new Scenario<Experience>(Experience.Initial, Experience.Evolve).Given(given);

    private static Decision Record(Experience state, Lesson lesson) => ExperienceDecisions.Record(state, Id, Viborg.City, lesson, Viborg.Group, Viborg.Today);

    [Fact]
    public void It_is_recorded_once_for_a_city_that_takes_part()
    {
        Same(Record(Experience.Initial, Lesson), Recorded);
        Scenario(Recorded).When(state => Record(state, Told with { Kinds = [.. Lesson.Kinds, EmploymentKind.Internship] })).ThenNothing();
        Scenario(Recorded).When(state => Record(state, Better)).ThenRefused("id-taken at /id");
        Scenario().When(state => ExperienceDecisions.Record(state, Id, Viborg.City, Lesson, Viborg.GroupThatLeft, Viborg.Today)).ThenRefused("city-not-active at /city");
        Scenario().When(state => Record(state, new(" ", "", "", "", [(EmploymentKind)99], ["71"], ""))).ThenRefused(
            "text-missing at /lesson/place", "text-missing at /lesson/tried", "text-missing at /lesson/cameOfIt", "text-missing at /lesson/source",
            "text-missing at /lesson/advice", "choice-unknown at /lesson/kinds/0", "occupation-invalid at /lesson/occupations/0");
    }

    [Fact]
    public void It_is_told_better_until_it_is_withdrawn()
    {
        Same(ExperienceDecisions.Revise(Scenario(Recorded).State, Id, Better, Viborg.Today), Revised);
        Scenario(Recorded, Revised).When(state => ExperienceDecisions.Revise(state, Id, Better, Viborg.Today)).ThenNothing();
        Scenario().When(state => ExperienceDecisions.Revise(state, Id, Better, Viborg.Today)).ThenRefused("not-found");
        Scenario(Recorded).When(state => ExperienceDecisions.Withdraw(state, Id, "Reformen", Viborg.Today)).Then(Withdrawn);
        Scenario(Recorded, Withdrawn).When(state => ExperienceDecisions.Withdraw(state, Id, "Reformen", Viborg.Today)).ThenNothing();
        Scenario(Recorded, Withdrawn).When(state => ExperienceDecisions.Revise(state, Id, Better, Viborg.Today)).ThenRefused("experience-withdrawn");
    }

    [Fact]
    public void A_city_lists_what_it_draws_on_as_last_told()
    {
        var log = new Log();
        foreach (var happened in new IEvent[] { Recorded, Revised, Withdrawn }) log.Add(Experience.Ref(Id), happened, Viborg.Today);
        var entry = log.Fold(ExperienceRegister.View).List<ExperienceEntry>(ExperienceRegister.CityPrefix(Viborg.City)).Single();
        (entry.Lesson.CameOfIt, entry.RecordedOn, entry.WithdrawnFor).ShouldBe(("Fire af fem blev", Viborg.Today, "Reformen"));
    }

    private static void Same(Decision decision, IEvent expected) =>
        decision.ShouldBeOfType<Decision.Accepted>().Events.Single().Event.ShouldBeEquivalentTo(expected);
}
