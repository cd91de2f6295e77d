using Partnerships.Server.CritterStack;
using Partnerships.Server.CritterStack.Tests;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Tests.Serving;

/// <summary>Stands in the place of the embedded engine in the tests of Partnerships.Server.Tests, which are compiled here as well.</summary>
internal static class EngineUnderTest
{
    /// <summary>Settings under which a new log is on the scale-out engine.</summary>
    public static ServerSettings On(ServerSettings settings) => settings with { Engines = [Engine.Embedded, ScaleOut.Engine], EngineName = ScaleOut.Engine.Name };

    /// <summary>Why the engine cannot do what a test asks for.</summary>
    public static string? Lacks(string test) => Lacking.Reasons.GetValueOrDefault(test);
}
