using Partnerships.Agreements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class SigningOrderTests
{
    /// <summary>The association and the municipality in any order, then the company; the initiative, which need not sign, last.</summary>
    private static readonly Terms Mixed = Agreed with
    {
        Parties =
        [
            Agreed.Parties[0] with { Turn = 1 }, Agreed.Parties[1] with { Turn = 2 }, Agreed.Parties[2] with { Turn = 1 }, Agreed.Parties[3] with { Turn = 3 },
        ],
    };

    private static readonly string MixedHash = AgreementText.Hash(Id, Viborg.City, Mixed);
    private static readonly IEvent[] Given = [new AgreementDrafted(Viborg.City, Mixed), new AgreementSubmitted(MixedHash)];

    private static AgreementSigned On(AgreementSigned signature) => signature with { ContentHash = MixedHash };

    [Fact]
    public void Parties_of_one_turn_sign_in_any_order()
    {
        Scenario(Given).When(state => Sign(state, On(ByMunicipality))).Then(On(ByMunicipality));
        Scenario([.. Given, On(ByMunicipality)]).When(state => Sign(state, On(ByAssociation))).Then(On(ByAssociation));
    }

    [Fact]
    public void Whose_turn_is_later_waits_for_all_who_must_sign_before_and_is_told_who()
    {
        Scenario([.. Given, On(ByMunicipality)]).When(state => Sign(state, On(ByCompany))).ThenRefused("not-yet-turn at /party");
        var refused = (Decision.Refused)Sign(Scenario(Given).State, On(ByCompany));
        refused.Refusals.ShouldHaveSingleItem().Value.ShouldBe("Boligselskabet Søparken, Kommunens virksomhedsindgang");
        Scenario([.. Given, On(ByMunicipality), On(ByAssociation)]).When(state => Sign(state, On(ByCompany))).Then(On(ByCompany));
    }

    [Fact]
    public void Nobody_waits_for_a_party_that_need_not_sign()
    {
        var optionalFirst = Mixed with { Parties = [.. Mixed.Parties.Select(party => party.MustSign ? party : party with { Turn = 1 })] };
        var hash = AgreementText.Hash(Id, Viborg.City, optionalFirst);
        Scenario(new AgreementDrafted(Viborg.City, optionalFirst), new AgreementSubmitted(hash), ByAssociation with { ContentHash = hash }, ByMunicipality with { ContentHash = hash })
            .When(state => Sign(state, ByCompany with { ContentHash = hash }))
            .Then(ByCompany with { ContentHash = hash });
    }

    [Fact]
    public void A_decline_needs_no_turn() =>
        Scenario(Given).When(state => Decline(state, Declined)).Then(Declined);

    [Fact]
    public void The_order_is_part_of_the_text()
    {
        MixedHash.ShouldNotBe(Hash);
        AgreementText.Render(Id, Viborg.City, Mixed).ShouldContain("  Underskriver som nr.: 2\n");
    }

    [Fact]
    public void A_turn_is_at_least_one() =>
        Scenario().When(state => Draft(state, Agreed with { Parties = [Agreed.Parties[0] with { Turn = 0 }, .. Agreed.Parties[1..]] }))
            .ThenRefused("not-positive at /terms/parties/0/turn");
}
