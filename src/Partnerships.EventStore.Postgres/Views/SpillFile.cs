using System.Buffers.Binary;
using System.Text;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>Encoded documents in a temporary file that nobody else sees and that goes with the process: of each key the last that was
/// added. In memory is only where its last record begins. Not thread-safe.</summary>
internal sealed class SpillFile : IDisposable
{
    private const int HeaderLength = 16, BufferLength = 1 << 20, NoBody = -1;
    private const int Unit = SpillIndex.Unit;

    private readonly SpillIndex index;

    // Made when there is more than a buffer.
    private FileStream? file;

    private byte[] buffer = [];

    // No record begins at 0.
    private int buffered = Unit;
    private long flushed;

    public SpillFile() => index = new SpillIndex((offset, key) => Read(offset).Key == key);

    /// <summary>The document, or null.</summary>
    public Change? Get(string key) => index.Find(key) is var offset and not 0 && Read(offset) is { Body: not null } change ? change : null;

    public void Add(Change change) => Append(change.Key, change.Body, change.ChangedAt);

    public void Remove(string key)
    {
        if (index.Find(key) != 0) Append(key, null, 0);
    }

    /// <summary>All documents, in the order in which they were added. None may be added meanwhile.</summary>
    public IEnumerable<Change> All()
    {
        var block = new byte[BufferLength];
        var (start, length) = ((long)Unit, 0);
        for (long offset = Unit; offset < flushed + buffered;)
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
            if (change.Body is not null && index.IsLast(change.Key, offset)) yield return change;
            offset += record;
        }
    }

    public void Dispose() => file?.Dispose();

    private void Append(string key, ReadOnlyMemory<byte>? body, long changedAt)
    {
        var keyLength = Encoding.UTF8.GetByteCount(key);
        var length = Whole(HeaderLength + keyLength + (body?.Length ?? 0));
        if (buffered + length > buffer.Length) Flush(length);
        var record = buffer.AsSpan(buffered, length);
        BinaryPrimitives.WriteInt32LittleEndian(record, keyLength);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], body?.Length ?? NoBody);
        BinaryPrimitives.WriteInt64LittleEndian(record[8..], changedAt);
        Encoding.UTF8.GetBytes(key, record[HeaderLength..]);
        body?.Span.CopyTo(record[(HeaderLength + keyLength)..]);
        index.Set(key, flushed + buffered);
        buffered += length;
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
        : Whole(HeaderLength + KeyLength(start) + Math.Max(0, BodyLength(start)));

    private static int KeyLength(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt32LittleEndian(record);

    private static int BodyLength(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt32LittleEndian(record[4..]);

    /// <summary>As many bytes in whole units.</summary>
    private static int Whole(int length) => (length + Unit - 1) / Unit * Unit;

    private static Change Parse(ReadOnlySpan<byte> record)
    {
        var key = record.Slice(HeaderLength, KeyLength(record));
        ReadOnlyMemory<byte>? body = null;
        if (BodyLength(record) is var length and not NoBody) body = record.Slice(HeaderLength + key.Length, length).ToArray();
        return new Change(Encoding.UTF8.GetString(key), body, BinaryPrimitives.ReadInt64LittleEndian(record[8..]));
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
}
