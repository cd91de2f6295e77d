using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.EventStore.Postgres.Views;

namespace Partnerships.EventStore.Postgres.Tests;

public sealed class ByteOrderTests
{
    [Fact]
    public void Keys_are_ordered_as_their_UTF_8_bytes_are() =>
        Prop.ForAll(Keys(), Keys(), (left, right) =>
            Math.Sign(ByteOrder.Compare(left, right)) == Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right))))
            .QuickCheckThrowOnFailure();

    // Characters on both sides of the surrogates, and beyond: there UTF-16 and UTF-8 differ.
    private static Arbitrary<string> Keys() =>
        Gen.ListOf(Gen.Elements("a", "b", "ø", "\uD7FF", "\uE000", "\uFFFD", "😀", "𐍈")).Select(string.Concat).ToArbitrary();
}
