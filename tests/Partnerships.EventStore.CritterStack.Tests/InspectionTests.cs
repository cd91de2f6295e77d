using Npgsql;
using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Inspection;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.CritterStack.Tests;

/// <summary>What the embedded engine's inspection reads of this engine's tables.</summary>
public sealed class InspectionTests(CritterStackServer server) : IAsyncLifetime
{
    private const string Shelves = "shelves";
    private static readonly LogLayout Layout = new(CritterStackOptions.UsualSchema, $"{CritterStackOptions.UsualSchema}.mt_events");

    private CritterStackLog log = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => log = (CritterStackLog)await server.NewLog();

    public ValueTask DisposeAsync() => log.DisposeAsync();

    [Fact]
    public async Task Streams_are_listed_and_read_as_they_are_stored()
    {
        await using var engine = await log.Open(new EngineSetup());
        foreach (var book in new[] { "a", "b", "c" }) await Do(engine, Library.Acquire(book, $"Title of {book}"));
        await Do(engine, Library.Lend("b", "emma"));

        await using var inspection = await LogInspection.Open(log.ConnectionString, Layout, Stop);
        (await inspection.Kinds(Stop)).ShouldBe([new("book", 3, 4), new("member", 1, 1)]);
        (await inspection.Streams("book", "a", 1, Stop)).Select(stream => (stream.Name, stream.Version, stream.LastType, stream.LastPosition)).ShouldBe([("book/b", 2, "book-lent", 4)]);
        var stored = await inspection.Events("member/emma", 0, null, null, Stop).SingleAsync(Stop);
        var read = await engine.Store.ReadStream(new("member", "emma"), 0, Stop).SingleAsync(Stop);
        Leaf.Hash(stored.With(read.Data)).ShouldBe(read.LeafHash.ToArray());
        (stored.Id, stored.Position, stored.Actor, stored.RecordedAt, stored.LeafHash.ToArray().Length).ShouldBe((read.Id, read.Position, read.Actor, read.RecordedAt, Leaf.Length));
    }

    [Fact]
    public async Task A_sound_log_is_found_sound_and_its_views_equal_to_a_fresh_fold()
    {
        await using var engine = await log.Open(new EngineSetup());
        foreach (var book in new[] { "a", "b", "c" }) await Do(engine, Library.Acquire(book, $"Title of {book}"));
        (await engine.Store.WaitFor(Shelves, engine.Operations.Head, TimeSpan.FromSeconds(30), Stop)).ShouldBeTrue();

        var report = await Check();
        report.Findings.ShouldBeEmpty();
        (report.Events, report.Head).ShouldBe((3, 3));
        report.Views.ShouldBe([new CheckedView(Shelves, 3, report.Views[0].Documents, true)]);
        report.Views[0].Documents.ShouldNotBeNull().ShouldBePositive();
    }

    [Fact]
    public async Task A_node_starts_while_somebody_inspects_the_log()
    {
        await using (var engine = await log.Open(new EngineSetup())) await Do(engine, Library.Acquire("a", "A"));
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(log.ConnectionString) { Pooling = false });
        await using var looking = await source.OpenConnectionAsync(Stop);
        await using var moment = await looking.BeginTransactionAsync(Stop);
        await using (var look = new NpgsqlCommand("select count(*) from critterstack.events, critterstack.checkpoints", looking)) await look.ExecuteScalarAsync(Stop);

        var starting = log.Open(new EngineSetup());
        (await Task.WhenAny(starting, Task.Delay(TimeSpan.FromSeconds(20), Stop))).ShouldBe(starting);
        await moment.RollbackAsync(Stop);
        await (await starting).DisposeAsync();
    }

    [Theory]
    [InlineData("update critterstack.mt_events set user_name = 'another' where seq_id = 2", FindingKind.LeafHash)]
    [InlineData("update critterstack.mt_events set bdata = bdata || '\\x20' where seq_id = 2", FindingKind.NotCanonical)]
    [InlineData("update critterstack.mt_events set headers = headers || '{\"ordinal\": 7}' where seq_id = 2", FindingKind.OrdinalHole)]
    [InlineData("delete from critterstack.mt_events where seq_id = 2", FindingKind.PositionGap)]
    [InlineData("update critterstack.view_shelves set body = 'x'", FindingKind.ViewDiffers)]
    [InlineData("update critterstack.mt_event_progression set last_seq_id = 9 where name = 'shelves:All'", FindingKind.CheckpointBeyondHead)]
    public async Task What_was_changed_behind_the_engine_is_found(string sql, FindingKind expected)
    {
        await using (var engine = await log.Open(new EngineSetup()))
        {
            foreach (var book in new[] { "a", "b", "c" }) await Do(engine, Library.Acquire(book, $"Title of {book}"));
            (await engine.Store.WaitFor(Shelves, engine.Operations.Head, TimeSpan.FromSeconds(30), Stop)).ShouldBeTrue();
        }
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(log.ConnectionString) { Pooling = false });
        await using (var change = source.CreateCommand(sql)) if (sql.Contains("mt_events", StringComparison.Ordinal)) await Should.ThrowAsync<PostgresException>(() => change.ExecuteNonQueryAsync(Stop));
        await using (var unguarded = source.CreateCommand($"alter table critterstack.mt_events disable trigger user; {sql}")) await unguarded.ExecuteNonQueryAsync(Stop);

        var report = await Check();
        report.Counts.Keys.ShouldContain(expected);
        report.Counts.Keys.ShouldContain(FindingKind.Unguarded);
        report.IsSound.ShouldBeFalse();
    }

    private async Task<CheckReport> Check()
    {
        await using var inspection = await LogInspection.Open(log.ConnectionString, Layout, Stop);
        return await inspection.Check(Library.EventTypes, [LibraryViews.Shelves], cancellation: Stop);
    }

    private static async Task Do(IEngine engine, Decide decide) =>
        (await engine.Store.Execute(new CommandContext(Guid.CreateVersion7(), default, "clerk", null, Guid.CreateVersion7()), (streams, stop) => decide(streams, stop), Stop))
            .ShouldBeOfType<Outcome.Appended>();
}
