namespace Partnerships.EventStore.CritterStack.Workflows;

/// <summary>When Wolverine, which goes by the machine's clock, is to deliver.</summary>
/// <param name="Carries">False in an engine that carries nothing out: what is due is put off a moment, since Wolverine would carry out at once
/// what is not to wait, and then waits for an engine that does.</param>
internal sealed record DueTimes(bool Carries)
{
    /// <summary>For how long what is due is put off where nobody carries it out.</summary>
    public static readonly TimeSpan Later = TimeSpan.FromSeconds(1);

    /// <summary>When a command is to be delivered.</summary>
    public DateTimeOffset For(ScheduledCommand command)
    {
        var soonest = DateTimeOffset.UtcNow + Later;
        return Carries || command.DueAt > soonest ? command.DueAt : soonest;
    }
}
