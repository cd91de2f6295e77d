using System.Text;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Texts of which there are few, so that a million events share them. Several readings of the log use them at once: a place holds
/// bytes and text in one object, which is replaced whole.</summary>
internal sealed class RecentTexts
{
    internal const int Places = 256;

    private readonly Entry?[] recent = new Entry?[Places];

    public string Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        ref var place = ref recent[(uint)hash.ToHashCode() % Places];
        var entry = Volatile.Read(ref place);
        if (entry is null || !bytes.SequenceEqual(entry.Bytes))
        {
            entry = new Entry(bytes.ToArray(), Encoding.UTF8.GetString(bytes));
            Volatile.Write(ref place, entry);
        }
        return entry.Text;
    }

    private sealed record Entry(byte[] Bytes, string Text);
}
