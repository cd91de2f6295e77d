using System.Collections.Immutable;

namespace Partnerships.Agreements;

/// <summary>Every text that was ever put to the parties of one agreement, by its hash: also those that no longer hold, so that whoever
/// holds a signature can read what it was given on.</summary>
/// <param name="Draft">The text that would be submitted next; null when there is none.</param>
/// <param name="Amended">The amendment that would be submitted next, with its number.</param>
/// <param name="City">Municipality code.</param>
/// <param name="ByHash">The texts.</param>
public sealed record SubmittedTexts(Terms? Draft, AmendmentProposed? Amended, string? City, ImmutableDictionary<string, string> ByHash) : ICityState
{
    /// <summary>Before the first event.</summary>
    public static SubmittedTexts Initial { get; } = new(null, null, null, ImmutableDictionary<string, string>.Empty);

    /// <summary>After an event of the agreement with that id.</summary>
    public static SubmittedTexts Evolve(Guid agreement, SubmittedTexts state, IEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        return happened switch
        {
            AgreementDrafted e => state with { City = e.City, Draft = e.Terms },
            AgreementRevised e => state with { Draft = e.Terms },
            AmendmentProposed e => state with { Amended = e },
            AgreementSubmitted e => state.With(e.ContentHash, AgreementText.Render(agreement, state.City!, state.Draft!)),
            AmendmentSubmitted e => state.With(e.ContentHash, AgreementText.Render(agreement, state.City!, state.Amended!.Terms, e.Amendment)),
            _ => state,
        };
    }

    private SubmittedTexts With(string hash, string text) => this with { ByHash = ByHash.SetItem(hash, text) };
}
