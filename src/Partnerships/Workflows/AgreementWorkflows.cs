using Partnerships.Agreements;
using Partnerships.Commitments;

namespace Partnerships.Workflows;

/// <summary>What follows from the life of an agreement.</summary>
public static class AgreementWorkflows
{
    /// <summary>All required signatures: the agreement comes into force.</summary>
    public const string Activation = "activation";

    /// <summary>In force: pledged places become vacancies on their day.</summary>
    public const string PledgedVacancies = "pledged-vacancies";

    /// <summary>End of period: the agreement expires on the day after its last.</summary>
    public const string Expiry = "expiry";

    /// <summary>The reactions to an event.</summary>
    public static IEnumerable<Reaction> React(Recorded recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return recorded.Event switch
        {
            AgreementSigned => [new Reaction(Activation, new ActivateAgreement(recorded.StreamId))],
            AgreementActivated activated => InForce(recorded.StreamId, activated.Places, activated.To),
            AmendmentSigned signed => [new Reaction(Activation, new PutAmendmentInForce(recorded.StreamId, signed.Amendment))],
            CommitmentSubstituted substituted =>
                [new Reaction(PledgedVacancies, new OpenPledgedVacancy(recorded.StreamId, substituted.Substitute.Commitment), substituted.Substitute.OpensOn)],
            AgreementResumed resumed => Pledged(recorded.StreamId, resumed.Places),
            AgreementFactCorrected { Places: { } places } =>
                [.. Pledged(recorded.StreamId, places), new Reaction(Expiry, new ExpireAgreement(recorded.StreamId))],
            AgreementAmended amended => InForce(recorded.StreamId, amended.Places, amended.Terms.To),
            _ => [],
        };
    }

    private static IEnumerable<Reaction> InForce(Guid agreement, PledgedPlaces[] pledged, DateOnly to)
    {
        foreach (var reaction in Pledged(agreement, pledged)) yield return reaction;
        yield return new Reaction(Expiry, new ExpireAgreement(agreement), to.AddDays(1));
    }

    private static IEnumerable<Reaction> Pledged(Guid agreement, PledgedPlaces[] pledged) =>
        pledged.Select(places => new Reaction(PledgedVacancies, new OpenPledgedVacancy(agreement, places.Commitment), places.OpensOn));
}
