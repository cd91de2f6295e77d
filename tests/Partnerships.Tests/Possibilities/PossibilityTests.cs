using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Companies;
using Partnerships.Possibilities;
using Partnerships.SteeringGroups;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Possibilities;

/// <summary>What could be asked of a company: what it expects, less what it has agreed to and negotiates.</summary>
public sealed class PossibilityTests
{
    private static readonly DateOnly Mapped = new(2025, 6, 2);
    private static readonly InterestMapped Mapping = new(
        City, Interest.Strong, ["murer"],
        [new(EmploymentKind.Apprenticeship, 3), new(EmploymentKind.Internship, 6, "711200", new(2025, 7, 1), new(2025, 12, 31)), new(EmploymentKind.Internship, 1)],
        "Tage", ["711200"], [AssociationCvr]);
    private readonly Log log = new();

    public PossibilityTests()
    {
        log.Add(Company.Ref(CompanyCvr), new CompanyRegistered(CompanyCvr, "Bygmesteren ApS"), From);
        log.Add(Company.Ref(CompanyCvr), Mapping, Mapped);
    }

    private CompanyPossibility On(DateOnly day, FramesSet? frames = null) =>
        CompanyPossibility.Of(log.Fold(PossibilityView.View).List<PossibilityDocument>(PossibilityView.Prefix(City)).Single(), frames, day);

    private static string Say(CompanyPossibility company) => string.Join(
        "; ", company.Kinds.Select(kind => $"{kind.Kind} {kind.Expected}-{kind.Agreed}-{kind.Negotiated}={kind.Possible}"));

    private void Agreement(params IEvent[] happened)
    {
        foreach (var one in happened) log.Add(Partnerships.Agreements.Agreement.Ref(AgreementId), one, Mapped);
    }

    [Fact]
    public void All_that_is_expected_could_be_asked_for_as_long_as_it_stands()
    {
        Say(On(Mapped)).ShouldBe("Apprenticeship 3-0-0=3; Internship 7-0-0=7");
        Say(On(new(2026, 1, 1))).ShouldBe("Apprenticeship 3-0-0=3; Internship 1-0-0=1", "the six were expected until the end of 2025");
        Say(On(Mapped.AddYears(1))).ShouldBe("Apprenticeship 3-0-0=3; Internship 1-0-0=1");
        Say(On(Mapped.AddYears(1).AddDays(1))).ShouldBe("", "without a day of its own an expectation stands for a year");
        (On(Mapped.AddYears(1)).AskAgain, On(Mapped.AddYears(1).AddDays(1)).AskAgain).ShouldBe((false, true));
    }

    [Fact]
    public void What_is_negotiated_and_what_is_agreed_is_taken_off_while_it_holds()
    {
        Agreement(new AgreementDrafted(City, AgreedTerms));
        Say(On(Mapped)).ShouldBe("Apprenticeship 3-0-2=1; Internship 7-0-4=3");
        On(Mapped).WithoutAgreement.ShouldBeEmpty();
        On(Mapped).Partners.ShouldBeEmpty("it is not in force yet");
        Agreement(Activated);
        Say(On(Mapped)).ShouldBe("Apprenticeship 3-2-0=1; Internship 7-4-0=3");
        On(Mapped).Partners.ShouldBe([new PartnerAssociation(AgreementId, AssociationCvr, "Boligselskabet")]);
        Agreement(new CommitmentSubstituted(Apprentices, 1, new("i-stedet", EmploymentKind.Internship, 3, Mapped), To, "Ingen lærling"));
        Say(On(Mapped)).ShouldBe("Apprenticeship 3-1-0=2; Internship 7-7-0=0", "three internships for one apprentice");
        Agreement(new AgreementTerminated(Mapped.AddDays(10), null, "Færdig"));
        Say(On(Mapped.AddDays(10))).ShouldBe("Apprenticeship 3-1-0=2; Internship 7-7-0=0");
        Say(On(Mapped.AddDays(11))).ShouldBe("Apprenticeship 3-0-0=3; Internship 7-0-0=7");
        On(Mapped.AddDays(11)).WithoutAgreement.ShouldBe([AssociationCvr], "it still works for the association");
    }

    [Fact]
    public void A_draft_with_another_company_is_taken_from_the_first()
    {
        const string Other = "29189846";
        log.Add(Company.Ref(Other), new CompanyRegistered(Other, "Tømreren ApS"), From);
        Agreement(new AgreementDrafted(City, AgreedTerms));
        Agreement(new AgreementRevised(AgreedTerms with { Parties = [AgreedTerms.Parties[0], AgreedTerms.Parties[1] with { Cvr = Other, Name = "Tømreren ApS" }] }));
        var companies = log.Fold(PossibilityView.View).List<PossibilityDocument>(PossibilityView.Prefix(City)).Select(one => CompanyPossibility.Of(one, null, Mapped)).ToList();
        companies.Select(company => (company.Name, company.Interest, Say(company))).ShouldBe(
        [
            ("Bygmesteren ApS", Interest.Strong, "Apprenticeship 3-0-0=3; Internship 7-0-0=7"),
            ("Tømreren ApS", null, "Apprenticeship 0-0-2=0; Internship 0-0-4=0"),
        ]);
        KindPossibility.Sum(companies).ShouldBe(
            [new(EmploymentKind.Apprenticeship, 3, 0, 2, 3, true), new(EmploymentKind.Internship, 7, 0, 4, 7, true)]);
    }

    [Fact]
    public void Nothing_is_asked_of_a_company_that_is_not_interested_or_outside_the_frames()
    {
        var frames = new FramesSet([EmploymentKind.Apprenticeship], null, null, null);
        Say(On(Mapped, frames)).ShouldBe("Apprenticeship 3-0-0=3; Internship 7-0-0=0");
        On(Mapped, frames).Kinds[1].Allowed.ShouldBeFalse();
        log.Add(Company.Ref(CompanyCvr), Mapping with { Interest = Interest.None }, Mapped);
        On(Mapped).Possible.ShouldBe(0);
    }
}
