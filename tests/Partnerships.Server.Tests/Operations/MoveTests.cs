using Partnerships.Server.Operations;
using Partnerships.Server.Serving;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

/// <summary>A log goes on elsewhere, and in one place only.</summary>
public sealed class MoveTests(SmallLog log, Cluster cluster) : IClassFixture<SmallLog>
{
    [Fact]
    public async Task A_log_goes_to_another_database_and_the_server_goes_on_there()
    {
        var here = await log.Copy();
        var events = await Operator.Scalar<long>(here.ConnectionString!, "select count(*) from events");
        var to = here with { ConnectionString = await cluster.NewDatabase() };

        var moved = (await Operator.Run(here with { Target = to.ConnectionString }, "move", "--to", "embedded", "--json")).ShouldEnd(0).Json;

        (moved.GetProperty("events").GetInt64(), moved.GetProperty("head").GetInt64(), moved.GetProperty("known").GetInt64()).ShouldBe((events, events, 0));
        moved.GetProperty("root").GetString()!.Length.ShouldBe(64);
        (await Waiting(to)).ShouldBe(await Waiting(here));
        await using (var server = await TestServer.Start(to.ConnectionString!, new TestClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))))
        {
            await server.Settle();
            server.Operations.Head.ShouldBe(events);
            (await Operator.Run(server.Settings, "check")).ShouldEnd(0);
        }
        (await Operator.Run(here, "rebuild", "cities")).ShouldEnd(1).Error.ShouldContain("moved to another one");
        (await Operator.Run(here, "check")).ShouldEnd(1).Error.ShouldContain("was moved to another one");
    }

    [Fact]
    public async Task A_move_that_was_broken_off_is_completed_by_the_next()
    {
        var here = await log.Copy();
        var to = await cluster.NewDatabase(here.ConnectionString!);
        await Operator.Damage(to, "delete from events where position > 5");
        await Operator.Execute(to, "truncate view_documents, checkpoints, scheduled");

        var moved = (await Operator.Run(here with { Target = to }, "move", "--to", "embedded", "--json")).ShouldEnd(0).Json;

        moved.GetProperty("known").GetInt64().ShouldBeInRange(1, 5);
        (await Waiting(here with { ConnectionString = to })).ShouldBe(await Waiting(here));
    }

    [Fact]
    public async Task A_copy_that_holds_something_else_is_not_taken_for_the_log()
    {
        var here = await log.Copy();
        var other = await cluster.NewDatabase(here.ConnectionString!);
        await Operator.Damage(here.ConnectionString!, "delete from events where position > 5");

        (await Operator.Run(here with { Target = other }, "move", "--to", "embedded")).ShouldEnd(1).Error.ShouldContain("The log stays where it is.");

        (await Operator.Run(here, "rebuild", "cities")).ShouldEnd(0);
    }

    [Fact]
    public async Task A_log_is_not_moved_to_where_it_is() =>
        (await Operator.Run(await log.Copy(), "move", "--to", "embedded")).ShouldEnd(1).Error.ShouldContain("already");

    [Fact]
    public async Task An_engine_that_the_program_does_not_have_is_named_with_those_that_it_has()
    {
        var settings = await log.Copy();
        (await Operator.Run(settings, "move", "--to", "paper")).ShouldEnd(1).Error.ShouldContain("it has: embedded");
        (await Operator.Run(settings with { EngineName = "paper" }, "rebuild", "cities")).ShouldEnd(1).Error.ShouldContain("'paper'");
    }

    [Fact]
    public async Task A_log_with_events_is_opened_with_no_other_engine_than_its_own()
    {
        var settings = await log.Copy();
        var other = new Engine("other", Engine.Embedded.Layout, Engine.Embedded.Open);
        var both = settings with { Engines = [Engine.Embedded, other], EngineName = "other" };

        (await Operator.Run(both, "rebuild", "cities")).ShouldEnd(1).Error.ShouldContain("move --to other");

        var empty = both with { ConnectionString = await cluster.NewDatabase() };
        (await EngineInForce.Choose(empty, empty.ConnectionString, TestContext.Current.CancellationToken)).ShouldBe(other);
        (await EngineInForce.Choose(empty with { EngineName = null }, empty.ConnectionString, TestContext.Current.CancellationToken)).ShouldBe(other);
        await Should.ThrowAsync<VerbException>(() => EngineInForce.Choose(empty with { EngineName = "embedded" }, empty.ConnectionString, TestContext.Current.CancellationToken));
    }

    private static async Task<long> Waiting(ServerSettings settings) =>
        await Operator.Scalar<long>(settings.ConnectionString!, "select count(*) from scheduled where state = 'waiting'");
}
