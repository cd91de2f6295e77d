using System.Text.Json;
using Partnerships.EventStore.CritterStack.Storage;
using Wolverine;
using Wolverine.ErrorHandling;

namespace Partnerships.EventStore.CritterStack.Workflows;

/// <summary>Wolverine as this engine uses it: one kind of message, a durable queue, growing waits between attempts.</summary>
internal static class WolverineSetup
{
    private const string Queue = "due";

    // Wolverine takes no more.
    private const int MostAttempts = 25;

    // From due to begun, at most.
    private static readonly TimeSpan Polling = TimeSpan.FromMilliseconds(100), LongestWait = TimeSpan.FromHours(1);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1), BetweenChecks = TimeSpan.FromSeconds(5);

    /// <summary>Sets it.</summary>
    public static void Configure(WolverineOptions wolverine, CritterStackOptions options)
    {
        wolverine.ApplicationAssembly = typeof(DueHandler).Assembly;
        wolverine.Discovery.DisableConventionalDiscovery().IncludeType(typeof(DueHandler));
        wolverine.UseRuntimeCompilation();
        wolverine.UseSystemTextJsonForSerialization(json => json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase);
        wolverine.Durability.Mode = options.IsAlone ? DurabilityMode.Solo : DurabilityMode.Balanced;
        wolverine.Durability.DurabilityAgentEnabled = options.CarryOut is not null;
        // One shard after the other: Marten lets one that is started beside the first begin before the first has found where the log ends,
        // and it fails for good when it then seems to be beyond it.
        wolverine.Durability.MaxAgentStartParallelism = 1;
        // A look finds the node that leads, which says who folds what: until the first of them the views of the first node stand still. What a
        // node did that has not been heard of for so long others do.
        (wolverine.Durability.FirstHealthCheckExecution, wolverine.Durability.HealthCheckPollingTime) = (TimeSpan.Zero, BetweenLooks);
        (wolverine.Durability.CheckAssignmentPeriod, wolverine.Durability.StaleNodeTimeout) = (BetweenChecks, OtherNodes.Silence);
        wolverine.Durability.ScheduledJobFirstExecution = TimeSpan.Zero;
        wolverine.Durability.ScheduledJobPollingTime = Polling;
        wolverine.PublishMessage<Due>().ToLocalQueue(Queue);
        wolverine.LocalQueue(Queue).UseDurableInbox().MaximumParallelMessages(options.ScheduledAtOnce);
        wolverine.OnException<NobodyCarriesOutException>().ScheduleRetryIndefinitely(DueTimes.Later);
        wolverine.OnAnyException().ScheduleRetry([.. Enumerable.Range(0, Math.Min(options.Attempts, MostAttempts) - 1).Select(attempt => WaitAfter(attempt, options.FirstRetry))]);
    }

    private static TimeSpan WaitAfter(int attempt, TimeSpan first) =>
        TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, first.TotalSeconds * Math.Pow(2, attempt)));
}
