using Partnerships.Candidates;
using Partnerships.Companies;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests;

/// <summary>The registers of companies, vacancies, candidates and placements.</summary>
public sealed class RegisterTests
{
    private static readonly StreamRef Vacant = Vacancy.Ref(VacancyId);
    private static readonly StreamRef Placed = Placement.Ref(PlacementId);
    private static readonly PlacementFacts Facts = new(Started.StartOn, null, Started.Kind, Started.Area, Started.AreaStatus, null, null);

    private readonly Log log = new();

    [Fact]
    public void A_company_stands_in_each_city_in_which_it_was_mapped()
    {
        var mapping = new InterestMapped(City, Interest.Possible, ["murer"], [], null);
        log.Add(Company.Ref(CompanyCvr), new CompanyRegistered(CompanyCvr, "Bygmesteren ApS"), From);
        log.Add(Company.Ref(CompanyCvr), mapping, From);
        log.Add(Company.Ref(CompanyCvr), mapping with { City = OtherCity, Interest = Interest.None }, From);
        log.Add(Company.Ref(CompanyCvr), mapping with { Interest = Interest.Strong }, Today);
        var folded = log.Fold(CompanyRegister.View);
        folded.Keys(CompanyRegister.CityPrefix(City)).Length.ShouldBe(1);
        folded.Keys(CompanyRegister.CityPrefix(OtherCity)).Length.ShouldBe(1);
        folded.Read<CompanyDocument>(CompanyRegister.Key(CompanyCvr)).Mappings.Select(known => (known.Mapping.City, known.Mapping.Interest, known.On))
            .ShouldBe([(OtherCity, Interest.None, From), (City, Interest.Strong, Today)]);
    }

    [Fact]
    public void Open_vacancies_come_first_and_a_filled_one_moves()
    {
        var other = Vacancy.Ref(OtherPlacementId);
        log.Add(Vacant, Opened with { Positions = 1 }, From);
        log.Add(other, Opened, From);
        log.Add(Vacant, new PositionFilled(PlacementId, CandidateId), From);
        Vacancies().Select(vacancy => (vacancy.Vacancy, vacancy.Stage, vacancy.Free)).ShouldBe(
            [(OtherPlacementId, VacancyStage.Open, 2), (VacancyId, VacancyStage.Filled, 0)]);
        log.Add(Vacant, new PositionReopened(PlacementId), Today);
        log.Add(other, new VacancyClosed("Ingen opgaver."), Today);
        Vacancies().Select(vacancy => (vacancy.Vacancy, vacancy.Stage, vacancy.Free)).ShouldBe(
            [(VacancyId, VacancyStage.Open, 1), (OtherPlacementId, VacancyStage.Closed, 0)]);
        log.Fold(VacancyRegister.View).Keys(VacancyRegister.AgreementPrefix(AgreementId)).Length.ShouldBe(2);
    }

    [Fact]
    public void A_paused_vacancy_stands_behind_the_open_ones_and_a_revised_one_says_what_holds_now()
    {
        var other = Vacancy.Ref(OtherPlacementId);
        log.Add(Vacant, Opened, From);
        log.Add(other, Opened, From);
        log.Add(Vacant, new VacancyPaused("Frost."), Today);
        log.Add(other, new VacancyRevised(JobDescription.Of(Opened) with { Title = "Murer", Positions = 3 }, "Større."), Today);
        Vacancies().Select(vacancy => (vacancy.Vacancy, vacancy.Stage, vacancy.Free, vacancy.Job.Title)).ShouldBe(
            [(OtherPlacementId, VacancyStage.Open, 3, "Murer"), (VacancyId, VacancyStage.Paused, 0, Opened.Title)]);
        log.Add(Vacant, new VacancyResumed(), Today);
        log.Add(other, new VacancyClosed("Slut.", ClosingCause.NoWork), Today);
        log.Fold(VacancyRegister.View).Keys(VacancyRegister.CityPrefix(City, VacancyStage.Paused)).ShouldBeEmpty();
        log.Add(other, new VacancyReopened("Ikke slut."), Today);
        Vacancies().Select(vacancy => (vacancy.Stage, vacancy.ClosedOn, vacancy.ClosingCause)).ShouldBe(
            [(VacancyStage.Open, null, null), (VacancyStage.Open, null, null)]);
    }

