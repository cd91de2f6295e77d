using Partnerships.Server.Agreements;
using Partnerships.Server.EventLog;
using Partnerships.Server.PersonalData;
using Partnerships.Server.Placements;
using Partnerships.Server.Vacancies;
using Partnerships.Workflows;

namespace Partnerships.Server.Workflows;

/// <summary>The command that each reaction stands for.</summary>
internal static class ReactionCommands
{
    /// <summary>The command of a reaction.</summary>
    public static Command Of(IReaction reaction) => reaction switch
    {
        ActivateAgreement r => AgreementCommands.Activate(r.Agreement),
        PutAmendmentInForce r => AmendmentCommands.PutInForce(r.Agreement, r.Amendment),
        PlanReminders r => LifeCommands.PlanReminders(r.Agreement),
        GivePlannedReminders r => LifeCommands.GivePlannedReminders(r.Agreement, r.On),
        GiveReminder r => LifeCommands.GiveReminder(r.Agreement, r.Reminder),
        OpenPledgedVacancy r => VacancyCommands.OpenPledged(r.Agreement, r.Commitment),
        ExpireAgreement r => AgreementCommands.Expire(r.Agreement),
        PlanCheckIns r => PlacementCommands.PlanCheckIns(r.Placement),
        DestroyPersonalData r => PersonalDataCommands.CompleteErasure(r.Candidate),
        ReopenPosition r => VacancyCommands.Reopen(r.Placement),
        RefillPosition r => VacancyCommands.Refill(r.Placement),
        _ => throw new InvalidOperationException($"No command is known for {reaction.GetType()}."),
    };
}
