using FsCheck;
using FsCheck.Fluent;
using Partnerships.Agreements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

/// <summary>What holds on every path that commands can take.</summary>
public sealed class AgreementProperties
{
    private static readonly AgreementCommand[] Idempotent =
    [
        AgreementCommand.Draft, AgreementCommand.Revise, AgreementCommand.Submit, AgreementCommand.Negotiate, AgreementCommand.AcceptProposal,
        AgreementCommand.Activate, AgreementCommand.Terminate,
        AgreementCommand.Expire, AgreementCommand.Amend, AgreementCommand.SubmitAmendment, AgreementCommand.PutAmendmentInForce,
        AgreementCommand.RecordCommitment, AgreementCommand.Dispense, AgreementCommand.FollowUp, AgreementCommand.Leave, AgreementCommand.Suspend, AgreementCommand.Resume,
        AgreementCommand.Fulfil, AgreementCommand.Renew, AgreementCommand.PlanReminders, AgreementCommand.Remind, AgreementCommand.TakeBackEnd,
    ];

    private static readonly Gen<Step[]> Paths = AgreementCommands.Paths;

    /// <summary>One step of a path: what was asked of which state, what was decided, and the state that came of it.</summary>
    private sealed record Taken(Step Step, Agreement Before, Decision Decision, IReadOnlyList<IEvent> Events, Agreement After);

    private static IEnumerable<Taken> Walk(IEnumerable<Step> path)
    {
        var state = Agreement.Initial;
        foreach (var step in path)
        {
            var decision = step.Decide(state);
            IEvent[] events = decision is Decision.Accepted accepted ? [.. accepted.Events.Where(one => one.Stream == Agreement.Ref(Id)).Select(one => one.Event)] : [];
            var after = events.Aggregate(state, Agreement.Evolve);
            yield return new(step, state, decision, events, after);
            state = after;
        }
    }

    /// <summary>Counted from the events alone, not from the state that the decision looked at.</summary>
    [Fact]
    public void No_path_leads_to_an_active_agreement_unless_each_required_party_signed_the_very_terms_in_force() => Properties.Hold(Paths, path =>
    {
        var terms = Agreed;
        var signed = new Dictionary<string, string>();
        foreach (var happened in Walk(path).SelectMany(taken => taken.Events))
        {
            switch (happened)
            {
                case AgreementDrafted e:
                    terms = e.Terms;
                    break;
                case AgreementRevised e:
                    terms = e.Terms;
                    signed.Clear();
                    break;
                case SignatureDeclined or AgreementAmended:
                    signed.Clear();
                    break;
                case AgreementSigned e:
                    signed.ShouldNotContainKey(e.Party);
                    signed.Add(e.Party, e.ContentHash);
                    break;
                case AgreementActivated e:
                    e.ContentHash.ShouldBe(AgreementText.Hash(Id, Viborg.City, terms));
                    foreach (var party in terms.Parties.Where(party => party.MustSign)) signed.ShouldContainKeyAndValue(party.Id, e.ContentHash);
                    terms.Parties.Count(party => party.MustSign).ShouldBeGreaterThanOrEqualTo(2);
                    break;
                default:
                    break;
            }
        }
    });

    [Fact]
    public void A_change_of_the_text_always_voids_the_signatures() => Properties.Hold(Paths, path =>
    {
        foreach (var taken in Walk(path).Where(taken => taken.Events.Any(happened => happened is AgreementRevised)))
        {
            AgreementText.Same(taken.Before.Terms!, taken.After.Terms!).ShouldBeFalse();
            taken.After.Signatures.ShouldBeEmpty();
            taken.After.ContentHash.ShouldBeNull();
            taken.After.Status.ShouldBe(AgreementStatus.Draft);
        }
    });

