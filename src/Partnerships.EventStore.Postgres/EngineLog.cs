using Microsoft.Extensions.Logging;

namespace Partnerships.EventStore.Postgres;

/// <summary>What the engine says to its operator.</summary>
internal static class EngineLog
{
    private static readonly Action<ILogger, Exception?> connectionLost =
        LoggerMessage.Define(LogLevel.Warning, new(1, "ConnectionLost"), "The log's session was lost; taking the log again.");

    private static readonly Action<ILogger, int, Exception?> oneByOne =
        LoggerMessage.Define<int>(LogLevel.Warning, new(2, "OneByOne"), "A batch of {Requests} requests could not be written; writing them one by one.");

    private static readonly Action<ILogger, Exception?> ownershipLost =
        LoggerMessage.Define(LogLevel.Critical, new(3, "OwnershipLost"), "Another process has taken the log; this one can write no more.");

    private static readonly Action<ILogger, Exception?> unreachable =
        LoggerMessage.Define(LogLevel.Error, new(4, "Unreachable"), "The log cannot be reached.");

    private static readonly Action<ILogger, long, long, Exception?> othersWrote =
        LoggerMessage.Define<long, long>(LogLevel.Warning, new(5, "OthersWrote"), "The log went from {From} to {To} without this process; what it remembered is dropped.");

    private static readonly Action<ILogger, string, Exception?> waiting =
        LoggerMessage.Define<string>(LogLevel.Information, new(6, "Waiting"), "Waiting for the database: {Reason}");

    private static readonly Action<ILogger, string, Exception?> followerStopped =
        LoggerMessage.Define<string>(LogLevel.Error, new(7, "FollowerStopped"), "'{Name}' stands still.");

    private static readonly Action<ILogger, string, Exception?> followerInterrupted =
        LoggerMessage.Define<string>(LogLevel.Warning, new(8, "FollowerInterrupted"), "'{Name}' was interrupted; going on from its checkpoint.");

    private static readonly Action<ILogger, Exception?> schedulerInterrupted =
        LoggerMessage.Define(LogLevel.Warning, new(9, "SchedulerInterrupted"), "Scheduled commands were interrupted; trying again.");

    private static readonly Action<ILogger, string, Guid, int, Exception?> attemptFailed =
        LoggerMessage.Define<string, Guid, int>(LogLevel.Warning, new(10, "AttemptFailed"), "The scheduled command {Name} {Id} failed at attempt {Attempt}.");

    private static readonly Action<ILogger, string, Guid, int, Exception?> deadLetter =
        LoggerMessage.Define<string, Guid, int>(LogLevel.Error, new(11, "DeadLetter"), "The scheduled command {Name} {Id} failed {Attempt} times; it is now a dead letter.");

    public static void ConnectionLost(this ILogger logger, Exception e) => connectionLost(logger, e);

    public static void OneByOne(this ILogger logger, Exception e, int requests) => oneByOne(logger, requests, e);

    public static void OwnershipLost(this ILogger logger, Exception e) => ownershipLost(logger, e);

    public static void Unreachable(this ILogger logger, Exception e) => unreachable(logger, e);

    public static void OthersWrote(this ILogger logger, long from, long to) => othersWrote(logger, from, to, null);

    public static void Waiting(this ILogger logger, Exception e) => waiting(logger, e.Message, null);

    public static void FollowerStopped(this ILogger logger, string name, Exception e) => followerStopped(logger, name, e);

    public static void FollowerInterrupted(this ILogger logger, string name, Exception e) => followerInterrupted(logger, name, e);

    public static void SchedulerInterrupted(this ILogger logger, Exception e) => schedulerInterrupted(logger, e);

    public static void AttemptFailed(this ILogger logger, string name, Guid id, int attempt, Exception? e) => attemptFailed(logger, name, id, attempt, e);

    public static void DeadLetter(this ILogger logger, string name, Guid id, int attempts, Exception? e) => deadLetter(logger, name, id, attempts, e);
}
