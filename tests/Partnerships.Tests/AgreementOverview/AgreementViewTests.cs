using Partnerships.AgreementOverview;
using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.AgreementOverview;

public sealed class AgreementViewTests
{
    private static readonly StreamRef Agreed = Agreement.Ref(AgreementId);
    private static readonly string Hash = new('a', 64);

    private readonly Log log = new();

    public AgreementViewTests() => log.Add(Agreed, new AgreementDrafted(City, AgreedTerms), From);

    [Fact]
    public void A_draft_says_who_takes_part_and_what_is_pledged()
    {
        var summary = Listed();
        (summary.Title, summary.Status, summary.NextStep).ShouldBe((AgreedTerms.Title, AgreementStatus.Draft, NextStep.Submission));
        (summary.Association, summary.Company, summary.CompanyCvr).ShouldBe(("Boligselskabet", "Bygmesteren ApS", CompanyCvr));
        (summary.Pledged, summary.SignaturesRequired).ShouldBe((6, 2));
    }

    [Fact]
    public void It_shows_who_has_signed_and_who_is_awaited()
    {
        Submit();
        (Listed().NextStep, Listed().NextStepOn).ShouldBe((NextStep.Signatures, From.AddDays(14)));
        log.Add(Agreed, new AgreementSigned("virksomhed", "Bent", Hash), From);
        Detail().Awaited.ShouldBe(["boligforening"]);
        Detail().Signatures.ShouldBe([new Signature("virksomhed", "Bent", From, Hash)]);
        log.Add(Agreed, new AgreementSigned("boligforening", "Birthe", Hash), From);
        (Listed().NextStep, Listed().SignaturesGiven).ShouldBe((NextStep.Activation, 2));
    }

    [Fact]
    public void A_revision_voids_the_signatures()
    {
        Submit();
        log.Add(Agreed, new AgreementSigned("virksomhed", "Bent", Hash), From);
        log.Add(Agreed, new AgreementRevised(AgreedTerms with { Title = "Nyt udkast" }), From);
        (Detail().Signatures.Count, Detail().ContentHash, Listed().Title, Listed().SignaturesGiven).ShouldBe((0, null, "Nyt udkast", 0));
    }

    [Fact]
    public void A_refusal_to_sign_is_kept_with_its_reason()
    {
        Submit();
        log.Add(Agreed, new SignatureDeclined("virksomhed", "Bent", "For mange pladser."), Today);
        Listed().Status.ShouldBe(AgreementStatus.Draft);
        Detail().Declined.ShouldBe([new DeclinedSignature("virksomhed", "Bent", Today, "For mange pladser.")]);
    }

    [Fact]
    public void What_is_opened_filled_and_started_counts_towards_its_commitment()
    {
        Activate();
        (Listed().NextStep, Listed().NextStepOn).ShouldBe((NextStep.Opening, From));
        Open(Apprentices, 2);
        Listed().NextStepOn.ShouldBe(new DateOnly(2025, 6, 1));
        log.Add(Placement.Ref(PlacementId), Started, Started.StartOn);
        log.Add(Vacancy.Ref(VacancyId), new PositionFilled(PlacementId, CandidateId), Started.StartOn);
        Figures(Apprentices).ShouldBe((2, 2, 1, 1, 1));
        log.Add(Placement.Ref(PlacementId), new PlacementEnded(Today, EndReason.Quit), Today);
        log.Add(Vacancy.Ref(VacancyId), new PositionReopened(PlacementId), Today);
        Figures(Apprentices).ShouldBe((2, 2, 0, 1, 0));
        Figures(Interns).ShouldBe((4, 0, 0, 0, 0));
        Detail().Commitments[0].Vacancies.ShouldBe([VacancyId]);
        (Listed().Opened, Listed().Free, Listed().Started, Listed().Active).ShouldBe((2, 2, 1, 0));
    }

    [Fact]
    public void A_vacancy_beside_the_commitments_counts_for_the_agreement_only()
    {
        Activate();
        Open(null, 3);
        Detail().OtherVacancies.ShouldBe([VacancyId]);
        Listed().Opened.ShouldBe(3);
        Listed().NextStep.ShouldBe(NextStep.Opening);
    }

    [Fact]
    public void A_terminated_agreement_says_by_whom_and_why()
    {
        Activate();
        log.Add(Agreed, Terminated with { Party = "virksomhed" }, Terminated.On);
        (Detail().EndedOn, Detail().TerminatedBy, Detail().TerminatedFor).ShouldBe((Terminated.On, "virksomhed", Terminated.Reason));
        (Listed().Status, Listed().NextStep).ShouldBe((AgreementStatus.Terminated, NextStep.Nothing));
    }

    [Fact]
    public void An_expired_agreement_awaits_nothing()
    {
        Activate();
        log.Add(Agreed, new AgreementExpired(To), To);
        (Listed().Status, Listed().NextStep, Detail().EndedOn).ShouldBe((AgreementStatus.Expired, NextStep.Nothing, To));
    }

    private void Submit() => log.Add(Agreed, new AgreementSubmitted(Hash), From);

    private void Activate()
    {
        Submit();
        log.Add(Agreed, Activated, From);
    }

    private void Open(string? commitment, int positions) =>
        log.Add(Vacancy.Ref(VacancyId), Opened with { Commitment = commitment, Positions = positions }, From);

    private AgreementDocument Detail() => log.Fold(AgreementView.View).Read<AgreementDocument>(AgreementView.Key(AgreementId));

    private AgreementSummary Listed() => log.Fold(AgreementView.View).List<AgreementSummary>(AgreementView.Prefix(City)).Single();

    private (int Pledged, int Opened, int Filled, int Started, int Active) Figures(string commitment)
    {
        var progress = Detail().Commitments.Single(known => known.Commitment == commitment);
        return (progress.Pledged, progress.Opened, progress.Filled, progress.Started, progress.Active);
    }
}
