using System.Collections.Immutable;

namespace Partnerships.Agreements;

/// <summary>How a party signs.</summary>
public enum SigningMethod
{
    /// <summary>A case worker or the signatory acknowledged the text by its hash, signed in to this system.</summary>
    Acknowledged,

    /// <summary>A provider of signatures saw the signatory sign, and vouches for it (see ops/signing-providers.md).</summary>
    Provider,
}

/// <summary>What a provider of signatures vouches for.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Transaction">The signing request that it answers.</param>
/// <param name="At">When the signatory signed or declined, by the provider's clock, UTC.</param>
public sealed record SignatureProof(string Provider, Guid Transaction, DateTimeOffset At);

/// <summary>A text that was put to the parties, and the signatures on it.</summary>
/// <param name="Terms">What it says.</param>
/// <param name="ContentHash">Its hash.</param>
/// <param name="Signatures">In the order given.</param>
public sealed record SigningRound(Terms Terms, string ContentHash, ImmutableList<AgreementSigned> Signatures)
{
    /// <summary>True when each party that must sign has signed this very text.</summary>
    public bool IsComplete => Terms.Parties.All(party => !party.MustSign || SignatureOf(party.Id)?.ContentHash == ContentHash);

    /// <summary>The party's signature, or null.</summary>
    public AgreementSigned? SignatureOf(string party) => Signatures.Find(signature => signature.Party == party);

    /// <summary>The parties that must sign before this one and have not.</summary>
    public IEnumerable<Party> AwaitedBefore(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return Terms.Parties.Where(other => other.MustSign && other.Turn < party.Turn && SignatureOf(other.Id) is null);
    }
}
