using Partnerships.Server.Access;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

public sealed class DeadLettersTests(SmallLog log, Cluster cluster) : IClassFixture<SmallLog>
{
    private const string Fail = "update scheduled set state = 'dead', attempts = 10, failure = 'The disk was full.' where name = 'expire-agreement'";
    private const string State = "select state from scheduled where name = 'expire-agreement'";

    [Fact]
    public async Task None_is_said_to_be_none()
    {
        var settings = await log.Copy();
        (await Operator.Run(settings, "deadletters")).ShouldEnd(0).Output.ShouldContain("no dead letters");
        (await Operator.Run(settings, "deadletters", "--json")).ShouldEnd(0).Json.GetProperty("deadLetters").GetArrayLength().ShouldBe(0);
        (await Operator.Run(settings, "deadletters", "replay", "--all")).ShouldEnd(0).Output.ShouldContain("no dead letters");
    }

    [Fact]
    public async Task They_are_listed_with_what_they_ask_for_and_why_they_failed()
    {
        var settings = await log.Copy();
        (await Operator.Execute(settings.ConnectionString!, Fail)).ShouldBe(1);
        var letter = (await Operator.Run(settings, "deadletters", "--json")).ShouldEnd(0).Json.GetProperty("deadLetters").EnumerateArray().ShouldHaveSingleItem();
        letter.GetProperty("name").GetString().ShouldBe("expire-agreement");
        letter.GetProperty("failure").GetString().ShouldBe("The disk was full.");
        letter.GetProperty("attempts").GetInt32().ShouldBe(10);
        log.Agreement.ShouldEndWith(letter.GetProperty("command").GetProperty("agreement").GetString()!);

        var people = (await Operator.Run(settings, "deadletters")).ShouldEnd(0).Output;
        people.ShouldContain($"{letter.GetProperty("id")}  expire-agreement");
        people.ShouldContain("failure  The disk was full.");
        people.ShouldContain("1 dead letter.");
    }

    [Fact]
    public async Task A_running_server_carries_one_out_again()
    {
        await using var server = await ServerWithOne();
        var id = await Operator.Scalar<Guid>(server.Settings.ConnectionString!, "select id from scheduled where state = 'dead'");
        var said = (await Operator.Run(server.Settings, "deadletters", "replay", $"{id}", "--url", server.Address, "--json")).ShouldEnd(0).Json;
        said.GetProperty("replayed").EnumerateArray().Select(it => it.GetGuid()).ShouldBe([id]);
        await server.Settle();
        (await Operator.Scalar<string>(server.Settings.ConnectionString!, State)).ShouldBe("done");
    }

    [Fact]
    public async Task The_server_that_owns_the_log_is_found_and_carries_all_out_again()
    {
        await using var server = await ServerWithOne();
        (await Operator.Run(server.Settings, "deadletters", "replay", "--all")).ShouldEnd(0).Output.ShouldContain("scheduled again");
        await server.Settle();
        (await Operator.Scalar<string>(server.Settings.ConnectionString!, State)).ShouldBe("done");
    }

    [Fact]
    public async Task While_no_server_runs_it_waits_for_the_next()
    {
        var settings = await log.Copy();
        await Operator.Execute(settings.ConnectionString!, Fail);
        (await Operator.Run(settings, "deadletters", "replay", "--all")).ShouldEnd(0);
        (await Operator.Scalar<string>(settings.ConnectionString!, State)).ShouldBe("waiting");
    }

    [Fact]
    public async Task An_id_that_is_none_of_theirs_is_an_error()
    {
        var said = (await Operator.Run(cluster.Shared.Settings, "deadletters", "replay", $"{Guid.Empty}", "--url", cluster.Shared.Address)).ShouldEnd(1);
        said.Output.ShouldContain("no dead letter");
    }

    [Fact]
    public async Task Only_an_operator_may_replay()
    {
        foreach (var token in new[] { "nonsense", cluster.Shared.Token(Roles.Auditor) })
            (await Operator.Run(cluster.Shared.Settings, "deadletters", "replay", "--all", "--url", cluster.Shared.Address, "--token", token))
                .ShouldEnd(1).Error.ShouldContain("token of the role operator");
    }

    [Theory]
    [InlineData]
    [InlineData("--all", "0198f3a0-0001-7000-8000-00000000000a")]
    public async Task Either_ids_or_all_are_named(params string[] arguments) =>
        (await Operator.Run(cluster.Shared.Settings, ["deadletters", "replay", .. arguments])).ShouldEnd(1).Error.ShouldContain("--all");

    private async Task<TestServer> ServerWithOne()
    {
        var database = (await log.Copy()).ConnectionString!;
        await Operator.Execute(database, Fail);
        return await TestServer.Start(database, new TestClock(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero)));
    }
}
