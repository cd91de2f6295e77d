using System.Text.Json;
using System.Text.Json.Nodes;
using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Companies;
using Partnerships.Experiences;
using Partnerships.Matching;
using Partnerships.PersonalData;
using Partnerships.Placements;
using Partnerships.Server.Agreements;
using Partnerships.Server.Api;
using Partnerships.Server.Areas;
using Partnerships.Server.Candidates;
using Partnerships.Server.Commitments;
using Partnerships.Server.Companies;
using Partnerships.Server.Experiences;
using Partnerships.Server.Matching;
using Partnerships.Server.Operations;
using Partnerships.Server.PersonalData;
using Partnerships.Server.Placements;
using Partnerships.Server.SteeringGroups;
using Partnerships.Server.Templates;
using Partnerships.Server.Vacancies;
using Partnerships.Templates;
using Partnerships.Vacancies;

namespace Partnerships.Server.OpenApi;

/// <summary>One example of each request, all of one story.</summary>
internal static class Examples
{
    private const string City = "0791", Association = "98000038", Company = "98000011", Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static readonly Guid Area = new("0197a000-0000-7000-8000-0000000000a1");
    private static readonly Guid Agreement = new("0197a000-0000-7000-8000-000000000001");
    private static readonly DateOnly From = new(2026, 1, 1), To = new(2026, 12, 31);

    private static readonly Terms Terms = new(
        "Partnerskab om tagrenovering", Instrument.VoluntaryPartnership, null, From, To, [Area],
        [
            new("boligforening", PartyRole.HousingAssociation, "Boligselskabet (eksempel)", Association, MustSign: true),
            new("virksomhed", PartyRole.Company, "Bygmesteren ApS (eksempel)", Company, MustSign: true),
            new("indsats", PartyRole.SocialHousingInitiative, "Den boligsociale indsats", null, MustSign: true),
        ],
        [new("formaal", "Formål", "Beboere i arbejde.")],
        [new("praktik", "virksomhed", CommitmentKind.Places, EmploymentKind.Internship, 2, null, From, To, "Praktik på byggepladsen")]);

    private static readonly TemplateTerms TemplateTerms = new(
        "Partnerskab om praktik", Instrument.VoluntaryPartnership, "Beboere i arbejde.", ["8.5", "17.17"], "Ledige beboere i boligområderne", [Area],
        [
            new("boligforening", PartyRole.HousingAssociation, MustSign: true, "Driftschefen", "Afdelingslederen", DataRole.None),
            new("virksomhed", PartyRole.Company, MustSign: true, "Mester", "Svenden", DataRole.None),
            new("kommune", PartyRole.EmploymentService, MustSign: false, "Virksomhedskonsulenten", "Teamlederen", DataRole.Controller),
        ],
        [new("praktik", "virksomhed", CommitmentKind.Places, 1, 6, EmploymentKind.Internship, 2)],
        Months: 24, NoticeDays: 90, FollowUpWeeks: 13, "Parterne mødes tre måneder før udløb.", ["Samtale mellem kontaktpersonerne", "Møde i styregruppen"],
        "Styregruppen evaluerer hvert år.", []);

    private static readonly Lesson Lesson = new(
        "Randers", "Praktik to uger før læreaftalen.", "Fire af fem lærlinge blev efter prøvetiden.", "Lad mester møde beboerne i håndværkercaféen først.",
        [EmploymentKind.Internship, EmploymentKind.Apprenticeship], ["711200"], "Projektlederen i Randers");

