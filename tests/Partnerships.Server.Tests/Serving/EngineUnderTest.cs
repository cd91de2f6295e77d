using Partnerships.Server.Serving;

namespace Partnerships.Server.Tests.Serving;

/// <summary>The engine that the tests run on. Partnerships.Server.CritterStack.Tests compiles the same tests with another one in this one's place.</summary>
internal static class EngineUnderTest
{
    /// <summary>Settings under which a new log is on it.</summary>
    public static ServerSettings On(ServerSettings settings) => settings;

    /// <summary>Why the engine cannot do what a test asks for, by the test's name; null for what it can. Such a test is skipped, and says so.</summary>
    public static string? Lacks(string test) => null;
}
