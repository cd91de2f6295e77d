using FsCheck;
using FsCheck.Fluent;
using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Commitments;
using Partnerships.SteeringGroups;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

/// <summary>A command that anyone may think of, as a decision on the agreement as it is.</summary>
internal sealed record Step(AgreementCommand Command, string Words, Func<Agreement, Decision> Decide)
{
    public override string ToString() => $"{Command} {Words}";
}

internal static class AgreementCommands
{
    private static readonly Area[] Homes = [.. Enumerable.Repeat(Viborg.HomeArea, 8)];

    private static readonly Gen<string> PartyId = Gen.Elements(Association, Contractor, Municipality, Initiative);

    /// <summary>Three ids, so that proposals meet their answers.</summary>
    private static readonly Gen<Guid> ProposalId = Gen.Elements(Viborg.PlacementId, Viborg.OtherPlacementId, Viborg.VacancyId);

    private static readonly Gen<DateOnly> Day = Gen.Choose(-300, 700).Select(days => From.AddDays(days));

    private static readonly Gen<SteeringGroup> Group = Gen.Frequency(
        (9, Gen.Constant(Viborg.Group)),
        (1, Gen.Elements(
            SteeringGroup.Initial, Viborg.GroupThatLeft,
            SteeringGroup.Evolve(Viborg.Group, new FramesSet([EmploymentKind.Internship], null, null, null)))));

    /// <summary>Commands that are often right, so that their sequences reach every status.</summary>
    public static Gen<Step> Likely { get; } = Gen.Frequency(
        (2, Drafts(TermsGenerator.Valid)), (1, Revisions(TermsGenerator.Valid)), (3, Submissions), (12, Signatures), (1, Declines), (2, Proposals), (2, Acceptances), (1, Rejections), (4, Activations), (1, Dispensations), (1, Reminders),
        (1, Terminations), (1, Expiries));

    /// <summary>Commands to an agreement in force, in the proportions that let amendments be signed whole.</summary>
    private static Gen<Step> LikelyInForce { get; } = Gen.Frequency(
        (4, Amendments), (8, AmendmentSubmissions), (40, AmendmentSignatures), (1, AmendmentDeclines), (1, Withdrawals), (8, AmendmentsInForce), (4, Likely),
        (4, Deliveries), (1, Waivers), (1, Substitutions), (2, Dispensations), (2, Meetings), (3, Departures), (2, Rests), (3, Resumptions), (1, Fulfilments), (2, EndsTakenBack), (2, Renewals),
        (2, ReminderPlans), (2, Reminders), (1, Terminations), (1, Expiries));

    /// <summary>Paths of any beginning, and paths from an agreement that is in force.</summary>
    public static Gen<Step[]> Paths { get; } = Gen.Frequency(
        (2, Likely.ArrayOf(60)),
        (1, LikelyInForce.ArrayOf(60).Select(steps => (Step[])[.. Straight, .. steps])));

    private static Step[] Straight =>
    [
        new(AgreementCommand.Draft, "", state => AgreementExample.Draft(state, Agreed)),
        new(AgreementCommand.Submit, "", AgreementExample.Submit),
        .. new[] { ByAssociation, ByCompany, ByMunicipality }.Select(signature =>
            new Step(AgreementCommand.Sign, signature.Party, state => AgreementExample.Sign(state, signature))),
        new(AgreementCommand.Activate, "", state => AgreementDecisions.Activate(state, Id, Today)),
    ];

    /// <summary>Commands of any content.</summary>
    public static Gen<Step> Any { get; } = Gen.OneOf(
        Drafts(TermsGenerator.Any), Revisions(TermsGenerator.Any), AnySignatures, AnyDeclines, AnyTerminations, Likely);

    private static Gen<Step> Drafts(Gen<Terms> all) =>
        from terms in all
        from steering in Group
        select new Step(AgreementCommand.Draft, terms.Title, state => AgreementDecisions.Draft(state, Id, Viborg.City, terms, steering, Registered, Homes, Today));

    private static Gen<Step> Revisions(Gen<Terms> all) =>
        from terms in all
        from steering in Group
        select new Step(AgreementCommand.Revise, terms.Title, state => AgreementDecisions.Revise(state, Id, terms, steering, Registered, Homes, Today));

    private static Gen<Step> Submissions =>
        from steering in Group
        select new Step(AgreementCommand.Submit, "", state => AgreementDecisions.Submit(state, Id, steering, Today));

    /// <summary>Nearly all of the text as it is, since a hash that was guessed never fits.</summary>
    private static Gen<Step> Signatures =>
        from party in PartyId
        from stale in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Step(AgreementCommand.Sign, party, state => AgreementDecisions.Sign(
            state, Id, party, Signatory, stale ? Hash : state.ContentHash ?? Hash, Today));

