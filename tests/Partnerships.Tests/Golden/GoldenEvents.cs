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

namespace Partnerships.Tests.Golden;

/// <summary>One example of each event, with every member set, as the golden files hold them.</summary>
internal static class GoldenEvents
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

    private static readonly AgreementSigned Signed = new("virksomhed", "Anne Holm, direktør", Hash, PartyRole.Company, SigningMethod.Provider, Proof);

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

        ["company-registered"] = new CompanyRegistered(Company, "Bygmesteren ApS"),
        ["interest-mapped"] = new InterestMapped(Viborg, Interest.Strong, ["murer", "tømrer"], [new(EmploymentKind.Apprenticeship, 2)], "Løbende vedligehold"),

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
        ["agreement-suspended"] = new AgreementSuspended(new(2026, 7, 1), "Byggeriet er standset"),
        ["agreement-resumed"] = new AgreementResumed(new(2026, 8, 1), "Byggeriet går videre", [new("pladser", EmploymentKind.Apprenticeship, 2, new(2026, 4, 1))]),
        ["agreement-fulfilled"] = new AgreementFulfilled(new(2027, 1, 31), "Alle pladser er besat"),
        ["renewal-drafted"] = new RenewalDrafted(Placement),
        ["reminders-planned"] = new RemindersPlanned([new(ReminderKind.CommitmentDue, new(2026, 8, 31), new(2026, 9, 30), "pladser")]),
        ["reminder-given"] = new ReminderGiven(new(ReminderKind.Unsigned, new(2026, 3, 16), new(2026, 3, 16), Hash)),
        ["dispensation-granted"] = new DispensationGranted([new("pladser", FrameRule.LeastWeeks, EmploymentKind.Apprenticeship, 12)], "Prøveordning"),
        ["candidates-sent"] = new CandidatesSent(Vacancy, 2, new(2026, 4, 10)),
        ["delivery-recorded"] = new DeliveryRecorded("cafe", new(2026, 5, 4), 1, true, "Håndværkercafé i beboerhuset"),
        ["help-asked"] = new HelpAsked(Placement, "hjaelp", new(2026, 5, 5), "Mange fraværsdage"),
        ["help-given"] = new HelpGiven(Placement, new(2026, 5, 6), "Møde på pladsen"),
        ["commitment-waived"] = new CommitmentWaived("pladser", "boligforening", "Byggeriet er udskudt"),
        ["commitment-substituted"] = new CommitmentSubstituted(
            "pladser", 1, new("pladser-i-stedet-1", EmploymentKind.Internship, 4, new(2026, 9, 1)), new(2026, 12, 31), "Ingen lærling kunne begynde"),

        ["vacancy-opened"] = new VacancyOpened(
            Viborg, Agreement, "pladser", Association, Company, EmploymentKind.Apprenticeship, "Murerlærling", 2, 2220, ["kørekort B"]),
        ["position-filled"] = new PositionFilled(Placement, Candidate),
        ["position-reopened"] = new PositionReopened(Placement),
        ["vacancy-closed"] = new VacancyClosed("Opgaven er løst"),

        ["candidate-registered"] = new CandidateRegistered(Viborg, Area, new(2019, 8, 1), ["murer", "dansk"]),
        ["candidate-moved"] = new CandidateMoved(Area, new(2026, 6, 15)),

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
    };

    /// <summary>The later forms of events that got optional members: the name with a number behind it.</summary>
    public static IReadOnlyDictionary<string, IEvent> Later { get; } = new Dictionary<string, IEvent>
    {
        ["agreement-drafted.2"] = new AgreementDrafted(Viborg, Terms with { Parties = [.. Terms.Parties.Select(party => party with { Turn = 2 })] }),
        ["agreement-terminated.2"] = new AgreementTerminated(new(2026, 10, 31), "virksomhed", "Ordrenedgang", new(2026, 7, 31)),
        ["agreement-drafted.3"] = new AgreementDrafted(
            Viborg, Terms with { Commitments = [Terms.Commitments[0] with { MinutesPerWeek = 1800, Weeks = 26 }, .. Terms.Commitments[1..]] }),
        ["agreement-drafted.4"] = new AgreementDrafted(Viborg, Terms with { NoticeDays = 90 }, Placement),
        ["agreement-drafted.5"] = new AgreementDrafted(Viborg, Terms with { NoticeDays = 90, ContractKroner = 48_500_000, ContractMonths = 18 }, Placement),
        ["agreement-drafted.6"] = new AgreementDrafted(Viborg, Terms, Placement, new(Candidate, "Partnerskab om praktik", 2)),
        ["agreement-signed.2"] = Signed,
        ["frames-set.2"] = new FramesSet(
            [EmploymentKind.Apprenticeship], 900, 13, "Kun lærlinge", [new(EmploymentKind.Apprenticeship, EmploymentKind.Internship, 4)],
            "26 uger hos samme arbejdsgiver"),
        ["signature-declined.2"] = new SignatureDeclined("virksomhed", "Anne Holm, direktør", "For mange pladser", Proof),
    };

    /// <summary>Events with nothing in the members that can be empty.</summary>
    public static IReadOnlyList<IEvent> Sparse { get; } =
    [
        new FramesSet([], null, null, null),
        new GoalSet(GoalId, Goal with { Kind = null, Area = null }),
        new AreaRegistered(Viborg, "Ellekonebakken", null),
        new InterestMapped(Viborg, Interest.None, [], [], null),
        new AgreementDrafted(Viborg, Terms with
        {
            BuildingContract = null, Areas = [], Parties = [new("indsats", PartyRole.SocialHousingInitiative, "Indsatsen", null, false)],
            Clauses = [], Commitments = [new("intet", "indsats", CommitmentKind.Help)],
        }),
        new ClauseProposed(Placement, "virksomhed", "Anne Holm", "unge", null, null, "Unødvendig"),
        new ClauseCommented(Candidate, "boligforening", "Bo Lund", "formaal", null, "Godt"),
        new AgreementActivated(Viborg, Association, Company, Hash, new(2026, 3, 1), new(2027, 2, 28), []),
        new AgreementTerminated(new(2026, 10, 31), null, "Efter aftale"),
        new VacancyOpened(Viborg, Agreement, null, Association, Company, EmploymentKind.OrdinaryJob, "Murer", 1, null, []),
        new CandidateMoved(null, new(2026, 6, 15)),
        new PlacementStarted(
            Viborg, Vacancy, Agreement, Candidate, Association, Company, EmploymentKind.OrdinaryJob, new(2026, 4, 6), null, 120, null, null),
        new PersonalDataRecorded([PersonalField.Name], Hash, null),
        new PersonalDataCorrected([PersonalField.Name], Hash, null),
        new PersonalDataRead([PersonalField.Name], ReadingPurpose.Contact, null),
        new CheckInRecorded(null, new(2026, 5, 5), CheckInResult.GoingWell),
        new PlacementCorrected(
            new(new(2026, 4, 6), null, EmploymentKind.OrdinaryJob, null, null, null, null),
            new(new(2026, 4, 7), null, EmploymentKind.OrdinaryJob, null, null, null, null),
            "Dato", "Jobcentret"),
    ];
}
