using System.Text;
using System.Text.Json;
using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Views;

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>However few documents are kept in memory, a fold sees all of them.</summary>
public sealed class MemoryDocumentsTests
{
    [Theory]
    [InlineData(2, 40)]
    [InlineData(100, 400)]
    [InlineData(100, 20_000)]
    public void A_fold_finds_what_it_has_put_whether_in_memory_or_not(int capacity, int keys)
    {
        using var documents = new MemoryDocuments(capacity);
        var expected = new Dictionary<string, string>();
        var chance = new Random(7);
        for (var step = 0; step < 20_000; step++)
        {
            var key = $"nøgle/{chance.Next(keys)}";
            documents.Get<BookDocument>(key)?.Title.ShouldBe(expected[key]);
            (documents.Get<BookDocument>(key) is null).ShouldBe(!expected.ContainsKey(key));
            if (chance.Next(4) == 0)
            {
                documents.Remove(key);
                expected.Remove(key);
            }
            else if (chance.Next(3) > 0)
            {
                // Now and then one that is longer than the others, and than any buffer.
                expected[key] = step % 4_000 == 0 ? new string('å', 1_000_000) : $"Ærø {step}";
                documents.Put(key, new BookDocument { Title = expected[key] });
            }
            if (step == 10_000) Titles(documents.TakeAll()).ShouldBe(expected, ignoreOrder: true);
            if (step == 10_100) documents.TakeChanges().ShouldAllBe(change => Title(change) == expected.GetValueOrDefault(change.Key));
        }
        foreach (var (key, title) in expected) Title(documents.Read(key)!).ShouldBe(title);
        documents.List("nøgle/1", null, 10).Documents.Select(document => document.Key)
            .ShouldBe(expected.Keys.Where(key => key.StartsWith("nøgle/1", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(10));
    }

    [Fact]
    public void What_changed_is_told_once_and_with_where()
    {
        using var documents = new MemoryDocuments(2);
        var view = new View("titles", 1, (them, recorded) =>
        {
            if (recorded.Ordinal == 0) them.Put(recorded.Stream.Id, new BookDocument { Title = $"{recorded.Position}" });
            else them.Remove(recorded.Stream.Id);
        });
        documents.Fold(view, [Event(1, "a"), Event(2, "b"), Event(3, "c"), Event(4, "d"), Event(5, "e"), Event(6, "a")]);
        documents.TakeAll().Select(change => (change.Key, change.ChangedAt)).ShouldBe([("a", 6), ("b", 2), ("c", 3), ("d", 4), ("e", 5)], ignoreOrder: true);

        documents.TakeChanges().ShouldBeEmpty();
        documents.Fold(view, [Event(7, "b"), Event(8, "c", ordinal: 1), Event(9, "f"), Event(10, "g"), Event(11, "h")]);

        documents.TakeChanges().Select(change => (change.Key, change.Body is null, change.Body is null ? 0 : change.ChangedAt))
            .ShouldBe([("b", false, 7), ("c", true, 0), ("f", false, 9), ("g", false, 10), ("h", false, 11)]);
        documents.TakeChanges().ShouldBeEmpty();
    }

    private static Dictionary<string, string> Titles(IEnumerable<Change> changes) => changes.ToDictionary(change => change.Key, change => Title(change)!);

    private static string? Title(Change change) => change.Document is { } document ? Title(document) : null;

    private static string Title(ViewDocument document) => JsonSerializer.Deserialize<BookDocument>(document.Body.Span, DocumentJson.Options)!.Title;

    private static RecordedEvent Event(long position, string id, int ordinal = 0) => new()
    {
        Position = position,
        Stream = new StreamName("book", id),
        Version = 1,
        Type = "book-acquired",
        Payload = Encoding.UTF8.GetBytes("{}"),
        Actor = "clerk",
        RecordedAt = default,
        EffectiveOn = default,
        CommandId = default,
        Ordinal = ordinal,
        CorrelationId = default,
        LeafHash = default,
    };
}
