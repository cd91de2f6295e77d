using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;

namespace Partnerships.EventStore.Postgres.Tests.Faults.Wire;

/// <summary>One connection through the proxy. Frames are passed on whole, as they come.</summary>
internal sealed class Connection(Proxy proxy, Socket client, IPEndPoint server) : IDisposable
{
    private readonly Socket upstream = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly int[] passed = new int[2];
    private readonly int[] counted = new int[2];
    private int asked;
    private int answered;
    private volatile Swallowing? swallowing;

    /// <summary>The number of the server's process at its other end; 0 until that is known.</summary>
    public int Process { get; private set; }

    public void CountFromHere() => passed.CopyTo(counted, 0);

    public async Task Run()
    {
        try
        {
            client.NoDelay = true;
            await upstream.ConnectAsync(server);
            await Task.WhenAll(Pump(client, upstream, Direction.ToServer), Pump(upstream, client, Direction.ToClient));
        }
        catch (SocketException)
        {
            // PostgreSQL is down: the client finds its connection closed.
        }
        finally
        {
            Close();
        }
    }

    public void Close()
    {
        client.Dispose();
        upstream.Dispose();
    }

    public void Dispose() => Close();

    private async Task Pump(Socket from, Socket to, Direction direction)
    {
        try
        {
            await using var incoming = new NetworkStream(from);
            await using var outgoing = new NetworkStream(to);
            var reader = PipeReader.Create(incoming, new StreamPipeReaderOptions(bufferSize: 1 << 16));
            var writer = PipeWriter.Create(outgoing);
            while (await reader.ReadAsync() is { IsCompleted: false } read)
            {
                var rest = read.Buffer;
                ArmedCut? cut = null;
                while (cut is null && Frame.TryTake(ref rest, direction == Direction.ToServer && passed[0] == 0, out var frame)) cut = Pass(frame, direction, writer);
                reader.AdvanceTo(rest.Start, rest.End);
                await writer.FlushAsync();
                if (cut is null) continue;
                if (cut.Point.Moment == Moment.Unnoticed) client.Dispose();
                else Close();
                cut.Happened();
                return;
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One end is gone, and so is the other.
        }
        Close();
    }

    /// <summary>Hands a frame on, or not.</summary>
    /// <returns>The cut that is due once what was handed on has left, or null.</returns>
    private ArmedCut? Pass(Frame frame, Direction direction, PipeWriter writer)
    {
        if (direction == Direction.ToClient && frame.Process is { } process) Process = process;
        var ordinal = passed[(int)direction]++ - counted[(int)direction];
        if (direction == Direction.ToServer && frame.Asks) asked++;
        if (direction == Direction.ToClient && frame.IsReady) answered++;
        if (proxy.Armed is { } cut && cut.Takes(this, direction, ordinal)) return Cut(cut, frame, writer);
        if (direction == Direction.ToClient && swallowing is { } swallowed) return Swallow(swallowed, frame);
        Write(writer, frame.Bytes);
        return null;
    }

    private ArmedCut? Cut(ArmedCut cut, Frame frame, PipeWriter writer)
    {
        if (cut.Point.Moment == Moment.Unanswered)
        {
            swallowing = new Swallowing(cut, frame.Asks ? asked : asked + 1);
            Write(writer, frame.Bytes);
            return null;
        }
        if (cut.Point.Moment == Moment.Within) Write(writer, frame.Bytes.Slice(0, frame.Bytes.Length / 2));
        if (cut.Point.Moment == Moment.After) Write(writer, frame.Bytes);
        return cut;
    }

    private ArmedCut? Swallow(Swallowing swallowed, Frame frame) =>
        frame.AsksBack || answered >= swallowed.Until ? swallowed.Cut : null;

    private static void Write(PipeWriter writer, ReadOnlySequence<byte> bytes)
    {
        foreach (var segment in bytes) writer.Write(segment.Span);
    }

    /// <summary>No answer is handed on, and the connection is cut once the server is ready for the so-manieth time.</summary>
    private sealed record Swallowing(ArmedCut Cut, int Until);
}
