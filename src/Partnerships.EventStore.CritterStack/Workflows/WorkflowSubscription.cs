using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Partnerships.EventStore.CritterStack.Storage;
using Partnerships.EventStore.CritterStack.Views;
using Wolverine;
using Wolverine.Marten.Subscriptions;

namespace Partnerships.EventStore.CritterStack.Workflows;

/// <summary>The workflows follow the log: what they want done becomes messages, in one transaction with how far they have come.</summary>
internal sealed class WorkflowSubscription(Reactions reactions, EventForms forms, WorkflowMessages messages, ViewFailures failures) : BatchSubscription(Name)
{
    public const string Name = "workflows";

    /// <inheritdoc/>
    public override async Task ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, IMessageBus bus, CancellationToken cancellation)
    {
        var commands = new List<ScheduledCommand>();
        for (var i = 0; i < page.Events.Count; i++)
        {
            try
            {
                commands.AddRange(reactions.React(forms.FromMarten(page.Events[i])));
            }
            catch (Exception failure)
            {
                var stored = page.Events[i];
                var reason = $"The event at position {stored.Sequence} ({stored.EventTypeName}, {stored.StreamKey}): {failure.Message}";
                // It is the first of the next attempt, and stays in the way until the workflow is mended.
                if (i > 0) await messages.Keep(commands, page.Events[i - 1].Sequence, cancellation);
                failures.Set(Name, reason);
                throw new InvalidOperationException(reason, failure);
            }
        }
        await messages.Publish(operations, bus, commands, cancellation);
        failures.Clear(Name);
    }
}
