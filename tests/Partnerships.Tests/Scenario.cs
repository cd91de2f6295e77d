using System.Text.Json;
using Partnerships.EventStore;
using Shouldly;

namespace Partnerships.Tests;

/// <summary>Given events, when a decision is taken, then this comes of it; the scenario is printed when it fails.</summary>
public sealed class Scenario<TState>(TState initial, Func<TState, IEvent, TState> evolve)
{
    private readonly List<IEvent> given = [];
    private Decision? decision;

    public Scenario<TState> Given(params IEvent[] events)
    {
        given.AddRange(events);
        return this;
    }

    public TState State => given.Aggregate(initial, evolve);

    public Scenario<TState> When(Func<TState, Decision> decide)
    {
        decision = decide(State);
        return this;
    }

    public void Then(params IEvent[] expected) =>
        Lines(decision is Decision.Accepted accepted ? accepted.Events.Select(e => e.Event) : [])
            .ShouldBe(Lines(expected), Print());

    /// <summary>Exactly these, all on one stream and in effect from one day.</summary>
    public void ThenOn(StreamRef stream, DateOnly effectiveOn, params IEvent[] expected)
    {
        Then(expected);
        ((Decision.Accepted)decision!).Events.ShouldAllBe(e => e.Stream == stream && e.EffectiveOn == effectiveOn, Print());
    }

    public void ThenNothing() => decision.ShouldBeOfType<Decision.AlreadyTrue>(Print());

    /// <summary>Exactly these rules, at these places: <c>code</c> or <c>code at /pointer</c>.</summary>
    public void ThenRefused(params string[] expected) =>
        decision.ShouldBeOfType<Decision.Refused>(Print()).Refusals.Select(r => r.Pointer is null ? r.Code : $"{r.Code} at {r.Pointer}")
            .ShouldBe(expected, ignoreOrder: true, Print());

    private string Print() => $"""

        given {string.Join("\n      ", Lines(given))}
        when  decided
        then  {decision switch
    {
        Decision.Accepted a => string.Join("\n      ", Lines(a.Events.Select(e => e.Event))),
        Decision.Refused r => "refused: " + string.Join(", ", r.Refusals),
        _ => "nothing to do",
    }}
        """;

    private static string[] Lines(IEnumerable<IEvent> events) =>
        [.. events.Select(e => $"{e.GetType().Name} {JsonSerializer.Serialize(e, e.GetType(), CanonicalJson.Options)}")];
}
