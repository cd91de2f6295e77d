using Partnerships.Server;
using Partnerships.Server.CritterStack;
using Partnerships.Server.Serving;

// The same program as Partnerships.Server, with one engine more, and with telemetry.
using var telemetry = Telemetry.Send();
return await Verbs.Create(() => ServerSettings.FromEnvironment() with { Engines = [Engine.Embedded, ScaleOut.Engine] }).Parse(args).InvokeAsync();
