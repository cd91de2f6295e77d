using FsCheck;
using FsCheck.Fluent;
using Partnerships.Candidates;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

/// <summary>Whatever is asked, a decision answers; it never throws.</summary>
public sealed class ArbitraryInputTests
{
    private static readonly Gen<DateOnly> Days = Gen.OneOf(
        Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue, DateOnly.MaxValue.AddDays(-1), new DateOnly(2024, 2, 29), Today),
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber));

    private static readonly Gen<DateOnly?> MaybeDays = Gen.OneOf(Gen.Constant<DateOnly?>(null), Days.Select(day => (DateOnly?)day));
    private static readonly Gen<int> Numbers = Gen.OneOf(Gen.Elements(int.MinValue, int.MaxValue, 0), Gen.Choose(-100, 3000));
    private static readonly Gen<string?> Texts = Gen.OneOf(
        Gen.Elements<string?>(null, "", "\ud800", "010190-1234", new string('x', 10_000)), ArbMap.Default.GeneratorFor<string?>());

    private static readonly Gen<EmploymentKind> Kinds = Gen.Choose(-1, 8).Select(kind => (EmploymentKind)kind);
    private static readonly Gen<EndReason> Reasons = Gen.Choose(-1, 12).Select(reason => (EndReason)reason);

    [Fact]
    public void A_vacancy() => Answers(
        from kind in Kinds from title in Texts from positions in Numbers from minutes in Numbers from skill in Texts from commitment in Texts
        let opening = new Opening(commitment, kind, title!, positions, minutes, [skill!])
        select new[]
        {
            VacancyDecisions.Open(Vacancy.Initial, VacancyId, AgreementId, Active, Group, opening, [], Today),
            VacancyDecisions.OpenPledged(Vacancy.Initial, AgreementId, Active, Group, title!, Today),
            VacancyDecisions.Close(VacancyOf(EmploymentKind.OrdinaryJob), VacancyId, title!, (ClosingCause)minutes, Today),
            VacancyDecisions.Revise(VacancyOf(EmploymentKind.OrdinaryJob), VacancyId, Asking(title, positions, minutes), title!, [], Today),
            VacancyDecisions.Open(Vacancy.Initial, VacancyId, AgreementId, Active, Group, opening with { Job = Asking(title, positions, minutes) }, [], Today),
            VacancyDecisions.Pause(VacancyOf(EmploymentKind.OrdinaryJob), VacancyId, title!, Today),
        });

    [Fact]
    public void A_candidate() => Answers(
        from day in Days from skill in Texts from city in Texts
        select new[]
        {
            CandidateDecisions.Register(Candidate.Initial, CandidateId, new(city!, AreaId, day, [skill!]), Group, HomeArea, Today),
            CandidateDecisions.Move(Resident, CandidateId, null, null, day, Today),
            ProfileDecisions.Set(
                Resident, CandidateId, new([skill!], [city!], (LanguageLevel)day.Day, [(EmploymentKind)day.Month], [skill!, city!], day, day.Year, day.Day), day, Today),
            ProfileDecisions.Withdraw(Resident, CandidateId, (WithdrawalReason)day.Month, Today),
        });

    [Fact]
    public void A_placement() => Answers(
        from day in Days from last in MaybeDays from end in MaybeDays from minutes in Numbers from reason in Reasons from kind in Kinds from text in Texts
        let state = Placement.Evolve(Placement.Initial, Started)
        select new[]
        {
            PlacementDecisions.Start(
                Placement.Initial, PlacementId, new(VacancyId, CandidateId, day, last, minutes), VacancyOf(EmploymentKind.Apprenticeship), Active,
                Resident, HomeArea, Today),
            PlacementDecisions.ChangeHours(state, PlacementId, minutes, day, Today),
            PlacementDecisions.End(state, PlacementId, day, reason, Today),
            PlacementDecisions.RecordCheckIn(state, PlacementId, new(minutes, day, (CheckInResult)minutes), Today),
            PlacementDecisions.Correct(state, PlacementId, new(day, last, kind, AreaId, end, reason, text!, text!), HomeArea, Active, Today),
            PlacementDecisions.Correct(state, PlacementId, new(day, last, kind, null, null, null, text!, text!), null, Active, Today),
        });

    private static JobDescription Asking(string? text, int number, int minutes) => new(
        text!, number, minutes, [text!], new(text, [text!], (LanguageLevel)number, DateOnly.MaxValue, text, [Guid.Empty, Guid.Empty]));

    private static void Answers(Gen<Decision[]> decisions) =>
        Prop.ForAll(decisions.ToArbitrary(), answers => { answers.ShouldAllBe(answer => answer != null); })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));
}
