using Partnerships.Agreements;
using Partnerships.Commitments;

namespace Partnerships.AgreementOverview;

/// <summary>What an agreement's own events change in its document.</summary>
internal static class AgreementLife
{
    public static void Apply(this AgreementDocument agreement, Recorded recorded)
    {
        var (summary, on) = (agreement.Summary, recorded.EffectiveOn);
        switch (recorded.Event)
        {
            case AgreementDrafted e:
                SetTerms(agreement, e.Terms);
                (agreement.Renews, agreement.Template) = (e.Renews, e.Template);
                break;
            case AgreementRevised e:
                SetTerms(agreement, e.Terms);
                agreement.Negotiation.Hold(e.Terms);
                break;
            case ClauseProposed or ClauseCommented or ProposalAccepted or ProposalRejected:
                agreement.Negotiation.Apply(recorded.Event, on);
                break;
            case AgreementSubmitted e:
                (summary.Status, agreement.ContentHash, agreement.SubmittedOn) = (AgreementStatus.AwaitingSignatures, e.ContentHash, on);
                agreement.Awaited = [.. agreement.Terms.Parties.Where(party => party.MustSign).Select(party => party.Id)];
                break;
            case AgreementSigned e:
                agreement.Signatures.Add(Signature(e, on));
                if (agreement.Awaited.Remove(e.Party)) summary.SignaturesGiven++;
                agreement.Asked.RemoveAll(asked => asked.Party == e.Party);
                break;
            case SignatureDeclined e:
                agreement.Declined.Add(new DeclinedSignature(e.Party, e.Signatory, on, e.Reason));
                BackToDraft(agreement);
                break;
            case SignatureRequested e:
                agreement.Asked.Add(new AskedSignature(e.Party, e.Provider, e.Transaction, e.Until));
                break;
            case AmendmentProposed or AmendmentSubmitted or AmendmentSigned or AmendmentDeclined or AmendmentWithdrawn or AgreementAmended:
                Amend(agreement, recorded.Event, on);
                break;
            case AgreementActivated e:
                (summary.Status, agreement.ActivatedOn) = (AgreementStatus.Active, on);
                foreach (var places in e.Places)
                    if (agreement.Progress(places.Commitment) is { } progress) (progress.Pledged, progress.OpensOn) = (places.Count, places.OpensOn);
                break;
            case PartyLeft e:
                agreement.Left.Add(e);
                if (agreement.Amendment is { } pending && pending.Terms.Names(e.Party)) Void(agreement, pending);
                break;
            case FollowUpMeetingHeld or ConcernRaised or ConcernResolved or AgreementSuspended or AgreementResumed or AgreementFulfilled
                or RenewalDrafted or RemindersPlanned or ReminderGiven:
                Live(agreement, recorded.Event);
                break;
            case DispensationGranted e:
                agreement.Dispensations.Add(new Dispensation(e.Deviations, on, e.Reason));
                break;
            case DispensationCorrected e:
                agreement.Correct(e);
                break;
            case CommitmentFactCorrected { Was.Substitution.Substitute: { } never, Is: null }:
                agreement.OtherVacancies.AddRange(agreement.VacanciesOf(never.Commitment));
                agreement.Commitments.RemoveAll(progress => progress.Commitment == never.Commitment);
                break;
            case CandidatesSent or DeliveryRecorded or CommitmentFactCorrected or HelpAsked or HelpGiven or HelpCorrected or CommitmentWaived:
                break;
            case CommitmentSubstituted { Substitute: var places }:
                agreement.Commitments.Add(new CommitmentProgress { Commitment = places.Commitment, Pledged = places.Count, OpensOn = places.OpensOn });
                break;
            case AgreementFactCorrected e:
                agreement.Correct(e);
                break;
            case AgreementTerminated e:
                (summary.Status, agreement.Amendment) = (AgreementStatus.Terminated, null);
                agreement.End(e.On, e.Party, e.Reason);
                break;
            case AgreementExpired e:
                (summary.Status, agreement.EndedOn, agreement.Amendment) = (AgreementStatus.Expired, e.On, null);
                break;
            default:
                throw new UnknownEventException(Agreement.Stream, recorded.Event);
        }
    }

    public static CommitmentProgress? Progress(this AgreementDocument agreement, string? commitment) =>
        commitment is null ? null : agreement.Commitments.Find(progress => progress.Commitment == commitment);

    public static List<Guid> VacanciesOf(this AgreementDocument agreement, string? commitment) =>
        agreement.Progress(commitment)?.Vacancies ?? agreement.OtherVacancies;

    private static Signature Signature(AgreementSigned e, DateOnly on) =>
        new(e.Party, e.Signatory, on, e.ContentHash, e.Method ?? SigningMethod.Acknowledged, e.Proof?.Provider);

