namespace Partnerships.Agreements;

/// <summary>An agreement (partnerskabsaftale) was drafted.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Terms">What the parties would agree to.</param>
/// <param name="Renews">The agreement that it is to follow, or null.</param>
/// <param name="Template">The template that it was drafted from, or null.</param>
public sealed record AgreementDrafted(string City, Terms Terms, Guid? Renews = null, TemplateRef? Template = null) : IEvent;

/// <summary>A version of a template that an agreement was drafted from.</summary>
/// <param name="Id">The template's id.</param>
/// <param name="Name">What that version is called.</param>
/// <param name="Version">Its number.</param>
public sealed record TemplateRef(Guid Id, string Name, int Version);

/// <summary>The text was changed. Signatures given so far are void.</summary>
/// <param name="Terms">The terms as they are now.</param>
public sealed record AgreementRevised(Terms Terms) : IEvent;

/// <summary>The text was put to the parties for signature.</summary>
/// <param name="ContentHash">SHA-256 of the canonical text (see AgreementText), 64 lower-case hex digits.</param>
public sealed record AgreementSubmitted(string ContentHash) : IEvent;

/// <summary>A party signed the text.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who signed on its behalf: a name in service, not a resident's.</param>
/// <param name="ContentHash">The hash of the text that was signed.</param>
/// <param name="Role">What the party is to the agreement; null in events of the first version, where the text says it.</param>
/// <param name="Method">How it was signed; null in events of the first version: acknowledged.</param>
/// <param name="Proof">What a provider vouches for; null for a signature that was acknowledged here.</param>
public sealed record AgreementSigned(
    string Party, string Signatory, string ContentHash, PartyRole? Role = null, SigningMethod? Method = null, SignatureProof? Proof = null) : IEvent;

/// <summary>A party declined to sign; the agreement is a draft again and all signatures are void.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who declined on its behalf.</param>
/// <param name="Reason">Why.</param>
/// <param name="Proof">What a provider vouches for; null for a decline that was recorded here.</param>
public sealed record SignatureDeclined(string Party, string Signatory, string Reason, SignatureProof? Proof = null) : IEvent;

/// <summary>Places that a company owes under an agreement that came into force.</summary>
/// <param name="Commitment">The commitment's id in the agreement.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="Count">How many.</param>
/// <param name="OpensOn">The day on which the vacancy is due to open.</param>
public sealed record PledgedPlaces(string Commitment, EmploymentKind Kind, int Count, DateOnly OpensOn);

/// <summary>Every required party has signed the same text: the agreement is in force.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="AssociationCvr">The housing association's CVR number.</param>
/// <param name="CompanyCvr">The company's CVR number.</param>
/// <param name="ContentHash">The hash that all of them signed.</param>
/// <param name="From">First day of its period.</param>
/// <param name="To">Last day of its period.</param>
/// <param name="Places">What came to be owed in places.</param>
public sealed record AgreementActivated(
    string City, string AssociationCvr, string CompanyCvr, string ContentHash, DateOnly From, DateOnly To, PledgedPlaces[] Places) : IEvent;

/// <summary>The agreement was ended before its time.</summary>
/// <param name="On">The last day on which it holds.</param>
/// <param name="Party">The party that ended it, or null when all agreed.</param>
/// <param name="Reason">Why.</param>
/// <param name="NoticeOn">When notice was given, or null.</param>
public sealed record AgreementTerminated(DateOnly On, string? Party, string Reason, DateOnly? NoticeOn = null) : IEvent;

/// <summary>The agreement's period was over.</summary>
/// <param name="On">The last day on which it held.</param>
public sealed record AgreementExpired(DateOnly On) : IEvent;
