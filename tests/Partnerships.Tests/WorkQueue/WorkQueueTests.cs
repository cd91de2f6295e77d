using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Partnerships.WorkQueue;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.WorkQueue;

public sealed class WorkQueueTests
{
    private static readonly StreamRef Placed = Placement.Ref(PlacementId);
    private static readonly StreamRef Vacant = Vacancy.Ref(VacancyId);
    private static readonly StreamRef Agreed = Agreement.Ref(AgreementId);
    private static readonly PlannedCheckIn FirstWeek = new(1, new(2025, 9, 8));
    private static readonly PlannedCheckIn FourthWeek = new(4, new(2025, 9, 29));
    private static readonly PlacementFacts Facts = new(Started.StartOn, null, Started.Kind, Started.Area, Started.AreaStatus, null, null);

    private readonly Log log = new();

    [Fact]
    public void Check_ins_come_in_due_order_and_go_when_they_are_held()
    {
        Place();
        Due().ShouldBe(["2025-09-08 CheckIn", "2025-09-29 CheckIn"]);
        var item = Items()[0];
        (item.Placement, item.Candidate, item.Week, item.CompanyCvr).ShouldBe((PlacementId, CandidateId, 1, CompanyCvr));
        log.Add(Placed, new CheckInRecorded(1, new(2025, 9, 9), CheckInResult.GoingWell), new(2025, 9, 9));
        Due().ShouldBe(["2025-09-29 CheckIn"]);
    }

    [Fact]
    public void A_talk_beside_the_plan_settles_no_check_in()
    {
        Place();
        log.Add(Placed, new CheckInRecorded(null, new(2025, 9, 9), CheckInResult.NeedsHelp), new(2025, 9, 9));
        Due().Length.ShouldBe(2);
    }

    [Fact]
    public void Check_ins_go_when_the_placement_ends_and_come_back_when_it_did_not_end_after_all()
    {
        Place();
        var end = new DateOnly(2025, 9, 20);
        log.Add(Placed, new PlacementEnded(end, EndReason.Quit), end);
        Due().ShouldBeEmpty();
        log.Add(Placed, new PlacementCorrected(Facts with { EndedOn = end, EndReason = EndReason.Quit }, Facts, "Forkert person.", "virksomheden"), end);
        Due().Length.ShouldBe(2);
    }

    [Fact]
    public void A_new_plan_replaces_the_old_one_and_what_was_held_stays_held()
    {
        Place();
        log.Add(Placed, new CheckInRecorded(1, new(2025, 9, 9), CheckInResult.GoingWell), new(2025, 9, 9));
        log.Add(Placed, new CheckInsPlanned([FirstWeek with { DueOn = new(2025, 9, 15) }, FourthWeek with { DueOn = new(2025, 10, 6) }]), Today);
        Due().ShouldBe(["2025-10-06 CheckIn"]);
    }

    [Fact]
    public void Signatures_are_awaited_for_two_weeks_from_the_submission()
    {
        Submit();
        Due().ShouldBe(["2025-01-15 Signature", "2025-01-15 Signature"]);
        Items().Select(item => item.PartyName).ShouldBe(["Boligselskabet", "Bygmesteren ApS"]);
        log.Add(Agreed, new AgreementSigned("boligforening", "Birthe", "aa"), From);
        Items().Select(item => item.Party).ShouldBe(["virksomhed"]);
        log.Add(Agreed, new SignatureDeclined("virksomhed", "Bent", "For mange pladser."), From);
        Due().ShouldBeEmpty();
    }

    [Fact]
    public void Pledged_places_wait_for_their_vacancy()
    {
        Submit();
        log.Add(Agreed, Activated, From);
        Due().ShouldBe(["2025-01-01 PledgedVacancy", "2025-06-01 PledgedVacancy"]);
        log.Add(Vacant, Opened with { Commitment = Interns, Kind = EmploymentKind.Internship, Positions = 3 }, From);
        Items().Single(item => item is { Kind: WorkKind.PledgedVacancy, Commitment: Interns }).Count.ShouldBe(1);
        log.Add(Agreed, Terminated, Today);
        Due().ShouldBeEmpty();
    }

