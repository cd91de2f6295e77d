using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Partnerships.EventStore.CritterStack;

/// <summary>What the scale-out engine is to run, and where.</summary>
public sealed record CritterStackOptions
{
    /// <summary>Of an existing database; the user may make a schema in it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The stored names of the events.</summary>
    public required EventTypes EventTypes { get; init; }

    /// <summary>The views to keep up to date.</summary>
    public IReadOnlyList<View> Views { get; init; } = [];

    /// <summary>The workflows, or null for none.</summary>
    public Reactions? Reactions { get; init; }

    /// <summary>Carries scheduled commands out; null leaves them waiting.</summary>
    public CarryOut? CarryOut { get; init; }

    /// <summary>The clock of events. When scheduled commands are due, Wolverine reads off the machine's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the engine says what it does.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;

    /// <summary>True when no other process runs the log: it then starts sooner, since it need not agree with others.</summary>
    public bool IsAlone { get; init; }

    /// <summary>How many scheduled commands are carried out at a time, in each process.</summary>
    public int ScheduledAtOnce { get; init; } = 8;

    /// <summary>How often a scheduled command is tried before it is laid among the dead letters.</summary>
    public int Attempts { get; init; } = 10;

    /// <summary>The wait after the first failed attempt; each further one is twice as long.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>See <see cref="Schema"/>, when it is not given.</summary>
    public const string UsualSchema = "critterstack";

    /// <summary>The schema that holds the log, its views and its messages.</summary>
    public string Schema { get; init; } = UsualSchema;
}
