namespace Partnerships.EventStore.Contract.History;

/// <summary>Reads streams and pieces of the log, or follows the log.</summary>
internal sealed class CrowdReader(Crowd crowd, string who, Random chance)
{
    private long position;

    public async Task Read()
    {
        for (; !crowd.IsStopping; await crowd.News())
        {
            await Tolerate(async () =>
            {
                if (chance.Next(3) == 0) await ReadLog(Math.Max(0, position - chance.Next(200)));
                else await ReadStream(chance.Next(2) == 0 ? Library.BookStream($"book-{chance.Next(12)}") : Library.MemberStream($"member-{chance.Next(6)}"));
            });
        }
        await Crowd.Insist(() => ReadLog(0));
    }

    /// <summary>Reads on from where it is, and waits for news. Somebody told of news sees it.</summary>
    public async Task Follow()
    {
        while (!crowd.IsStopping)
        {
            await Tolerate(async () =>
            {
                var changed = crowd.Operations.Changed();
                await ReadLog(position);
                // An engine that was replaced has no more changes; so nobody waits for those alone.
                await Task.WhenAny(changed, crowd.News());
            });
        }
        await Crowd.Insist(() => ReadLog(position));
    }

    private async Task ReadLog(long after)
    {
        await foreach (var recorded in crowd.Store(who).ReadLog(after)) position = Math.Max(position, recorded.Position);
    }

    private async Task ReadStream(StreamName stream)
    {
        await foreach (var _ in crowd.Store(who).ReadStream(stream, chance.Next(4))) { }
    }

    private static async Task Tolerate(Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (Exception)
        {
            await Task.Delay(Crowd.Pause);
        }
    }
}
