using System.Security.Cryptography;
using System.Text;
using Partnerships.Agreements;
using Partnerships.EventStore;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class AgreementTextTests
{
    private const string GoldenHash = "3555722a06ef3ff168587a007ad28261b1f8897ca4500efe4307c7c70f124089";

    /// <summary>Signed format: the file is what <c>sha256sum</c> was run on, and it never changes.</summary>
    [Fact]
    public void The_text_and_its_hash_are_those_of_the_golden_file()
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", "agreement-text.txt"));
        AgreementText.Render(Id, Viborg.City, Agreed).ShouldBe(Encoding.UTF8.GetString(file));
        AgreementText.Hash(Id, Viborg.City, Agreed).ShouldBe(GoldenHash);
        Convert.ToHexStringLower(SHA256.HashData(file)).ShouldBe(GoldenHash);
    }

    [Fact]
    public void Every_word_of_the_text_differs_from_every_other_of_its_kind()
    {
        string[] texts =
        [
            .. Enum.GetValues<Instrument>().Select(value => Render(Agreed with { Instrument = value })),
            .. Enum.GetValues<PartyRole>().Select(value => Render(Agreed with { Parties = [new("part", value, "Navn", null, true)] })),
            .. Enum.GetValues<CommitmentKind>().Select(value => Render(Agreed with { Commitments = [new("noget", Contractor, value)] })),
            .. Enum.GetValues<EmploymentKind>().Select(value => Render(Agreed with { Commitments = [new("noget", Contractor, CommitmentKind.Places, value)] })),
        ];
        texts.ShouldBeUnique();
    }

    [Fact]
    public void The_contract_s_value_and_length_are_part_of_the_text()
    {
        string[] texts =
        [
            Render(Agreed), Render(Agreed with { ContractKroner = 6 }), Render(Agreed with { ContractMonths = 6 }), Render(Agreed with { NoticeDays = 6 }),
        ];
        texts.ShouldBeUnique();
    }

    [Fact]
    public void The_agreement_and_the_city_are_part_of_the_text()
    {
        AgreementText.Hash(Guid.Empty, Viborg.City, Agreed).ShouldNotBe(Hash);
        AgreementText.Hash(Id, Viborg.OtherCity, Agreed).ShouldNotBe(Hash);
    }

    /// <summary>What can be read back whole cannot be the text of anything else.</summary>
    [Fact]
    public void The_text_can_be_read_back_whatever_stands_in_the_terms() => Properties.Hold(
        TermsGenerator.Hostile,
        terms =>
        {
            var (agreement, city, amendment, read) = AgreementTextReader.Read(AgreementText.Render(Id, Viborg.City, terms, terms.Parties.Length));
            amendment.ShouldBe(terms.Parties.Length);
            (agreement, city).ShouldBe((Id, Viborg.City));
            CanonicalJson.Encode(read).ShouldBe(CanonicalJson.Encode(terms));
        },
        runs: 500);

    [Fact]
    public void The_canonical_form_of_terms_is_canonical_already() => Properties.Hold(
        TermsGenerator.Valid,
        terms =>
        {
            var canonical = CanonicalTerms.Of(terms);
            CanonicalJson.Encode(CanonicalTerms.Of(canonical)).ShouldBe(CanonicalJson.Encode(canonical));
            AgreementText.Render(Id, Viborg.City, canonical).IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        });

    private static string Render(Terms terms) => AgreementText.Render(Id, Viborg.City, terms);
}
