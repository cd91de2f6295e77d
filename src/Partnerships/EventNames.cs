using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Commitments;
using Partnerships.Companies;
using Partnerships.PersonalData;
using Partnerships.Placements;
using Partnerships.SteeringGroups;
using Partnerships.Templates;
using Partnerships.Vacancies;

namespace Partnerships;

/// <summary>Storage format: the stored name of every event. Never change or reuse a name; each has a golden file that
/// holds its stored form.</summary>
public static class EventNames
{
    /// <summary>Stored name to type.</summary>
    public static IReadOnlyDictionary<string, Type> Table { get; } = new Dictionary<string, Type>
    {
        ["steering-group-established"] = typeof(SteeringGroupEstablished),
        ["frames-set"] = typeof(FramesSet),
        ["goal-set"] = typeof(GoalSet),
        ["goal-revised"] = typeof(GoalRevised),
        ["goal-withdrawn"] = typeof(GoalWithdrawn),
        ["city-left"] = typeof(CityLeft),

        ["area-registered"] = typeof(AreaRegistered),
        ["area-list-status-changed"] = typeof(AreaListStatusChanged),

        ["company-registered"] = typeof(CompanyRegistered),
        ["interest-mapped"] = typeof(InterestMapped),

        ["template-set"] = typeof(TemplateSet),
        ["template-withdrawn"] = typeof(TemplateWithdrawn),

        ["agreement-drafted"] = typeof(AgreementDrafted),
        ["agreement-revised"] = typeof(AgreementRevised),
        ["agreement-submitted"] = typeof(AgreementSubmitted),
        ["agreement-signed"] = typeof(AgreementSigned),
        ["signature-declined"] = typeof(SignatureDeclined),
        ["signature-requested"] = typeof(SignatureRequested),
        ["clause-proposed"] = typeof(ClauseProposed),
        ["clause-commented"] = typeof(ClauseCommented),
        ["proposal-accepted"] = typeof(ProposalAccepted),
        ["proposal-rejected"] = typeof(ProposalRejected),
        ["agreement-activated"] = typeof(AgreementActivated),
        ["amendment-proposed"] = typeof(AmendmentProposed),
        ["amendment-submitted"] = typeof(AmendmentSubmitted),
        ["amendment-signed"] = typeof(AmendmentSigned),
        ["amendment-declined"] = typeof(AmendmentDeclined),
        ["amendment-withdrawn"] = typeof(AmendmentWithdrawn),
        ["agreement-amended"] = typeof(AgreementAmended),
        ["agreement-terminated"] = typeof(AgreementTerminated),
        ["agreement-expired"] = typeof(AgreementExpired),

        ["follow-up-meeting-held"] = typeof(FollowUpMeetingHeld),
        ["concern-raised"] = typeof(ConcernRaised),
        ["concern-resolved"] = typeof(ConcernResolved),
        ["agreement-suspended"] = typeof(AgreementSuspended),
        ["agreement-resumed"] = typeof(AgreementResumed),
        ["agreement-fulfilled"] = typeof(AgreementFulfilled),
        ["renewal-drafted"] = typeof(RenewalDrafted),
        ["reminders-planned"] = typeof(RemindersPlanned),
        ["reminder-given"] = typeof(ReminderGiven),
        ["dispensation-granted"] = typeof(DispensationGranted),
        ["candidates-sent"] = typeof(CandidatesSent),
        ["delivery-recorded"] = typeof(DeliveryRecorded),
        ["help-asked"] = typeof(HelpAsked),
        ["help-given"] = typeof(HelpGiven),
        ["commitment-waived"] = typeof(CommitmentWaived),
        ["commitment-substituted"] = typeof(CommitmentSubstituted),

        ["vacancy-opened"] = typeof(VacancyOpened),
        ["position-filled"] = typeof(PositionFilled),
        ["position-reopened"] = typeof(PositionReopened),
        ["vacancy-closed"] = typeof(VacancyClosed),

        ["candidate-registered"] = typeof(CandidateRegistered),
        ["candidate-moved"] = typeof(CandidateMoved),

        ["personal-data-recorded"] = typeof(PersonalDataRecorded),
        ["personal-data-corrected"] = typeof(PersonalDataCorrected),
        ["personal-data-read"] = typeof(PersonalDataRead),
        ["consent-given"] = typeof(ConsentGiven),
        ["consent-withdrawn"] = typeof(ConsentWithdrawn),
        ["erasure-requested"] = typeof(ErasureRequested),
        ["erasure-proposed"] = typeof(ErasureProposed),
        ["retention-reviewed"] = typeof(RetentionReviewed),
        ["erasure-granted"] = typeof(ErasureGranted),
        ["erasure-refused"] = typeof(ErasureRefused),
        ["personal-data-erased"] = typeof(PersonalDataErased),

        ["placement-started"] = typeof(PlacementStarted),
        ["check-ins-planned"] = typeof(CheckInsPlanned),
        ["check-in-recorded"] = typeof(CheckInRecorded),
        ["hours-changed"] = typeof(HoursChanged),
        ["placement-ended"] = typeof(PlacementEnded),
        ["placement-corrected"] = typeof(PlacementCorrected),
    };
}
