using System.Buffers;
using System.Buffers.Binary;

namespace Partnerships.EventStore.Postgres.Tests.Faults.Wire;

/// <summary>A message of PostgreSQL's protocol, version 3: a type byte, which a client's first message lacks, and a length that
/// counts itself and the body.</summary>
internal readonly record struct Frame(char Type, ReadOnlySequence<byte> Bytes)
{
    public const char First = '\0';
    private const int TypeAndLength = 5;

    /// <summary>Whether the server answers it with <see cref="IsReady"/>: a first message, a simple query, a Sync.</summary>
    public bool Asks => Type is First or 'Q' or 'S';

    /// <summary>ReadyForQuery: the server has done all that it was asked, and committed if it was to.</summary>
    public bool IsReady => Type == 'Z';

    /// <summary>The server waits for the client in the midst of an exchange: for its password, or its rows to copy.</summary>
    public bool AsksBack => Type is 'R' or 'G';

    /// <summary>The number of the server's process for this connection, from BackendKeyData; else null.</summary>
    public int? Process => Type == 'K' ? Number(Bytes.Slice(TypeAndLength)) : null;

    /// <summary>Takes a frame off the front of what has arrived; false while it is not there in full.</summary>
    public static bool TryTake(ref ReadOnlySequence<byte> arrived, bool isFirst, out Frame frame)
    {
        frame = default;
        var type = isFirst ? 0 : 1;
        if (arrived.Length < type + sizeof(int)) return false;
        var length = type + Number(arrived.Slice(type));
        if (arrived.Length < length) return false;
        frame = new Frame(isFirst ? First : (char)arrived.FirstSpan[0], arrived.Slice(0, length));
        arrived = arrived.Slice(length);
        return true;
    }

    private static int Number(ReadOnlySequence<byte> bytes)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        bytes.Slice(0, sizeof(int)).CopyTo(number);
        return BinaryPrimitives.ReadInt32BigEndian(number);
    }
}
