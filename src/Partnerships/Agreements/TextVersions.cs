using System.Collections.Immutable;

namespace Partnerships.Agreements;

/// <summary>How a version of the text came to be.</summary>
public enum TextOrigin
{
    /// <summary>It was drafted.</summary>
    Draft,

    /// <summary>The text was revised.</summary>
    Revision,

    /// <summary>It was proposed as an amendment, or the amendment's text was changed.</summary>
    Amendment,
}

/// <summary>A version of an agreement's text.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Origin">How it came to be.</param>
/// <param name="Terms">What it says.</param>
/// <param name="Amendment">The amendment's number; null for a first text.</param>
/// <param name="ContentHash">Its hash once it was put to the parties; null before.</param>
/// <param name="CameIntoForce">True when it is or was in force.</param>
public sealed record TextVersion(int Number, TextOrigin Origin, Terms Terms, int? Amendment = null, string? ContentHash = null, bool CameIntoForce = false);

/// <summary>Every version of one agreement's text, in order.</summary>
/// <param name="City">Municipality code; null before it is drafted.</param>
/// <param name="All">The versions.</param>
public sealed record TextVersions(string? City, ImmutableList<TextVersion> All) : ICityState
{
    /// <summary>Before the first event.</summary>
    public static TextVersions Initial { get; } = new(null, []);

    /// <summary>The version of that number, or null.</summary>
    public TextVersion? Of(int number) => number >= 1 && number <= All.Count ? All[number - 1] : null;

    /// <summary>After an event of the agreement.</summary>
    public static TextVersions Evolve(TextVersions state, IEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        return happened switch
        {
            AgreementDrafted e => (state with { City = e.City }).With(TextOrigin.Draft, e.Terms),
            AgreementRevised e => state.With(TextOrigin.Revision, e.Terms),
            AmendmentProposed e => state.With(TextOrigin.Amendment, e.Terms, e.Amendment),
            AgreementSubmitted e => state.Last(version => version with { ContentHash = e.ContentHash }),
            AmendmentSubmitted e => state.Last(version => version with { ContentHash = e.ContentHash }),
            AgreementActivated or AgreementAmended => state.Last(version => version with { CameIntoForce = true }),
            _ => state,
        };
    }

    private TextVersions With(TextOrigin origin, Terms terms, int? amendment = null) =>
        this with { All = All.Add(new(All.Count + 1, origin, terms, amendment)) };

    private TextVersions Last(Func<TextVersion, TextVersion> change) => this with { All = All.SetItem(All.Count - 1, change(All[^1])) };
}
