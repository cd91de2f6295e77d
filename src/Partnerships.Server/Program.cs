using System.CommandLine;
using Partnerships.Server.Access;
using Partnerships.Server.Operations;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;

var root = new RootCommand("Partnership agreements and what comes of them: API, pages and the operator's verbs.")
{
    ServeVerb.Create(),
    SimulateVerb.Create(),
    TokenVerb.Create(),
    RebuildVerb.Create(),
    LagVerb.Create(),
};
return await root.Parse(args).InvokeAsync();
