using System.Text;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

public abstract class StoredFormContract(IEngineFactory engines) : ContractTests(engines)
{
    [Theory]
    [InlineData("Niels Lyhne", """{"title":"Niels Lyhne"}""")]
    [InlineData("Ærø \"& Øen\"\n\u0001 €😀", """{"title":"Ærø \"& Øen\"\n\u0001 €😀"}""")]
    public async Task Payloads_are_canonical_json_byte_for_byte(string title, string json)
    {
        await Append(Library.Acquire(Niels, title));
        Encoding.UTF8.GetString((await Log()).Single().Payload.Span).ShouldBe(json);
    }

    [Fact]
    public async Task Leaf_hashes_can_be_computed_again_from_what_is_read()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"), Command(cause: "why/1"));
        await Append(Library.Lend(Niels, Emma));
        await Restart();

        foreach (var recorded in await Log()) recorded.LeafHash.ToArray().ShouldBe(Leaf.Hash(recorded));
    }

    [Fact]
    public async Task Times_keep_their_microseconds_and_lose_what_is_finer()
    {
        Clock.Advance(TimeSpan.FromTicks(12_345_678));
        var appended = (await Append(Library.Remind(Emma))).Single();
        var read = (await Log()).Single();

        read.RecordedAt.ShouldBe(Opening.AddTicks(12_345_670));
        appended.RecordedAt.ShouldBe(read.RecordedAt);
        read.RecordedAt.Offset.ShouldBe(TimeSpan.Zero);
    }
}
