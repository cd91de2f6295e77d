namespace Partnerships.EventStore.Postgres.Inspection;

/// <summary>An event that was looked at.</summary>
/// <param name="Stored">As it is stored.</param>
/// <param name="Decoded">Decoded; null when that is not possible.</param>
/// <param name="Wrong">What is wrong with it.</param>
internal readonly record struct CheckedEvent(StoredEvent Stored, RecordedEvent? Decoded, IReadOnlyList<Finding> Wrong);

/// <summary>Looks at one event on its own: can it be decoded, is its payload canonical, is its leaf hash right.</summary>
internal static class EventCheck
{
    public static CheckedEvent Look(StoredEvent stored, EventTypes types)
    {
        var (decoded, why) = Decode(stored, types);
        var breach = CanonicalForm.Breach(stored.Payload.Span);
        var isHashed = IsHashed(stored, decoded);
        if (decoded is not null && breach is null && isHashed) return new(stored, decoded, []);
        List<Finding> wrong = [];
        if (why is not null) Add(FindingKind.NotDecodable, $"cannot be decoded: {why}");
        if (breach is not null) Add(FindingKind.NotCanonical, $"has a payload that is not canonical: {breach}");
        if (!isHashed) Add(FindingKind.LeafHash, "has a leaf hash that is not that of what it says: it was changed, or its hash was");
        return new(stored, decoded, wrong);

        void Add(FindingKind kind, string what) =>
            wrong.Add(new(kind, stored.Position, $"The event at position {stored.Position} ({stored.Stream}, version {stored.Version}, {stored.Type}) {what}."));
    }

    private static (RecordedEvent? Decoded, string? Why) Decode(StoredEvent stored, EventTypes types)
    {
        try
        {
            return (stored.With(CanonicalJson.Decode(stored.Payload.Span, types.TypeOf(stored.Type))), null);
        }
        // Whatever it is that its type throws.
        catch (Exception e)
        {
            return (null, e.Message.TrimEnd('.'));
        }
    }

    /// <summary>What cannot be decoded still has a hash; only what bears no stream's name has none.</summary>
    private static bool IsHashed(StoredEvent stored, RecordedEvent? decoded)
    {
        try
        {
            return Leaf.Hash(decoded ?? stored.With(stored)).AsSpan().SequenceEqual(stored.LeafHash.Span);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
