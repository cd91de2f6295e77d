namespace Partnerships.EventStore;

/// <summary>How a stream of one kind becomes a state.</summary>
/// <param name="Name">The kind's stored name (see <see cref="StreamName.Kind"/>).</param>
/// <param name="Initial">The state before the first event.</param>
/// <param name="Evolve">Pure; throws on an event that it does not know. States are immutable, since they are cached and shared.</param>
/// <typeparam name="TState">The state.</typeparam>
public sealed record StreamKind<TState>(string Name, TState Initial, Func<TState, object, TState> Evolve)
    where TState : class;

/// <summary>A stream's state and how many events it was folded from.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="State">The state; the kind's initial one when there are no events.</param>
/// <param name="Version">The number of events; 0 when the stream does not exist.</param>
/// <typeparam name="TState">The state.</typeparam>
public sealed record Loaded<TState>(StreamName Stream, TState State, long Version)
    where TState : class;
