using System.Text.Json;
using Partnerships.Server.Serving;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

public sealed class CheckTests(SmallLog log, Cluster cluster) : IClassFixture<SmallLog>
{
    private static readonly int AllViews = Views.All.Count;

    [Fact]
    public async Task A_log_that_nobody_touched_is_sound()
    {
        var settings = await log.Copy();
        var people = (await Operator.Run(settings, "check")).ShouldEnd(0);
        people.Output.ShouldContain("Sound:");
        people.Output.ShouldNotContain("fault:");
        people.Error.ShouldContain("events/s");

        var json = (await Operator.Run(settings, "check", "--json")).ShouldEnd(0).Json;
        json.GetProperty("isSound").GetBoolean().ShouldBeTrue();
        json.GetProperty("findings").GetArrayLength().ShouldBe(0);
        json.GetProperty("events").GetInt64().ShouldBe(json.GetProperty("head").GetInt64());
        var views = json.GetProperty("views").EnumerateArray().ToList();
        views.Select(view => view.GetProperty("name").GetString()).ShouldBe(Views.All.Select(view => view.Name));
        views.ShouldAllBe(view => view.GetProperty("isEqual").GetBoolean());
        // The log has something of everything but these.
        views.Where(view => view.GetProperty("documents").GetInt64() == 0).Select(view => view.GetProperty("name").GetString()).ShouldBe(["experiences", "templates"]);
    }

    [Fact]
    public async Task It_can_be_run_while_a_server_runs()
    {
        await Town.Found(cluster.Shared);
        (await Operator.Run(cluster.Shared.Settings, "check")).ShouldEnd(0).Output.ShouldContain("Sound:");
    }

