using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Partnerships.EventStore.CritterStack.Storage;
using Partnerships.EventStore.CritterStack.Views;
using Wolverine;
using Wolverine.Marten.Subscriptions;

namespace Partnerships.EventStore.CritterStack.Workflows;

/// <summary>The workflows follow the log: what they want done becomes messages, in one transaction with how far they have come.</summary>
internal sealed class WorkflowSubscription(Reactions reactions, EventForms forms, ScheduledIds ids, ViewFailures failures, DueTimes times) : BatchSubscription(Name)
{
    public const string Name = "workflows";

    /// <inheritdoc/>
    public override async Task ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, IMessageBus bus, CancellationToken cancellation)
    {
        var commands = new List<ScheduledCommand>();
        var last = page.SequenceFloor;
        foreach (var stored in page.Events)
        {
            try
            {
                commands.AddRange(reactions.React(forms.FromMarten(stored)));
            }
            catch (Exception failure)
            {
                failures.Set(Name, $"The event at position {stored.Sequence} ({stored.EventTypeName}, {stored.StreamKey}): {failure.Message}");
                await controller.ReportCriticalFailureAsync(failure, last);
                break;
            }
            last = stored.Sequence;
        }
        foreach (var command in await ids.Add(operations, commands, cancellation))
            await bus.PublishAsync(Due.Of(command), new DeliveryOptions { ScheduledTime = times.For(command) });
    }
}
