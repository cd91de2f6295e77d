using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

/// <summary>School periods, absences, what is agreed, and annulment.</summary>
public sealed class CourseTests
{
    private const string Rule = "uddannelsesnaevnet.dk: the first 3 months without school periods are probation; absence over 1 month extends the contract";
    private static readonly DateOnly End = new(2027, 8, 31);
    private static readonly PlacementStarted Apprentice = Started with { Kind = EmploymentKind.Apprenticeship, ScheduledEndOn = End };
    private static readonly SchoolPeriod School = new(new("0197a000-0000-7000-8000-0000000000f1"), new(2025, 10, 1), new(2025, 10, 31));
    private static readonly Absence Leave = new(new("0197a000-0000-7000-8000-0000000000f2"), new(2025, 12, 1), new(2026, 1, 9), AbsenceReason.ParentalLeave);
    private static readonly PlacementTerms Terms = new(["Opmuring"], 2220, 4, "Svenden");

    private static Scenario<Placement> Scenario() => new(Placement.Initial, Placement.Evolve);

    private static Func<Placement, Decision> Record(SchoolPeriod period) => state => PlacementDecisions.RecordSchoolPeriod(state, PlacementId, period, Today);

    private static Func<Placement, Decision> Record(Absence absence) => state => PlacementDecisions.RecordAbsence(state, PlacementId, absence, Today);

    private static Func<Placement, Decision> EndInProbation(DateOnly on) =>
        state => PlacementDecisions.End(state, PlacementId, on, EndReason.InProbation, Today);

    private static Func<Placement, Decision> Set(PlacementTerms terms, string? reason = null) =>
        state => PlacementDecisions.SetTerms(state, PlacementId, terms, reason, Today);

    [Fact]
    public void A_school_period_is_recorded_moved_and_cancelled()
    {
        var moved = School with { From = new(2025, 11, 1), To = new(2025, 11, 30) };
        Scenario().Given(Apprentice).When(Record(School)).ThenOn(Placement.Ref(PlacementId), Today, new SchoolPeriodRecorded(School));
        Scenario().Given(Apprentice, new SchoolPeriodRecorded(School)).When(Record(School)).ThenNothing();
        Scenario().Given(Apprentice, new SchoolPeriodRecorded(School))
            .When(state => PlacementDecisions.ChangeSchoolPeriod(state, PlacementId, moved, "Holdet er flyttet.", Today))
            .Then(new SchoolPeriodChanged(School, moved, "Holdet er flyttet."));
        var cancelled = new SchoolPeriodCancelled(School.Id, "Aflyst.");
        Func<Placement, Decision> cancel = state => PlacementDecisions.CancelSchoolPeriod(state, PlacementId, School.Id, "Aflyst.", Today);
        Scenario().Given(Apprentice, new SchoolPeriodRecorded(School)).When(cancel).Then(cancelled);
        Scenario().Given(Apprentice, new SchoolPeriodRecorded(School), cancelled).When(cancel).ThenNothing();
        Scenario().Given(Apprentice).When(cancel).ThenRefused("not-found");
    }

    [Fact]
    public void Only_apprentices_have_school_periods_and_they_lie_apart_within_the_placement()
    {
        Scenario().Given(Started).When(Record(School)).ThenRefused("no-school-periods");
        Scenario().Given(Apprentice, new SchoolPeriodRecorded(School)).When(Record(School with { Id = CandidateId, From = School.To }))
            .ThenRefused("period-overlaps at /from");
        Scenario().Given(Apprentice, new SchoolPeriodRecorded(School)).When(Record(School with { Id = CandidateId, To = new(2026, 1, 1) })).ThenRefused("period-overlaps at /from");
        Scenario().Given(Apprentice).When(Record(School with { From = Started.StartOn.AddDays(-1) })).ThenRefused("before-start at /from");
    }

