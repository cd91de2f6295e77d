using System.Text;
using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Postgres.Views;

namespace Partnerships.EventStore.Postgres.Tests;

/// <summary>Documents encoded into blocks that they share are what they are alone.</summary>
public sealed class DocumentBlocksTests
{
    [Fact]
    public void Each_document_keeps_its_own_bytes_however_long_it_and_the_others_are()
    {
        using var blocks = new DocumentBlocks();
        var chance = new Random(11);
        var encoded = new List<(BookDocument Document, ReadOnlyMemory<byte> Body)>();
        for (var count = 0; count < 2_000; count++)
        {
            // Now and then one that no block has room for.
            var document = new BookDocument { Title = new string('å', chance.Next(count % 500 == 499 ? 200_000 : 400)) + "\"<é>\n" };
            encoded.Add((document, blocks.Encode(document)));
        }

        // Only now, when all that came later has been written.
        foreach (var (document, body) in encoded)
            Encoding.UTF8.GetString(body.Span).ShouldBe(Encoding.UTF8.GetString(Change.Encode(document)));
    }

    [Fact]
    public void One_that_cannot_be_encoded_leaves_those_before_and_after_it_whole()
    {
        using var blocks = new DocumentBlocks();
        var before = blocks.Encode(new BookDocument { Title = "before" });
        Should.Throw<InvalidOperationException>(() => blocks.Encode(new Broken()));
        var after = blocks.Encode(new BookDocument { Title = "after" });

        before.ToArray().ShouldBe(Change.Encode(new BookDocument { Title = "before" }));
        after.ToArray().ShouldBe(Change.Encode(new BookDocument { Title = "after" }));
    }

    private sealed class Broken
    {
        public string Whole { get; } = new('x', 10_000);

        public string Half => Whole.Length > 0 ? throw new InvalidOperationException("It broke.") : "";
    }
}