    private static void Amend(AgreementDocument agreement, IEvent happened, DateOnly on)
    {
        var amendment = agreement.Amendment ?? new AmendmentDocument();
        switch (happened)
        {
            case AmendmentProposed e:
                (amendment.Number, amendment.Terms, amendment.Reason) = (e.Amendment, e.Terms, e.Reason);
                Void(agreement, amendment);
                break;
            case AmendmentSubmitted e:
                (amendment.ContentHash, amendment.SubmittedOn) = (e.ContentHash, on);
                break;
            case AmendmentSigned e:
                amendment.Signatures.Add(Signature(e.Signature, on));
                agreement.Asked.RemoveAll(asked => asked.Party == e.Signature.Party);
                break;
            case AmendmentDeclined { Declined: var declined }:
                amendment.Declined.Add(new DeclinedSignature(declined.Party, declined.Signatory, on, declined.Reason));
                Void(agreement, amendment);
                break;
            case AgreementAmended e:
                ShowTerms(agreement, e.Terms);
                foreach (var places in e.Places)
                    if (agreement.Progress(places.Commitment) is { } progress) progress.OpensOn = places.OpensOn;
                (agreement.ContentHash, agreement.SubmittedOn) = (e.ContentHash, amendment.SubmittedOn);
                agreement.Signatures = amendment.Signatures;
                agreement.Summary.SignaturesGiven = agreement.Summary.SignaturesRequired;
                agreement.Amended.Add(new AmendmentInForce(e.Amendment, on, e.ContentHash, amendment.Reason));
                break;
            default:
                break;
        }
        agreement.Amendment = happened is AmendmentWithdrawn or AgreementAmended ? null : amendment;
        if (agreement.Amendment is null) agreement.Asked.Clear();
    }

    private static void Live(AgreementDocument agreement, IEvent happened)
    {
        switch (happened)
        {
            case FollowUpMeetingHeld e: agreement.Meet(e.Meeting, e); break;
            case ConcernRaised e: agreement.Raise(e.Concern, e); break;
            case ConcernResolved e: agreement.Resolve(e.Concern, e); break;
            case AgreementSuspended e: (agreement.Summary.Status, agreement.SuspendedFor) = (AgreementStatus.Suspended, e.Reason); break;
            case AgreementResumed: (agreement.Summary.Status, agreement.SuspendedFor) = (AgreementStatus.Active, null); break;
            case AgreementFulfilled e:
                (agreement.Summary.Status, agreement.EndedOn, agreement.Amendment) = (AgreementStatus.Fulfilled, e.On, null);
                break;
            case RenewalDrafted e: agreement.RenewedBy = e.Successor; break;
            case RemindersPlanned e: agreement.PlannedReminders = [.. e.Reminders.Where(reminder => !agreement.GivenReminders.Contains(reminder))]; break;
            case ReminderGiven e:
                agreement.PlannedReminders.Remove(e.Reminder);
                agreement.GivenReminders.Add(e.Reminder);
                break;
            default: break;
        }
    }

    private static void Void(AgreementDocument agreement, AmendmentDocument amendment)
    {
        (amendment.ContentHash, amendment.SubmittedOn) = (null, null);
        amendment.Signatures.Clear();
        agreement.Asked.Clear();
    }

    private static void SetTerms(AgreementDocument agreement, Terms terms)
    {
        BackToDraft(agreement);
        ShowTerms(agreement, terms);
    }

    /// <summary>How far commitments have come is kept for those that the terms still hold.</summary>
    private static void ShowTerms(AgreementDocument agreement, Terms terms)
    {
        var (association, company) = (terms.Party(PartyRole.HousingAssociation), terms.Party(PartyRole.Company));
        var summary = agreement.Summary;
        agreement.Terms = terms;
        (summary.Title, summary.Instrument, summary.From, summary.To) = (terms.Title, terms.Instrument, terms.From, terms.To);
        (summary.Association, summary.AssociationCvr) = (association?.Name ?? "", association?.Cvr ?? "");
        (summary.Company, summary.CompanyCvr) = (company?.Name ?? "", company?.Cvr ?? "");
        summary.SignaturesRequired = terms.Parties.Count(party => party.MustSign);
        var substitutes = agreement.Commitments.FindAll(progress => !Array.Exists(terms.Commitments, known => known.Id == progress.Commitment) && progress.Vacancies.Count > 0);
        agreement.Commitments =
        [
            .. terms.Commitments.Where(commitment => commitment.Kind == CommitmentKind.Places)
                .Select(commitment =>
                {
                    var progress = agreement.Progress(commitment.Id) ?? new CommitmentProgress { Commitment = commitment.Id };
                    progress.Pledged = commitment.Count ?? 0;
                    return progress;
                }),
            .. substitutes,
        ];
        summary.Pledged = terms.Commitments.Where(commitment => commitment.Kind == CommitmentKind.Places).Sum(commitment => commitment.Count ?? 0);
    }

    private static void BackToDraft(AgreementDocument agreement)
    {
        (agreement.Summary.Status, agreement.Summary.SignaturesGiven) = (AgreementStatus.Draft, 0);
        (agreement.ContentHash, agreement.SubmittedOn) = (null, null);
        agreement.Signatures.Clear();
        agreement.Awaited.Clear();
        agreement.Asked.Clear();
    }

    private static Party? Party(this Terms terms, PartyRole role) => Array.Find(terms.Parties, party => party.Role == role);
}
