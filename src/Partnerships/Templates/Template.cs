using System.Collections.Immutable;

namespace Partnerships.Templates;

/// <summary>A city's template (skabelon) for agreements.</summary>
/// <param name="City">Municipality code; null before the first version.</param>
/// <param name="Versions">What each version says, in order.</param>
/// <param name="IsWithdrawn">True when nothing new is drafted from it.</param>
public sealed record Template(string? City, ImmutableList<TemplateTerms> Versions, bool IsWithdrawn) : ICityState
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "template";

    /// <summary>Before the first event.</summary>
    public static Template Initial { get; } = new(null, [], false);

    /// <summary>The template's stream.</summary>
    public static StreamRef Ref(Guid id) => new(Stream, id);

    /// <summary>True once it has a version.</summary>
    public bool Exists => City is not null;

    /// <summary>The state after an event.</summary>
    public static Template Evolve(Template state, IEvent happened) => happened switch
    {
        TemplateSet e => state with { City = e.City, Versions = state.Versions.Add(e.Terms) },
        TemplateWithdrawn => state with { IsWithdrawn = true },
        _ => throw new UnknownEventException(Stream, happened),
    };
}
