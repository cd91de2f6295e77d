using System.Buffers.Binary;
using System.Text;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Encoded documents in a temporary file that nobody else sees and that goes with the process: of each key the last that was
/// added. In memory are some 30 bytes a key. Not thread-safe.</summary>
internal sealed class SpillFile : IDisposable
{
    private const int HeaderLength = 16, BufferLength = 1 << 20, FewestPlaces = 1 << 12, NoBody = -1;

    // Made when there is more than a buffer.
    private FileStream? file;

    // Where the last record of a key begins, by the key's hash: open addressing with free places of offset 0, which is why the file
    // begins with a byte that nobody reads.
    private (ulong Hash, long Offset)[] places = new (ulong, long)[FewestPlaces];
    private int taken;
    private byte[] buffer = [];
    private int buffered = 1;
    private long flushed;

    /// <summary>The document, or null.</summary>
    public Change? Get(string key) => Find(key).Offset is var offset and not 0 && Read(offset) is { Body: not null } change ? change : null;

    public void Add(Change change) => Append(change.Key, change.Body, change.ChangedAt);

    public void Remove(string key)
    {
        if (Find(key).Offset != 0) Append(key, null, 0);
    }

    /// <summary>All documents, in the order in which they were added. None may be added meanwhile.</summary>
    public IEnumerable<Change> All()
    {
        var block = new byte[BufferLength];
        var (start, length) = (1L, 0);
        for (var offset = 1L; offset < flushed + buffered;)
        {
            var record = RecordLength(block.AsSpan((int)(offset - start), length - (int)(offset - start)));
            if (record > length - (offset - start))
            {
                if (record > block.Length) block = new byte[record];
                (start, length) = (offset, (int)Math.Min(block.Length, flushed + buffered - offset));
                Fill(offset, block.AsSpan(0, length));
                continue;
            }
            var change = Parse(block.AsSpan((int)(offset - start), record));
            if (change.Body is not null && IsLast(change.Key, offset)) yield return change;
            offset += record;
        }
    }

    public void Dispose() => file?.Dispose();

    private void Append(string key, byte[]? body, long changedAt)
    {
        var keyLength = Encoding.UTF8.GetByteCount(key);
        var length = HeaderLength + keyLength + (body?.Length ?? 0);
        if (buffered + length > buffer.Length) Flush(length);
        var record = buffer.AsSpan(buffered, length);
        BinaryPrimitives.WriteInt32LittleEndian(record, keyLength);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], body?.Length ?? NoBody);
        BinaryPrimitives.WriteInt64LittleEndian(record[8..], changedAt);
        Encoding.UTF8.GetBytes(key, record[HeaderLength..]);
        body?.CopyTo(record[(HeaderLength + keyLength)..]);
        ref var place = ref Find(key);
        var isNew = place.Offset == 0;
        place = (Hash(key), flushed + buffered);
        buffered += length;
        if (isNew && ++taken > places.Length / 3 * 2) Grow();
    }

    private Change Read(long offset)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        Fill(offset, header);
        var record = new byte[RecordLength(header)];
        Fill(offset, record);
        return Parse(record);
    }

    /// <summary>The length of the record that begins there; at least more than there is when its header is not whole.</summary>
    private static int RecordLength(ReadOnlySpan<byte> start) => start.Length < HeaderLength
        ? HeaderLength
        : HeaderLength + BinaryPrimitives.ReadInt32LittleEndian(start) + Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(start[4..]));

    private static Change Parse(ReadOnlySpan<byte> record)
    {
        var key = record.Slice(HeaderLength, BinaryPrimitives.ReadInt32LittleEndian(record));
        var hasBody = BinaryPrimitives.ReadInt32LittleEndian(record[4..]) != NoBody;
        return new Change(Encoding.UTF8.GetString(key), hasBody ? record[(HeaderLength + key.Length)..].ToArray() : null, BinaryPrimitives.ReadInt64LittleEndian(record[8..]));
    }

    /// <summary>Fills the target with what was written from the offset on: to the file, and to the buffer behind it.</summary>
    private void Fill(long offset, Span<byte> target)
    {
        while (offset < flushed && target.Length > 0)
        {
            var read = RandomAccess.Read(file!.SafeFileHandle, target[..(int)Math.Min(target.Length, flushed - offset)], offset);
            if (read == 0) throw new EndOfStreamException("The file of spilt documents ends early.");
            offset += read;
            target = target[read..];
        }
        if (target.Length > 0) buffer.AsSpan((int)(offset - flushed), target.Length).CopyTo(target);
    }

    /// <summary>Makes room in the buffer.</summary>
    private void Flush(int room)
    {
        if (buffer.Length > 0)
        {
            file ??= Create();
            RandomAccess.Write(file.SafeFileHandle, buffer.AsSpan(0, buffered), flushed);
            flushed += buffered;
            buffered = 0;
        }
        if (buffered + room > buffer.Length) buffer = new byte[Math.Max(buffered + room, BufferLength)];
    }

    private static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"partnerships-{Path.GetRandomFileName()}");
        var created = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 0, FileOptions.DeleteOnClose);
        // Where an open file may be removed, it goes at once, also with a process that is killed.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return created;
    }

    /// <summary>The place of a key, or the free one where it belongs.</summary>
    private ref (ulong Hash, long Offset) Find(string key)
    {
        var hash = Hash(key);
        for (var at = (int)hash & (places.Length - 1); ; at = (at + 1) & (places.Length - 1))
        {
            ref var place = ref places[at];
            if (place.Offset == 0 || (place.Hash == hash && Read(place.Offset).Key == key)) return ref place;
        }
    }

    /// <summary>Whether the record at the offset is the last of its key.</summary>
    private bool IsLast(string key, long offset)
    {
        for (var at = (int)Hash(key) & (places.Length - 1); places[at].Offset != 0; at = (at + 1) & (places.Length - 1))
            if (places[at].Offset == offset) return true;
        return false;
    }

    private void Grow()
    {
        var old = places;
        places = new (ulong, long)[old.Length * 2];
        foreach (var place in old.Where(place => place.Offset != 0))
        {
            var at = (int)place.Hash & (places.Length - 1);
            while (places[at].Offset != 0) at = (at + 1) & (places.Length - 1);
            places[at] = place;
        }
    }

    /// <summary>FNV-1a, whose lower bits are then mixed with the upper ones.</summary>
    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211UL;
        return hash ^ (hash >> 32);
    }
}