    [Fact]
    public void A_candidates_path_runs_through_several_steps()
    {
        log.Add(Candidate.Ref(CandidateId), Registered, From);
        log.Add(Placement.Ref(OtherPlacementId), Started with { Kind = EmploymentKind.Internship, StartOn = new(2025, 6, 1) }, new(2025, 6, 1));
        log.Add(Placement.Ref(OtherPlacementId), new PlacementEnded(new(2025, 6, 28), EndReason.TermOver), new(2025, 6, 28));
        log.Add(Placed, Started, Started.StartOn);
        log.Add(Candidate.Ref(CandidateId), new CandidateMoved(OtherAreaId, new(2025, 12, 1)), Today);
        var candidate = log.Fold(CandidateRegister.View).List<CandidateDocument>(CandidateRegister.CityPrefix(City)).Single();
        candidate.Steps.ShouldBe(
        [
            new CandidateStep(OtherPlacementId, EmploymentKind.Internship, new(2025, 6, 1), new(2025, 6, 28)),
            new CandidateStep(PlacementId, EmploymentKind.OrdinaryJob, Started.StartOn, null),
        ]);
        candidate.Homes.Select(home => home.Area).ShouldBe([AreaId, OtherAreaId]);
    }

    [Fact]
    public void A_placement_keeps_its_hours_check_ins_and_corrections()
    {
        log.Add(Placed, Started, Started.StartOn);
        log.Add(Placed, new HoursChanged(20 * 60, new(2025, 11, 1)), Today);
        log.Add(Placed, new CheckInRecorded(1, new(2025, 9, 9), CheckInResult.Concern), Today);
        var corrected = new PlacementCorrected(Facts, Facts with { StartOn = new(2025, 8, 25) }, "Startede en uge før.", "virksomheden");
        log.Add(Placed, corrected, Today, "sagsbehandler");
        var folded = log.Fold(PlacementRegister.View);
        var placement = folded.Read<PlacementDocument>(PlacementRegister.Key(PlacementId));
        placement.Hours.ShouldBe([new HoursChanged(37 * 60, new(2025, 8, 25)), new HoursChanged(20 * 60, new(2025, 11, 1))]);
        placement.Held.Single().Result.ShouldBe(CheckInResult.Concern);
        placement.Corrections.Select(correction => (correction.Correction, correction.Actor)).ShouldBe([(corrected, "sagsbehandler")]);
        folded.List<PlacementSummary>(PlacementRegister.CityPrefix(City)).Single().Facts.ShouldBe(corrected.Is);
        folded.List<PlacementSummary>(PlacementRegister.AgreementPrefix(AgreementId)).Single().Facts.ShouldBe(corrected.Is);
    }

    [Fact]
    public void Hours_are_those_from_the_first_day_on_also_when_that_was_corrected_past_a_change_and_back()
    {
        log.Add(Placed, Started, Started.StartOn);
        var changed = Started.StartOn.AddDays(30);
        log.Add(Placed, new HoursChanged(20 * 60, changed), Today);
        foreach (var (startOn, expected) in new[]
        {
            (changed.AddDays(5), [new HoursChanged(20 * 60, changed.AddDays(5))]),
            (Started.StartOn.AddDays(-5), new HoursChanged[] { new(Started.MinutesPerWeek, Started.StartOn.AddDays(-5)), new(20 * 60, changed) }),
        })
        {
            log.Add(Placed, new PlacementCorrected(Facts, Facts with { StartOn = startOn }, "Forkert dag.", "virksomheden"), Today);
            log.Fold(PlacementRegister.View).Read<PlacementDocument>(PlacementRegister.Key(PlacementId)).Hours.ShouldBe(expected);
        }
    }

    private VacancyDocument[] Vacancies() => log.Fold(VacancyRegister.View).List<VacancyDocument>(VacancyRegister.CityPrefix(City));
}