    private static Gen<Step> Declines =>
        from party in PartyId
        select new Step(AgreementCommand.Decline, party, state => AgreementDecisions.Decline(state, Id, party, Signatory, "Nej", Today));

    private static Gen<Step> Proposals =>
        from proposal in ProposalId
        from party in PartyId
        from clause in Gen.Elements("formaal", "ophoer", "nr-0", "nr-1", "unge")
        from text in Gen.Elements("Nu", "Siden", null)
        select new Step(AgreementCommand.Negotiate, $"{clause} {text}", state => NegotiationDecisions.Propose(
            state, Id, new(proposal, party, Signatory, clause, null, text is null ? null : new(clause, "Overskrift", text), "Bedre"), Today));

    private static Gen<Step> Acceptances =>
        from proposal in ProposalId
        from party in PartyId
        from steering in Group
        select new Step(AgreementCommand.AcceptProposal, party, state => NegotiationDecisions.Accept(
            state, Id, new(proposal, party, Signatory), steering, Today));

    private static Gen<Step> Rejections =>
        from proposal in ProposalId
        from party in PartyId
        select new Step(AgreementCommand.Negotiate, party, state => NegotiationDecisions.Reject(
            state, Id, new(proposal, party, Signatory, "Nej"), Today));

    private static Gen<Step> Activations =>
        from day in Day
        select new Step(AgreementCommand.Activate, $"{day:O}", state => AgreementDecisions.Activate(state, Id, day));

    private static Gen<Step> Terminations =>
        from day in Day
        select new Step(AgreementCommand.Terminate, $"{day:O}", state => AgreementDecisions.Terminate(state, Id, day, null, "Slut"));

    private static Gen<Step> Expiries =>
        from day in Day
        select new Step(AgreementCommand.Expire, $"{day:O}", state => AgreementDecisions.Expire(state, Id, day));

    /// <summary>Amendments keep the first day, as they must; else nearly none would be accepted.</summary>
    private static Gen<Step> Amendments =>
        from terms in TermsGenerator.Valid
        from steering in Group
        select new Step(AgreementCommand.Amend, terms.Title, state => AmendmentDecisions.Propose(
            state, Id, terms with { From = state.Terms?.From ?? terms.From }, "Nyt", steering, Registered, Homes, Today));

    private static Gen<Step> AmendmentSubmissions =>
        from steering in Group
        select new Step(AgreementCommand.SubmitAmendment, "", state => AmendmentDecisions.Submit(state, Id, steering, Today));

    private static Gen<Step> AmendmentSignatures =>
        from party in PartyId
        from stale in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Step(AgreementCommand.SignAmendment, party, state => AmendmentDecisions.Sign(
            state, Id, party, Signatory, stale ? state.ContentHash ?? Hash : state.Amendment?.ContentHash ?? Hash, Today));

    private static Gen<Step> AmendmentDeclines =>
        from party in PartyId
        select new Step(AgreementCommand.DeclineAmendment, party, state => AmendmentDecisions.Decline(state, Id, party, Signatory, "Nej", Today));

    private static Gen<Step> Withdrawals =>
        Gen.Constant(new Step(AgreementCommand.WithdrawAmendment, "", state => AmendmentDecisions.Withdraw(state, Id, "Opgivet", Today)));

    private static Gen<Step> AmendmentsInForce =>
        from number in Gen.Choose(0, 1)
        select new Step(AgreementCommand.PutAmendmentInForce, $"{number}", state => AmendmentDecisions.PutInForce(
            state, Id, (state.Amendment?.Number ?? 0) + number, Today));

    private static Gen<Step> Deliveries =>
        from count in Gen.Choose(1, 3)
        from commitment in Gen.Elements("ordrer", "cafe", "praktik", "hjaelp")
        select new Step(AgreementCommand.RecordCommitment, commitment, state => CommitmentDecisions.Deliver(
            state, Id, new(commitment, Today, count, false, "Udført"), Today));

    private static Gen<Step> Waivers =>
        from party in PartyId
        from commitment in Gen.Elements("laerlinge", "praktik", "cafe")
        select new Step(AgreementCommand.RecordCommitment, commitment, state => CommitmentDecisions.Waive(
            state, Id, new(commitment, party, "Udskudt"), Today));

