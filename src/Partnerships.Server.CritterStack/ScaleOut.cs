using Partnerships.EventStore.CritterStack;
using Partnerships.EventStore.Postgres.Inspection;
using Partnerships.Server.Serving;

namespace Partnerships.Server.CritterStack;

/// <summary>The scale-out engine, for the program that can open a log with it.</summary>
internal static class ScaleOut
{
    private static readonly LogLayout Layout = new(CritterStackOptions.UsualSchema, $"{CritterStackOptions.UsualSchema}.mt_events");

    /// <summary>It.</summary>
    public static Engine Engine { get; } = new("critterstack", Layout, async (setup, cancellation) => await CritterStackEventStore.Open(
        new CritterStackOptions
        {
            ConnectionString = setup.ConnectionString,
            EventTypes = setup.EventTypes,
            Views = setup.Views,
            Reactions = setup.Reactions,
            CarryOut = setup.CarryOut,
            TimeProvider = setup.Clock,
            Logging = setup.Logging,
            IsAlone = setup.CarryOut is null,
        },
        cancellation));
}
