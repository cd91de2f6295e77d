using Partnerships.Agreements;

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
                break;
            case AgreementRevised e:
                SetTerms(agreement, e.Terms);
                break;
            case AgreementSubmitted e:
                (summary.Status, agreement.ContentHash, agreement.SubmittedOn) = (AgreementStatus.AwaitingSignatures, e.ContentHash, on);
                agreement.Awaited = [.. agreement.Terms.Parties.Where(party => party.MustSign).Select(party => party.Id)];
                break;
            case AgreementSigned e:
                agreement.Signatures.Add(new Signature(e.Party, e.Signatory, on, e.ContentHash));
                if (agreement.Awaited.Remove(e.Party)) summary.SignaturesGiven++;
                break;
            case SignatureDeclined e:
                agreement.Declined.Add(new DeclinedSignature(e.Party, e.Signatory, on, e.Reason));
                BackToDraft(agreement);
                break;
            case AgreementActivated e:
                (summary.Status, agreement.ActivatedOn) = (AgreementStatus.Active, on);
                foreach (var places in e.Places)
                    if (agreement.Progress(places.Commitment) is { } progress) (progress.Pledged, progress.OpensOn) = (places.Count, places.OpensOn);
                break;
            case AgreementTerminated e:
                (summary.Status, agreement.EndedOn) = (AgreementStatus.Terminated, e.On);
                (agreement.TerminatedBy, agreement.TerminatedFor) = (e.Party, e.Reason);
                break;
            case AgreementExpired e:
                (summary.Status, agreement.EndedOn) = (AgreementStatus.Expired, e.On);
                break;
            default:
                throw new UnknownEventException(Agreement.Stream, recorded.Event);
        }
    }

    public static CommitmentProgress? Progress(this AgreementDocument agreement, string? commitment) =>
        commitment is null ? null : agreement.Commitments.Find(progress => progress.Commitment == commitment);

    public static List<Guid> VacanciesOf(this AgreementDocument agreement, string? commitment) =>
        agreement.Progress(commitment)?.Vacancies ?? agreement.OtherVacancies;

    private static void SetTerms(AgreementDocument agreement, Terms terms)
    {
        BackToDraft(agreement);
        var (association, company) = (terms.Party(PartyRole.HousingAssociation), terms.Party(PartyRole.Company));
        var summary = agreement.Summary;
        agreement.Terms = terms;
        (summary.Title, summary.Instrument, summary.From, summary.To) = (terms.Title, terms.Instrument, terms.From, terms.To);
        (summary.Association, summary.AssociationCvr) = (association?.Name ?? "", association?.Cvr ?? "");
        (summary.Company, summary.CompanyCvr) = (company?.Name ?? "", company?.Cvr ?? "");
        summary.SignaturesRequired = terms.Parties.Count(party => party.MustSign);
        agreement.Commitments =
        [
            .. terms.Commitments.Where(commitment => commitment.Kind == CommitmentKind.Places)
                .Select(commitment => new CommitmentProgress { Commitment = commitment.Id, Pledged = commitment.Count ?? 0 }),
        ];
        summary.Pledged = agreement.Commitments.Sum(progress => progress.Pledged);
    }

    private static void BackToDraft(AgreementDocument agreement)
    {
        (agreement.Summary.Status, agreement.Summary.SignaturesGiven) = (AgreementStatus.Draft, 0);
        (agreement.ContentHash, agreement.SubmittedOn) = (null, null);
        agreement.Signatures.Clear();
        agreement.Awaited.Clear();
    }

    private static Party? Party(this Terms terms, PartyRole role) => Array.Find(terms.Parties, party => party.Role == role);
}
