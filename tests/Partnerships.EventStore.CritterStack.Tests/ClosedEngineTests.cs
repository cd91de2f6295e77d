using Partnerships.EventStore.Contract;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.CritterStack.Tests;

/// <summary>An engine that is closed lets go of PostgreSQL, whoever distributes its views.</summary>
public sealed class ClosedEngineTests(CritterStackServer server)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_closed_engine_holds_no_connection(bool isAlone)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (name, connectionString) = await server.NewDatabase();
        await using (var engine = await CritterStackEventStore.Open(
            new() { ConnectionString = connectionString, EventTypes = Library.EventTypes, Views = [LibraryViews.Shelves], IsAlone = isAlone }, cancellation))
        {
            await engine.Execute(new(Guid.CreateVersion7(), default, "clerk", null, Guid.CreateVersion7()), (streams, stop) => Library.Remind("emma")(streams, stop), cancellation);
            (await engine.WaitFor("shelves", engine.Head, TimeSpan.FromSeconds(20), cancellation)).ShouldBeTrue();
        }
        (await server.Sessions(name)).ShouldBe(0);
        await server.Drop(name);
    }
}