    [Fact]
    public void Free_positions_wait_from_the_day_on_which_they_became_free()
    {
        Submit();
        log.Add(Vacant, Opened, From);
        Items().Count(item => item is { Kind: WorkKind.FreePositions, Count: 2 }).ShouldBe(1);
        log.Add(Vacant, new PositionFilled(PlacementId, CandidateId), From);
        log.Add(Vacant, new PositionFilled(OtherPlacementId, CandidateId), From);
        Items().ShouldNotContain(item => item.Kind == WorkKind.FreePositions);
        log.Add(Vacant, new PositionReopened(PlacementId), Today);
        Items().Single(item => item.Kind == WorkKind.FreePositions).DueOn.ShouldBe(Today);
        log.Add(Vacant, new VacancyClosed("Ingen opgaver."), Today);
        Items().ShouldNotContain(item => item.Kind == WorkKind.FreePositions);
    }

    [Fact]
    public void A_pause_takes_free_positions_out_of_the_queue_and_a_revision_changes_them()
    {
        Submit();
        log.Add(Vacant, Opened, From);
        log.Add(Vacant, new VacancyPaused("Frost."), From);
        Items().ShouldNotContain(item => item.Kind == WorkKind.FreePositions);
        log.Add(Vacant, new VacancyResumed(), Today);
        log.Add(Vacant, new VacancyRevised(JobDescription.Of(Opened) with { Title = "Murer", Positions = 3 }, "Større."), Today.AddDays(1));
        Items().Single(item => item.Kind == WorkKind.FreePositions).ShouldBe(
            new WorkItem(City, Today, WorkKind.FreePositions, AgreementId, CompanyCvr, VacancyId, Employment: EmploymentKind.OrdinaryJob, Count: 3, Title: "Murer"));
        log.Add(Vacant, new VacancyClosed("Slut."), Today.AddDays(1));
        log.Add(Vacant, new VacancyReopened("Ikke slut."), Today.AddDays(2));
        Items().Single(item => item.Kind == WorkKind.FreePositions).DueOn.ShouldBe(Today.AddDays(2));
    }

    [Fact]
    public void While_the_agreement_rests_neither_free_positions_nor_pledged_places_wait()
    {
        Submit();
        log.Add(Agreed, Activated, From);
        log.Add(Vacant, Opened, From);
        string[] before = Due();
        before.ShouldBe(["2025-01-01 FreePositions", "2025-01-01 PledgedVacancy", "2025-06-01 PledgedVacancy"]);
        log.Add(Agreed, new AgreementSuspended(Today, "Strejke."), Today);
        Due().ShouldBeEmpty("nothing new is opened, and nobody is proposed");
        log.Add(Vacant, new VacancyPaused("Frost."), Today);
        log.Add(Agreed, new AgreementResumed(Today.AddDays(7), "Strejken er slut.", []), Today.AddDays(7));
        Items().ShouldNotContain(item => item.Kind == WorkKind.FreePositions);
        log.Add(Vacant, new VacancyResumed(), Today.AddDays(7));
        Due().ShouldBe(["2025-01-01 PledgedVacancy", "2025-06-01 PledgedVacancy", $"{Today.AddDays(7):yyyy-MM-dd} FreePositions"]);
    }

    private void Place()
    {
        log.Add(Placed, Started, Started.StartOn);
        log.Add(Placed, new CheckInsPlanned([FirstWeek, FourthWeek]), Started.StartOn);
    }

    private void Submit()
    {
        log.Add(Agreed, new AgreementDrafted(City, AgreedTerms), From);
        log.Add(Agreed, new AgreementSubmitted("aa"), From);
    }

    private WorkItem[] Items() => log.Fold(WorkQueueView.View).List<WorkItem>(WorkQueueView.Prefix(City));

    private string[] Due() => [.. Items().Select(item => $"{item.DueOn:yyyy-MM-dd} {item.Kind}")];
}
