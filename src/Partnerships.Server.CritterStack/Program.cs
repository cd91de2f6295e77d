using Partnerships.EventStore.CritterStack;
using Partnerships.Server;
using Partnerships.Server.CritterStack;
using Partnerships.Server.Serving;

// The same program as Partnerships.Server, with one engine more, and with telemetry.
using var telemetry = Telemetry.Send();
var scaleOut = new Engine("critterstack", async (setup, cancellation) => await CritterStackEventStore.Open(
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
return await Verbs.Create(() => ServerSettings.FromEnvironment() with { Engines = [Engine.Embedded, scaleOut] }).Parse(args).InvokeAsync();
