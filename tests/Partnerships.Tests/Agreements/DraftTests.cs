using Partnerships.Agreements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class DraftTests
{
    [Fact]
    public void An_agreement_is_drafted_in_a_city_that_takes_part()
    {
        Scenario().When(state => Draft(state, Agreed)).ThenOn(new StreamRef("agreement", Id), Today, Drafted);
        Scenario()
            .When(state => AgreementDecisions.Draft(state, Id, Viborg.City, Agreed, Viborg.GroupThatLeft, Registered, [Viborg.HomeArea], Today))
            .ThenRefused("city-not-active at /city");
    }

    [Fact]
    public void The_same_draft_again_is_nothing_to_do_and_another_under_its_id_is_refused()
    {
        Scenario(Drafted).When(state => Draft(state, Agreed)).ThenNothing();
        Scenario(Drafted).When(state => Draft(state, OtherTerms)).ThenRefused("id-taken at /id");
        Scenario(Drafted).When(state => Draft(state, Agreed with { Areas = [] }, Viborg.OtherCity)).ThenRefused("id-taken at /id");
        Scenario(Active).When(state => Draft(state, OtherTerms)).ThenRefused("id-taken at /id");
    }

    [Fact]
    public void What_reads_the_same_is_recorded_the_same()
    {
        var area = Guid.Parse("0197a000-0000-7000-8000-0000000000a0");
        var typed = Agreed with
        {
            Title = "Partnerskab om læreplads pa\u030a Sjælland",
            Areas = [Viborg.AreaId, area],
            Clauses = [new("formaal", "Forma\u030al", "Første linje\r\nAnden linje\rTredje linje\u2028Fjerde linje")],
        };
        var recorded = typed with
        {
            Title = "Partnerskab om læreplads på Sjælland",
            Areas = [area, Viborg.AreaId],
            Clauses = [new("formaal", "Formål", "Første linje\nAnden linje\nTredje linje\nFjerde linje")],
        };
        Scenario().When(state => Draft(state, typed)).Then(Drafted with { Terms = recorded });
        Scenario(Drafted with { Terms = recorded }).When(state => Draft(state, typed)).ThenNothing();
    }

    [Fact]
    public void A_draft_is_revised_and_the_same_terms_are_nothing_to_do()
    {
        Scenario(Drafted).When(state => Revise(state, OtherTerms)).ThenOn(Agreement.Ref(Id), Today, new AgreementRevised(OtherTerms));
        Scenario(Drafted).When(state => Revise(state, Agreed)).ThenNothing();
        Scenario(Drafted, new AgreementRevised(OtherTerms)).When(state => Revise(state, Agreed)).Then(new AgreementRevised(Agreed));
        Scenario().When(state => Revise(state, Agreed)).ThenRefused("not-found");
    }

    [Fact]
    public void A_revision_after_submission_makes_it_a_draft_again_and_voids_the_signatures()
    {
        var state = Scenario([.. FullySigned, new AgreementRevised(OtherTerms)]).State;
        state.Status.ShouldBe(AgreementStatus.Draft);
        state.Signatures.ShouldBeEmpty();
        state.ContentHash.ShouldBeNull();
        Scenario(FullySigned).When(current => Revise(current, OtherTerms)).Then(new AgreementRevised(OtherTerms));
        Scenario(FullySigned).When(current => Revise(current, Agreed)).ThenNothing();
    }

    [Fact]
    public void An_agreement_in_force_or_over_is_not_revised()
    {
        Scenario(Active).When(state => Revise(state, OtherTerms)).ThenRefused("agreement-in-force");
        Scenario([.. Active, Terminated]).When(state => Revise(state, OtherTerms)).ThenRefused("agreement-over");
        Scenario([.. Active, Expired]).When(state => Revise(state, OtherTerms)).ThenRefused("agreement-over");
    }

    [Fact]
    public void Nothing_is_revised_in_a_city_that_left() =>
        Scenario(Drafted)
            .When(state => AgreementDecisions.Revise(state, Id, OtherTerms, Viborg.GroupThatLeft, Registered, [Viborg.HomeArea], Today))
            .ThenRefused("city-not-active");
}
