using System.Text;
using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Views;

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>What is to be saved is encoded step by step, while it goes on changing, and is what was put last.</summary>
public sealed class UnsavedDocumentsTests
{
    [Fact]
    public void Documents_encoded_ahead_are_saved_as_they_were_put_last()
    {
        using var unsaved = new UnsavedDocuments();
        var chance = new Random(5);
        var books = new Dictionary<string, BookDocument>();
        var changedAt = new Dictionary<string, long>();
        for (var position = 1; position <= 3_000; position++)
        {
            // In place, as folds do it.
            var key = $"book/{chance.Next(500)}";
            if (!books.TryGetValue(key, out var book)) books.Add(key, book = new BookDocument());
            book.Title = $"At {position}";
            unsaved.Set(key, book, position);
            changedAt[key] = position;
            if (chance.Next(3) == 0) unsaved.Encode(chance.Next(1, 1_000));
        }

        var saved = unsaved.Encoded().ToList();
        saved.Select(change => change.Key).ShouldBe(books.Keys, ignoreOrder: true);
        foreach (var change in saved)
        {
            Text(change).ShouldBe(Encoding.UTF8.GetString(Change.Encode(books[change.Key])));
            change.ChangedAt.ShouldBe(changedAt[change.Key]);
        }
    }

    [Fact]
    public void A_step_ends_with_the_bytes_asked_for_and_the_last_says_so()
    {
        using var unsaved = new UnsavedDocuments();
        var encoded = 0;
        for (var i = 0; i < 25; i++) unsaved.Set($"book/{i}", new Counted(() => encoded++), i);

        unsaved.Encode(10 * Counted.Length).ShouldBeFalse();
        encoded.ShouldBe(10);
        unsaved.Encode(10 * Counted.Length).ShouldBeFalse();
        unsaved.Encode(10 * Counted.Length).ShouldBeTrue();
        encoded.ShouldBe(25);

        // A round later: what has changed since, and only that.
        unsaved.Set("book/7", new Counted(() => encoded++), 26);
        unsaved.Encode(Counted.Length).ShouldBeTrue();
        encoded.ShouldBe(26);
        unsaved.Encoded().Count().ShouldBe(25);
        encoded.ShouldBe(26);
    }

    [Fact]
    public void A_document_under_several_keys_is_encoded_once()
    {
        using var unsaved = new UnsavedDocuments();
        var encoded = 0;
        var book = new Counted(() => encoded++);
        foreach (var key in new[] { "id/1", "city/1", "agreement/1" }) unsaved.Set(key, book, 1);

        unsaved.Encoded().Select(Text).Distinct().Count().ShouldBe(1);
        encoded.ShouldBe(1);
    }

    [Fact]
    public void What_was_removed_has_no_body()
    {
        using var unsaved = new UnsavedDocuments();
        unsaved.Set("book/1", new BookDocument(), 1);
        unsaved.Encode(10);
        unsaved.Set("book/1", null, 2);

        unsaved.Read("book/1")!.Value.Body.HasValue.ShouldBeFalse();
        unsaved.Encoded().Single().ShouldBe(new Change("book/1", null, 2));
        unsaved.Read("book/2").ShouldBeNull();
    }

    [Fact]
    public void What_was_removed_or_shown_and_put_again_is_saved_as_it_was_put_last()
    {
        using var unsaved = new UnsavedDocuments();
        unsaved.Set("book/1", new BookDocument { Title = "Old" }, 1);
        unsaved.Set("book/1", null, 2);
        unsaved.Set("book/1", new BookDocument { Title = "New" }, 3);
        unsaved.Set("book/2", new BookDocument { Title = "Old" }, 4);
        Text(unsaved.Read("book/2")!.Value).ShouldContain("Old");
        unsaved.Set("book/2", new BookDocument { Title = "New" }, 5);

        unsaved.Encoded().ShouldAllBe(change => Text(change).Contains("New"));
    }

    [Fact]
    public void One_that_cannot_be_encoded_keeps_none_of_the_others_from_being_saved_later()
    {
        using var unsaved = new UnsavedDocuments();
        unsaved.Set("book/1", new BookDocument { Title = "One" }, 1);
        unsaved.Set("book/2", new Counted(() => throw new InvalidOperationException("It broke.")), 2);
        unsaved.Set("book/3", new BookDocument { Title = "Three" }, 3);
        Should.Throw<InvalidOperationException>(() => unsaved.Encode(1_000));
        Should.Throw<InvalidOperationException>(() => unsaved.Encoded());

        unsaved.Set("book/2", new BookDocument { Title = "Two" }, 4);
        unsaved.Encoded().Select(change => (change.Key, change.ChangedAt)).ShouldBe([("book/1", 1), ("book/2", 4), ("book/3", 3)], ignoreOrder: true);
        unsaved.Encoded().ShouldAllBe(change => Text(change).Contains("title"));
    }

    [Fact]
    public void What_the_table_did_not_get_is_taken_back_unless_it_has_changed_since()
    {
        using UnsavedDocuments changed = new(), saving = new();
        saving.Set("book/1", new BookDocument { Title = "Old" }, 1);
        saving.Set("book/2", new BookDocument { Title = "Two" }, 2);
        saving.Set("book/3", new BookDocument(), 3);
        changed.Set("book/1", new BookDocument { Title = "New" }, 4);
        changed.Set("book/3", null, 5);

        changed.TakeBack(saving);

        saving.Count.ShouldBe(0);
        changed.Encoded().Select(change => (change.Key, change.ChangedAt)).ShouldBe([("book/1", 4), ("book/2", 2), ("book/3", 5)], ignoreOrder: true);
        Text(changed.Read("book/1")!.Value).ShouldContain("New");
        changed.Read("book/3")!.Value.Body.HasValue.ShouldBeFalse();
    }

    private static string Text(Change change) => Encoding.UTF8.GetString(change.Body!.Value.Span);

    private sealed class Counted(Action encode)
    {
        /// <summary>In bytes, encoded.</summary>
        public const int Length = 19;

        public string Title
        {
            get
            {
                encode();
                return "counted";
            }
        }
    }
}
