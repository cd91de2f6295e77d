using System.Data.Common;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;
using Partnerships.EventStore.Postgres.Cluster;
using Partnerships.Server.Sample;

namespace Partnerships.Server.Serving;

/// <summary>What the operator's verbs say when they cannot do their work: one message, and an exit code that is not zero.</summary>
internal static class Failures
{
    private const int Failed = 1;

    /// <summary>Does the work of a verb.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Say(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception failure) when (failure is LogOwnedException or SampleException or LocalPostgresException or EventStoreUnavailableException or DbException or IOException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
    }
}
