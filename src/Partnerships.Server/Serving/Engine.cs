using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;
using Partnerships.EventStore.Postgres.Inspection;

namespace Partnerships.Server.Serving;

/// <summary>An engine that this program can open a log with.</summary>
/// <param name="Name">What it is called on the command line, and in the database.</param>
/// <param name="Layout">Where in a database verbs that only look find its log.</param>
/// <param name="Open">Opens the log of a database.</param>
internal sealed record Engine(string Name, LogLayout Layout, Func<EngineSetup, CancellationToken, Task<IEventStoreEngine>> Open)
{
    /// <summary>The one that is always there: this process owns the log.</summary>
    public static Engine Embedded { get; } = new("embedded", LogLayout.Own, async (setup, cancellation) => await PostgresEventStore.Open(
        new PostgresOptions
        {
            ConnectionString = setup.ConnectionString,
            EventTypes = setup.EventTypes,
            Views = setup.Views,
            Reactions = setup.Reactions,
            CarryOut = setup.CarryOut,
            TimeProvider = setup.Clock,
            Logging = setup.Logging,
        },
        cancellation));

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}

/// <summary>What an engine is to run, and where.</summary>
/// <param name="ConnectionString">Of an existing database.</param>
/// <param name="EventTypes">The stored names of the events.</param>
/// <param name="Views">The views to keep up to date.</param>
/// <param name="Reactions">The workflows, or null for none.</param>
/// <param name="CarryOut">Carries scheduled commands out; null leaves them waiting.</param>
/// <param name="Clock">The clock of events and scheduled commands.</param>
/// <param name="Logging">Where the engine says what it does.</param>
internal sealed record EngineSetup(
    string ConnectionString, EventTypes EventTypes, IReadOnlyList<EventStore.View> Views, Reactions? Reactions, CarryOut? CarryOut, TimeProvider Clock, ILoggerFactory Logging);
