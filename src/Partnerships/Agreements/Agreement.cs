using System.Collections.Immutable;
using Partnerships.Commitments;

namespace Partnerships.Agreements;

/// <summary>A partnership agreement (partnerskabsaftale).</summary>
/// <param name="City">Municipality code; null before it is drafted.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Terms">The terms as they are now; null before it is drafted.</param>
/// <param name="ContentHash">The hash of the text put to the parties; null in a draft.</param>
/// <param name="Signatures">The signatures on that text, in their order.</param>
/// <param name="Activated">What is in force, amended where it was; null until it came into force.</param>
/// <param name="Terminated">How it was ended before its time, or null.</param>
public sealed record Agreement(
    string? City, AgreementStatus Status, Terms? Terms, string? ContentHash, ImmutableList<AgreementSigned> Signatures,
    AgreementActivated? Activated, AgreementTerminated? Terminated) : ICityState
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "agreement";

    /// <summary>Before the first event.</summary>
    public static Agreement Initial { get; } = new(null, AgreementStatus.None, null, null, [], null, null);

    /// <summary>The amendment under way, or null.</summary>
    public Amendment? Amendment { get; init; }

    /// <summary>How many amendments were ever proposed.</summary>
    public int Amendments { get; init; }

    /// <summary>What providers of signatures were asked, by transaction; also for texts that are void.</summary>
    public ImmutableDictionary<Guid, SignatureRequested> SigningRequests { get; init; } = ImmutableDictionary<Guid, SignatureRequested>.Empty;

    /// <summary>The transactions that were answered.</summary>
    public ImmutableHashSet<Guid> AnsweredRequests { get; init; } = [];

    /// <summary>What the steering group lets the agreement pledge outside its frames.</summary>
    public ImmutableHashSet<DispensationGranted> Dispensations { get; init; } = [];

    /// <summary>Dispensations that, by a correction, were never granted.</summary>
    public ImmutableHashSet<DispensationGranted> NeverDispensed { get; init; } = [];

    /// <summary>What the parties said about its clauses before they signed.</summary>
    public Negotiation Negotiation { get; init; } = Negotiation.Nothing;

    /// <summary>What was recorded about its commitments.</summary>
    public Owing Owing { get; init; } = Owing.Nothing;

    /// <summary>What happened to it in force beside its text and commitments.</summary>
    public Living Living { get; init; } = Living.Nothing;

    /// <summary>The agreement that it is to follow, or null.</summary>
    public Guid? Renews { get; init; }

    /// <summary>The template that it was drafted from, or null.</summary>
    public TemplateRef? Template { get; init; }

    /// <summary>The agreement's stream.</summary>
    public static StreamRef Ref(Guid id) => new(Stream, id);

    /// <summary>True once it is drafted.</summary>
    public bool Exists => Status != AgreementStatus.None;

    /// <summary>The last day on which it holds or held; null until it came into force.</summary>
    public DateOnly? LastDay => Terminated?.On ?? Living.Fulfilled?.On ?? Activated?.To;

    /// <summary>True when vacancies may be opened under it on a day: it came into force, does not rest, and is not over by then. A company may
    /// look for people before the period's first day.</summary>
    public bool MayOpenOn(DateOnly day) => day <= LastDay && Status != AgreementStatus.Suspended;

    /// <summary>The text put to the parties with its signatures; null in a draft.</summary>
    public SigningRound? Round => ContentHash is null || Terms is null ? null : new(Terms, ContentHash, Signatures);

    /// <summary>True when each party that must sign has signed the text that was put to the parties.</summary>
    public bool IsFullySigned => Round is { IsComplete: true };

    /// <summary>The party's signature on the text put to the parties, or null.</summary>
    public AgreementSigned? SignatureOf(string party) => Signatures.Find(signature => signature.Party == party);

    /// <summary>True when a party of that id stands in the terms, also one that has left.</summary>
    public bool HasParty(string party) => Terms?.Names(party) == true;

    /// <summary>True when that party had left the agreement before a day.</summary>
    public bool HasLeft(string party, DateOnly on) => Living.Left.TryGetValue(party, out var left) && left.On < on;

    /// <summary>True when the steering group lets it pledge that outside its frames.</summary>
    internal bool IsDispensed(Deviation deviation) => Dispensations.Any(granted => granted.Deviations.Contains(deviation));

    /// <summary>True when a fact of its life is recorded so.</summary>
    internal bool Knows(AgreementFact fact) => fact switch
    {
        { Meeting: { } e } => Living.Meetings.GetValueOrDefault(e.Meeting) == e,
        { Concern: { } e } => Living.Concerns.GetValueOrDefault(e.Concern) == e,
        { Resolution: { } e } => Living.Resolved.GetValueOrDefault(e.Concern) == e,
        { Departure: { } e } => Living.Left.GetValueOrDefault(e.Party) == e,
        { Rest: { } e } => Living.Rests.Contains(e),
        { Fulfilment: { } e } => Living.Fulfilled == e,
        _ => fact.Termination == Terminated,
    };

    /// <summary>The commitment of that id in the terms as they are, or null.</summary>
    public Commitment? Commitment(string id) => Array.Find(Terms?.Commitments ?? [], commitment => commitment.Id == id);

    /// <summary>The state after an event.</summary>
    public static Agreement Evolve(Agreement state, IEvent happened) => happened switch
    {
        AgreementDrafted e => state with { City = e.City, Status = AgreementStatus.Draft, Terms = e.Terms, Renews = e.Renews, Template = e.Template },
        AgreementRevised e => BackToDraft(state) with { Terms = e.Terms },
        AgreementSubmitted e => state with { Status = AgreementStatus.AwaitingSignatures, ContentHash = e.ContentHash, Signatures = [] },
        AgreementSigned e => Answered(state, e.Proof) with { Signatures = state.Signatures.Add(e) },
        SignatureDeclined e => Answered(BackToDraft(state), e.Proof),
        SignatureRequested e => state with { SigningRequests = state.SigningRequests.SetItem(e.Transaction, e) },
        ClauseProposed or ClauseCommented or ProposalAccepted or ProposalRejected => state with { Negotiation = state.Negotiation.After(happened)! },
        AgreementActivated e => state with { Status = AgreementStatus.Active, Activated = e },
        AmendmentProposed e => state with { Amendment = new(e.Amendment, e.Terms, e.Reason, null, []), Amendments = e.Amendment },
        AmendmentSubmitted e => Amending(state, amendment => amendment with { ContentHash = e.ContentHash, Signatures = [] }),
        AmendmentSigned e => Amending(
            Answered(state, e.Signature.Proof), amendment => amendment with { Signatures = amendment.Signatures.Add(e.Signature) }),
        AmendmentDeclined e => Amending(
            Answered(state, e.Declined.Proof), amendment => amendment with { ContentHash = null, Signatures = [] }),
        AmendmentWithdrawn => state with { Amendment = null },
        AgreementAmended e => Amended(state, e),
        DispensationGranted e => state with { Dispensations = state.Dispensations.Add(e) },
        DispensationCorrected e => state with
        {
            Dispensations = e.Is is null ? state.Dispensations.Remove(e.Was) : state.Dispensations.Remove(e.Was).Add(e.Is),
            NeverDispensed = e.Is is null ? state.NeverDispensed.Add(e.Was) : state.NeverDispensed,
        },
        CommitmentSubstituted e => state with
        {
            Owing = state.Owing.After(e)!,
            Activated = state.Activated! with { Places = [.. state.Activated.Places, e.Substitute] },
        },
        CommitmentFactCorrected { Was.Substitution: { } never, Is: null } => state with
        {
            Owing = state.Owing.After(happened)!,
            Activated = state.Activated! with { Places = [.. state.Activated.Places.Where(places => places != never.Substitute)] },
        },
        CandidatesSent or DeliveryRecorded or CommitmentFactCorrected or HelpAsked or HelpGiven or HelpCorrected or CommitmentWaived =>
            state with { Owing = state.Owing.After(happened)! },
        FollowUpMeetingHeld or ConcernRaised or ConcernResolved or RenewalDrafted or RemindersPlanned or ReminderGiven =>
            state with { Living = state.Living.After(happened)! },
        PartyLeft e => Amending(state, amendment => amendment.Without(e.Party)) with { Living = state.Living.After(happened)! },
        AgreementSuspended => state with { Status = AgreementStatus.Suspended, Living = state.Living.After(happened)! },
        AgreementResumed => state with { Status = AgreementStatus.Active, Living = state.Living.After(happened)! },
        AgreementFulfilled => state with { Status = AgreementStatus.Fulfilled, Living = state.Living.After(happened)!, Amendment = null },
        AgreementTerminated e => state with { Status = AgreementStatus.Terminated, Terminated = e, Amendment = null },
        AgreementFactCorrected e => Corrected(state, e),
        AgreementExpired => state with { Status = AgreementStatus.Expired, Amendment = null },
        _ => throw new UnknownEventException(Stream, happened),
    };

    private static Agreement BackToDraft(Agreement state) =>
        state with { Status = AgreementStatus.Draft, ContentHash = null, Signatures = [] };

    private static Agreement Answered(Agreement state, SignatureProof? proof) =>
        proof is null ? state : state with { AnsweredRequests = state.AnsweredRequests.Add(proof.Transaction) };

    private static Agreement Amending(Agreement state, Func<Amendment, Amendment> change) =>
        state.Amendment is { } amendment ? state with { Amendment = change(amendment) } : state;

    /// <summary>An end that never was brings it back to where it was.</summary>
    private static Agreement Corrected(Agreement state, AgreementFactCorrected e)
    {
        var corrected = state with { Living = state.Living.After(e)!, Terminated = e.Was.Termination is null ? state.Terminated : e.Is?.Termination };
        return e.Places is null ? corrected
            : corrected with { Status = corrected.Living.IsAtRest ? AgreementStatus.Suspended : AgreementStatus.Active };
    }

    private static Agreement Amended(Agreement state, AgreementAmended e) => state with
    {
        Terms = e.Terms,
        ContentHash = e.ContentHash,
        Signatures = state.Amendment?.Signatures ?? [],
        Activated = state.Activated! with { ContentHash = e.ContentHash, From = e.Terms.From, To = e.Terms.To, Places = [.. e.Places, .. state.Owing.Substitutions.Select(known => known.Substitute)] },
        Amendment = null,
    };
}
