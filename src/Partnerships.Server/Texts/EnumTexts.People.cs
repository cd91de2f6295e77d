using Partnerships.Candidates;
using Partnerships.Commitments;
using Partnerships.Matching;
using Partnerships.PersonalData;
using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.Server.Texts;

/// <content>What is said of jobs and of those who look for them.</content>
internal static partial class EnumTexts
{
    private static Dictionary<Enum, Text> People() => new()
    {
        [EndReason.Completed] = new("Gennemført", "Completed"),
        [EndReason.TermOver] = new("Perioden er udløbet", "Term over"),
        [EndReason.OtherJob] = new("Andet job", "Other job"),
        [EndReason.Education] = new("Uddannelse", "Education"),
        [EndReason.Dismissed] = new("Afskediget", "Dismissed"),
        [EndReason.Quit] = new("Sagt op", "Quit"),
        [EndReason.InProbation] = new("Ophørt i prøvetiden", "Ended in probation"),
        [EndReason.Illness] = new("Sygdom", "Illness"),
        [EndReason.CompanyClosed] = new("Virksomheden er lukket", "Company closed"),
        [EndReason.MovedAbroad] = new("Flyttet til udlandet", "Moved abroad"),

        [CheckInResult.GoingWell] = new("Det går godt", "Going well"),
        [CheckInResult.Concern] = new("Bekymring", "Concern"),
        [CheckInResult.NeedsHelp] = new("Har brug for hjælp", "Needs help"),

        [CheckInWith.Resident] = new("Beboeren", "The resident"),
        [CheckInWith.Company] = new("Virksomheden", "The company"),
        [CheckInWith.Both] = new("Beboeren og virksomheden", "The resident and the company"),

        [AbsenceReason.NotStated] = new("Årsag ikke oplyst", "Reason not stated"),
        [AbsenceReason.ParentalLeave] = new("Barselsorlov", "Parental leave"),
        [AbsenceReason.MilitaryService] = new("Værnepligt", "Military service"),
        [AbsenceReason.AgreedLeave] = new("Aftalt orlov", "Agreed leave"),

        [ProblemReporter.Company] = new("Virksomheden", "The company"),
        [ProblemReporter.Resident] = new("Beboeren", "The resident"),
        [ProblemReporter.Caseworker] = new("Sagsbehandleren", "The case worker"),

        [ProblemKind.WorkingHours] = new("Arbejdstid", "Working hours"),
        [ProblemKind.Wage] = new("Løn", "Wage"),
        [ProblemKind.Cooperation] = new("Samarbejde", "Working together"),
        [ProblemKind.Tasks] = new("Opgaver", "Tasks"),
        [ProblemKind.Transport] = new("Transport", "Transport"),
        [ProblemKind.PrivateCircumstances] = new("Private forhold", "Private circumstances"),
        [ProblemKind.Other] = new("Andet", "Other"),

        [ProblemOutcome.Solved] = new("Løst", "Solved"),
        [ProblemOutcome.Adapted] = new("Ansættelsen er tilpasset", "The placement was adapted"),
        [ProblemOutcome.PlacementEnds] = new("Ansættelsen ophører", "The placement ends"),
        [ProblemOutcome.NotSolved] = new("Ikke løst", "Not solved"),

        [VacancyStage.Open] = new("Åben", "Open"),
        [VacancyStage.Filled] = new("Besat", "Filled"),
        [VacancyStage.Closed] = new("Lukket", "Closed"),
        [VacancyStage.Paused] = new("På pause", "Paused"),

        [ClosingCause.FilledOtherwise] = new("Besat på anden måde", "Filled otherwise"),
        [ClosingCause.NoCandidate] = new("Ingen egnet kandidat", "No suitable candidate"),
        [ClosingCause.NoWork] = new("Opgaven er aflyst eller løst", "The work was called off or is done"),
        [ClosingCause.CompanyWithdrew] = new("Virksomheden deltager ikke længere", "The company no longer takes part"),
        [ClosingCause.AgreementOver] = new("Aftalen er slut", "The agreement is over"),
        [ClosingCause.Mistake] = new("Oprettet ved en fejl", "Opened by mistake"),
        [ClosingCause.Other] = new("Andet", "Other"),

        [WithdrawalReason.FoundWork] = new("Har selv fundet arbejde", "Found work"),
        [WithdrawalReason.Education] = new("Under uddannelse", "In education"),
        [WithdrawalReason.Leave] = new("På orlov", "On leave"),
        [WithdrawalReason.MovedAway] = new("Flyttet fra byen", "Moved away from the city"),
        [WithdrawalReason.OwnWish] = new("Eget ønske", "Own wish"),
        [WithdrawalReason.Other] = new("Andet", "Other"),

        [ReasonKind.Certificate] = new("Certifikat", "Certificate"),
        [ReasonKind.Skill] = new("Færdighed", "Skill"),
        [ReasonKind.Danish] = new("Dansk", "Danish"),
        [ReasonKind.Employment] = new("Ansættelsesform", "Employment kind"),
        [ReasonKind.Occupation] = new("Fag", "Occupation"),
        [ReasonKind.Hours] = new("Arbejdstid", "Working time"),
        [ReasonKind.Start] = new("Første dag", "First day"),
        [ReasonKind.Area] = new("Boligområde", "Housing area"),

        [ReasonOutcome.Missing] = new("Mangler", "Missing"),
        [ReasonOutcome.NearlyMet] = new("Næsten opfyldt", "Nearly met"),
        [ReasonOutcome.Met] = new("Opfyldt", "Met"),

        [NotChosenReason.AnotherChosen] = new("En anden blev valgt", "Another was chosen"),
        [NotChosenReason.SkillsMissing] = new("Færdigheder mangler", "Skills are missing"),
        [NotChosenReason.CertificateMissing] = new("Et certifikat mangler", "A certificate is missing"),
        [NotChosenReason.Danish] = new("Dansk rækker ikke til arbejdet", "Danish does not suffice for the work"),
        [NotChosenReason.Hours] = new("Arbejdstid eller første dag passer ikke", "Working time or first day do not fit"),
        [NotChosenReason.DidNotCome] = new("Kom ikke til samtalen", "Did not come to the interview"),
        [NotChosenReason.NoPosition] = new("Stillingen er der ikke længere", "The position is no longer there"),
        [NotChosenReason.Other] = new("Andet", "Other"),

        [DeclineReason.OtherWork] = new("Har andet arbejde", "Has other work"),
        [DeclineReason.Education] = new("Begynder på uddannelse", "Goes into education"),
        [DeclineReason.Distance] = new("For lang vej til arbejde", "The way to work is too long"),
        [DeclineReason.Hours] = new("Arbejdstiden passer ikke", "Working time does not fit"),
        [DeclineReason.Pay] = new("Lønnen rækker ikke", "Pay does not suffice"),
        [DeclineReason.Work] = new("Arbejdet er et andet end ventet", "The work is another than expected"),
        [DeclineReason.Other] = new("Andet", "Other"),

        [TakenBackReason.Mistake] = new("Lavet ved en fejl", "Made by mistake"),
        [TakenBackReason.VacancyGone] = new("Jobåbningen udbydes ikke længere", "The vacancy is no longer offered"),
        [TakenBackReason.CandidateGone] = new("Kandidaten er ikke længere til rådighed", "The candidate is no longer available"),
        [TakenBackReason.Other] = new("Andet", "Other"),

        [MatchStatus.None] = new("Ikke foreslået", "Not proposed"),
        [MatchStatus.Proposed] = new("Foreslået", "Proposed"),
        [MatchStatus.Shortlisted] = new("På kort liste", "Shortlisted"),
        [MatchStatus.InterviewPlanned] = new("Samtale planlagt", "Interview planned"),
        [MatchStatus.Interviewed] = new("Samtale afholdt", "Interview held"),
        [MatchStatus.Chosen] = new("Valgt af virksomheden", "Chosen by the company"),
        [MatchStatus.Accepted] = new("Kandidaten har sagt ja", "The candidate accepted"),
        [MatchStatus.Completed] = new("Ansat", "In a placement"),
        [MatchStatus.NotChosen] = new("Ikke valgt", "Not chosen"),
        [MatchStatus.Declined] = new("Kandidaten har sagt nej", "The candidate declined"),
        [MatchStatus.Withdrawn] = new("Trukket tilbage", "Taken back"),

        [LanguageLevel.None] = new("Intet krav", "None"),
        [LanguageLevel.A1] = new("A1", "A1"),
        [LanguageLevel.A2] = new("A2", "A2"),
        [LanguageLevel.B1] = new("B1", "B1"),
        [LanguageLevel.B2] = new("B2", "B2"),
        [LanguageLevel.C1] = new("C1", "C1"),

        [SendingState.NotNeeded] = new("Ingen behøver sendes", "None need be sent"),
        [SendingState.Awaited] = new("Kandidater ventes", "Candidates are awaited"),
        [SendingState.InTime] = new("Kandidater sendt i tide", "Candidates sent in time"),
        [SendingState.Late] = new("Kandidater sendt for sent", "Candidates sent late"),
        [SendingState.Missing] = new("Ingen eller for få kandidater sendt i tide", "No or too few candidates sent in time"),

        [PersonalField.Name] = new("Navn", "Name"),
        [PersonalField.Phone] = new("Telefon", "Telephone"),
        [PersonalField.Mail] = new("Mail", "Mail"),
        [PersonalField.Address] = new("Adresse", "Address"),
        [PersonalField.Cpr] = new("CPR-nummer", "Civil registration number (CPR)"),
        [PersonalField.Notes] = new("Notater", "Notes"),

        [CprBasis.PublicAuthority] = new("Offentlig myndighed (databeskyttelsesloven § 11, stk. 1)", "Public authority (Databeskyttelsesloven section 11(1))"),
        [CprBasis.Law] = new("Følger af lov (databeskyttelsesloven § 11, stk. 2, nr. 1)", "By law (Databeskyttelsesloven section 11(2), no. 1)"),
        [CprBasis.Consent] = new("Samtykke (databeskyttelsesloven § 11, stk. 2, nr. 2)", "Consent (Databeskyttelsesloven section 11(2), no. 2)"),

        [ReadingPurpose.Contact] = new("Kontakt", "Contact"),
        [ReadingPurpose.Matching] = new("Match med en jobåbning", "Matching with a vacancy"),
        [ReadingPurpose.Placement] = new("Ansættelse og opfølgning", "Placement and follow-up"),
        [ReadingPurpose.Correction] = new("Kontrol eller rettelse", "Check or correction"),
        [ReadingPurpose.Access] = new("Indsigt til personen (artikel 15)", "Access for the person (article 15)"),
        [ReadingPurpose.Erasure] = new("Afgørelse om sletning (artikel 17)", "Decision on erasure (article 17)"),
        [ReadingPurpose.LegalDuty] = new("Pligt efter lov", "Duty by law"),
        [ReadingPurpose.Other] = new("Andet formål", "Other purpose"),

        [ConsentTo.UseOfCpr] = new("Brug af CPR-nummer", "Use of the civil registration number"),
        [ConsentTo.ContactByCompany] = new("Navn og kontakt til en virksomhed", "Name and contact to a company"),
        [ConsentTo.ExchangeBetweenParties] = new("Udveksling mellem aftalens parter", "Exchange between the agreement's parties"),
        [ConsentTo.EvaluationInterview] = new("Spørgsmål fra evaluator", "Questions of the evaluator"),

        [ConsentBasis.Consent] = new("Samtykke (artikel 6, stk. 1, litra a)", "Consent (article 6(1)(a))"),
        [ConsentBasis.ExplicitConsent] = new("Udtrykkeligt samtykke (artikel 9, stk. 2, litra a)", "Explicit consent (article 9(2)(a))"),
        [ConsentBasis.CprConsent] = new("Samtykke til CPR (databeskyttelsesloven § 11, stk. 2, nr. 2)", "Consent to CPR (Databeskyttelsesloven section 11(2), no. 2)"),

        [ErasureRequester.Person] = new("Personen selv", "The person"),
        [ErasureRequester.Representative] = new("Repræsentant", "Representative"),
        [ErasureRequester.Authority] = new("Tilsyn eller domstol", "Supervisory authority or court"),

        [RefusalGround.FreedomOfExpression] = new("Ytrings- og informationsfrihed (artikel 17, stk. 3, litra a)", "Freedom of expression and information (article 17(3)(a))"),
        [RefusalGround.DutyToRecord] = new("Pligt til at registrere eller journalisere (litra b)", "Duty to record (b)"),
        [RefusalGround.PublicHealth] = new("Folkesundhed (litra c)", "Public health (c)"),
        [RefusalGround.PublicArchive] = new("Arkiv, forskning eller statistik i samfundets interesse (litra d)", "Archive, research or statistics in the public interest (d)"),
        [RefusalGround.LegalClaims] = new("Retskrav (litra e)", "Legal claims (e)"),
    };
}
