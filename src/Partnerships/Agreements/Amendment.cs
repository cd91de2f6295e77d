using System.Collections.Immutable;

namespace Partnerships.Agreements;

/// <summary>An amendment under way: the text that the parties would put in the place of the one in force.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Terms">The terms as they would be.</param>
/// <param name="Reason">Why.</param>
/// <param name="ContentHash">The hash of the text put to the parties; null before.</param>
/// <param name="Signatures">The signatures on that text.</param>
public sealed record Amendment(int Number, Terms Terms, string Reason, string? ContentHash, ImmutableList<AgreementSigned> Signatures)
{
    /// <summary>The text put to the parties with its signatures; null before.</summary>
    public SigningRound? Round => ContentHash is null ? null : new(Terms, ContentHash, Signatures);

    /// <summary>After a party left: a text that names it awaits signatures no more, since it cannot be signed as it is.</summary>
    public Amendment Without(string party) => Terms.Names(party) ? this with { ContentHash = null, Signatures = [] } : this;
}
