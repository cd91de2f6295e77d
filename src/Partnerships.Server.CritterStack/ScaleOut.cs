using Partnerships.EventStore.CritterStack;
using Partnerships.Server.Serving;

namespace Partnerships.Server.CritterStack;

/// <summary>The scale-out engine, as this program has it beside the embedded one.</summary>
internal static class ScaleOut
{
    /// <summary>It.</summary>
    public static Engine Engine { get; } = new("critterstack", async (setup, cancellation) => await CritterStackEventStore.Open(
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
