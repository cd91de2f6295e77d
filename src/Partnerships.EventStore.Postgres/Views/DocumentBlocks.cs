using System.Buffers;
using System.Text.Json;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Encodes many documents into blocks that they share: as arrays of their own they would be what a collection of garbage has the most work with
/// while they are saved. Not thread-safe.</summary>
internal sealed class DocumentBlocks : IBufferWriter<byte>, IDisposable
{
    // Below what counts as a large object.
    private const int Length = 1 << 16;

    private readonly Utf8JsonWriter json;
    private byte[] block = [];

    // Where the document at hand begins, and how far the block is full.
    private int begin, end;

    public DocumentBlocks() => json = new Utf8JsonWriter(this, new JsonWriterOptions { Encoder = DocumentJson.Options.Encoder, SkipValidation = true });

    /// <summary>The document as <see cref="DocumentJson"/> has it, the same bytes as <see cref="Change.Encode"/>.</summary>
    public ReadOnlyMemory<byte> Encode(object document)
    {
        begin = end;
        json.Reset();
        JsonSerializer.Serialize(json, document, document.GetType(), DocumentJson.Options);
        json.Flush();
        return block.AsMemory(begin, end - begin);
    }

    /// <summary>What is encoded from now on lies in other blocks.</summary>
    public void Forget() => (block, begin, end) = ([], 0, 0);

    /// <summary>For the writer.</summary>
    public void Advance(int count) => end += count;

    /// <summary>For the writer. A document that the block has no room for is carried over to the next.</summary>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (block.Length - end < Math.Max(1, sizeHint))
        {
            var written = block.AsSpan(begin, end - begin);
            var next = GC.AllocateUninitializedArray<byte>(Math.Max(Length, 2 * (written.Length + sizeHint)));
            written.CopyTo(next);
            (block, begin, end) = (next, 0, written.Length);
        }
        return block.AsMemory(end);
    }

    /// <summary>For the writer.</summary>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose() => json.Dispose();
}
