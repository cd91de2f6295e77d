using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.SteeringGroups;

namespace Partnerships.Agreements;

/// <summary>What may happen to an agreement. Which command is allowed in which status stands in
/// <see cref="AgreementTransitions"/>; the terms are checked by <see cref="TermsCheck"/>.</summary>
public static partial class AgreementDecisions
{
    /// <summary>Drafts an agreement in a city that takes part. The same again is nothing to do.</summary>
    /// <param name="state">The agreement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="city">Municipality code.</param>
    /// <param name="terms">What the parties would agree to; recorded in the canonical form.</param>
    /// <param name="group">The city's steering group.</param>
    /// <param name="company">The state of the company of the terms (see <see cref="TermsCheck.CompanyCvr"/>).</param>
    /// <param name="areas">The state of each of <see cref="TermsCheck.AreasToLoad"/>, in their order.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Draft(
        Agreement state, Guid id, string city, Terms terms, SteeringGroup group, Company company, IReadOnlyList<Area> areas, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(group);
        var check = TermsCheck.Of(city, terms, company, areas).City(city, "/city");
        if (check.Failed) return check.Refuse();
        var canonical = CanonicalTerms.Of(terms);
        if (state.Exists)
        {
            return state.City == city && AgreementText.Same(state.Terms!, canonical)
                ? Decision.Nothing
                : Decision.Refuse(Refusals.IdTaken.At("/id").With(id));
        }
        return group.IsActive
            ? Decision.Accept(Agreement.Ref(id), today, new AgreementDrafted(city, canonical))
            : Decision.Refuse(Refusals.CityNotActive.At("/city").With(city));
    }

    /// <summary>Changes the text of a draft, or of one that awaits signatures: those given are void and it is a draft again.
    /// The same terms are nothing to do.</summary>
    public static Decision Revise(
        Agreement state, Guid id, Terms terms, SteeringGroup group, Company company, IReadOnlyList<Area> areas, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(group);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = TermsCheck.Of(state.City!, terms, company, areas);
        if (check.Failed) return check.Refuse();
        if (Forbidden(state, AgreementCommand.Revise) is { } refusal) return Decision.Refuse(refusal);
        var canonical = CanonicalTerms.Of(terms);
        if (AgreementText.Same(state.Terms!, canonical)) return Decision.Nothing;
        return group.IsActive
            ? Decision.Accept(Agreement.Ref(id), today, new AgreementRevised(canonical))
            : Decision.Refuse(Refusals.CityNotActive);
    }

    /// <summary>Puts the text to the parties for signature, and fixes its hash. Once is enough.</summary>
    public static Decision Submit(Agreement state, Guid id, SteeringGroup group, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(group);
        if (state.Status == AgreementStatus.AwaitingSignatures) return Decision.Nothing;
        if (Forbidden(state, AgreementCommand.Submit) is { } refusal) return Decision.Refuse(refusal);
        var check = WithinFrames(state, state.Terms!, group);
        if (check.Failed) return check.Refuse();
        var hash = AgreementText.Hash(id, state.City!, state.Terms!);
        return Decision.Accept(Agreement.Ref(id), today, new AgreementSubmitted(hash));
    }

    /// <summary>Brings the agreement into force when each required party has signed the text as it is; else nothing to do.</summary>
    public static Decision Activate(Agreement state, Guid id, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!AgreementTransitions.Allow(state.Status, AgreementCommand.Activate) || !state.IsFullySigned) return Decision.Nothing;
        var terms = state.Terms!;
        var activated = new AgreementActivated(
            state.City!,
            terms.Parties.Single(party => party.Role == PartyRole.HousingAssociation).Cvr!,
            terms.Parties.Single(party => party.Role == PartyRole.Company).Cvr!,
            state.ContentHash!,
            terms.From,
            terms.To,
            PledgedBy(terms));
        return Decision.Accept(Agreement.Ref(id), today > terms.From ? today : terms.From, activated);
    }

    /// <summary>Ends the agreement before its time; the same again is nothing to do.</summary>
    /// <param name="state">The agreement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="on">The last day on which it holds, a day of its period; it may lie ahead.</param>
    /// <param name="party">The party that ends it, or null when all agree.</param>
    /// <param name="reason">Why.</param>
    /// <param name="noticeOn">When notice was given; null when none was, which is refused where the terms ask a party for notice.</param>
    public static Decision Terminate(Agreement state, Guid id, DateOnly on, string? party, string reason, DateOnly? noticeOn = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var terminated = new AgreementTerminated(on, party, reason, noticeOn);
        var check = new Check().Termination(state, terminated);
        if (check.Failed) return check.Refuse();
        if (state.Terminated == terminated) return Decision.Nothing;
        if (Forbidden(state, AgreementCommand.Terminate) is { } refusal) return Decision.Refuse(refusal);
        return check.Notice(state, terminated).Failed ? check.Refuse() : Decision.Accept(Agreement.Ref(id), on, terminated);
    }

    /// <summary>Demands of the end of an agreement that is drafted a day of its period, one of its parties and a reason.</summary>
    internal static Check Termination(this Check check, Agreement state, AgreementTerminated end, string at = "") => check
        .That(end.On >= state.Terms!.From && end.On <= state.Terms.To, AgreementRefusals.OutsidePeriod.At($"{at}/on"))
        .That(end.Party is null || state.HasParty(end.Party), AgreementRefusals.PartyUnknown.At($"{at}/party").With(end.Party))
        .That(end.NoticeOn is null || end.NoticeOn <= end.On, Refusals.EndBeforeStart.At($"{at}/on"))
        .Text(end.Reason, $"{at}/reason", 2000);

    /// <summary>Demands the notice that the terms ask of a party.</summary>
    internal static Check Notice(this Check check, Agreement state, AgreementTerminated end, string at = "") => check.That(
        end.Party is null || state.Terms!.NoticeDays is not { } days || end.On.DayNumber - end.NoticeOn?.DayNumber >= days,
        LifeRefusals.NoticeTooShort.At($"{at}/noticeOn").With(end.NoticeOn?.AddDays(state.Terms!.NoticeDays ?? 0)));

    /// <summary>Ends an active agreement whose period is over; else nothing to do.</summary>
    public static Decision Expire(Agreement state, Guid id, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AgreementTransitions.Allow(state.Status, AgreementCommand.Expire) && today > state.Activated!.To
            ? Decision.Accept(Agreement.Ref(id), state.Activated.To, new AgreementExpired(state.Activated.To))
            : Decision.Nothing;
    }

    internal static PledgedPlaces[] PledgedBy(Terms terms) =>
    [
        .. terms.Commitments
            .Where(commitment => commitment.Kind == CommitmentKind.Places)
            .Select(places => new PledgedPlaces(places.Id, places.Employment!.Value, places.Count!.Value, places.From ?? terms.From)),
    ];

    internal static Refusal? Forbidden(Agreement state, AgreementCommand command) =>
        AgreementTransitions.Allow(state.Status, command) ? null : AgreementTransitions.Refusal(state.Status, command);
}
