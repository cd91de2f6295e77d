using System.Collections.Frozen;
using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Commitments;
using Partnerships.Companies;
using Partnerships.Experiences;
using Partnerships.Matching;
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
        ["area-list-status-corrected"] = typeof(AreaListStatusCorrected),

        ["company-registered"] = typeof(CompanyRegistered),
        ["interest-mapped"] = typeof(InterestMapped),

        ["experience-recorded"] = typeof(ExperienceRecorded),
        ["experience-revised"] = typeof(ExperienceRevised),
        ["experience-withdrawn"] = typeof(ExperienceWithdrawn),

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
        ["party-left"] = typeof(PartyLeft),
        ["agreement-suspended"] = typeof(AgreementSuspended),
        ["agreement-resumed"] = typeof(AgreementResumed),
        ["agreement-fulfilled"] = typeof(AgreementFulfilled),
        ["agreement-fact-corrected"] = typeof(AgreementFactCorrected),
        ["renewal-drafted"] = typeof(RenewalDrafted),
        ["reminders-planned"] = typeof(RemindersPlanned),
        ["reminder-given"] = typeof(ReminderGiven),
        ["dispensation-granted"] = typeof(DispensationGranted),
        ["dispensation-corrected"] = typeof(DispensationCorrected),
        ["candidates-sent"] = typeof(CandidatesSent),
        ["delivery-recorded"] = typeof(DeliveryRecorded),
        ["commitment-fact-corrected"] = typeof(CommitmentFactCorrected),
        ["help-asked"] = typeof(HelpAsked),
        ["help-given"] = typeof(HelpGiven),
        ["help-corrected"] = typeof(HelpCorrected),
        ["commitment-waived"] = typeof(CommitmentWaived),
        ["commitment-substituted"] = typeof(CommitmentSubstituted),

        ["vacancy-opened"] = typeof(VacancyOpened),
        ["position-filled"] = typeof(PositionFilled),
        ["position-reopened"] = typeof(PositionReopened),
        ["vacancy-closed"] = typeof(VacancyClosed),
        ["vacancy-revised"] = typeof(VacancyRevised),
        ["vacancy-paused"] = typeof(VacancyPaused),
        ["vacancy-resumed"] = typeof(VacancyResumed),
        ["vacancy-reopened"] = typeof(VacancyReopened),

        ["candidate-registered"] = typeof(CandidateRegistered),
        ["candidate-moved"] = typeof(CandidateMoved),
        ["candidate-home-corrected"] = typeof(CandidateHomeCorrected),
        ["candidate-profile-set"] = typeof(CandidateProfileSet),
        ["candidate-profile-corrected"] = typeof(CandidateProfileCorrected),
        ["candidate-withdrawn"] = typeof(CandidateWithdrawn),
        ["candidate-returned"] = typeof(CandidateReturned),

        ["match-proposed"] = typeof(MatchProposed),
        ["match-shortlisted"] = typeof(MatchShortlisted),
        ["interview-planned"] = typeof(InterviewPlanned),
        ["interview-held"] = typeof(InterviewHeld),
        ["candidate-chosen"] = typeof(CandidateChosen),
        ["candidate-not-chosen"] = typeof(CandidateNotChosen),
        ["match-accepted"] = typeof(MatchAccepted),
        ["match-declined"] = typeof(MatchDeclined),
        ["match-withdrawn"] = typeof(MatchWithdrawn),
        ["match-completed"] = typeof(MatchCompleted),
        ["match-fact-corrected"] = typeof(MatchFactCorrected),

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
        ["placement-fact-corrected"] = typeof(PlacementFactCorrected),
        ["placement-annulled"] = typeof(PlacementAnnulled),
        ["school-period-recorded"] = typeof(SchoolPeriodRecorded),
        ["school-period-changed"] = typeof(SchoolPeriodChanged),
        ["school-period-cancelled"] = typeof(SchoolPeriodCancelled),
        ["absence-recorded"] = typeof(AbsenceRecorded),
        ["scheduled-end-moved"] = typeof(ScheduledEndMoved),
        ["placement-terms-set"] = typeof(PlacementTermsSet),
        ["problem-reported"] = typeof(ProblemReported),
        ["problem-answered"] = typeof(ProblemAnswered),
        ["problem-resolved"] = typeof(ProblemResolved),
        ["problem-reopened"] = typeof(ProblemReopened),
    };

    private static readonly FrozenDictionary<Type, string> Names = Table.ToFrozenDictionary(row => row.Value, row => row.Key);

    /// <summary>The stored name of an event.</summary>
    public static string Of(IEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Names[happened.GetType()];
    }
}
