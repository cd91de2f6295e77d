using Partnerships.EventStore.Contract;

namespace Partnerships.EventStore.Postgres.Tests;

public sealed class KeptEventsTests(PostgresServer server)
{
    private const string AsApplication = "set role event_store_application; ";
    private const string AsReplica = "set session_replication_role = replica; ";

    [Theory]
    [InlineData("update events set actor = 'another'")]
    [InlineData("delete from events")]
    [InlineData("truncate events")]
    public async Task Nobody_changes_or_removes_events(string statement)
    {
        await using var log = await server.NewLog();
        await using var store = await log.Open();
        await store.Execute(
            new CommandContext(Guid.CreateVersion7(), default, "clerk", null, Guid.CreateVersion7()),
            (streams, stop) => Library.Remind("emma")(streams, stop), TestContext.Current.CancellationToken);

        foreach (var who in new[] { "", AsReplica, AsApplication })
        {
            var refused = await Should.ThrowAsync<PostgresException>(() => Database.Execute(log.ConnectionString, who + statement));
            refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
        (await Database.Scalar<string>(log.ConnectionString, "select actor from events")).ShouldBe("clerk");
    }

    [Fact]
    public async Task The_engine_works_under_the_lesser_role()
    {
        await using var log = await server.NewLog();
        await using var store = await log.Open();
        var refused = await Should.ThrowAsync<PostgresException>(() => Database.Execute(log.ConnectionString, AsApplication + "create table mine (id int)"));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        var roles = await Database.Scalar<string>(log.ConnectionString, "select string_agg(distinct privilege_type, ',' order by privilege_type) from information_schema.role_table_grants where table_name = 'events' and grantee = 'event_store_application'");
        roles.ShouldBe("INSERT,SELECT");
    }
}
