namespace Partnerships;

/// <summary>A stream holds an event that its state does not know: a defect of the program, never of the input.</summary>
/// <param name="stream">The stream's kind.</param>
/// <param name="happened">The event.</param>
public sealed class UnknownEventException(string stream, IEvent happened)
    : InvalidOperationException($"A {stream} does not know the event {happened?.GetType().Name}.");
