using System.Collections.Immutable;

namespace Partnerships.Companies;

/// <summary>A contractor (leverandørvirksomhed). It belongs to no city: it may work in several.</summary>
/// <param name="Name">Its name; null before it is registered.</param>
/// <param name="Mappings">The latest mapping in each city, by municipality code.</param>
public sealed record Company(string? Name, ImmutableDictionary<string, InterestMapped> Mappings)
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "company";

    /// <summary>Before the first event.</summary>
    public static Company Initial { get; } = new(null, ImmutableDictionary<string, InterestMapped>.Empty);

    /// <summary>The company's stream.</summary>
    public static StreamRef Ref(string cvr) => new(Stream, cvr);

    /// <summary>True once it is registered.</summary>
    public bool Exists => Name is not null;

    /// <summary>The state after an event.</summary>
    public static Company Evolve(Company state, IEvent happened) => happened switch
    {
        CompanyRegistered e => state with { Name = e.Name },
        InterestMapped e => state with { Mappings = state.Mappings.SetItem(e.City, e) },
        _ => throw new UnknownEventException(Stream, happened),
    };
}
