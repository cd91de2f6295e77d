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

namespace Partnerships.Tests.Golden;

/// <summary>One example of each event, with every member set, as the golden files hold them.</summary>
internal static partial class GoldenEvents
{
    private const string Viborg = "0791";
    private const string Association = "25063864";
    private const string Company = "13748136";
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static readonly Guid Agreement = Guid.Parse("0198f3a0-0001-7000-8000-000000000001");
    private static readonly Guid Vacancy = Guid.Parse("0198f3a0-0002-7000-8000-000000000002");
    private static readonly Guid Placement = Guid.Parse("0198f3a0-0003-7000-8000-000000000003");
    private static readonly Guid Candidate = Guid.Parse("0198f3a0-0004-7000-8000-000000000004");
    private static readonly Guid Area = Guid.Parse("0198f3a0-0005-7000-8000-000000000005");
    private static readonly Guid GoalId = Guid.Parse("0198f3a0-0006-7000-8000-000000000006");
    private static readonly Goal Goal = new(EmploymentKind.Apprenticeship, Area, 12, new(2026, 1, 1), new(2026, 12, 31));

    private static readonly Terms Terms = new(
        "Partnerskab om læreplads og praktik",
        Instrument.SocialClause,
        "Helhedsplan Ellekonebakken, etape 2",
        new(2026, 3, 1),
        new(2027, 2, 28),
        [Area],
        [
            new("boligforening", PartyRole.HousingAssociation, "Boligselskabet Søparken", Association, true),
            new("virksomhed", PartyRole.Company, "Bygmesteren ApS", Company, true),
            new("kommune", PartyRole.EmploymentService, "Kommunens virksomhedsindgang", "29189846", true),
            new("indsats", PartyRole.SocialHousingInitiative, "Den boligsociale indsats", "29189846", false),
        ],
        [new("formaal", "Formål", "Parterne vil skabe job\nfor områdets beboere.")],
        [
            new("pladser", "virksomhed", CommitmentKind.Places, EmploymentKind.Apprenticeship, 2, null, new(2026, 4, 1), new(2026, 9, 30), "Murerlærlinge"),
            new("kandidater", "kommune", CommitmentKind.Candidates, null, 3, 10),
            new("ordrer", "boligforening", CommitmentKind.OrderVolume, Description: "Løbende vedligehold"),
            new("hjaelp", "indsats", CommitmentKind.Help, WorkingDays: 2),
            new("cafe", "indsats", CommitmentKind.Contribution, Count: 4, Description: "Håndværkercafé"),
        ]);

    private static readonly SignatureProof Proof = new("udbyder", Placement, new DateTimeOffset(2026, 2, 27, 13, 5, 9, TimeSpan.Zero));

    private static readonly SchoolPeriod School = new(GoalId, new(2026, 5, 4), new(2026, 6, 12));

    private static readonly AgreementSigned Signed = new("virksomhed", "Anne Holm, direktør", Hash, PartyRole.Company, SigningMethod.Provider, Proof);

    private static readonly Lesson Lesson = new(
        "Randers", "Praktik før læreaftalen", "De fleste blev", "Lad mester møde beboerne først", [EmploymentKind.Internship], ["711200"], "Projektlederen");
    private static readonly JobDescription Job = new(
        "Murerlærling", 3, 2220, ["murer"], new("711200", ["Kørekort B", "Svejsecertifikat"], LanguageLevel.B1, new(2026, 8, 3), "Houlkærvænget, Viborg", [Area]));

