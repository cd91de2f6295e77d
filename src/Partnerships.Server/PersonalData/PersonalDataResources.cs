using System.Text.Json;
using Partnerships.Candidates;
using Partnerships.EventStore;
using Partnerships.PersonalData;

namespace Partnerships.Server.PersonalData;

/// <summary>What is kept of a person, read for a purpose.</summary>
/// <param name="Candidate">The opaque id.</param>
/// <param name="Version">The candidate's version; a correction names it.</param>
/// <param name="Data">The data.</param>
internal sealed record PersonalDataResource(Guid Candidate, long Version, PersonalDataValues Data);

/// <summary>A person's data; what is absent is not kept, was not asked for or may not be read.</summary>
/// <param name="Name">The name.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Mail">Mail address.</param>
/// <param name="Address">Postal address.</param>
/// <param name="Cpr">Civil registration number.</param>
/// <param name="Notes">Free text.</param>
internal sealed record PersonalDataValues(
    string? Name = null, string? Phone = null, string? Mail = null, string? Address = null, string? Cpr = null, string? Notes = null)
{
    public static PersonalDataValues Of(IReadOnlyDictionary<PersonalField, string> data) => new(
        data.GetValueOrDefault(PersonalField.Name), data.GetValueOrDefault(PersonalField.Phone), data.GetValueOrDefault(PersonalField.Mail),
        data.GetValueOrDefault(PersonalField.Address), data.GetValueOrDefault(PersonalField.Cpr), data.GetValueOrDefault(PersonalField.Notes));

    /// <summary>Nothing personal, should it come into a log.</summary>
    public override string ToString() => nameof(PersonalDataValues);
}

/// <summary>That personal data are kept and what was done with them, without the data.</summary>
/// <param name="Candidate">The opaque id.</param>
/// <param name="Version">The candidate's version; the <c>ETag</c> says the same.</param>
/// <param name="Fields">What is kept.</param>
/// <param name="CprBasis">Why the civil registration number may be kept.</param>
/// <param name="Consents">The consents in force.</param>
/// <param name="Request">The request for erasure that awaits its decision.</param>
/// <param name="Proposal">The retention rule's proposal that awaits its decision.</param>
/// <param name="Refusal">The last refusal of an erasure.</param>
/// <param name="ErasureGranted">True once an erasure is granted.</param>
/// <param name="ErasedOn">The day on which the data were destroyed.</param>
/// <param name="Readings">Who read what and why, the earliest first.</param>
internal sealed record PersonalDataStatus(
    Guid Candidate, long Version, IReadOnlyList<PersonalField> Fields, CprBasis? CprBasis, IReadOnlyList<ConsentGiven> Consents,
    ErasureRequested? Request, ErasureProposed? Proposal, ErasureRefused? Refusal, bool ErasureGranted, DateOnly? ErasedOn, IReadOnlyList<ReadingResource> Readings)
{
    public static PersonalDataStatus Of(Guid id, Candidate state, long version, IReadOnlyList<ReadingResource> readings)
    {
        var file = state.Personal;
        return new(id, version, file.Fields, file.CprBasis, [.. file.Consents.Values], file.Request, file.Proposal, file.Refusal, file.IsGranted, file.ErasedOn, readings);
    }
}

/// <summary>A reading of a person's data.</summary>
/// <param name="RecordedAt">When.</param>
/// <param name="By">Who.</param>
/// <param name="Fields">What was read.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Words">Why, in words.</param>
internal sealed record ReadingResource(DateTimeOffset RecordedAt, string By, IReadOnlyList<PersonalField> Fields, ReadingPurpose Purpose, string? Words)
{
    public static ReadingResource? Of(RecordedEvent recorded) => recorded.Data is PersonalDataRead read
        ? new(recorded.RecordedAt, recorded.Actor, read.Fields, read.Purpose, read.Words)
        : null;
}

/// <summary>Everything held about a person (GDPR article 15).</summary>
/// <param name="Candidate">The opaque id under which the person is known.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Data">The personal data; absent when none are kept.</param>
/// <param name="Consents">The consents in force.</param>
/// <param name="Readings">Who read the data and why, the earliest first.</param>
/// <param name="Events">Everything recorded about the person, with matches and placements, the earliest first.</param>
/// <param name="KeptForYears">How long data are kept after the case is closed.</param>
internal sealed record AccessDocument(
    Guid Candidate, string City, PersonalDataValues? Data, IReadOnlyList<ConsentGiven> Consents, IReadOnlyList<ReadingResource> Readings,
    IReadOnlyList<HeldEvent> Events, int KeptForYears);

/// <summary>Something that was recorded about a person.</summary>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="EffectiveOn">When it took effect.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Stream">About what, as <c>kind/id</c>.</param>
/// <param name="Type">The stored name of what happened.</param>
/// <param name="Facts">What it states.</param>
/// <param name="Text">The same in words, in the language asked for, a sentence a fact.</param>
internal sealed record HeldEvent(
    DateTimeOffset RecordedAt, DateOnly EffectiveOn, string By, string Stream, string Type, JsonElement Facts, IReadOnlyList<string> Text)
{
    public static HeldEvent Of(RecordedEvent it, CaseFacts facts) => new(
        it.RecordedAt, it.EffectiveOn, it.Actor, it.Stream.ToString(), it.Type, JsonDocument.Parse(it.Payload).RootElement,
        [.. facts.Of((IEvent)it.Data)]);
}
