using Partnerships.Agreements;

namespace Partnerships.Server.Agreements;

/// <summary>A new agreement.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Terms">What the parties would agree to.</param>
/// <param name="Id">The agreement's id, a UUID of the client's choice.</param>
internal sealed record DraftRequest(string City, Terms Terms, Guid? Id = null);

/// <summary>Another text. Signatures given so far are void.</summary>
/// <param name="Terms">The terms as they are now, whole.</param>
internal sealed record RevisionRequest(Terms Terms);

/// <summary>The text is put to the parties for signature.</summary>
internal sealed record SubmissionRequest;

/// <summary>A party signs the text.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who signs on its behalf: a name in service.</param>
/// <param name="ContentHash">SHA-256 of the text that is signed, as <c>/agreements/{id}/text</c> gives it.</param>
internal sealed record SignatureRequest(string Party, string Signatory, string ContentHash);

/// <summary>A party declines to sign; the agreement is a draft again.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who declines on its behalf.</param>
/// <param name="Reason">Why.</param>
internal sealed record DeclinationRequest(string Party, string Signatory, string Reason);

/// <summary>The agreement is ended before its time.</summary>
/// <param name="On">The last day on which it holds.</param>
/// <param name="Reason">Why.</param>
/// <param name="Party">The party that ends it; absent when all agree.</param>
/// <param name="NoticeOn">When that party gave notice; required where the terms ask for notice.</param>
internal sealed record TerminationRequest(DateOnly On, string Reason, string? Party = null, DateOnly? NoticeOn = null);
