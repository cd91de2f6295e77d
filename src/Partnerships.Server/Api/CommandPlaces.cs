namespace Partnerships.Server.Api;

/// <summary>Bounds how many commands are under way at once. More than the engine can queue are better told to come back than kept
/// waiting for an answer that comes after their caller has given up.</summary>
internal sealed class CommandPlaces
{
    /// <summary>So many at once: at 2,000 commands a second the last of them waits a second.</summary>
    public const int Most = 2_000;

    private int taken;

    /// <summary>A place, given back when disposed; null when all are taken.</summary>
    public IDisposable? Take()
    {
        if (Interlocked.Increment(ref taken) <= Most) return new Place(this);
        Interlocked.Decrement(ref taken);
        return null;
    }

    private sealed class Place(CommandPlaces places) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref places.taken);
    }
}
