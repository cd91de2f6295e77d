using Partnerships.Candidates;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Candidates;

/// <summary>The commands of candidates.</summary>
internal static class CandidateCommands
{
    public static Command Register(Guid id, CandidateRegistered registration) => new(Candidate.Ref(id), async situation =>
        CandidateDecisions.Register(
            await situation.Load(Kinds.Candidates, id), id, registration,
            await situation.Load(Kinds.SteeringGroups, registration.City), await situation.Load(Kinds.Areas, registration.Area), situation.Today));

    public static Command SetProfile(Guid id, CandidateProfile profile, DateOnly? asOf) => new(Candidate.Ref(id), async situation =>
        ProfileDecisions.Set(await situation.Load(Kinds.Candidates, id), id, profile, asOf ?? situation.Today, situation.Today));

    public static Command CorrectProfile(Guid id, DateOnly was, CandidateProfile? now, DateOnly? asOf, string reason, string statedBy) =>
        new(Candidate.Ref(id), async situation => ProfileDecisions.Correct(
            await situation.Load(Kinds.Candidates, id), id, was, now is null ? null : new(now, asOf ?? was), reason, statedBy, situation.Today));

    public static Command Withdraw(Guid id, WithdrawalReason reason) => new(Candidate.Ref(id), async situation =>
        ProfileDecisions.Withdraw(await situation.Load(Kinds.Candidates, id), id, reason, situation.Today));

    public static Command Return(Guid id) => new(Candidate.Ref(id), async situation =>
        ProfileDecisions.Return(await situation.Load(Kinds.Candidates, id), id, situation.Today));

    public static Command Move(Guid id, Guid? to, DateOnly on) => new(Candidate.Ref(id), async situation =>
        CandidateDecisions.Move(
            await situation.Load(Kinds.Candidates, id), id, to,
            to is { } area ? await situation.Load(Kinds.Areas, area) : null, on, situation.Today));

    public static Command CorrectHome(Guid id, CandidateHomeCorrected correction) => new(Candidate.Ref(id), async situation =>
        CandidateDecisions.CorrectHome(
            await situation.Load(Kinds.Candidates, id), id, correction,
            correction.Is?.Area is { } area ? await situation.Load(Kinds.Areas, area) : null, situation.Today));
}