    [Fact]
    public void School_periods_do_not_count_as_probation()
    {
        // Three months from 1 September, and the 31 days of school in them.
        var last = new DateOnly(2025, 12, 31);
        Scenario().Given(Apprentice).When(EndInProbation(new(2025, 12, 1))).ThenRefused("not-in-probation at /reason");
        Scenario().Given(Apprentice, new SchoolPeriodRecorded(School)).When(EndInProbation(last)).Then(new PlacementEnded(last, EndReason.InProbation));
        Scenario().Given(Apprentice, new SchoolPeriodRecorded(School)).When(EndInProbation(last.AddDays(1))).ThenRefused("not-in-probation at /reason");
    }

    [Fact]
    public void A_second_school_period_counts_when_the_first_pushes_the_probation_into_it()
    {
        var rule = EmploymentRules.For(EmploymentKind.Apprenticeship, Started.StartOn);
        var second = new SchoolPeriod(CandidateId, new(2025, 12, 15), new(2026, 1, 13));
        rule.LastOfProbation(Started.StartOn, [second]).ShouldBe(new DateOnly(2025, 11, 30));
        rule.LastOfProbation(Started.StartOn, [second, School]).ShouldBe(new DateOnly(2026, 1, 30));
        EmploymentRules.For(EmploymentKind.OrdinaryJob, Started.StartOn).LastOfProbation(Started.StartOn, [School]).ShouldBeNull();
    }

    [Fact]
    public void A_correction_of_the_end_is_held_to_the_same_probation()
    {
        var ended = new Correction(Started.StartOn, End, EmploymentKind.Apprenticeship, AreaId, new(2025, 12, 20), EndReason.InProbation, "Fejl.", "Mester");
        Func<Placement, Decision> correct = state => PlacementDecisions.Correct(state, PlacementId, ended, HomeArea, Active, Today);
        Scenario().Given(Apprentice).When(correct).ThenRefused("not-in-probation at /endReason");
        Scenario().Given(Apprentice, new SchoolPeriodRecorded(School)).When(correct).Then(new PlacementCorrected(
            Scenario().Given(Apprentice).State.Facts!,
            new(Started.StartOn, End, EmploymentKind.Apprenticeship, AreaId, Started.AreaStatus, ended.EndedOn, ended.EndReason), "Fejl.", "Mester"));
    }

    [Fact]
    public void An_end_in_the_probation_keeps_the_school_periods_that_it_hangs_on() =>
        Scenario().Given(Apprentice, new SchoolPeriodRecorded(School), new PlacementEnded(new(2025, 12, 20), EndReason.InProbation))
            .When(state => PlacementDecisions.CancelSchoolPeriod(state, PlacementId, School.Id, "Aflyst.", Today)).ThenRefused("probation-over-then");

    [Fact]
    public void An_absence_over_a_month_moves_an_apprenticeships_end_by_all_of_it()
    {
        Scenario().Given(Apprentice).When(Record(Leave))
            .Then(new AbsenceRecorded(Leave), new ScheduledEndMoved(End, End.AddDays(40), Leave.Id, Rule));
        Scenario().Given(Apprentice).When(Record(Leave with { To = new(2025, 12, 31) })).Then(new AbsenceRecorded(Leave with { To = new(2025, 12, 31) }));
        Scenario().Given(Apprentice).When(Record(Leave with { To = new(2026, 1, 1) })).Then(
            new AbsenceRecorded(Leave with { To = new(2026, 1, 1) }), new ScheduledEndMoved(End, End.AddDays(32), Leave.Id, Rule));
        Scenario().Given(Apprentice, new ScheduledEndMoved(End, End.AddDays(40), Leave.Id, Rule)).State.Facts!.ScheduledEndOn.ShouldBe(End.AddDays(40));
        Scenario().Given(Started with { ScheduledEndOn = End }).When(Record(Leave)).Then(new AbsenceRecorded(Leave));
        Scenario().Given(Apprentice with { ScheduledEndOn = null }).When(Record(Leave)).Then(new AbsenceRecorded(Leave));
    }

