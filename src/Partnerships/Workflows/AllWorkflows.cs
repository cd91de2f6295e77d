namespace Partnerships.Workflows;

/// <summary>Every workflow. Pure: the same event gives the same reactions in the same order, which their ids rely on.</summary>
public static class AllWorkflows
{
    /// <summary>The reactions to an event; none for most.</summary>
    public static IEnumerable<Reaction> React(Recorded recorded) =>
        AgreementWorkflows.React(recorded).Concat(PlacementWorkflows.React(recorded)).Concat(ReminderWorkflows.React(recorded))
            .Concat(PersonalDataWorkflows.React(recorded));
}
