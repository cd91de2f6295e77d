using System.Security.Cryptography;
using System.Text;
using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Schema;

namespace Partnerships.EventStore.Postgres.Tests;

public sealed class MigrationTests(PostgresServer server)
{
    // Released steps. A database out there has run them just so: add a step, never change one.
    private static readonly Dictionary<string, string> Released = new()
    {
        ["0001-events"] = "595d75d903a457f39ddadccf1ffb2447dcccac29f5438d969bed1740e4cc0a72",
        ["0002-events-are-kept"] = "c1be621376fdb57cdf43bc5ac26060e328507be99ade474529e14c3decd1aff4",
        ["0003-view-documents"] = "09088e6d18c9141909b974405b983ada8c313eed12f1258bf84265036ed8101b",
        ["0004-checkpoints"] = "0c902765827ea613d32ffea6f5bca57530fe6cc501b3dbd20c3cc140db768940",
        ["0005-advance-checkpoint"] = "429d5125aa5601b7e3e79fdc8ff99dc4d27389bf8627d3136055d9b6ba498da4",
        ["0006-scheduled"] = "e62c8b92a2cc9dd38b510738cbae3a44914bbb610f4d907099905d09a35c831c",
        ["0007-documents-are-not-compressed"] = "911f74179c0098cab586b209e93673b424fe577b3a2cc19479be1e84215252b8",
    };

    [Fact]
    public void Released_migrations_are_frozen() =>
        Migrations.Names.ToDictionary(name => name, name => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Migrations.Script(name)))))
            .ShouldBe(Released);

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await using var log = await server.NewLog();
        await using (await log.Open()) { }
        await Database.Execute(log.ConnectionString, "insert into migrations (name) values ('9999-from-the-future')");

        (await Should.ThrowAsync<NotSupportedException>(() => log.Open())).Message.ShouldContain("9999-from-the-future");
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_of_the_steps_before_it()
    {
        await using var log = await server.NewLog();
        await Database.Execute(log.ConnectionString, "create table scheduled (in_the_way integer)");

        await Should.ThrowAsync<PostgresException>(() => log.Open());

        (await Tables(log)).ShouldBe(["scheduled"]);
        await Database.Execute(log.ConnectionString, "drop table scheduled");
        await using var store = await log.Open();
        await new Traffic(store).Send(1);
    }

    [Fact]
    public async Task An_older_log_is_brought_up_to_date_with_all_that_it_holds_or_is_left_as_it_was()
    {
        await using var log = await server.NewLog();
        var older = await log.Open();
        var traffic = new Traffic(() => older);
        await traffic.Send(2);
        await older.DisposeAsync();
        await Database.Execute(log.ConnectionString, """
            drop table scheduled, checkpoints; drop function advance_checkpoint; create table scheduled (in_the_way integer);
            delete from migrations where name >= '0004'; delete from view_documents;
            """);
        var before = await Tables(log);

        await Should.ThrowAsync<PostgresException>(() => log.Open());
        (await Tables(log)).ShouldBe(before);

        await Database.Execute(log.ConnectionString, "drop table scheduled");
        await using (older = await log.Open(new() { Views = [LibraryViews.Shelves] })) await traffic.Check(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("plain_user", "nocreaterole")]
    [InlineData("role_maker", "createrole")]
    public async Task A_user_with_few_rights_opens_a_log_and_writes_to_it(string user, string rights)
    {
        await using var log = await server.NewLog();
        var database = new NpgsqlConnectionStringBuilder(log.ConnectionString) { Username = user, Password = user };
        await Database.Execute(log.ConnectionString, $"""
            do $$ begin create role {user} login password '{user}' {rights}; exception when duplicate_object then null; end $$;
            alter database {database.Database} owner to {user};
            """);

        await using var store = await PostgresEventStore.Open(PostgresLog.Options(database.ConnectionString, new()), TestContext.Current.CancellationToken);
        await new Traffic(store).Send(1);

        store.Head.ShouldBePositive();
    }

    private static async Task<string[]> Tables(PostgresLog log) => await Database.Scalar<string[]>(
        log.ConnectionString, "select coalesce(array_agg(tablename::text order by tablename), '{}') from pg_tables where schemaname = 'public'");
}
