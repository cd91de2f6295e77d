using Partnerships.Agreements;

namespace Partnerships.Server.Agreements;

/// <summary>An agreement.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; the <c>ETag</c> says the same.</param>
/// <param name="City">Municipality code.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Terms">What the parties agree to, as it stands.</param>
/// <param name="ContentHash">The hash of the text put to signature; absent in a draft.</param>
/// <param name="Signatures">The signatures on that text.</param>
/// <param name="LastDay">The last day on which it holds or held; absent until it came into force.</param>
/// <param name="Renews">The agreement that it is to follow; absent when it follows none.</param>
/// <param name="Amendment">The amendment under way; absent when there is none.</param>
/// <param name="TrainingPlaces">The rule by which the law asks for training places in its building contract; absent when none does. It is
/// said and not enforced.</param>
/// <param name="Template">The template that it was drafted from; absent when it was drafted from none.</param>
internal sealed record AgreementResource(
    Guid Id, long Version, string City, AgreementStatus Status, Terms Terms, string? ContentHash,
    IReadOnlyList<AgreementSigned> Signatures, DateOnly? LastDay, Guid? Renews, Amendment? Amendment, ProcurementRule? TrainingPlaces,
    TemplateRef? Template)
{
    public static AgreementResource Of(Guid id, Agreement state, long version) =>
        new(id, version, state.City!, state.Status, state.Terms!, state.ContentHash, state.Signatures, state.LastDay, state.Renews, state.Amendment,
            ProcurementRule.For(state.Terms!), state.Template);
}

/// <summary>An agreement's text.</summary>
/// <param name="Text">In the form that is signed.</param>
internal sealed record AgreementTextResource(string Text);
