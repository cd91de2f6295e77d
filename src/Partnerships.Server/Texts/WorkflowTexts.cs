using Partnerships.Workflows;

namespace Partnerships.Server.Texts;

/// <summary>What the system does by itself, by the workflow's stored name.</summary>
internal static class WorkflowTexts
{
    /// <summary>The name in words; that of a workflow of an earlier version as it was stored.</summary>
    public static Text Of(string name) => Table.TryGetValue(name, out var text) ? text : new(name, name);

    public static IReadOnlyDictionary<string, Text> Table { get; } = new Dictionary<string, Text>
    {
        [AgreementWorkflows.Activation] = new("ikrafttræden, når alle har underskrevet", "coming into force when all have signed"),
        [AgreementWorkflows.PledgedVacancies] = new("åbning af lovede pladser", "opening of pledged places"),
        [AgreementWorkflows.Expiry] = new("udløb, når perioden er slut", "expiry at the end of the period"),
        [ReminderWorkflows.Reminders] = new("påmindelser", "reminders"),
        [PlacementWorkflows.CheckIns] = new("planlægning af opfølgninger", "planning of check-ins"),
        [PlacementWorkflows.Positions] = new("genåbning af stillinger", "reopening of positions"),
        [PersonalDataWorkflows.Erasure] = new("sletning af personoplysninger", "erasure of personal data"),
        [PersonalDataWorkflows.Retention] = new("vurdering af, om oplysninger skal slettes", "review of whether data are to be erased"),
    };
}