    private static Gen<Step> Substitutions =>
        from owed in Gen.Choose(1, 2)
        select new Step(AgreementCommand.RecordCommitment, $"{owed}", state => CommitmentDecisions.Substitute(
            state, Id, "laerlinge", owed, EmploymentKind.Internship, 4 * owed, From.AddDays(30), "Ingen lærling", Viborg.GroupWithRates, Today));

    private static Gen<Step> Dispensations =>
        Gen.Constant(new Step(AgreementCommand.Dispense, "", state => AgreementDecisions.Dispense(
            state, Id, [], "Unge", SteeringGroup.Evolve(Viborg.Group, new FramesSet([EmploymentKind.Internship], null, null, null)), Today)));

    private static Gen<Step> Meetings =>
        Gen.Constant(new Step(AgreementCommand.FollowUp, "", state => LifeDecisions.Meet(
            state, Id, new(Viborg.PlacementId, Today, [Contractor], "Vi fortsætter", Today.AddDays(90)), Today)));

    /// <summary>Mostly from agreements that rest, since amendments name all parties, and one that has left ends them.</summary>
    private static Gen<Step> Departures =>
        from party in Gen.Elements(Municipality, Initiative, Contractor)
        from any in Gen.Choose(1, 8)
        select new Step(AgreementCommand.Leave, party, state => state.Status == AgreementStatus.Active && any > 1
            ? Decision.Nothing
            : DepartureDecisions.Leave(state, Id, new(party, Today, "Indsatsen er slut"), Today));

    private static Gen<Step> Rests =>
        from reason in Gen.Elements("Frost", "Konkurs hos underleverandør")
        select new Step(AgreementCommand.Suspend, reason, state => LifeDecisions.Suspend(state, Id, Today, reason, Today));

    private static Gen<Step> Resumptions =>
        from reason in Gen.Elements("Tø", "Ny underleverandør")
        select new Step(AgreementCommand.Resume, reason, state => LifeDecisions.Resume(state, Id, Today, reason, Today));

    private static Gen<Step> Fulfilments =>
        Gen.Constant(new Step(AgreementCommand.Fulfil, "", state => LifeDecisions.Fulfil(state, Id, From, "Alt er gjort", From)));

    private static Gen<Step> EndsTakenBack => Gen.Constant(new Step(AgreementCommand.TakeBackEnd, "", state =>
        (state.Terminated is { } terminated ? new AgreementFact(Termination: terminated)
            : state.Living.Fulfilled is { } fulfilled ? new(Fulfilment: fulfilled)
            : state.Living.Struck.FirstOrDefault()) is { } end ? LifeDecisions.CorrectFact(state, Id, new(end, null, "Fejl", "Kommunen"), Today) : Decision.Nothing));

    private static Gen<Step> Renewals =>
        Gen.Constant(new Step(AgreementCommand.Renew, "", state => LifeDecisions.Renew(
            state, Id, state.Living.Successor is null ? Agreement.Initial : Agreement.Evolve(Agreement.Initial, new AgreementDrafted(Viborg.City, Following, Id)),
            Viborg.VacancyId, Following, Viborg.Group, Registered, Homes, Today)));

    private static Gen<Step> ReminderPlans =>
        Gen.Constant(new Step(AgreementCommand.PlanReminders, "", state => ReminderDecisions.Plan(state, Id, Today)));

    private static Gen<Step> Reminders =>
        from first in Gen.Elements(true, false)
        select new Step(AgreementCommand.Remind, $"{first}", state => ReminderDecisions.Give(
            state, Id,
            first && !state.Living.Planned.IsEmpty ? state.Living.Planned[0]
            : ReminderDecisions.OfSubmission(state.Amendment?.ContentHash ?? state.ContentHash ?? Hash, Today), To));

    /// <summary>Terms that follow whatever the other terms come to: they begin late.</summary>
    private static readonly Terms Following = Agreed with { From = To.AddYears(2), To = To.AddYears(3), Commitments = [], Areas = [] };

    private static Gen<Step> AnySignatures =>
        from texts in Texts.Any.Three()
        select new Step(AgreementCommand.Sign, $"{texts}", state => AgreementDecisions.Sign(state, Id, texts.Item1, texts.Item2, texts.Item3, Today));

    private static Gen<Step> AnyDeclines =>
        from texts in Texts.Any.Three()
        select new Step(AgreementCommand.Decline, $"{texts}", state => AgreementDecisions.Decline(state, Id, texts.Item1, texts.Item2, texts.Item3, Today));

    private static Gen<Step> AnyTerminations =>
        from texts in Texts.Any.Two()
        from day in Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue, From, To)
        select new Step(AgreementCommand.Terminate, $"{texts}", state => AgreementDecisions.Terminate(state, Id, day, texts.Item1, texts.Item2));
}
