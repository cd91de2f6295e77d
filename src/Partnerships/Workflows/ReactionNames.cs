namespace Partnerships.Workflows;

/// <summary>Storage format: the stored name of every command that a workflow schedules. Never change or reuse a name: one
/// may lie stored for years until it is due.</summary>
public static class ReactionNames
{
    /// <summary>Stored name to type.</summary>
    public static IReadOnlyDictionary<string, Type> Table { get; } = new Dictionary<string, Type>
    {
        ["activate-agreement"] = typeof(ActivateAgreement),
        ["put-amendment-in-force"] = typeof(PutAmendmentInForce),
        ["plan-reminders"] = typeof(PlanReminders),
        ["give-planned-reminders"] = typeof(GivePlannedReminders),
        ["give-reminder"] = typeof(GiveReminder),
        ["open-pledged-vacancy"] = typeof(OpenPledgedVacancy),
        ["expire-agreement"] = typeof(ExpireAgreement),
        ["plan-check-ins"] = typeof(PlanCheckIns),
        ["destroy-personal-data"] = typeof(DestroyPersonalData),
        ["review-retention"] = typeof(ReviewRetention),
        ["reopen-position"] = typeof(ReopenPosition),
        ["refill-position"] = typeof(RefillPosition),
    };
}