    [Theory]
    [InlineData("delete from events where position = 3", "positionGap", "Position 3 is missing")]
    [InlineData("delete from events where position between 3 and 5", "positionGap", "Positions 3 to 5 are missing")]
    [InlineData("delete from events where position = 1", "positionGap", "Position 1 is missing")]
    [InlineData("update events set position = position + 10 where position = (select max(position) from events)", "positionGap", "are missing")]
    [InlineData("update events set version = 9 where type = 'agreement-activated'", "versionGap", "version 9 follows version")]
    [InlineData("delete from events where type = 'agreement-drafted'", "versionGap", "version 2 follows nothing")]
    [InlineData("update events set version = 100 - version where stream like 'agreement/%'; update events set version = version - 92 where stream like 'agreement/%'", "versionGap", "before version")]
    [InlineData("update events set ordinal = 1 where position = 3", "ordinalHole", "ordinal is 1")]
    [InlineData("update events set actor = 'Somebody else' where position = 3", "leafHash", "position 3 ")]
    [InlineData("update events set recorded_at = recorded_at - interval '1 microsecond' where position = 3", "leafHash", "position 3 ")]
    [InlineData("update events set leaf = sha256(leaf) where position = 3", "leafHash", "position 3 ")]
    [InlineData("update events set payload = convert_to(replace(convert_from(payload, 'UTF8'), ':', ': '), 'UTF8') where position = 3", "notCanonical", "other bytes")]
    [InlineData("update events set payload = '{}' where position = 3", "notDecodable", "position 3 ")]
    [InlineData("update events set payload = '\\xff' where position = 3", "notDecodable", "position 3 ")]
    [InlineData("update events set type = 'never-heard-of' where position = 3", "notDecodable", "never-heard-of")]
    [InlineData("update events set stream = 'nameless' where position = 3", "notDecodable", "not a stream name")]
    [InlineData("update checkpoints set position = position + 1 where name = 'cities'", "checkpointBeyondHead", "'cities'")]
    [InlineData("update checkpoints set position = position + 1 where name = 'workflows'", "checkpointBeyondHead", "'workflows'")]
    [InlineData("update view_documents set body = body || ' ' where view = 'companies~1'", "viewDiffers", "differs")]
    [InlineData("update view_documents set changed_at = changed_at + 1 where view = 'companies~1'", "viewDiffers", "was changed at position")]
    [InlineData("delete from view_documents where view = 'companies~1'", "viewDiffers", "lacks a document")]
    [InlineData("insert into view_documents values ('companies~1', 'more', '{}', 1)", "viewDiffers", "'more' that a fresh fold does not make")]
    [InlineData("update checkpoints set position = position - 1 where name = 'work-queue'", "viewDiffers", "'work-queue'")]
    public async Task It_finds(string damage, string kind, string said)
    {
        var report = (await Check(await Damaged(damage))).ShouldEnd(1).Json;
        report.GetProperty("isSound").GetBoolean().ShouldBeFalse();
        Findings(report).ShouldContain(finding => finding.Kind == kind && finding.IsFault && finding.Message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_to_people_what_is_broken_and_which_view_differs()
    {
        var people = (await Operator.Run(await Damaged("update view_documents set body = body || ' ' where view = 'companies~1'; update events set leaf = sha256(leaf) where position = 3"), "check")).ShouldEnd(1);
        people.Output.ShouldContain("fault: The event at position 3 ");
        people.Output.ShouldContain("Broken:");
        people.Rows.Single(row => row[0] == "companies")[^1].ShouldBe("different");
        people.Rows.Single(row => row[0] == "cities")[^1].ShouldBe("equal");
    }

    [Fact]
    public async Task It_tells_a_changed_hash_from_everything_else() =>
        Findings((await Check(await Damaged("update events set leaf = sha256(leaf) where position = 3"))).Json).Select(finding => finding.Kind).ShouldBe(["leafHash"]);

    [Fact]
    public async Task Views_are_not_compared_past_an_event_that_cannot_be_decoded()
    {
        var json = (await Check(await Damaged("update events set payload = '{}' where position = 3"))).Json;
        Findings(json).Where(finding => finding.Kind == "viewNotCompared").ShouldAllBe(finding => !finding.IsFault);
        json.GetProperty("views").EnumerateArray().Where(view => view.TryGetProperty("isEqual", out _)).ShouldBeEmpty();
        (json.GetProperty("faults").GetInt64(), json.GetProperty("warnings").GetInt64()).ShouldBe((2, AllViews));
    }

    [Theory]
    [InlineData("update scheduled set state = 'dead', failure = 'The disk was full.' where state = 'waiting'", "deadLetters", "failed for good")]
    [InlineData("update checkpoints set revision = 99 where name = 'cities'", "viewNotCompared", "revision 99")]
    [InlineData("delete from checkpoints where name = 'cities'", "viewNotCompared", "not been built")]
    public async Task It_warns_of_what_breaks_nothing(string damage, string kind, string said)
    {
        var report = (await Check(await Damaged(damage))).ShouldEnd(0);
        Findings(report.Json).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Kind.ShouldBe(kind), finding => finding.IsFault.ShouldBeFalse(), finding => finding.Message.ShouldContain(said));
    }

    [Theory]
    [InlineData("drop trigger events_are_kept on events")]
    [InlineData("alter table events disable trigger events_are_kept")]
    [InlineData("alter table events enable trigger events_are_kept")] // but not in sessions that play a replica
    public async Task It_warns_when_nothing_keeps_the_owner_from_changing_events(string opening)
    {
        var settings = await log.Copy();
        await Operator.Execute(settings.ConnectionString!, opening);
        Findings((await Check(settings)).ShouldEnd(0).Json).ShouldHaveSingleItem().Kind.ShouldBe("unguarded");
    }

    [Fact]
    public async Task A_database_without_a_log_is_an_error_and_is_left_as_it_is()
    {
        var settings = await log.Copy() with { ConnectionString = await cluster.NewDatabase() };
        (await Operator.Run(settings, "check")).ShouldEnd(1).Error.ShouldContain("no log yet");
        (await Operator.Scalar<long>(settings.ConnectionString!, "select count(*) from pg_tables where schemaname = 'public'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_folder_without_a_cluster_is_an_error_and_none_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("partnerships-verbs-").FullName;
        (await Operator.Run(new() { DataDirectory = folder }, "check")).ShouldEnd(1).Error.ShouldContain("PARTNERSHIPS_DATA");
        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
        Directory.Delete(folder);
    }

    private static Task<Said> Check(ServerSettings settings) => Operator.Run(settings, "check", "--json");

    private static List<(string Kind, bool IsFault, string Message)> Findings(JsonElement report) =>
        [.. report.GetProperty("findings").EnumerateArray().Select(finding =>
            (finding.GetProperty("kind").GetString()!, finding.GetProperty("isFault").GetBoolean(), finding.GetProperty("message").GetString()!))];

    private async Task<ServerSettings> Damaged(string damage)
    {
        var settings = await log.Copy();
        await Operator.Damage(settings.ConnectionString!, damage);
        return settings;
    }
}
