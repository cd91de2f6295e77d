using Partnerships.Agreements;
using Partnerships.Commitments;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

/// <summary>A party leaves an agreement that goes on without it.</summary>
public sealed class DepartureTests
{
    private static readonly PartyLeft Left = new(Initiative, Today, "Indsatsen er slut");
    private static readonly IEvent[] Without = [.. Active, Left];
    private static readonly DateOnly After = Today.AddDays(1);
    private static readonly Terms Changed = Agreed with { Title = "Partnerskab uden indsatsen" };
    private static readonly Terms Fewer = Changed with { Parties = Agreed.Parties[..3], Commitments = Agreed.Commitments[..4] };

    private static Decision Leave(Agreement state, PartyLeft left) => DepartureDecisions.Leave(state, Id, left, Today);

    [Fact]
    public void A_party_leaves_once_with_a_reason()
    {
        Scenario(Active).When(state => Leave(state, Left)).ThenOn(Agreement.Ref(Id), Today, Left);
        Scenario(Without).When(state => Leave(state, Left)).ThenNothing();
        Scenario(Without).When(state => Leave(state, Left with { Reason = "Andet" })).ThenRefused("party-left at /party");
        Scenario(Active).When(state => Leave(state, new("naboen", Today.AddDays(1), " "))).ThenRefused(
            "in-the-future at /on", "text-missing at /reason", "party-unknown at /party");
        Scenario(Drafted).When(state => Leave(state, Left)).ThenRefused("agreement-not-active");
        Scenario([.. Active, Expired]).When(state => Leave(state, Left)).ThenRefused("agreement-over");
        Scenario().When(state => Leave(state, Left)).ThenRefused("not-found");
    }

    [Theory]
    [InlineData(Association)]
    [InlineData(Contractor)]
    public void The_partners_end_their_agreement_instead(string partner) =>
        Scenario(Active).When(state => Leave(state, Left with { Party = partner })).ThenRefused("partner-cannot-leave at /party");

    [Fact]
    public void Whoever_left_does_nothing_more_in_it()
    {
        Scenario(Without).When(state => AgreementDecisions.Sign(state, Id, Initiative, Signatory, Hash, After)).ThenRefused("party-left at /party");
        Scenario(Without).When(state => LifeDecisions.RaiseConcern(state, Id, new(Viborg.PlacementId, Initiative, After, "For få"), After))
            .ThenRefused("party-left at /party");
        Scenario(Without).When(state => LifeDecisions.Meet(state, Id, new(Viborg.PlacementId, After, [Contractor, Initiative], "Videre", null), After))
            .ThenRefused("party-left at /attended/1");
        Scenario(Without).When(state => CommitmentDecisions.Waive(state, Id, new("praktik", Initiative, "Udskudt"), After)).ThenRefused("party-left at /party");
        var before = new ConcernRaised(Viborg.PlacementId, Initiative, Today, "For få");
        Scenario(Without).When(state => LifeDecisions.RaiseConcern(state, Id, before, After)).Then(before);
    }

    [Fact]
    public void An_amendment_under_way_is_put_to_the_others_anew_without_it()
    {
        var hash = AgreementText.Hash(Id, Viborg.City, Changed, 1);
        IEvent[] pending = [.. Active, new AmendmentProposed(1, Changed, "Ny titel"), new AmendmentSubmitted(1, hash), new AmendmentSigned(1, ByAssociation with { ContentHash = hash }), Left];
        Scenario(pending).State.Amendment.ShouldBe(new Amendment(1, Changed, "Ny titel", null, []));
        Scenario(pending).When(state => AmendmentDecisions.Submit(state, Id, Viborg.Group, Today)).ThenRefused("party-left at /terms/parties/3");
        Scenario(pending).When(state => Amend(state, Changed with { Title = "Tredje" })).ThenRefused("party-left at /terms/parties/3");
        Scenario(pending).When(state => Amend(state, Fewer)).Then(new AmendmentProposed(1, CanonicalTerms.Of(Fewer), "Flere pladser"));
    }

    [Fact]
    public void An_amendment_that_does_not_name_it_goes_on()
    {
        var hash = AgreementText.Hash(Id, Viborg.City, Fewer, 1);
        IEvent[] pending = [.. Active, new AmendmentProposed(1, Fewer, "Ny titel"), new AmendmentSubmitted(1, hash), new AmendmentSigned(1, ByAssociation with { ContentHash = hash })];
        var amendment = Scenario([.. pending, Left]).State.Amendment!;
        (amendment.ContentHash, amendment.Signatures.Count).ShouldBe((hash, 1));
    }

    [Fact]
    public void Nobody_is_reminded_of_what_it_owed()
    {
        var due = new Reminder(ReminderKind.CommitmentDue, Today, From, "cafe");
        Scenario([.. Active, new RemindersPlanned([due])]).When(state => ReminderDecisions.Give(state, Id, due, Today)).Then(new ReminderGiven(due));
        Scenario([.. Without, new RemindersPlanned([due])]).When(state => ReminderDecisions.Give(state, Id, due, Today)).ThenNothing();
    }
}
