using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Partnerships.EventStore.Postgres;

/// <summary>What the embedded engine is to run, and where.</summary>
public sealed record PostgresOptions
{
    /// <summary>Of an existing database. A user that owns it gets an application role with lesser rights made; the engine
    /// then works under that role.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The stored names of the events.</summary>
    public required EventTypes EventTypes { get; init; }

    /// <summary>The views to keep up to date.</summary>
    public IReadOnlyList<View> Views { get; init; } = [];

    /// <summary>The workflows, or null for none.</summary>
    public Reactions? Reactions { get; init; }

    /// <summary>Carries scheduled commands out; null leaves them waiting.</summary>
    public CarryOut? CarryOut { get; init; }

    /// <summary>The clock of events and scheduled commands.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the engine says what it does.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;

    /// <summary>How the owner of the log is named to a second process that wants it.</summary>
    public string ApplicationName { get; init; } = $"process {Environment.ProcessId} on {Environment.MachineName}";

    /// <summary>Waits for a log that another process owns for as long as it takes, rather than refuse to open.</summary>
    public bool Standby { get; init; }

    /// <summary>How long commands wait while the database is out of reach. The wait for a lock that a dying process still
    /// holds is a tenth of it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many streams' states are kept in memory.</summary>
    public int CachedStates { get; init; } = 50_000;

    /// <summary>How many decoded documents of each view are kept in memory.</summary>
    public int CachedDocuments { get; init; } = 60_000;

    /// <summary>How many scheduled commands are carried out at a time. One makes their order that of their times.</summary>
    public int ScheduledAtOnce { get; init; } = 8;

    /// <summary>How often a scheduled command is tried before it is laid among the dead letters.</summary>
    public int Attempts { get; init; } = 10;

    /// <summary>The wait after the first failed attempt; each further one is twice as long.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptLimit { get; init; } = TimeSpan.FromSeconds(60);
}
