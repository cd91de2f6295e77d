using Partnerships.Agreements;

namespace Partnerships.AgreementOverview;

/// <summary>A party's signature on the present text.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who signed on its behalf.</param>
/// <param name="On">When.</param>
/// <param name="ContentHash">The hash of the text signed.</param>
/// <param name="Method">How it was signed.</param>
/// <param name="Provider">The provider that vouches for it; null when it was acknowledged here.</param>
public sealed record Signature(
    string Party, string Signatory, DateOnly On, string ContentHash, SigningMethod Method = SigningMethod.Acknowledged, string? Provider = null);

/// <summary>A party that a provider of signatures was asked to have sign, and that has not answered.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Transaction">The request.</param>
/// <param name="Until">The last day on which the answer counts.</param>
public sealed record AskedSignature(string Party, string Provider, Guid Transaction, DateOnly Until);

/// <summary>An amendment that was proposed and is neither in force nor given up.</summary>
public sealed class AmendmentDocument
{
    /// <summary>Its number.</summary>
    public int Number { get; set; }

    /// <summary>The terms as they would be.</summary>
    public Terms Terms { get; set; } = null!;

    /// <summary>Why.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The hash of the text put to signature; null before.</summary>
    public string? ContentHash { get; set; }

    /// <summary>When it was put to signature; null before.</summary>
    public DateOnly? SubmittedOn { get; set; }

    /// <summary>Signatures on it, in the order given.</summary>
    public List<Signature> Signatures { get; set; } = [];

    /// <summary>Who declined to sign it, in order.</summary>
    public List<DeclinedSignature> Declined { get; set; } = [];
}

/// <summary>A concern.</summary>
/// <param name="Raised">How it was raised.</param>
/// <param name="Resolved">How it was resolved; null while it is not.</param>
public sealed record ConcernStanding(ConcernRaised Raised, ConcernResolved? Resolved);

/// <summary>A dispensation from the steering group's frames.</summary>
/// <param name="Deviations">For what.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why.</param>
public sealed record Dispensation(IReadOnlyList<Deviation> Deviations, DateOnly On, string Reason);

/// <summary>An amendment that came into force.</summary>
/// <param name="Number">Its number.</param>
/// <param name="On">When.</param>
/// <param name="ContentHash">The hash of its text.</param>
/// <param name="Reason">Why it was made.</param>
public sealed record AmendmentInForce(int Number, DateOnly On, string ContentHash, string Reason);

/// <summary>A party that declined to sign an earlier text.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who declined on its behalf.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why.</param>
public sealed record DeclinedSignature(string Party, string Signatory, DateOnly On, string Reason);

/// <summary>How far a commitment of places has come.</summary>
public sealed class CommitmentProgress
{
    /// <summary>The commitment's id in the agreement.</summary>
    public string Commitment { get; set; } = "";

    /// <summary>Places owed.</summary>
    public int Pledged { get; set; }

    /// <summary>When their vacancy is due to open; null before the agreement is in force.</summary>
    public DateOnly? OpensOn { get; set; }

    /// <summary>Vacancies opened towards it, in the order of their opening.</summary>
    public List<Guid> Vacancies { get; set; } = [];

    /// <summary>Positions of those vacancies.</summary>
    public int Opened { get; set; }

    /// <summary>Of them filled and not open again.</summary>
    public int Filled { get; set; }

    /// <summary>Placements started in them.</summary>
    public int Started { get; set; }

    /// <summary>Of those still running.</summary>
    public int Active { get; set; }
}