    public static IReadOnlyDictionary<string, IEvent> Examples { get; } = new Dictionary<string, IEvent>
    {
        ["steering-group-established"] = new SteeringGroupEstablished(Viborg, "Viborg"),
        ["frames-set"] = new FramesSet([EmploymentKind.Apprenticeship, EmploymentKind.YouthJob], 900, 13, "Fritidsjob kun for unge under 18 år"),
        ["goal-set"] = new GoalSet(GoalId, Goal),
        ["goal-revised"] = new GoalRevised(GoalId, Goal with { Count = 15 }, "Flere pladser end ventet"),
        ["goal-withdrawn"] = new GoalWithdrawn(GoalId, "Erstattet af et fælles mål"),
        ["city-left"] = new CityLeft("Projektet fortsætter uden byen"),

        ["area-registered"] = new AreaRegistered(Viborg, "Ellekonebakken", "Boligselskabet Søparken"),
        ["area-list-status-changed"] = new AreaListStatusChanged(ListStatus.PreventionArea, new(2021, 12, 1), "Listen af 1. december 2021"),
        ["area-list-status-corrected"] = new AreaListStatusCorrected(
            new(ListStatus.PreventionArea, new(2021, 12, 1), "Listen"), new(ListStatus.VulnerableArea, new(2022, 12, 1), "Listen"), "Tastefejl", "Boligselskabet"),

        ["company-registered"] = new CompanyRegistered(Company, "Bygmesteren ApS"),
        ["interest-mapped"] = new InterestMapped(Viborg, Interest.Strong, ["murer", "tømrer"], [new(EmploymentKind.Apprenticeship, 2)], "Løbende vedligehold"),

        ["experience-recorded"] = new ExperienceRecorded(Viborg, Lesson),
        ["experience-revised"] = new ExperienceRevised(Viborg, Lesson with { CameOfIt = "Fire af fem blev" }),
        ["experience-withdrawn"] = new ExperienceWithdrawn(Viborg, "Gælder ikke efter reformen"),

        ["template-set"] = new TemplateSet(Viborg, 2, new(
            "Partnerskab om praktik", Instrument.VoluntaryPartnership, "Beboere i arbejde", ["8.5"], "Ledige beboere", [Area],
            [new("virksomhed", PartyRole.Company, true, "Mester", "Svenden", DataRole.None)],
            [new("praktik", "virksomhed", CommitmentKind.Places, 1, 6, EmploymentKind.Internship, 2, null, "Praktik", 900, 13)],
            24, 90, 13, "Møde før udløb", ["Samtale", "Møde"], "Hvert år", [Terms.Clauses[0]])),
        ["template-withdrawn"] = new TemplateWithdrawn(Viborg, "Erstattet af en fælles"),

        ["agreement-drafted"] = new AgreementDrafted(Viborg, Terms),
        ["agreement-revised"] = new AgreementRevised(Terms with { Instrument = Instrument.VoluntaryPartnership, BuildingContract = null }),
        ["agreement-submitted"] = new AgreementSubmitted(Hash),
        ["agreement-signed"] = new AgreementSigned("virksomhed", "Anne Holm, direktør", Hash),
        ["signature-declined"] = new SignatureDeclined("virksomhed", "Anne Holm, direktør", "For mange pladser"),
        ["signature-requested"] = new SignatureRequested(Placement, "virksomhed", "Anne Holm, direktør", "udbyder", Hash, new(2026, 3, 30)),
        ["amendment-proposed"] = new AmendmentProposed(1, Terms, "Flere pladser"),
        ["amendment-submitted"] = new AmendmentSubmitted(1, Hash),
        ["amendment-signed"] = new AmendmentSigned(1, Signed),
        ["amendment-declined"] = new AmendmentDeclined(1, new("virksomhed", "Anne Holm, direktør", "For mange pladser", Proof)),
        ["amendment-withdrawn"] = new AmendmentWithdrawn(1, "Parterne blev ikke enige"),
        ["agreement-amended"] = new AgreementAmended(1, Hash, Terms, [new("pladser", EmploymentKind.Apprenticeship, 2, new(2026, 4, 1))]),
        ["clause-proposed"] = new ClauseProposed(
            Placement, "virksomhed", "Anne Holm, direktør", "formaal", Terms.Clauses[0], new("formaal", "Formål", "Også for de unge."), "De unge mangler"),
        ["clause-commented"] = new ClauseCommented(Candidate, "boligforening", "Bo Lund", "formaal", Placement, "Det er vi enige i"),
        ["proposal-accepted"] = new ProposalAccepted(Placement, "boligforening", "Bo Lund"),
        ["proposal-rejected"] = new ProposalRejected(Placement, "boligforening", "Bo Lund", "Hører til en anden aftale"),
        ["agreement-activated"] = new AgreementActivated(
            Viborg, Association, Company, Hash, new(2026, 3, 1), new(2027, 2, 28), [new("pladser", EmploymentKind.Apprenticeship, 2, new(2026, 4, 1))]),
        ["agreement-terminated"] = new AgreementTerminated(new(2026, 10, 31), "virksomhed", "Ordrenedgang"),
        ["agreement-expired"] = new AgreementExpired(new(2027, 2, 28)),

        ["follow-up-meeting-held"] = new FollowUpMeetingHeld(Placement, new(2026, 6, 1), ["virksomhed", "boligforening"], "To begynder i august", new(2026, 9, 1)),
        ["concern-raised"] = new ConcernRaised(Placement, "virksomhed", new(2026, 6, 1), "For få kandidater"),
        ["concern-resolved"] = new ConcernResolved(Placement, new(2026, 6, 8), "To kandidater om måneden"),
        ["party-left"] = new PartyLeft("indsats", new(2026, 6, 30), "Indsatsen er slut"),
        ["agreement-suspended"] = new AgreementSuspended(new(2026, 7, 1), "Byggeriet er standset"),
        ["agreement-resumed"] = new AgreementResumed(new(2026, 8, 1), "Byggeriet går videre", [new("pladser", EmploymentKind.Apprenticeship, 2, new(2026, 4, 1))]),
        ["agreement-fulfilled"] = new AgreementFulfilled(new(2027, 1, 31), "Alle pladser er besat"),
        ["agreement-fact-corrected"] = new AgreementFactCorrected(
            new(Rest: new(new(2026, 7, 1), "Frost", new(2026, 8, 1), "Tø")), new(Rest: new(new(2026, 7, 2), "Frost", new(2026, 8, 3), "Tø")), "Datoer var forbyttet",
            "Bygmesteren", [new("pladser", EmploymentKind.Apprenticeship, 2, new(2026, 4, 1))]),
        ["renewal-drafted"] = new RenewalDrafted(Placement),
        ["reminders-planned"] = new RemindersPlanned([new(ReminderKind.CommitmentDue, new(2026, 8, 31), new(2026, 9, 30), "pladser")]),
        ["reminder-given"] = new ReminderGiven(new(ReminderKind.Unsigned, new(2026, 3, 16), new(2026, 3, 16), Hash)),
        ["dispensation-granted"] = new DispensationGranted([new("pladser", FrameRule.LeastWeeks, EmploymentKind.Apprenticeship, 12)], "Prøveordning"),
        ["dispensation-corrected"] = new DispensationCorrected(
            new([new("pladser", FrameRule.LeastWeeks, EmploymentKind.Apprenticeship, 12)], "Prøve"),
            new([new("pladser", FrameRule.LeastWeeks, EmploymentKind.Apprenticeship, 12)], "Prøveordning"), "Tastefejl", "Styregruppen"),
        ["candidates-sent"] = new CandidatesSent(Vacancy, 2, new(2026, 4, 10)),
        ["delivery-recorded"] = new DeliveryRecorded("cafe", new(2026, 5, 4), 1, true, "Håndværkercafé i beboerhuset"),
        ["commitment-fact-corrected"] = new CommitmentFactCorrected(
            new(new(Placement, 20, new(2026, 5, 5))), new(new(Placement, 2, new(2026, 5, 4))), "Tastefejl", "Jobcentret"),
        ["help-asked"] = new HelpAsked(Placement, "hjaelp", new(2026, 5, 5), "Mange fraværsdage"),
        ["help-given"] = new HelpGiven(Placement, new(2026, 5, 6), "Møde på pladsen"),
        ["help-corrected"] = new HelpCorrected(Placement, new(2026, 5, 4), new(2026, 5, 5), "Datoer var forbyttet", "Mentoren"),
        ["commitment-waived"] = new CommitmentWaived("pladser", "boligforening", "Byggeriet er udskudt"),
        ["commitment-substituted"] = new CommitmentSubstituted(
            "pladser", 1, new("pladser-i-stedet-1", EmploymentKind.Internship, 4, new(2026, 9, 1)), new(2026, 12, 31), "Ingen lærling kunne begynde"),

        ["vacancy-opened"] = new VacancyOpened(
            Viborg, Agreement, "pladser", Association, Company, EmploymentKind.Apprenticeship, "Murerlærling", 2, 2220, ["kørekort B"]),
        ["position-filled"] = new PositionFilled(Placement, Candidate),
        ["position-reopened"] = new PositionReopened(Placement),
        ["vacancy-closed"] = new VacancyClosed("Opgaven er løst"),
        ["vacancy-revised"] = new VacancyRevised(Job, "Byggeriet er blevet større"),
        ["vacancy-paused"] = new VacancyPaused("Frost"),
        ["vacancy-resumed"] = new VacancyResumed(),
        ["vacancy-reopened"] = new VacancyReopened("Byggeriet fortsætter alligevel"),

        ["candidate-registered"] = new CandidateRegistered(Viborg, Area, new(2019, 8, 1), ["murer", "dansk"]),
        ["candidate-moved"] = new CandidateMoved(Area, new(2026, 6, 15)),
        ["candidate-home-corrected"] = new CandidateHomeCorrected(
            new(new(2026, 6, 15), Area), new(new(2026, 7, 1), GoalId), "Flyttedagen var forkert", "Boligforeningen"),
        ["candidate-profile-set"] = new CandidateProfileSet(
            new(["murer"], ["Kørekort B"], LanguageLevel.B1, [EmploymentKind.OrdinaryJob], ["7112"], new(2026, 8, 1), 1200, 2220), new(2026, 6, 1)),
        ["candidate-profile-corrected"] = new CandidateProfileCorrected(
            new(new(["murer"], [], LanguageLevel.A2, [], [], null, null, null), new(2026, 6, 1)),
            new(new(["murer"], ["Kørekort B"], LanguageLevel.B1, [], ["7112"], null, null, 2220), new(2026, 6, 2)), "Niveauet var et andet", "Sprogskolen"),
        ["candidate-withdrawn"] = new CandidateWithdrawn(WithdrawalReason.Education),
        ["candidate-returned"] = new CandidateReturned(),

        ["match-proposed"] = new MatchProposed(
            Viborg, Agreement, Company, 1,
            new(Vacancy, EmploymentKind.Apprenticeship, "711200", ["murer"], ["Kørekort B"], LanguageLevel.B1, 2220, new(2026, 8, 3), [Area], [Area, GoalId]),
            new(Candidate, ["murer"], ["Kørekort B"], LanguageLevel.A2, [EmploymentKind.OrdinaryJob], ["7112"], new(2026, 8, 1), 1200, 2220, Area, new(2025, 6, 1)),
            [new(ReasonKind.Danish, ReasonOutcome.NearlyMet, "b1"), new(ReasonKind.Area, ReasonOutcome.Met, null)], 3, 40),
        ["match-shortlisted"] = new MatchShortlisted(),
        ["interview-planned"] = new InterviewPlanned(new(2026, 6, 8)),
        ["interview-held"] = new InterviewHeld(new(2026, 6, 9)),
        ["candidate-chosen"] = new CandidateChosen(),
        ["candidate-not-chosen"] = new CandidateNotChosen(NotChosenReason.AnotherChosen),
        ["match-accepted"] = new MatchAccepted(),
        ["match-declined"] = new MatchDeclined(DeclineReason.Distance),
        ["match-withdrawn"] = new MatchWithdrawn(TakenBackReason.VacancyGone),
        ["match-completed"] = new MatchCompleted(Placement),
        ["match-fact-corrected"] = new MatchFactCorrected(
            new(Declined: new(DeclineReason.Distance)), new(Declined: new(DeclineReason.Pay)), "Forkert årsag", "Jobcentret"),

        ["personal-data-recorded"] = new PersonalDataRecorded([PersonalField.Name, PersonalField.Cpr], Hash, CprBasis.Consent),
        ["personal-data-corrected"] = new PersonalDataCorrected([PersonalField.Name, PersonalField.Phone, PersonalField.Notes], Hash, CprBasis.PublicAuthority),
        ["personal-data-read"] = new PersonalDataRead([PersonalField.Name, PersonalField.Phone], ReadingPurpose.Contact, "Indkaldelse til samtale"),
        ["consent-given"] = new ConsentGiven(ConsentTo.UseOfCpr, ConsentBasis.CprConsent, new(2026, 2, 1)),
        ["consent-withdrawn"] = new ConsentWithdrawn(ConsentTo.ContactByCompany, new(2026, 4, 1)),
        ["erasure-requested"] = new ErasureRequested(ErasureRequester.Person, new(2026, 1, 31), new(2026, 2, 28)),
        ["erasure-proposed"] = new ErasureProposed(new(2021, 3, 1), 5),
        ["retention-reviewed"] = new RetentionReviewed(new(2026, 3, 1), new(2031, 3, 1)),
        ["erasure-granted"] = new ErasureGranted("Sagen er slut, og ingen pligt kræver oplysningerne"),
        ["erasure-refused"] = new ErasureRefused(RefusalGround.DutyToRecord, "Kommunens journalpligt"),
        ["personal-data-erased"] = new PersonalDataErased(new(2026, 2, 20)),

        ["placement-started"] = new PlacementStarted(
            Viborg, Vacancy, Agreement, Candidate, Association, Company, EmploymentKind.Internship, new(2026, 4, 6), new(2026, 7, 5), 1800,
            Area, ListStatus.VulnerableArea),
        ["check-ins-planned"] = new CheckInsPlanned([new(1, new(2026, 4, 13)), new(4, new(2026, 5, 4))]),
        ["check-in-recorded"] = new CheckInRecorded(4, new(2026, 5, 5), CheckInResult.NeedsHelp),
        ["hours-changed"] = new HoursChanged(2220, new(2026, 5, 1)),
        ["placement-ended"] = new PlacementEnded(new(2026, 6, 30), EndReason.OtherJob),
        ["placement-corrected"] = new PlacementCorrected(
            new(new(2026, 4, 6), new(2026, 7, 5), EmploymentKind.Internship, Area, ListStatus.VulnerableArea, new(2026, 6, 30), EndReason.OtherJob),
            new(new(2026, 4, 7), new(2026, 7, 6), EmploymentKind.WageSubsidy, GoalId, ListStatus.TransformationArea, new(2026, 7, 1), EndReason.TermOver),
            "Datoer var forbyttet", "Jobcentret"),
        ["placement-fact-corrected"] = new PlacementFactCorrected(
            new(Absence: new(Candidate, new(2026, 5, 1), new(2026, 6, 9), AbsenceReason.NotStated)),
            new(Absence: new(Candidate, new(2026, 5, 1), new(2026, 6, 12), AbsenceReason.ParentalLeave)), "Datoer var forbyttet", "Virksomheden"),
        ["placement-annulled"] = new PlacementAnnulled("Registreret på en forkert beboer", "Jobcentret"),
        ["school-period-recorded"] = new SchoolPeriodRecorded(School),
        ["school-period-changed"] = new SchoolPeriodChanged(School, School with { To = new(2026, 6, 19) }, "Skolen flyttede holdet"),
        ["school-period-cancelled"] = new SchoolPeriodCancelled(School.Id, "Holdet blev ikke oprettet"),
        ["absence-recorded"] = new AbsenceRecorded(new(Candidate, new(2026, 5, 1), new(2026, 6, 9), AbsenceReason.MilitaryService)),
        ["scheduled-end-moved"] = new ScheduledEndMoved(new(2027, 3, 31), new(2027, 5, 10), Candidate, "uddannelsesnaevnet.dk"),
        ["placement-terms-set"] = new PlacementTermsSet(new(["Opmuring", "Oprydning"], 2220, 4, "Svenden på holdet"), "Nye opgaver"),
        ["problem-reported"] = new ProblemReported(
            Placement, ProblemReporter.Company, ProblemKind.Transport, new(2026, 5, 5), "Bussen kommer efter mødetid", 3, "hjaelp"),
        ["problem-answered"] = new ProblemAnswered(Placement, new(2026, 5, 6), "Mentoren"),
        ["problem-resolved"] = new ProblemResolved(Placement, new(2026, 5, 8), "Mødetiden er flyttet", ProblemOutcome.Adapted),
        ["problem-reopened"] = new ProblemReopened(Placement, new(2026, 5, 20), "Bussen er lagt om"),
    };
}
