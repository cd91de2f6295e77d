using System.Collections.Immutable;

namespace Partnerships.PersonalData;

/// <summary>What the log knows of a candidate's personal data: that they are kept, and what may be done with them.</summary>
/// <param name="Fields">What is kept.</param>
/// <param name="Commitment">What names it in the vault; null while nothing is kept.</param>
/// <param name="CprBasis">Why the civil registration number may be kept.</param>
/// <param name="Consents">The consents in force.</param>
/// <param name="Request">The request for erasure that awaits its decision.</param>
/// <param name="Proposal">The retention rule's proposal that awaits its decision.</param>
/// <param name="Refusal">The last refusal.</param>
/// <param name="IsGranted">True once an erasure is granted, for ever.</param>
/// <param name="ErasedOn">The day on which the key was destroyed.</param>
public sealed record PersonalFile(
    ImmutableArray<PersonalField> Fields, string? Commitment, CprBasis? CprBasis, ImmutableSortedDictionary<ConsentTo, ConsentGiven> Consents,
    ErasureRequested? Request, ErasureProposed? Proposal, ErasureRefused? Refusal, bool IsGranted, DateOnly? ErasedOn)
{
    /// <summary>Before the first event.</summary>
    public static PersonalFile Empty { get; } =
        new([], null, null, ImmutableSortedDictionary<ConsentTo, ConsentGiven>.Empty, null, null, null, IsGranted: false, null);

    /// <summary>True while an erasure is asked for or proposed and not decided.</summary>
    public bool AwaitsDecision => !IsGranted && (Request is not null || Proposal is not null);

    /// <summary>What may be read: a number kept by consent only while the consent is in force, but that it is kept the person may always
    /// see.</summary>
    public ImmutableArray<PersonalField> ReadableFor(ReadingPurpose purpose) =>
        purpose != ReadingPurpose.Access && CprBasis == PersonalData.CprBasis.Consent && !Consents.ContainsKey(ConsentTo.UseOfCpr)
            ? Fields.Remove(PersonalField.Cpr)
            : Fields;

    /// <summary>The state after an event; null for one that is not about personal data.</summary>
    public static PersonalFile? Evolve(PersonalFile state, IEvent happened) => happened switch
    {
        PersonalDataRecorded e => state with { Fields = [.. e.Fields], Commitment = e.Commitment, CprBasis = e.CprBasis },
        PersonalDataCorrected e => state with { Fields = [.. e.Fields], Commitment = e.Commitment, CprBasis = e.CprBasis },
        ConsentGiven e => state with { Consents = state.Consents.SetItem(e.To, e) },
        ConsentWithdrawn e => state with { Consents = state.Consents.Remove(e.To) },
        ErasureRequested e => state with { Request = e },
        ErasureProposed e => state with { Proposal = e },
        ErasureRefused e => state with { Request = null, Proposal = null, Refusal = e },
        ErasureGranted => state with { Request = null, Proposal = null, IsGranted = true },
        PersonalDataErased e => state with { Fields = [], Commitment = null, CprBasis = null, ErasedOn = e.On },
        PersonalDataRead or RetentionReviewed => state,
        _ => null,
    };
}
