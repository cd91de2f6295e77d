using System.Buffers.Binary;
using System.Text;

namespace Partnerships.Vault;

/// <summary>One thing that is kept about a subject.</summary>
/// <param name="Name">What it is, such as <c>name</c>; not secret.</param>
/// <param name="Text">What it says; secret.</param>
public sealed record Field(string Name, string Text)
{
    /// <summary>The name alone: what is secret must not end in a log by way of a message.</summary>
    public override string ToString() => Name;
}

/// <summary>Where contents lie sealed.</summary>
/// <param name="Version">Names them: 64 lower-case hex digits, a commitment to subject, fields and texts under the subject's key. Without
/// the key it tells nothing; the same contents have the same version.</param>
/// <param name="Fingerprint">A hash of the request under the subject's key, 32 bytes: without the key nobody can try numbers against it.</param>
public sealed record SealedVersion(string Version, ReadOnlyMemory<byte> Fingerprint);

/// <summary>The bytes that stand for some fields, of which there is only one reading.</summary>
internal static class Contents
{
    /// <summary>Every field in the order of the names: length and UTF-8 of the name, length and UTF-8 of the text; lengths in four bytes,
    /// the greatest first.</summary>
    /// <exception cref="ArgumentException">A name stands twice, or none stands there.</exception>
    public static byte[] Bytes(IReadOnlyList<Field> fields)
    {
        if (fields.Count == 0 || fields.DistinctBy(field => field.Name, StringComparer.Ordinal).Count() != fields.Count)
            throw new ArgumentException("Contents have one field or more, each once.", nameof(fields));
        using var bytes = new MemoryStream();
        foreach (var field in fields.OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            Write(bytes, field.Name);
            Write(bytes, field.Text);
        }
        return bytes.ToArray();
    }

    private static void Write(MemoryStream bytes, string text)
    {
        var encoded = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, encoded.Length);
        bytes.Write(length);
        bytes.Write(encoded);
    }
}
