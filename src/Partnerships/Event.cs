namespace Partnerships;

/// <summary>Something that happened, in the past tense. Its stored name is in <see cref="EventNames"/>.</summary>
public interface IEvent;

/// <summary>Names one stream of the domain.</summary>
/// <param name="Kind">One of the <c>Stream</c> constants of the subjects.</param>
/// <param name="Id">The id within the kind.</param>
public readonly record struct StreamRef(string Kind, string Id)
{
    /// <summary>A stream whose id is a UUID.</summary>
    public StreamRef(string kind, Guid id) : this(kind, id.ToString("D")) { }
}

/// <summary>A state that belongs to a city, so that the right to see it can be checked.</summary>
public interface ICityState
{
    /// <summary>The municipality code, or null before the first event.</summary>
    string? City { get; }
}

/// <summary>An event as the log holds it.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Stream">To what.</param>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Position">Its place in the log, from 1.</param>
/// <param name="RecordedAt">When the log accepted it.</param>
/// <param name="EffectiveOn">When it took effect.</param>
/// <param name="Actor">Who.</param>
/// <param name="CommandId">The command that it came from.</param>
/// <param name="Ordinal">Its place among the events of that command, from 0.</param>
/// <param name="Cause">The <see cref="Id"/> of the event that caused it, or null.</param>
public sealed record Recorded(
    IEvent Event, StreamRef Stream, long Version, long Position, DateTimeOffset RecordedAt, DateOnly EffectiveOn, string Actor, Guid CommandId, int Ordinal, string? Cause)
{
    /// <summary>Its id, unique for ever: <c>commandId/ordinal</c>.</summary>
    public string Id => $"{CommandId:D}/{Ordinal}";

    /// <summary>The stream's id as the UUID that it is.</summary>
    public Guid StreamId => Guid.Parse(Stream.Id);
}
