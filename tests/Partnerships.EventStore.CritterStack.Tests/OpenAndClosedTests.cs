using Partnerships.EventStore.Contract;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.CritterStack.Tests;

/// <summary>How an engine begins and ends, whoever distributes its views.</summary>
public sealed class OpenAndClosedTests(CritterStackServer server)
{
    // Whoever asks the server for what a view has just seen is not let wait longer.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Views_begin_soon_after_the_start_and_a_closed_engine_holds_no_connection(bool isAlone)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (name, connectionString) = await server.NewDatabase();
        await using (var engine = await CritterStackEventStore.Open(
            new() { ConnectionString = connectionString, EventTypes = Library.EventTypes, Views = [LibraryViews.Shelves], IsAlone = isAlone }, cancellation))
        {
            await engine.Execute(new(Guid.CreateVersion7(), default, "clerk", null, Guid.CreateVersion7()), (streams, stop) => Library.Remind("emma")(streams, stop), cancellation);
            (await engine.WaitFor("shelves", engine.Head, Soon, cancellation)).ShouldBeTrue();
        }
        (await server.Sessions(name)).ShouldBe(0);
        await server.Drop(name);
    }
}
