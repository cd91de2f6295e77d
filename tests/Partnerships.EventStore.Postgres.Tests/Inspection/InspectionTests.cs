using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Inspection;

namespace Partnerships.EventStore.Postgres.Tests.Inspection;

public sealed class InspectionTests(PostgresServer server)
{
    private const string Shelves = "shelves";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_without_a_log_is_said_to_have_none()
    {
        await using var log = await server.NewLog();
        (await Should.ThrowAsync<EventStoreUnavailableException>(() => LogInspection.Open(log.ConnectionString, cancellation: Stop))).Message.ShouldContain("no log yet");
    }

    [Fact]
    public async Task Streams_are_counted_by_kind_and_listed_page_by_page_while_the_log_is_owned()
    {
        await using var log = await server.NewLog();
        await using var store = await log.Open();
        foreach (var book in new[] { "a", "b", "c" }) await Do(store, Library.Acquire(book, $"Title of {book}"));
        await Do(store, Library.Lend("b", "emma"));

        await using var inspection = await LogInspection.Open(log.ConnectionString, cancellation: Stop);
        (await inspection.Kinds(Stop)).ShouldBe([new("book", 3, 4), new("member", 1, 1)]);
        var first = await inspection.Streams("book", null, 2, Stop);
        first.Select(stream => (stream.Name, stream.Version, stream.LastType, stream.LastPosition)).ShouldBe([("book/a", 1, "book-acquired", 1), ("book/b", 2, "book-lent", 4)]);
        (await inspection.Streams("book", "b", 2, Stop)).Select(stream => stream.Name).ShouldBe(["book/c"]);
        (await inspection.Streams("boo", null, 2, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_is_read_as_it_is_stored_from_a_version_up_to_a_time()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await using var log = await server.NewLog();
        await using var store = await log.Open(new EngineSetup { Clock = clock });
        var noon = clock.GetUtcNow().AddHours(4);
        for (var day = 0; day < 4; day++)
        {
            await Do(store, Library.Remind("emma"));
            clock.Advance(TimeSpan.FromDays(1));
        }

        await using var inspection = await LogInspection.Open(log.ConnectionString, cancellation: Stop);
        (await Versions(inspection, 0, null, null)).ShouldBe([1, 2, 3, 4]);
        (await Versions(inspection, 1, noon.AddDays(2), null)).ShouldBe([2, 3]);
        (await Versions(inspection, 0, null, 2)).ShouldBe([1, 2]);
        var stored = await inspection.Events("member/emma", 3, null, null, Stop).SingleAsync(Stop);
        var read = await store.ReadStream(new("member", "emma"), 3, Stop).SingleAsync(Stop);
        Leaf.Hash(stored.With(read.Data)).ShouldBe(read.LeafHash.ToArray());
        (stored.Id, stored.Actor, stored.RecordedAt).ShouldBe((read.Id, read.Actor, read.RecordedAt));
    }

    /// <summary>The check looks at one moment: what is written meanwhile must not look like damage.</summary>
    [Fact]
    public async Task A_log_under_traffic_is_sound_at_every_moment()
    {
        await using var log = await server.NewLog();
        await using var store = await log.Open();
        var enough = new TaskCompletionSource();
        var traffic = Task.WhenAll(Enumerable.Range(0, 4).Select(member => Traffic(store, $"member-{member}", enough.Task)));
        await using var inspection = await LogInspection.Open(log.ConnectionString, cancellation: Stop);
        long before = 0;
        for (var round = 0; round < 10; round++)
        {
            await store.WaitFor(Shelves, before + 50, TimeSpan.FromSeconds(20), Stop);
            var report = await inspection.Check(Library.EventTypes, [LibraryViews.Shelves], cancellation: Stop);
            report.Findings.ShouldBeEmpty();
            report.Events.ShouldBe(report.Head);
            report.Head.ShouldBeGreaterThan(before);
            var view = report.Views.Single();
            (view.Name, view.IsEqual).ShouldBe((Shelves, true));
            before = report.Head;
        }
        enough.SetResult();
        await traffic;
    }

    [Fact]
    public async Task A_view_of_another_revision_and_one_that_was_never_built_are_not_compared()
    {
        await using var log = await server.NewLog();
        await using (var store = await log.Open()) await Do(store, Library.Acquire("a", "A"));

        await using var inspection = await LogInspection.Open(log.ConnectionString, cancellation: Stop);
        var report = await inspection.Check(Library.EventTypes, [LibraryViews.Shelves with { Revision = 2 }, LibraryViews.Shelves with { Name = "new" }], cancellation: Stop);
        report.Findings.Select(finding => finding.Kind).ShouldBe([FindingKind.ViewNotCompared, FindingKind.ViewNotCompared]);
        report.IsSound.ShouldBeTrue();
        report.Views.Select(view => view.IsEqual).ShouldBe([null, null]);
    }

    [Fact]
    public async Task Of_a_kind_of_damage_that_is_everywhere_the_first_are_told_and_all_are_counted()
    {
        const int Events = 120;
        await using var log = await server.NewLog();
        await using (var store = await log.Open())
            for (var i = 0; i < Events; i++) await Do(store, Library.Remind("emma"));
        await Database.Execute(log.ConnectionString, "alter table events disable trigger events_are_kept; update events set actor = 'another'; alter table events enable always trigger events_are_kept");

        await using var inspection = await LogInspection.Open(log.ConnectionString, cancellation: Stop);
        var report = await inspection.Check(Library.EventTypes, [LibraryViews.Shelves], cancellation: Stop);
        report.Counts.ShouldBe(new Dictionary<FindingKind, long> { [FindingKind.LeafHash] = Events });
        report.Findings.Count.ShouldBe(50);
        report.Findings.Select(finding => finding.Position).ShouldBe(Enumerable.Range(1, 50).Select(position => (long?)position));
    }

    private static async Task Traffic(PostgresEventStore store, string member, Task enough)
    {
        for (var book = 0; !enough.IsCompleted; book++)
        {
            await Do(store, Library.Acquire($"{member}-{book}", "A title"));
            await Do(store, Library.Lend($"{member}-{book}", member));
            await Do(store, Library.GiveBack($"{member}-{book}"));
        }
    }

    private static Task<List<long>> Versions(LogInspection inspection, long after, DateTimeOffset? at, long? limit) =>
        inspection.Events("member/emma", after, at, limit, Stop).Select(stored => stored.Version).ToListAsync(Stop).AsTask();

    private static async Task Do(PostgresEventStore store, Decide decide) =>
        (await store.Execute(new CommandContext(Guid.CreateVersion7(), default, "clerk", null, Guid.CreateVersion7()), (streams, stop) => decide(streams, stop), Stop))
            .ShouldBeOfType<Outcome.Appended>();
}
