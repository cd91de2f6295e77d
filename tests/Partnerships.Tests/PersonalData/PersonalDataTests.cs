using Partnerships.Candidates;
using Partnerships.PersonalData;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.PersonalData;

public sealed class PersonalDataTests
{
    private static readonly PersonalDetails Nadia = new("Nadia Ærø", "+45 12 34 56 78", "nadia@example.dk", "Søparken 1\n8800 Viborg", null, "Ring efter kl. 15.");
    private static readonly PersonalDetails WithCpr = Nadia with { Cpr = "0101901234" };
    private static readonly string Commitment = new('a', 64), OtherCommitment = new('b', 64);
    private static readonly PersonalDataRecorded Recorded = new(
        [PersonalField.Name, PersonalField.Phone, PersonalField.Mail, PersonalField.Address, PersonalField.Notes], Commitment, null);
    private static readonly PersonalDataRecorded RecordedWithCpr = new([PersonalField.Name, PersonalField.Cpr], Commitment, CprBasis.Consent);
    private static readonly ConsentGiven CprConsent = new(ConsentTo.UseOfCpr, ConsentBasis.CprConsent, new(2026, 2, 1));
    private static readonly ErasureRequested Asked = new(ErasureRequester.Person, new(2026, 1, 31), new(2026, 2, 28));

    private static Scenario<Candidate> Known(params IEvent[] events) => new Scenario<Candidate>(Candidate.Initial, Candidate.Evolve).Given([Registered, .. events]);

    private static Func<Candidate, Decision> Record(PersonalDetails details, CprBasis? basis = null, string? commitment = null, bool corrects = false) =>
        state => PersonalDataDecisions.Record(state, CandidateId, details, basis, commitment ?? Commitment, corrects, Today);

    private static Func<Candidate, Decision> Read(ReadingPurpose purpose, string? words = null, params PersonalField[] fields) =>
        state => PersonalDataDecisions.Read(state, CandidateId, fields.Length == 0 ? null : fields, purpose, words, Today);

    [Fact]
    public void The_event_says_which_fields_are_kept_and_nothing_of_what_they_say()
    {
        Known().When(Record(Nadia)).ThenOn(Candidate.Ref(CandidateId), Today, Recorded);
        Known(Recorded).When(Record(Nadia)).ThenNothing();
    }

    [Fact]
    public void Other_data_are_a_correction_that_names_the_version_it_replaces()
    {
        Known(Recorded).When(Record(Nadia, commitment: OtherCommitment)).ThenRefused("personal-data-already-recorded");
        Known(Recorded).When(Record(Nadia, commitment: OtherCommitment, corrects: true))
            .Then(new PersonalDataCorrected(Recorded.Fields, OtherCommitment, null));
    }

    [Fact]
    public void Every_violated_rule_is_named_by_its_place_and_no_value_is_repeated()
    {
        var wrong = new PersonalDetails("f. 010190-1234", "ring", "ingen", " ", "990190-1234", new string('x', 10_001));
        var decision = PersonalDataDecisions.Record(Resident, CandidateId, wrong, null, Commitment, corrects: false, Today);
        var refusals = decision.ShouldBeOfType<Decision.Refused>().Refusals;
        refusals.Select(refusal => $"{refusal.Code} at {refusal.Pointer}").ShouldBe(
        [
            "looks-like-cpr at /name", "phone-invalid at /phone", "mail-invalid at /mail", "text-missing at /address", "cpr-invalid at /cpr",
            "text-too-long at /notes", "cpr-basis-missing at /cprBasis",
        ]);
        refusals.Select(refusal => refusal.Value).ShouldBe([null, null, null, null, null, "10000", null]);
    }

    [Fact]
    public void Free_text_about_a_person_may_hold_a_civil_registration_number() =>
        Known().When(Record(new("Nadia", null, null, null, null, "Mor: 010160-1234"))).Then(new PersonalDataRecorded([PersonalField.Name, PersonalField.Notes], Commitment, null));

    [Theory]
    [InlineData("0101901234", "010190-1234")]
    [InlineData("010190-1234", "010190-1234")]
    [InlineData("610190-1234", "610190-1234")]
    [InlineData("3102071234", "310207-1234")]
    [InlineData("000190-1234", null)]
    [InlineData("011390-1234", null)]
    [InlineData("010190-123", null)]
    [InlineData("010190 1234", null)]
    [InlineData("010190-12345", null)]
    [InlineData("010190-1234\n", null)]
    public void A_civil_registration_number_is_ten_digits_of_which_no_check_digit_is_asked(string text, string? expected) => Cpr.Normal(text).ShouldBe(expected);

    [Fact]
    public void A_number_is_kept_with_its_basis_and_by_consent_only_while_there_is_one()
    {
        Known().When(Record(WithCpr)).ThenRefused("cpr-basis-missing at /cprBasis");
        Known().When(Record(Nadia, CprBasis.Law)).ThenRefused("cpr-basis-missing at /cprBasis");
        Known().When(Record(WithCpr, CprBasis.Consent)).ThenRefused("cpr-consent-missing at /cprBasis");
        Known().When(Record(WithCpr with { Phone = null, Mail = null, Address = null, Notes = null }, CprBasis.PublicAuthority))
            .Then(RecordedWithCpr with { CprBasis = CprBasis.PublicAuthority });
        Known(CprConsent).When(Record(WithCpr with { Phone = null, Mail = null, Address = null, Notes = null }, CprBasis.Consent)).Then(RecordedWithCpr);
    }

