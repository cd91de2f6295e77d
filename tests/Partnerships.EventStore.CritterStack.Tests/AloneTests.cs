using Partnerships.EventStore.Contract;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.CritterStack.Tests;

/// <summary>Who opens the log alone.</summary>
public sealed class AloneTests(CritterStackServer server)
{
    [Fact]
    public async Task Nobody_opens_a_log_alone_that_nodes_run()
    {
        await using var log = (CritterStackLog)await server.NewLog();
        await using (await log.Join(new EngineSetup()))
            await Should.ThrowAsync<LogOwnedException>(() => log.Open(new EngineSetup()));
        await (await log.Open(new EngineSetup())).DisposeAsync();
    }
}
