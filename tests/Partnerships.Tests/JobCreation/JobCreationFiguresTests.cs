using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.JobCreation;
using Partnerships.Placements;
using Partnerships.SteeringGroups;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.JobCreation;

public sealed class JobCreationFiguresTests
{
    private static readonly Guid GoalId = new("0197a000-0000-7000-8000-0000000000f1");
    private static readonly Goal JobsThisYear = new(EmploymentKind.OrdinaryJob, AreaId, 10, new(2025, 1, 1), new(2025, 12, 31));
    private static readonly PlacementFacts Facts = new(Started.StartOn, null, EmploymentKind.OrdinaryJob, AreaId, ListStatus.PreventionArea, null, null);

    private readonly Log log = new();

    public JobCreationFiguresTests()
    {
        log.Add(SteeringGroup.Ref(City), new SteeringGroupEstablished(City, "Viborg"), From);
        log.Add(Area.Ref(AreaId), new AreaRegistered(City, "Prøveparken", null), From);
        log.Add(Company.Ref(CompanyCvr), new CompanyRegistered(CompanyCvr, "Bygmesteren ApS"), From);
    }

    [Fact]
    public void From_pledge_to_job_each_step_moves_its_own_figure()
    {
        log.Add(Agreement.Ref(AgreementId), Activated, From);
        Totals().ShouldBe(new Counts(Pledged: 6, Opened: 0, Filled: 0, Started: 0, Active: 0, EndedEarly: 0, EndedAsPlanned: 0));
        log.Add(Vacancy.Ref(VacancyId), Opened, Today);
        Totals().Opened.ShouldBe(2);
        Place();
        Totals().ShouldBe(new Counts(Pledged: 6, Opened: 2, Filled: 1, Started: 1, Active: 1, EndedEarly: 0, EndedAsPlanned: 0));
        End(EndReason.Quit);
        log.Add(Vacancy.Ref(VacancyId), new PositionReopened(PlacementId), Today);
        Totals().ShouldBe(new Counts(Pledged: 6, Opened: 2, Filled: 0, Started: 1, Active: 0, EndedEarly: 1, EndedAsPlanned: 0));
    }

    [Fact]
    public void A_completed_apprenticeship_ended_as_planned()
    {
        Place();
        End(EndReason.Completed);
        Totals().EndedAsPlanned.ShouldBe(1);
        Totals().EndedEarly.ShouldBe(0);
    }

    [Fact]
    public void Months_run_without_a_gap_and_carry_what_is_active()
    {
        Place();
        End(EndReason.Quit, new DateOnly(2025, 12, 15));
        Figures().Months.Select(month => (month.Month, month.Counts.Started, month.Counts.Active, month.Counts.EndedEarly)).ShouldBe(
        [
            (new(2025, 9, 1), 1, 1, 0), (new(2025, 10, 1), 0, 1, 0), (new(2025, 11, 1), 0, 1, 0), (new(2025, 12, 1), 0, 0, 1),
            (new(2026, 1, 1), 0, 0, 0), (new(2026, 2, 1), 0, 0, 0), (new(2026, 3, 1), 0, 0, 0),
        ]);
    }

    [Fact]
    public void Places_pledged_for_later_stand_apart_from_the_months()
    {
        log.Add(Agreement.Ref(AgreementId), Activated, From);
        var early = JobCreationFigures.Of(Document(), new DateOnly(2025, 3, 10));
        early.PledgedLater.ShouldBe(4);
        early.Months.Sum(month => month.Counts.Pledged).ShouldBe(2);
    }

    [Fact]
    public void A_placement_counts_for_the_area_lived_in_at_the_start_and_its_list_status_then()
    {
        Place();
        log.Add(Placement.Ref(OtherPlacementId), Started with { Area = null, AreaStatus = null }, Started.StartOn);
        var areas = Figures().Areas;
        areas.Select(area => (area.Name, area.Counts.Started)).ShouldBe([("Prøveparken", 1), (null, 1)]);
        areas[0].Statuses.Select(status => (status.Status, status.Counts.Started)).ShouldBe([(ListStatus.PreventionArea, 1)]);
    }

    [Fact]
    public void Two_steps_of_one_person_are_two_placements_and_one_person()
    {
        Place();
        log.Add(Placement.Ref(OtherPlacementId), Started, Started.StartOn);
        Totals().Started.ShouldBe(2);
        Figures().People.ShouldBe(1);
    }

    [Fact]
    public void A_goal_counts_placements_of_its_kind_from_its_area_in_its_period_also_those_before_it_was_set()
    {
        Place();
        log.Add(Placement.Ref(OtherPlacementId), Started with { Kind = EmploymentKind.Internship }, Started.StartOn);
        SetGoal(JobsThisYear);
        Figures().Goals.ShouldBe([new GoalFigure(GoalId, JobsThisYear, "Prøveparken", GoalPeriod.Over, Started: 1)]);
        Revise(JobsThisYear with { Kind = null });
        Figures().Goals.Single().Started.ShouldBe(2);
        log.Add(SteeringGroup.Ref(City), new GoalWithdrawn(GoalId, "Opgivet."), Today);
        Figures().Goals.ShouldBeEmpty();
    }

    [Fact]
    public void A_corrected_start_moves_the_placement_to_its_month_and_out_of_the_goal()
    {
        SetGoal(JobsThisYear);
        Place();
        var facts = Facts with { StartOn = new DateOnly(2026, 1, 5) };
        log.Add(Placement.Ref(PlacementId), new PlacementCorrected(Facts, facts, "Forkert dato.", "sagsbehandler"), facts.StartOn);
        Figures().Goals.Single().Started.ShouldBe(0);
        Figures().Months.Where(month => month.Counts.Started > 0).Select(month => month.Month).ShouldBe([new DateOnly(2026, 1, 1)]);
    }

    [Fact]
    public void A_company_has_a_document_of_its_own()
    {
        Place();
        var company = log.Fold(JobCreationView.View).List<JobCreationCompany>(JobCreationView.CompanyPrefix(City)).Single();
        var figure = CompanyFigure.Of(company);
        (figure.Cvr, figure.Name, figure.Counts.Started).ShouldBe((CompanyCvr, "Bygmesteren ApS", 1));
    }

    private void Place()
    {
        log.Add(Placement.Ref(PlacementId), Started, Started.StartOn);
        log.Add(Vacancy.Ref(VacancyId), new PositionFilled(PlacementId, CandidateId), Started.StartOn);
    }

    private void End(EndReason reason, DateOnly? on = null) =>
        log.Add(Placement.Ref(PlacementId), new PlacementEnded(on ?? Today, reason), on ?? Today);

    private void SetGoal(Goal goal) => log.Add(SteeringGroup.Ref(City), new GoalSet(GoalId, goal), Today);

    private void Revise(Goal goal) => log.Add(SteeringGroup.Ref(City), new GoalRevised(GoalId, goal, "Nyt mål."), Today);

    private JobCreationCity Document() => log.Fold(JobCreationView.View).Read<JobCreationCity>(JobCreationView.Key(City));

    private JobCreationFigures Figures() => JobCreationFigures.Of(Document(), Today);

    private Counts Totals() => Figures().Totals;
}