    private static readonly object[] All =
    [
        new EstablishRequest(City, "Viborg"),
        new FramesRequest([EmploymentKind.Apprenticeship, EmploymentKind.Internship], 12.5m, 13, "Beboere først.", [new(EmploymentKind.Apprenticeship, EmploymentKind.Internship, 4)]),
        new GoalRequest(20, From, To, EmploymentKind.Apprenticeship, Area, Contributes: ["4.4", "8.6"]),
        new GoalRevisionRequest(25, From, To, "Flere virksomheder er kommet til."),
        new ReasonRequest("Projektet er slut."),
        new AreaRequest(City, "Houlkærvænget", "Boligselskabet", Area),
        new ListStatusRequest(ListStatus.VulnerableArea, new DateOnly(2025, 12, 1), "Listen af 1. december 2025"),
        new ListStatusCorrectionRequest(
            new(ListStatus.VulnerableArea, new DateOnly(2025, 12, 1), "Listen af 1. december 2025"), "Tastefejl.", "Boligselskabet",
            new(ListStatus.PreventionArea, new DateOnly(2025, 12, 1), "Listen af 1. december 2025")),
        new CompanyRequest(Company, "Bygmesteren ApS (eksempel)"),
        new MappingRequest(
            City, Interest.Strong, ["murer"], [new(EmploymentKind.Apprenticeship, 2, "711200", From, To)], "Tagrenoveringer", ["711200"], [Association], From),
        new ExperienceRequest(City, Lesson),
        new ExperienceRevisionRequest(Lesson),
        new TemplateRequest(City, TemplateTerms),
        new TemplateVersionRequest(TemplateTerms),
        new TemplateDraftRequest(
            "Partnerskab om tagrenovering", From,
            [new("boligforening", "Boligselskabet (eksempel)", Association), new("virksomhed", "Bygmesteren ApS (eksempel)", Company), new("kommune", "Jobcentret")]),
        new DraftRequest(City, Terms, Agreement),
        new RevisionRequest(Terms),
        new SubmissionRequest(),
        new SignatureRequest("virksomhed", "Jens Hansen", Hash),
        new DeclinationRequest("virksomhed", "Jens Hansen", "For mange pladser."),
        new SigningRequest("virksomhed", "Jens Hansen", "udbyder"),
        new AmendmentRequest(Terms with { To = To.AddYears(1) }, "Samarbejdet fortsætter et år."),
        new WithdrawalRequest("Parterne blev ikke enige."),
        new ClauseProposalRequest("virksomhed", "Jens Hansen", "formaal", "Også de unge.", "Formål", "Beboere, også de unge, i arbejde."),
        new ClauseCommentRequest("boligforening", "Anne Holm", "formaal", "Det er vi enige i."),
        new AcceptanceRequest("boligforening", "Anne Holm"),
        new RejectionRequest("boligforening", "Anne Holm", "Det hører til en anden aftale."),
        new DeliveryRequest(From, "Håndværkercafé i beboerhuset", 1),
        new HelpRequest(From, "En ansættelse er ved at gå i stykker."),
        new HelpAnswerRequest(From, "Møde på pladsen."),
        new WaiverRequest("boligforening", "Tagrenoveringen er udskudt."),
        new SubstitutionRequest(1, EmploymentKind.Internship, 4, To, "Ingen lærling kunne begynde."),
        new CandidatesSentRequest(new("0197a000-0000-7000-8000-0000000000d1"), 2, From),
        new HelpCorrectionRequest(new(From, From.AddDays(1)), "Datoerne var forbyttet.", "Mentoren", new(From, From)),
        new CommitmentCorrectionRequest(
            new(new(new("0197a000-0000-7000-8000-0000000000d1"), 20, From)), "Tastefejl: der blev sendt to.", "Jobcentret",
            new(new(new("0197a000-0000-7000-8000-0000000000d1"), 2, From))),
        new DispensationRequest("Unge under 18 år.", ["praktik"]),
        new DispensationCorrectionRequest(
            new([new("praktik", FrameRule.Kind, EmploymentKind.Internship)], "Unge under 18 år."), "Den gjaldt en anden aftale.", "Styregruppen"),
        new MeetingRequest(From, ["virksomhed", "indsats"], "To praktikanter begynder i marts.", From.AddMonths(3)),
        new ConcernRequest("virksomhed", From, "Der kommer for få kandidater."),
        new ResolutionRequest(From, "Jobcentret sender to kandidater om måneden."),
        new DatedReasonRequest(From, "Byggeriet er standset."),
        new DepartureRequest("indsats", From, "Indsatsen er slut."),
        new FulfilmentRequest(To, "Alle pladser er besat."),
        new AgreementCorrectionRequest(
            new(Termination: new(new DateOnly(2026, 6, 30), "virksomhed", "Ingen flere opgaver.")), "Opsigelsen gjaldt en anden aftale.", "Virksomheden"),
        new RenewalRequest(Terms with { From = To.AddDays(1), To = To.AddYears(1), Commitments = [] }),
        new TerminationRequest(new DateOnly(2026, 6, 30), "Ingen flere opgaver.", "virksomhed"),
        new VacancyRequest(Agreement, EmploymentKind.Internship, "Praktik som murer", 2, "praktik", 30, ["murer"], Requirements: new("711200", ["Kørekort B"], LanguageLevel.A2)),
        new VacancyRevisionRequest(
            "Praktik som murer", 3, "Byggeriet er blevet større.", 30, ["murer"],
            new("711200", ["Kørekort B"], LanguageLevel.A2, new DateOnly(2026, 3, 2), "Houlkærvænget, Viborg", [Area])),
        new PauseRequest("Frost."),
        new ResumptionRequest(),
        new ClosureRequest("Byggeriet er færdigt.", ClosingCause.NoWork),
        new ReopeningRequest("Byggeriet fortsætter alligevel."),
        new CandidateRequest(City, Area, new DateOnly(2020, 1, 1), ["murer"]),
        new ProfileRequest(
            ["murer"], ["Kørekort B"], LanguageLevel.B1, [EmploymentKind.Internship], ["7112"], new DateOnly(2026, 2, 1), 20, 37, new DateOnly(2026, 1, 12)),
        new CandidateWithdrawalRequest(WithdrawalReason.Education),
        new ReturnRequest(),
        new MatchRequest(new("0197a000-0000-7000-8000-0000000000d1"), new("0197a000-0000-7000-8000-0000000000c1")),
        new ShortlistingRequest(),
        new InterviewRequest(new DateOnly(2026, 1, 20)),
        new CompanyAnswerRequest(NotChosenReason.AnotherChosen),
        new CandidateAnswerRequest(DeclineReason.Hours),
        new MatchWithdrawalRequest(TakenBackReason.VacancyGone),
        new MatchCorrectionRequest(new(Declined: new(DeclineReason.Pay)), "Årsagen var en anden.", "Jobcentret", new(Declined: new(DeclineReason.Distance))),
        new MoveRequest(new DateOnly(2026, 3, 1), Area),
        new ProfileCorrectionRequest(From, "Niveauet var et andet.", "Sprogskolen", new(["murer"], Danish: LanguageLevel.B1)),
        new HomeCorrectionRequest(new(new DateOnly(2026, 3, 1), Area), "Flytningen blev aflyst.", "Boligforeningen", new(new DateOnly(2026, 4, 1), Area)),
        new PersonalDataRequest("Navn Navnesen (eksempel)", "+45 00 00 00 00", "navn@example.dk", "Eksempelvej 1", Notes: "Ring efter kl. 15."),
        new ReadingRequest(ReadingPurpose.Contact, "Indkaldelse til samtale", [PersonalField.Name, PersonalField.Phone]),
        new AccessRequest("Anmodning modtaget i dag"),
        new ConsentRequest(ConsentTo.ContactByCompany, ConsentBasis.Consent, From),
        new ConsentWithdrawalRequest(ConsentTo.ContactByCompany, To),
        new ErasureRequest(ErasureRequester.Person, From),
        new ErasureGrantRequest("Sagen er slut, og ingen pligt kræver oplysningerne."),
        new ErasureRefusalRequest(RefusalGround.DutyToRecord, "Kommunens journalpligt."),
        new PlacementRequest(new("0197a000-0000-7000-8000-0000000000d1"), new("0197a000-0000-7000-8000-0000000000c1"), new DateOnly(2026, 2, 2), 32.5m, new DateOnly(2026, 4, 30)),
        new CheckInRequest(new DateOnly(2026, 2, 9), CheckInResult.GoingWell, 1, CheckInWith.Both, "Begge er glade for det.", new DateOnly(2026, 2, 23)),
        new HoursRequest(37, new DateOnly(2026, 3, 2)),
        new EndingRequest(new DateOnly(2026, 4, 30), EndReason.TermOver),
        new CorrectionRequest(new DateOnly(2026, 2, 3), EmploymentKind.Internship, "Begyndte en dag senere.", "Virksomheden", new DateOnly(2026, 4, 30), Area),
        new FactCorrectionRequest(
            new(new HoursRequest(37, new DateOnly(2026, 3, 2))), "Timerne blev først ændret ugen efter.", "Virksomheden",
            new(new HoursRequest(37, new DateOnly(2026, 3, 9)))),
        new AnnulmentRequest("Registreret på en forkert beboer.", "Jobcentret"),
        new SchoolPeriodRequest(new DateOnly(2026, 3, 2), new DateOnly(2026, 5, 8)),
        new SchoolPeriodChangeRequest(new DateOnly(2026, 3, 9), new DateOnly(2026, 5, 15), "Skolen flyttede holdet."),
        new SchoolPeriodCancellationRequest("Holdet blev ikke oprettet."),
        new AbsenceRequest(new DateOnly(2026, 2, 2), new DateOnly(2026, 3, 15), AbsenceReason.ParentalLeave),
        new PlacementTermsRequest(["Opmuring", "Oprydning på pladsen"], 37, 4, "Svenden på holdet"),
        new ProblemRequest(ProblemReporter.Company, ProblemKind.Transport, new DateOnly(2026, 3, 2), "Den første bus kommer efter mødetid."),
        new ProblemAnswerRequest(new DateOnly(2026, 3, 3), "Mentoren"),
        new ProblemResolutionRequest(new DateOnly(2026, 3, 6), "Mødetiden er flyttet en halv time.", ProblemOutcome.Adapted),
        new ProblemReopeningRequest(new DateOnly(2026, 3, 20), "Bussen er lagt om."),
        new RebuildRequest("job-creation"),
    ];

    /// <summary>The example of a request, or null.</summary>
    public static JsonNode? Of(Type request) =>
        All.FirstOrDefault(example => example.GetType() == request) is { } found ? JsonSerializer.SerializeToNode(found, request, ApiJson.Options) : null;
}
