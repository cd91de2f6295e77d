using System.Data.Common;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres.Cluster;
using Partnerships.Server.Operations;
using Partnerships.Server.Sample;
using Partnerships.Vault;

namespace Partnerships.Server.Serving;

/// <summary>What the operator's verbs say when they cannot do their work: one message, and an exit code that is not zero.</summary>
internal static class Failures
{
    private const int Failed = 1;

    /// <summary>Does the work of a verb.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> Say(Func<Task> work) => Say(Console.Error, async () =>
    {
        await work();
        return 0;
    });

    /// <summary>Does the work of a verb that has more than one good end.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Say(TextWriter error, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is LogOwnedException or SampleException or VerbException or VaultException or LocalPostgresException
            or EventStoreUnavailableException or DbException or IOException or HttpRequestException)
        {
            await error.WriteLineAsync(failure.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
    }
}
