using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Server.Agreements;
using Partnerships.Server.EventLog;
using Partnerships.Vacancies;

namespace Partnerships.Server.Commitments;

/// <summary>The commands of what the parties owe.</summary>
internal static class CommitmentCommands
{
    public static Command SendCandidates(Guid id, CandidatesSent sent) => new(Agreement.Ref(id), async situation =>
        CommitmentDecisions.SendCandidates(
            await AgreementCommands.Load(situation, id), id, sent, await situation.Load(Kinds.Vacancies, sent.Vacancy), situation.Today));

    public static Command Deliver(Guid id, DeliveryRecorded delivery) => new(Agreement.Ref(id), async situation =>
        CommitmentDecisions.Deliver(await AgreementCommands.Load(situation, id), id, delivery, situation.Today));

    public static Command CorrectFact(Guid id, CommitmentFactCorrected correction) => new(Agreement.Ref(id), async situation =>
        CommitmentDecisions.CorrectFact(
            await AgreementCommands.Load(situation, id), id, correction,
            Named(id, correction) is { } vacancy ? await situation.Load(Kinds.Vacancies, vacancy) : Vacancy.Initial, situation.Today));

    /// <summary>The vacancy for which candidates were sent, or which was opened for a substitution that never was.</summary>
    private static Guid? Named(Guid id, CommitmentFactCorrected correction) =>
        correction.Is?.Sent?.Vacancy
        ?? (correction is { Is: null, Was.Substitution: { } never } ? Vacancy.PledgedId(id, never.Substitute.Commitment) : null);

    public static Command AskHelp(Guid id, HelpAsked asked) => new(Agreement.Ref(id), async situation =>
        CommitmentDecisions.AskHelp(await AgreementCommands.Load(situation, id), id, asked, situation.Today));

    public static Command GiveHelp(Guid id, HelpGiven given) => new(Agreement.Ref(id), async situation =>
        CommitmentDecisions.GiveHelp(await AgreementCommands.Load(situation, id), id, given, situation.Today));

    public static Command CorrectHelp(Guid id, HelpCorrection correction) => new(Agreement.Ref(id), async situation =>
        CommitmentDecisions.CorrectHelp(await AgreementCommands.Load(situation, id), id, correction, situation.Today));

    public static Command Waive(Guid id, CommitmentWaived waiver) => new(Agreement.Ref(id), async situation =>
        CommitmentDecisions.Waive(await AgreementCommands.Load(situation, id), id, waiver, situation.Today));

    public static Command Substitute(Guid id, string commitment, SubstitutionRequest asked) => new(Agreement.Ref(id), async situation =>
    {
        var agreement = await AgreementCommands.Load(situation, id);
        return CommitmentDecisions.Substitute(
            agreement, id, commitment, asked.Owed, asked.Instead, asked.Count, asked.By, asked.Reason,
            await AgreementCommands.Group(situation, agreement.City), situation.Today);
    });
}