    [Fact]
    public void An_absence_has_begun_and_lies_apart_from_others()
    {
        Scenario().Given(Apprentice).When(Record(Leave with { From = Today.AddDays(1), To = Today.AddDays(9) })).ThenRefused("in-the-future at /from");
        Scenario().Given(Apprentice, new AbsenceRecorded(Leave)).When(Record(Leave)).ThenNothing();
        Scenario().Given(Apprentice, new AbsenceRecorded(Leave)).When(Record(Leave with { Id = School.Id })).ThenRefused("period-overlaps at /from");
        Scenario().Given(Apprentice, new AbsenceRecorded(Leave)).When(Record(Leave with { To = Today })).ThenRefused("id-taken at /id");
    }

    [Fact]
    public void Terms_are_set_and_revised_with_a_reason()
    {
        var revised = Terms with { FollowUpWeeks = 2 };
        Scenario().Given(Started).When(Set(Terms)).Then(new PlacementTermsSet(Terms, null));
        Scenario().Given(Started, new PlacementTermsSet(Terms, null)).When(Set(Terms with { Tasks = ["Opmuring"] })).ThenNothing();
        Scenario().Given(Started, new PlacementTermsSet(Terms, null)).When(Set(revised)).ThenRefused("text-missing at /reason");
        Scenario().Given(Started, new PlacementTermsSet(Terms, null)).When(Set(revised, "Oftere.")).Then(new PlacementTermsSet(revised, "Oftere."));
        Scenario().Given(Started).When(Set(new(["", "x"], 7, 0, "010190-1234"))).ThenRefused(
            "text-missing at /tasks/0", "weekly-hours-invalid at /weeklyHours", "not-positive at /followUpWeeks", "looks-like-cpr at /contactFunction");
    }

    [Fact]
    public void The_cadence_that_is_agreed_says_when_the_next_check_in_is_due()
    {
        var held = new CheckInRecorded(null, new(2026, 2, 2), CheckInResult.GoingWell, CheckInWith.Both, "Det går fint.");
        Func<Placement, Decision> record = state => PlacementDecisions.RecordCheckIn(state, PlacementId, held, Today);
        Scenario().Given(Started).When(record).Then(held);
        var next = held with { NextOn = new(2026, 3, 2) };
        Scenario().Given(Started, new PlacementTermsSet(Terms, null)).When(record).Then(next);
        Scenario().Given(Started, new PlacementTermsSet(Terms, null), next, new PlacementTermsSet(Terms with { FollowUpWeeks = 8 }, "x")).When(record).ThenNothing();
        Scenario().Given(Started).When(state => PlacementDecisions.RecordCheckIn(state, PlacementId, held with { NextOn = held.HeldOn, Words = " " }, Today))
            .ThenRefused("end-before-start at /nextOn", "text-missing at /words");
    }

    [Fact]
    public void An_annulled_placement_gives_its_position_back_and_takes_no_more()
    {
        var annulled = new PlacementAnnulled("Forkert beboer.", "Jobcentret");
        var vacancy = Vacancy.Evolve(VacancyOf(EmploymentKind.OrdinaryJob), new PositionFilled(PlacementId, CandidateId));
        Func<Placement, Decision> annul = state => PlacementDecisions.Annul(state, PlacementId, annulled, vacancy, Today);
        Scenario().Given(Started).When(annul).Then(annulled, new PositionReopened(PlacementId));
        Scenario().Given(Started).When(state => PlacementDecisions.Annul(state, PlacementId, annulled, Vacancy.Initial, Today)).Then(annulled);
        Scenario().Given(Started, annulled).When(annul).ThenNothing();
        Scenario().Given(Started, annulled).When(Set(Terms)).ThenRefused("placement-annulled");
        Scenario().When(annul).ThenRefused("not-found");
        VacancyDecisions.Refill(VacancyOf(EmploymentKind.OrdinaryJob), VacancyId, PlacementId, Scenario().Given(Started, annulled).State, Today)
            .ShouldBeOfType<Decision.AlreadyTrue>();
    }
}
