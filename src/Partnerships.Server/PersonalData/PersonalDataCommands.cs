using Partnerships.Candidates;
using Partnerships.Matching;
using Partnerships.PersonalData;
using Partnerships.Placements;
using Partnerships.Server.EventLog;
using Partnerships.Workflows;

namespace Partnerships.Server.PersonalData;

/// <summary>The commands about a person's data.</summary>
internal static class PersonalDataCommands
{
    public static Command Record(Guid id, PersonalDataRequest request, string commitment, bool corrects) => Of(id, (state, today) =>
        PersonalDataDecisions.Record(state, id, request.ToDetails(), request.CprBasis, commitment, corrects, today));

    public static Command Read(Guid id, ReadingRequest request) => Of(id, (state, today) =>
        PersonalDataDecisions.Read(state, id, request.Fields, request.Purpose, request.Words, today));

    /// <summary>Everything is read to give access to it; where nothing is kept, there is nothing to read.</summary>
    public static Command GiveAccess(Guid id, AccessRequest request) => Of(id, (state, today) =>
        state is { Exists: true, Personal: { Commitment: null, IsGranted: false } } ? Decision.Nothing
            : PersonalDataDecisions.Read(state, id, asked: null, ReadingPurpose.Access, request.Words, today));

    public static Command GiveConsent(Guid id, ConsentGiven consent) => Of(id, (state, today) => PersonalDataDecisions.Consent(state, id, consent, today));

    public static Command WithdrawConsent(Guid id, ConsentWithdrawn withdrawal) =>
        Of(id, (state, today) => PersonalDataDecisions.Withdraw(state, id, withdrawal, today));

    public static Command RequestErasure(Guid id, ErasureRequester by, DateOnly on) =>
        Of(id, (state, today) => ErasureDecisions.Request(state, id, by, on, today));

    public static Command GrantErasure(Guid id, string reason) => Of(id, (state, today) => ErasureDecisions.Grant(state, id, reason, today));

    public static Command RefuseErasure(Guid id, ErasureRefused refusal) => Of(id, (state, today) => ErasureDecisions.Refuse(state, id, refusal, today));

    public static Command CompleteErasure(Guid id) => Of(id, (state, today) => ErasureDecisions.Complete(state, id, today));

    public static Command ReviewRetention(ReviewRetention review, PersonalCase known) => new(Candidate.Ref(review.Candidate), async situation =>
    {
        var candidate = await situation.Load(Kinds.Candidates, review.Candidate);
        var (placements, matches) = (new List<Placement>(), new List<Match>());
        foreach (var placement in known.Placements) placements.Add(await situation.Load(Kinds.Placements, placement));
        foreach (var match in known.Matches) matches.Add(await situation.Load(Kinds.Matches, match));
        return RetentionRule.Review(candidate, review.Candidate, review.Since, placements, matches, situation.Today);
    });

    private static Command Of(Guid id, Func<Candidate, DateOnly, Decision> decide) =>
        new(Candidate.Ref(id), async situation => decide(await situation.Load(Kinds.Candidates, id), situation.Today));
}