    /// <summary>Counted from the events alone, as above.</summary>
    [Fact]
    public void No_amendment_comes_into_force_unless_each_required_party_signed_the_very_terms_of_it() => Properties.Hold(Paths, path =>
    {
        AmendmentProposed? proposed = null;
        var signed = new Dictionary<string, string>();
        foreach (var happened in Walk(path).SelectMany(taken => taken.Events))
        {
            switch (happened)
            {
                case AmendmentProposed e:
                    proposed = e;
                    signed.Clear();
                    break;
                case AmendmentDeclined:
                    signed.Clear();
                    break;
                case PartyLeft e when proposed?.Terms.Parties.Any(party => party.Id == e.Party) == true:
                    signed.Clear();
                    break;
                case AmendmentSigned { Signature: var e }:
                    signed.Add(e.Party, e.ContentHash);
                    break;
                case AgreementAmended e:
                    AgreementText.Same(e.Terms, proposed!.Terms).ShouldBeTrue();
                    e.ContentHash.ShouldBe(AgreementText.Hash(Id, Viborg.City, e.Terms, e.Amendment));
                    foreach (var party in e.Terms.Parties.Where(party => party.MustSign)) signed.ShouldContainKeyAndValue(party.Id, e.ContentHash);
                    break;
                default:
                    break;
            }
        }
    });

    [Fact]
    public void Nobody_signs_before_those_whose_turn_is_earlier() => Properties.Hold(Paths, path =>
    {
        foreach (var taken in Walk(path))
        {
            var (round, signer) = taken.Events switch
            {
                [AgreementSigned e] => (taken.Before.Round!, e.Party),
                [AmendmentSigned e] => (taken.Before.Amendment!.Round!, e.Signature.Party),
                _ => (null, null),
            };
            var party = Array.Find(round?.Terms.Parties ?? [], known => known.Id == signer);
            if (party?.Turn is not { } turn) continue;
            foreach (var earlier in round!.Terms.Parties.Where(other => other.MustSign && other.Turn < turn)) round.SignatureOf(earlier.Id).ShouldNotBeNull();
        }
    });

    [Fact]
    public void The_text_of_an_agreement_in_force_changes_by_a_signed_amendment_only() => Properties.Hold(Paths, path =>
    {
        foreach (var taken in Walk(path).Where(taken => taken.Before.Status >= AgreementStatus.Active && taken.Events is not [AgreementAmended]))
        {
            taken.After.Terms.ShouldBeSameAs(taken.Before.Terms);
            taken.After.ContentHash.ShouldBe(taken.Before.ContentHash);
        }
    });

    [Fact]
    public void An_accepted_command_repeated_is_nothing_to_do_or_refused_but_never_accepted_again() => Properties.Hold(Paths, path =>
    {
        foreach (var taken in Walk(path).Where(taken => taken.Events.Count > 0))
        {
            var again = taken.Step.Decide(taken.After);
            if (Idempotent.Contains(taken.Step.Command)) again.ShouldBeOfType<Decision.AlreadyTrue>(taken.Step.ToString());
            else again.ShouldBeOfType<Decision.Refused>(taken.Step.ToString());
        }
    });

    [Fact]
    public void What_is_accepted_stands_in_the_table_of_transitions_and_leads_where_it_says() => Properties.Hold(Paths, path =>
    {
        foreach (var taken in Walk(path).Where(taken => taken.Events.Count > 0))
            AgreementTransitions.Table.ShouldContain(new AgreementTransition(taken.Before.Status, taken.Step.Command, taken.After.Status));
    });

    [Fact]
    public void Every_row_of_the_table_is_walked()
    {
        var walked = new HashSet<AgreementTransition>();
        Properties.Hold(Paths, path => walked.UnionWith(Walk(path)
            .Where(taken => taken.Events.Count > 0)
            .Select(taken => new AgreementTransition(taken.Before.Status, taken.Step.Command, taken.After.Status))), runs: 2000);
        walked.ShouldBe(AgreementTransitions.Table, ignoreOrder: true);
    }

    [Fact]
    public void Decisions_never_throw_whatever_is_asked_and_a_refusal_changes_nothing() => Properties.Hold(
        Gen.OneOf(AgreementCommands.Any, AgreementCommands.Likely).ArrayOf(40),
        path =>
        {
            foreach (var taken in Walk(path))
            {
                if (taken.Decision is Decision.Refused refused) refused.Refusals.ShouldNotBeEmpty();
                if (taken.Events.Count == 0) taken.After.ShouldBeSameAs(taken.Before);
            }
        });
}
