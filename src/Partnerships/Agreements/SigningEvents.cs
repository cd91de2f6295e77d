namespace Partnerships.Agreements;

/// <summary>A provider of signatures was asked to have a party sign the text that awaits signatures. The provider's answer is a signature or
/// a decline that names the transaction.</summary>
/// <param name="Transaction">The request's id.</param>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who is to sign on its behalf.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="ContentHash">The hash of the text that is to be signed.</param>
/// <param name="Until">The last day on which the answer counts.</param>
public sealed record SignatureRequested(
    Guid Transaction, string Party, string Signatory, string Provider, string ContentHash, DateOnly Until) : IEvent;

/// <summary>An amendment to an agreement in force was proposed, or its text changed: signatures given on it so far are void. The text in
/// force stays so until the amendment is signed.</summary>
/// <param name="Amendment">Its number, counted from 1.</param>
/// <param name="Terms">The terms as they would be.</param>
/// <param name="Reason">Why.</param>
public sealed record AmendmentProposed(int Amendment, Terms Terms, string Reason) : IEvent;

/// <summary>An amendment was put to the parties for signature.</summary>
/// <param name="Amendment">Its number.</param>
/// <param name="ContentHash">SHA-256 of its text (see <see cref="AgreementText"/>).</param>
public sealed record AmendmentSubmitted(int Amendment, string ContentHash) : IEvent;

/// <summary>A party signed an amendment.</summary>
/// <param name="Amendment">Its number.</param>
/// <param name="Signature">The signature, as on a first text.</param>
public sealed record AmendmentSigned(int Amendment, AgreementSigned Signature) : IEvent;

/// <summary>A party declined to sign an amendment: its text may be changed, and signatures on it are void.</summary>
/// <param name="Amendment">Its number.</param>
/// <param name="Declined">The decline, as of a first text.</param>
public sealed record AmendmentDeclined(int Amendment, SignatureDeclined Declined) : IEvent;

/// <summary>An amendment was given up.</summary>
/// <param name="Amendment">Its number.</param>
/// <param name="Reason">Why.</param>
public sealed record AmendmentWithdrawn(int Amendment, string Reason) : IEvent;

/// <summary>Every required party has signed the same amendment: its terms are in force.</summary>
/// <param name="Amendment">Its number.</param>
/// <param name="ContentHash">The hash that all of them signed.</param>
/// <param name="Terms">The terms in force from now on.</param>
/// <param name="Places">What is owed in places from now on.</param>
public sealed record AgreementAmended(int Amendment, string ContentHash, Terms Terms, PledgedPlaces[] Places) : IEvent;