    [Fact]
    public void A_number_kept_by_consent_is_not_read_once_the_consent_is_withdrawn()
    {
        Known(CprConsent, RecordedWithCpr).When(Read(ReadingPurpose.Placement)).Then(new PersonalDataRead([PersonalField.Name, PersonalField.Cpr], ReadingPurpose.Placement, null));
        var withdrawn = Known(CprConsent, RecordedWithCpr, new ConsentWithdrawn(ConsentTo.UseOfCpr, Today));
        withdrawn.When(Read(ReadingPurpose.Placement)).Then(new PersonalDataRead([PersonalField.Name], ReadingPurpose.Placement, null));
        withdrawn.When(Read(ReadingPurpose.Access)).Then(new PersonalDataRead([PersonalField.Name, PersonalField.Cpr], ReadingPurpose.Access, null));
        withdrawn.When(Read(ReadingPurpose.Placement, null, PersonalField.Cpr)).ThenRefused("field-not-readable at /fields/0");
    }

    [Fact]
    public void A_reading_has_a_purpose_and_words_where_the_purpose_alone_says_too_little()
    {
        Known(Recorded).When(Read(ReadingPurpose.Contact, null, PersonalField.Phone, PersonalField.Name))
            .Then(new PersonalDataRead([PersonalField.Name, PersonalField.Phone], ReadingPurpose.Contact, null));
        Known(Recorded).When(Read(ReadingPurpose.Other)).ThenRefused("purpose-words-missing at /words");
        Known(Recorded).When(Read((ReadingPurpose)99, "Om 010190-1234", PersonalField.Name, PersonalField.Name))
            .ThenRefused("choice-unknown at /purpose", "looks-like-cpr at /words", "duplicate at /fields/1");
        Known().When(Read(ReadingPurpose.Contact)).ThenRefused("no-personal-data");
    }

    [Fact]
    public void A_consent_is_given_and_withdrawn()
    {
        var withdrawal = new ConsentWithdrawn(ConsentTo.UseOfCpr, Today);
        Known().When(Consent(CprConsent)).ThenOn(Candidate.Ref(CandidateId), CprConsent.On, CprConsent);
        Known(CprConsent).When(Consent(CprConsent with { On = Today })).ThenNothing();
        Known().When(Consent(CprConsent with { Basis = ConsentBasis.Consent, On = Today.AddDays(1) })).ThenRefused("consent-basis-unfit at /basis", "in-the-future at /on");
        Known(CprConsent).When(Withdraw(withdrawal)).Then(withdrawal);
        Known().When(Withdraw(withdrawal)).ThenNothing();
        Known(CprConsent).When(Withdraw(withdrawal with { On = new(2026, 1, 1) })).ThenRefused("before-consent at /on");
        Known(CprConsent, withdrawal).When(Consent(CprConsent with { On = Today })).Then(CprConsent with { On = Today });
    }

    [Fact]
    public void Once_an_erasure_is_granted_nothing_is_kept_or_given_out_and_that_is_said()
    {
        foreach (var end in (IEvent[][])[[new ErasureGranted("Ønske.")], [new ErasureGranted("Ønske."), new PersonalDataErased(Today)]])
        {
            var erased = Known([Recorded, Asked, .. end]);
            foreach (var command in (Func<Candidate, Decision>[])
                [
                    Record(Nadia, corrects: true), Read(ReadingPurpose.Contact), Consent(CprConsent), Withdraw(new(ConsentTo.UseOfCpr, Today)),
                    state => ErasureDecisions.Request(state, CandidateId, ErasureRequester.Person, Today, Today),
                ])
                erased.When(command).ThenRefused("personal-data-erased");
        }
    }

    [Theory]
    [InlineData("Nadia har ringet", true)]
    [InlineData("om nadias sag", true)]
    [InlineData("Familien Ærø-Holm", true)]
    [InlineData("ring 12345678", true)]
    [InlineData("skriv til NADIA@example.dk", true)]
    [InlineData("f. 010190 1234", true)]
    [InlineData("Canadian delegation", false)]
    [InlineData("Indkaldelse til samtale den 12. marts", false)]
    [InlineData("hund", false)]
    public void Words_that_stay_are_held_against_what_says_who_the_person_is(string words, bool named) => Naming.IsIn(words, new Dictionary<PersonalField, string>
    {
        [PersonalField.Name] = "Nadia Ærø-Holm", [PersonalField.Phone] = "+45 12 34 56 78", [PersonalField.Mail] = "nadia@example.dk",
        [PersonalField.Cpr] = "010190-1234", [PersonalField.Notes] = "hund",
    }).ShouldBe(named);

    [Fact]
    public void Of_an_unknown_person_nothing_is_known() =>
        new Scenario<Candidate>(Candidate.Initial, Candidate.Evolve).When(Read(ReadingPurpose.Contact)).ThenRefused("not-found");

    [Fact]
    public void What_holds_a_persons_data_never_says_them_by_itself() => WithCpr.ToString().ShouldBe("Name, Phone, Mail, Address, Cpr, Notes");

    private static Func<Candidate, Decision> Consent(ConsentGiven consent) => state => PersonalDataDecisions.Consent(state, CandidateId, consent, Today);

    private static Func<Candidate, Decision> Withdraw(ConsentWithdrawn withdrawal) => state => PersonalDataDecisions.Withdraw(state, CandidateId, withdrawal, Today);
}
