using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Vacancies;

namespace Partnerships.WorkQueue;

/// <summary>The signatures that an agreement awaits, and the places it owes that no vacancy has been opened for: while it rests none can be.</summary>
internal sealed class AgreementWork : IWork
{
    public string City { get; set; } = "";
    public string Title { get; set; } = "";
    public string CompanyCvr { get; set; } = "";
    public List<Signer> Signers { get; set; } = [];
    public List<string> Signed { get; set; } = [];
    public DateOnly? SubmittedOn { get; set; }
    public Terms? Amendment { get; set; }
    public List<FollowUpMeetingHeld> Meetings { get; set; } = [];
    public DateOnly? RenewBy { get; set; }
    public SortedDictionary<Guid, DateOnly> Concerns { get; set; } = [];
    public SortedSet<Guid> Resolved { get; set; } = [];
    public bool Rests { get; set; }
    public bool IsOver { get; set; }
    public List<PledgedPlaces> Unopened { get; set; } = [];
    public SortedDictionary<string, int> Opened { get; set; } = [];
    public List<Guid> Vacancies { get; set; } = [];

    public void Apply(Recorded recorded)
    {
        switch (recorded.Event)
        {
            case AgreementDrafted e: City = e.City; SetTerms(e.Terms); break;
            case AgreementRevised e: SetTerms(e.Terms); break;
            case AgreementSubmitted: SubmittedOn = recorded.EffectiveOn; Signed.Clear(); break;
            case AgreementSigned e: Signed.Add(e.Party); break;
            case SignatureDeclined or AmendmentDeclined or AmendmentWithdrawn: SubmittedOn = null; break;
            case AmendmentProposed e: (Amendment, SubmittedOn) = (e.Terms, null); break;
            case AmendmentSubmitted: Signers = SignersOf(Amendment!); SubmittedOn = recorded.EffectiveOn; Signed.Clear(); break;
            case AmendmentSigned e: Signed.Add(e.Signature.Party); break;
            case AgreementAmended e: SetTerms(e.Terms); Unopened = [.. e.Places.Select(Unopen).OfType<PledgedPlaces>()]; break;
            case AgreementActivated e: SubmittedOn = null; Unopened = [.. e.Places]; break;
            case AgreementSuspended: Rests = true; break;
            case AgreementResumed: Rests = false; break;
            case CommitmentSubstituted e: Unopened.Add(e.Substitute); break;
            case CommitmentFactCorrected { Was.Substitution.Substitute: { } never, Is: null }:
                Unopened.RemoveAll(places => places.Commitment == never.Commitment);
                break;
            case FollowUpMeetingHeld e: Meetings.Add(e); break;
            case ConcernRaised e: Concerns[e.Concern] = e.On; break;
            case ConcernResolved e: Resolved.Add(e.Concern); break;
            case AgreementFactCorrected e: Correct(e); break;
            case ReminderGiven { Reminder: { Kind: ReminderKind.Renewal } reminder }: RenewBy = reminder.DueOn; break;
            case RenewalDrafted: RenewBy = null; break;
            case AgreementTerminated or AgreementExpired or AgreementFulfilled:
                (SubmittedOn, IsOver) = (null, true);
                break;
            case VacancyOpened e: Open(e); Vacancies.Add(recorded.StreamId); break;
            default: break;
        }
    }

    public IEnumerable<WorkItem> Items(Guid id)
    {
        if (SubmittedOn is { } submitted)
            foreach (var signer in Signers)
                if (!Signed.Contains(signer.Party) && !Signers.Exists(other => other.Turn < signer.Turn && !Signed.Contains(other.Party)))
                    yield return new WorkItem(
                        City, submitted.AddDays(WorkQueueView.SignatureDays), WorkKind.Signature, id, CompanyCvr,
                        Party: signer.Party, PartyName: signer.Name, Title: Title);
        foreach (var (concern, raised) in Concerns.Where(concern => !Resolved.Contains(concern.Key)))
            yield return new WorkItem(City, raised, WorkKind.Concern, id, CompanyCvr, Title: Title, Concern: concern);
        if (IsOver) yield break;
        if (Living.NextMeetingOn(Meetings) is { } meet) yield return new WorkItem(City, meet, WorkKind.FollowUpMeeting, id, CompanyCvr, Title: Title);
        if (RenewBy is { } renew) yield return new WorkItem(City, renew, WorkKind.Renewal, id, CompanyCvr, Title: Title);
        if (Rests) yield break;
        foreach (var places in Unopened)
            yield return new WorkItem(
                City, places.OpensOn, WorkKind.PledgedVacancy, id, CompanyCvr, Commitment: places.Commitment,
                Employment: places.Kind, Count: places.Count, Title: Title);
    }

    private void Correct(AgreementFactCorrected correction)
    {
        var (was, now) = (correction.Was, correction.Is);
        if (correction.Places is not null) IsOver = false;
        if (was.Meeting is { } held) Meetings = [.. Meetings.Select(known => known.Meeting == held.Meeting ? now?.Meeting : known).OfType<FollowUpMeetingHeld>()];
        if (was.Resolution is { } resolved && now is null) Resolved.Remove(resolved.Concern);
        if (was.Concern is not { } raised) return;
        if (now?.Concern is { } other) Concerns[raised.Concern] = other.On;
        else Concerns.Remove(raised.Concern);
    }

    private void SetTerms(Terms terms)
    {
        Title = terms.Title;
        CompanyCvr = Array.Find(terms.Parties, party => party.Role == PartyRole.Company)?.Cvr ?? "";
        Signers = SignersOf(terms);
        SubmittedOn = null;
    }

    private static List<Signer> SignersOf(Terms terms) =>
        [.. terms.Parties.Where(party => party.MustSign).Select(party => new Signer(party.Id, party.Name, party.Turn))];

    private PledgedPlaces? Unopen(PledgedPlaces pledged) =>
        pledged.Count - Opened.GetValueOrDefault(pledged.Commitment) is > 0 and var left ? pledged with { Count = left } : null;

    private void Open(VacancyOpened opened)
    {
        if (opened.Commitment is { } commitment) Opened[commitment] = Opened.GetValueOrDefault(commitment) + opened.Positions;
        var i = Unopened.FindIndex(places => places.Commitment == opened.Commitment);
        if (i < 0) return;
        var left = Unopened[i].Count - opened.Positions;
        if (left > 0) Unopened[i] = Unopened[i] with { Count = left };
        else Unopened.RemoveAt(i);
    }

    internal sealed record Signer(string Party, string Name, int? Turn);
}
