using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Commitments;
using Partnerships.Companies;
using Partnerships.Matching;
using Partnerships.PersonalData;
using Partnerships.Placements;
using Partnerships.SteeringGroups;
using Partnerships.Templates;
using Partnerships.Vacancies;

namespace Partnerships.Tests.Golden;

/// <content>Later forms, and examples without their optional members.</content>
internal static partial class GoldenEvents
{
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
        ["goal-set.2"] = new GoalSet(GoalId, Goal with { Contributes = ["8.5", "8.6"] }),
        ["interest-mapped.2"] = new InterestMapped(
            Viborg, Interest.Strong, ["murer"], [new(EmploymentKind.Apprenticeship, 2, "7112", new(2026, 8, 1), new(2026, 12, 31))], "Tage", ["711200"], [Association], new(2026, 2, 2)),
        ["template-set.2"] = new TemplateSet(Viborg, 1, new(
            "Partnerskab om praktik", Instrument.VoluntaryPartnership, "Beboere i arbejde", [], "Ledige beboere", [],
            [new("virksomhed", PartyRole.Company, true, "Mester", "Svenden", DataRole.None, 2)], [], 24, 90, 13, "Møde før udløb", ["Samtale"], "Hvert år", [])),
        ["help-asked.2"] = new HelpAsked(Placement, "hjaelp", new(2026, 5, 5), "Mange fraværsdage", Vacancy),
        ["help-corrected.2"] = new HelpCorrected(
            Placement, new(2026, 5, 4), new(2026, 5, 5), "Datoer var forbyttet", "Mentoren", new(new(2026, 5, 5), new(2026, 5, 6))),
        ["candidates-sent.2"] = new CandidatesSent(Vacancy, 1, new(2026, 4, 10), Placement),
        ["vacancy-opened.2"] = new VacancyOpened(
            Viborg, Agreement, "pladser", Association, Company, EmploymentKind.Apprenticeship, "Murerlærling", 2, 2220, ["murer"], Job.Requirements),
        ["vacancy-closed.2"] = new VacancyClosed("Opgaven er løst", ClosingCause.NoWork),
        ["check-in-recorded.2"] = new CheckInRecorded(
            4, new(2026, 5, 5), CheckInResult.NeedsHelp, CheckInWith.Both, "Mange sene møder", new(2026, 5, 19)),
        ["placement-fact-corrected.2"] = new PlacementFactCorrected(
            new(Handling: new(Placement, 2, "Bussen er lagt om", "Mentoren", "Mødetiden er flyttet", ProblemOutcome.Solved)),
            new(Handling: new(Placement, 2, "Bussen er lagt om", "Mentoren", "Mødetiden er flyttet", ProblemOutcome.Adapted)), "Udfaldet var forkert", "Mester"),
        ["placement-fact-corrected.3"] = new PlacementFactCorrected(
            new(Account: new(Placement, ProblemReporter.Company, ProblemKind.Transport, "Bussen")),
            new(Account: new(Placement, ProblemReporter.Resident, ProblemKind.WorkingHours, "Mødetiden")), "Beboeren meldte det", "Mester"),
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
        new MatchFactCorrected(new(Accepted: new()), null, "Sagde ikke ja", "Jobcentret"),
        new CandidateProfileCorrected(new(new([], [], null, [], [], null, null, null), new(2026, 6, 1)), null, "En anden beboers", "Jobcentret"),
        new CandidateHomeCorrected(new(new(2026, 6, 15), null), null, "Flyttede ikke", "Boligforeningen"),
        new PlacementStarted(
            Viborg, Vacancy, Agreement, Candidate, Association, Company, EmploymentKind.OrdinaryJob, new(2026, 4, 6), null, 120, null, null),
        new PersonalDataRecorded([PersonalField.Name], Hash, null),
        new PersonalDataCorrected([PersonalField.Name], Hash, null),
        new PersonalDataRead([PersonalField.Name], ReadingPurpose.Contact, null),
        new CheckInRecorded(null, new(2026, 5, 5), CheckInResult.GoingWell),
        new PlacementFactCorrected(new(CheckIn: new(null, new(2026, 5, 5), CheckInResult.Concern)), null, "Aldrig holdt", "Jobcentret"),
        new PlacementFactCorrected(
            new(Problem: new(Placement, 1, new(2026, 5, 5), null, null)), new(Problem: new(Placement, 1, new(2026, 5, 4), null, null)), "Dato", "Jobcentret"),
        new PlacementTermsSet(new([], 600, 2, "Mester"), null),
        new ProblemReported(Placement, ProblemReporter.Resident, ProblemKind.Other, new(2026, 5, 5), "Andet", 2, null),
        new CommitmentFactCorrected(new(Waiver: new("pladser", "boligforening", "Udskudt")), null, "Aldrig eftergivet", "Foreningen"),
        new CommitmentFactCorrected(new(Delivery: new("ordrer", new(2026, 5, 5), 1, true, "Ordren er givet")), null, "Aldrig givet", "Foreningen"),
        new HelpCorrected(Placement, null, null, "Aldrig bestilt", "Mentoren"),
        new AgreementFactCorrected(
            new(Meeting: new(Placement, new(2026, 6, 1), ["virksomhed"], "Videre", null)), new(Concern: new(Placement, "virksomhed", new(2026, 6, 1), "For få")), "Fejl", "Kommunen"),
        new AgreementFactCorrected(new(Termination: new(new(2026, 10, 31), null, "Enighed")), null, "Aldrig opsagt", "Kommunen"),
        new HelpCorrected(Placement, new(2026, 5, 5), null, "Aldrig givet", "Mentoren", new(new(2026, 5, 4), new(2026, 5, 5))),
        new PlacementCorrected(
            new(new(2026, 4, 6), null, EmploymentKind.OrdinaryJob, null, null, null, null),
            new(new(2026, 4, 7), null, EmploymentKind.OrdinaryJob, null, null, null, null),
            "Dato", "Jobcentret"),
    ];
}
