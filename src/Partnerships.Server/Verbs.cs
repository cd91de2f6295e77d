using System.CommandLine;
using Partnerships.Server.Access;
using Partnerships.Server.Imports;
using Partnerships.Server.Operations;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;

namespace Partnerships.Server;

/// <summary>The program's verbs.</summary>
internal static class Verbs
{
    /// <summary>All of them.</summary>
    /// <param name="settings">What the operator's verbs are told from outside.</param>
    public static RootCommand Create(Func<ServerSettings> settings) => new("Partnership agreements and what comes of them: API, pages and the operator's verbs.")
    {
        ServeVerb.Create(settings),
        SimulateVerb.Create(settings),
        TokenVerb.Create(),
        LagVerb.Create(),
        RebuildVerb.Create(settings),
        StreamsVerb.Create(settings),
        ShowVerb.Create(settings),
        DeadLettersVerb.Create(settings),
        CheckVerb.Create(settings),
        MoveVerb.Create(settings),
        RotateMasterKeyVerb.Create(settings),
        ImportVerb.Create(settings),
        ExportVerb.Create(settings),
    };
}
