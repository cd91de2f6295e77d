using Partnerships.Agreements;
using Partnerships.Vacancies;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Vacancies;

public sealed class VacancyOpeningTests
{
    private static readonly Opening Job = new(null, EmploymentKind.OrdinaryJob, "Murerarbejdsmand", 2, 37 * 60, ["murerarbejde"]);
    private static readonly Opening Apprenticeship = Job with { Commitment = Apprentices, Kind = EmploymentKind.Apprenticeship };

    private static Scenario<Vacancy> Scenario() => new(Vacancy.Initial, Vacancy.Evolve);

    private static Func<Vacancy, Decision> Open(Opening opening, Agreement? agreement = null, DateOnly? today = null) =>
        state => VacancyDecisions.Open(state, VacancyId, AgreementId, agreement ?? Active, Group, opening, [], today ?? Today);

    private static Func<Vacancy, Decision> OpenPledged(Agreement? agreement = null, string commitment = Apprentices) =>
        state => VacancyDecisions.OpenPledged(state, AgreementId, agreement ?? Active, Group, commitment, Today);

    [Fact]
    public void A_vacancy_is_opened_under_an_agreement_in_force() => Scenario().When(Open(Job)).Then(Opened);

    [Fact]
    public void It_may_count_towards_a_commitment_to_places() =>
        Scenario().When(Open(Apprenticeship)).Then(Opened with { Commitment = Apprentices, Kind = EmploymentKind.Apprenticeship });

    [Fact]
    public void Opening_it_again_is_nothing_to_do_even_when_the_agreement_is_over_by_then() =>
        Scenario().Given(Opened).When(Open(Job, Ended)).ThenNothing();

    [Fact]
    public void Another_vacancy_under_its_id_is_refused() =>
        Scenario().Given(Opened).When(Open(Job with { Job = Job.Job with { Skills = ["tømrerarbejde"] } })).ThenRefused("id-taken at /id");

    [Fact]
    public void An_agreement_that_is_not_signed_opens_nothing() =>
        Scenario().When(Open(Job, Draft)).ThenRefused("agreement-not-active at /agreement");

    [Fact]
    public void An_agreement_that_is_over_opens_nothing() => Scenario().When(Open(Job, Ended)).ThenRefused("agreement-over at /agreement");

    [Fact]
    public void An_agreement_past_its_last_day_opens_nothing_though_its_expiry_is_not_recorded_yet()
    {
        Scenario().When(Open(Job, today: To)).Then(Opened);
        Scenario().When(Open(Job, today: To.AddDays(1))).ThenRefused("agreement-over at /agreement");
    }

    [Fact]
    public void A_city_that_left_opens_nothing() =>
        Scenario().When(state => VacancyDecisions.Open(state, VacancyId, AgreementId, Active, GroupThatLeft, Job, [], Today))
            .ThenRefused("city-not-active");

    [Fact]
    public void A_commitment_must_be_one_to_places_in_the_agreement() =>
        Scenario().When(Open(Job with { Commitment = "ordrer" })).ThenRefused("commitment-unknown at /commitment");

    [Fact]
    public void The_kind_must_be_the_commitments() =>
        Scenario().When(Open(Job with { Commitment = Apprentices })).ThenRefused("kind-not-pledged at /kind");

    [Fact]
    public void Every_violated_rule_is_named() =>
        Scenario()
            .When(Open(new Opening(null, (EmploymentKind)99, " ", 0, (48 * 60) + 15, ["010190-1234", ""]), Agreement.Initial))
            .ThenRefused(
                "agreement-unknown at /agreement", "choice-unknown at /kind", "text-missing at /title", "not-positive at /positions",
                "weekly-hours-invalid at /weeklyHours", "looks-like-cpr at /skills/0", "text-missing at /skills/1");

    [Theory]
    [InlineData(0)]
    [InlineData(-15)]
    [InlineData(20)]
    [InlineData((48 * 60) + 15)]
    public void Weekly_hours_are_quarters_of_an_hour_up_to_48_hours(int minutes) =>
        Scenario().When(Open(Job with { Job = Job.Job with { MinutesPerWeek = minutes } })).ThenRefused("weekly-hours-invalid at /weeklyHours");

    [Fact]
    public void Pledged_places_become_a_vacancy_named_after_the_commitment() =>
        Scenario().When(OpenPledged()).Then(new VacancyOpened(
            City, AgreementId, Apprentices, AssociationCvr, CompanyCvr, EmploymentKind.Apprenticeship, "Tømrerlærling", 2, null, []));

    [Fact]
    public void Or_after_the_agreement_when_the_commitment_is_not_described() =>
        Scenario().When(OpenPledged(commitment: Interns)).Then(new VacancyOpened(
            City, AgreementId, Interns, AssociationCvr, CompanyCvr, EmploymentKind.Internship, AgreedTerms.Title, 4, null, []));

    [Fact]
    public void A_pledged_vacancy_is_opened_once() => Scenario().Given(Opened).When(OpenPledged()).ThenNothing();

    [Fact]
    public void Nothing_is_pledged_without_an_agreement_in_force()
    {
        Scenario().When(OpenPledged(Draft)).ThenNothing();
        Scenario().When(OpenPledged(Ended)).ThenNothing();
        Scenario().When(OpenPledged(commitment: "ordrer")).ThenNothing();
        Scenario().When(state => VacancyDecisions.OpenPledged(state, AgreementId, Active, GroupThatLeft, Apprentices, Today)).ThenNothing();
    }
}
