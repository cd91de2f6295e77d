using Partnerships.Agreements;
using Partnerships.WorkQueue;

namespace Partnerships.AgreementOverview;

/// <summary>What is expected next of an agreement. It looks at no clock: whether it is late shows when it is read.</summary>
internal static class NextSteps
{
    public static (NextStep Step, DateOnly? On) Of(AgreementDocument agreement) => agreement.Summary.Status switch
    {
        AgreementStatus.Draft => (NextStep.Submission, null),
        AgreementStatus.AwaitingSignatures when agreement.Awaited.Count > 0 =>
            (NextStep.Signatures, agreement.SubmittedOn?.AddDays(WorkQueueView.SignatureDays)),
        AgreementStatus.AwaitingSignatures => (NextStep.Activation, null),
        AgreementStatus.Active => InForce(agreement),
        AgreementStatus.Suspended => (NextStep.Resumption, null),
        _ => (NextStep.Nothing, null),
    };

    private static (NextStep Step, DateOnly? On) InForce(AgreementDocument agreement)
    {
        DateOnly? opens = null;
        foreach (var progress in agreement.Commitments)
            if (progress.Opened < progress.Pledged && (opens is null || progress.OpensOn < opens)) opens = progress.OpensOn;
        if (opens is not null) return (NextStep.Opening, opens);
        return agreement.Summary.Free > 0 ? (NextStep.Filling, null) : (NextStep.FollowUp, agreement.Summary.To);
    }
}
