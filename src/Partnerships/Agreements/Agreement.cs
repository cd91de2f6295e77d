using System.Collections.Immutable;

namespace Partnerships.Agreements;

/// <summary>A partnership agreement (partnerskabsaftale).</summary>
/// <param name="City">Municipality code; null before it is drafted.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Terms">The terms as they are now; null before it is drafted.</param>
/// <param name="ContentHash">The hash of the text put to the parties; null in a draft.</param>
/// <param name="Signatures">The signatures on that text, in their order.</param>
/// <param name="Activated">What came into force; null until then.</param>
/// <param name="Terminated">How it was ended before its time, or null.</param>
public sealed record Agreement(
    string? City, AgreementStatus Status, Terms? Terms, string? ContentHash, ImmutableList<AgreementSigned> Signatures,
    AgreementActivated? Activated, AgreementTerminated? Terminated) : ICityState
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "agreement";

    /// <summary>Before the first event.</summary>
    public static Agreement Initial { get; } = new(null, AgreementStatus.None, null, null, [], null, null);

    /// <summary>The agreement's stream.</summary>
    public static StreamRef Ref(Guid id) => new(Stream, id);

    /// <summary>True once it is drafted.</summary>
    public bool Exists => Status != AgreementStatus.None;

    /// <summary>The last day on which it holds or held; null until it came into force.</summary>
    public DateOnly? LastDay => Terminated?.On ?? Activated?.To;

    /// <summary>True when vacancies may be opened under it on a day: it came into force and is not over by then. A company may
    /// look for people before the period's first day.</summary>
    public bool MayOpenOn(DateOnly day) => day <= LastDay;

    /// <summary>True when each party that must sign has signed the text that was put to the parties.</summary>
    public bool IsFullySigned => ContentHash is not null && Terms is not null
        && Terms.Parties.All(party => !party.MustSign || SignatureOf(party.Id)?.ContentHash == ContentHash);

    /// <summary>The party's signature on the text put to the parties, or null.</summary>
    public AgreementSigned? SignatureOf(string party) => Signatures.Find(signature => signature.Party == party);

    /// <summary>The state after an event.</summary>
    public static Agreement Evolve(Agreement state, IEvent happened) => happened switch
    {
        AgreementDrafted e => state with { City = e.City, Status = AgreementStatus.Draft, Terms = e.Terms },
        AgreementRevised e => BackToDraft(state) with { Terms = e.Terms },
        AgreementSubmitted e => state with { Status = AgreementStatus.AwaitingSignatures, ContentHash = e.ContentHash, Signatures = [] },
        AgreementSigned e => state with { Signatures = state.Signatures.Add(e) },
        SignatureDeclined => BackToDraft(state),
        AgreementActivated e => state with { Status = AgreementStatus.Active, Activated = e },
        AgreementTerminated e => state with { Status = AgreementStatus.Terminated, Terminated = e },
        AgreementExpired => state with { Status = AgreementStatus.Expired },
        _ => throw new UnknownEventException(Stream, happened),
    };

    private static Agreement BackToDraft(Agreement state) =>
        state with { Status = AgreementStatus.Draft, ContentHash = null, Signatures = [] };
}
