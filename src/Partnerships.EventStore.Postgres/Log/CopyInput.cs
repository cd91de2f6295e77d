namespace Partnerships.EventStore.Postgres.Log;

/// <summary>A stream's bytes, as many at a time as are asked for.</summary>
internal sealed class CopyInput(Stream stream)
{
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;

    /// <summary>What is read and not skipped yet.</summary>
    public ReadOnlySpan<byte> Buffered => buffer.AsSpan(start, end - start);

    public void Skip(int count) => start += count;

    /// <summary>Reads until at least so many bytes are buffered.</summary>
    public async ValueTask Have(int count, CancellationToken cancellation)
    {
        if (buffer.Length - start < count)
        {
            var room = count > buffer.Length ? new byte[Math.Max(count, buffer.Length * 2)] : buffer;
            Buffered.CopyTo(room);
            (buffer, start, end) = (room, 0, end - start);
        }
        while (end - start < count)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellation);
            if (read == 0) throw new EndOfStreamException("The copy ended within a row.");
            end += read;
        }
    }
}
