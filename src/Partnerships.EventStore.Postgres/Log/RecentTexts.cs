using System.Text;

namespace Partnerships.EventStore.Postgres.Log;

/// <summary>Texts of which there are few, so that a million events share them.</summary>
internal sealed class RecentTexts
{
    private const int Places = 256;

    private readonly (byte[] Bytes, string Text)[] recent = new (byte[], string)[Places];

    public string Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        ref var place = ref recent[(uint)hash.ToHashCode() % Places];
        if (place.Bytes is null || !bytes.SequenceEqual(place.Bytes)) place = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        return place.Text;
    }
}
