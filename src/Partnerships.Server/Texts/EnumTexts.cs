using Partnerships.AgreementOverview;
using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Commitments;
using Partnerships.Companies;
using Partnerships.FigureChanges;
using Partnerships.JobCreation;
using Partnerships.Matching;
using Partnerships.Placements;
using Partnerships.Templates;
using Partnerships.Vacancies;
using Partnerships.WorkQueue;

namespace Partnerships.Server.Texts;

/// <summary>Every enum value that a person may read, in words.</summary>
internal static class EnumTexts
{
    /// <exception cref="InvalidOperationException">The table lacks the value; a test keeps it whole.</exception>
    public static Text Of(Enum value) => Table.TryGetValue(value, out var text)
        ? text
        : throw new InvalidOperationException($"{value.GetType().Name}.{value} has no text.");

    public static IReadOnlyDictionary<Enum, Text> Table { get; } = new Dictionary<Enum, Text>
    {
        [EmploymentKind.Apprenticeship] = new("Læreplads", "Apprenticeship"),
        [EmploymentKind.OrdinaryJob] = new("Ordinært job", "Ordinary job"),
        [EmploymentKind.FlexJob] = new("Fleksjob", "Flex job"),
        [EmploymentKind.Internship] = new("Virksomhedspraktik", "Internship"),
        [EmploymentKind.WageSubsidy] = new("Løntilskud", "Wage subsidy"),
        [EmploymentKind.YouthJob] = new("Fritidsjob", "Youth job"),
        [EmploymentKind.IntegrationTraining] = new("IGU", "Integration training (IGU)"),

        [ListStatus.NotListed] = new("Ikke på listen", "Not listed"),
        [ListStatus.PreventionArea] = new("Forebyggelsesområde", "Prevention area"),
        [ListStatus.VulnerableArea] = new("Udsat boligområde", "Vulnerable area"),
        [ListStatus.ParallelSociety] = new("Parallelsamfund", "Parallel society"),
        [ListStatus.TransformationArea] = new("Omdannelsesområde", "Transformation area"),

        [Instrument.VoluntaryPartnership] = new("Frivillig partnerskabsaftale", "Voluntary partnership agreement"),
        [Instrument.SocialClause] = new("Social klausul", "Social clause"),

        [PartyRole.HousingAssociation] = new("Boligforening", "Housing association"),
        [PartyRole.Company] = new("Leverandørvirksomhed", "Company"),
        [PartyRole.EmploymentService] = new("Jobcenter / virksomhedsindgang", "Public employment service"),
        [PartyRole.SocialHousingInitiative] = new("Boligsocial indsats", "Social-housing initiative"),

        [CommitmentKind.Places] = new("Pladser", "Places"),
        [CommitmentKind.Candidates] = new("Kandidater", "Candidates"),
        [CommitmentKind.OrderVolume] = new("Ordrevolumen", "Order volume"),
        [CommitmentKind.Help] = new("Hurtig hjælp", "Quick help"),
        [CommitmentKind.Contribution] = new("Andet bidrag", "Other contribution"),

        [Interest.None] = new("Ingen", "None"),
        [Interest.Possible] = new("Mulig", "Possible"),
        [Interest.Strong] = new("Stærk", "Strong"),

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

        [AgreementStatus.None] = new("Findes ikke", "Does not exist"),
        [AgreementStatus.Draft] = new("Udkast", "Draft"),
        [AgreementStatus.AwaitingSignatures] = new("Til underskrift", "Awaiting signatures"),
        [AgreementStatus.Active] = new("I kraft", "Active"),
        [AgreementStatus.Terminated] = new("Opsagt", "Terminated"),
        [AgreementStatus.Expired] = new("Udløbet", "Expired"),
        [AgreementStatus.Suspended] = new("I bero", "Suspended"),
        [AgreementStatus.Fulfilled] = new("Opfyldt", "Fulfilled"),

        [ReminderKind.Unsigned] = new("Underskrifter mangler", "Signatures are missing"),
        [ReminderKind.CommitmentDue] = new("En forpligtelse har snart frist", "A commitment is due soon"),
        [ReminderKind.Renewal] = new("Aftalen udløber; skal den forlænges?", "The agreement ends; is it to be renewed?"),
        [ReminderKind.FollowUpOverdue] = new("Opfølgningsmøde, hvis det ikke er holdt", "Follow-up meeting, unless it has been held"),

        [SigningMethod.Acknowledged] = new("Bekræftet her", "Acknowledged here"),
        [SigningMethod.Provider] = new("Gennem en udbyder af underskrifter", "Through a provider of signatures"),

        [SigningOutcome.Signed] = new("Underskrevet", "Signed"),
        [SigningOutcome.Declined] = new("Afvist", "Declined"),

        [ProposalState.Open] = new("Ikke besvaret", "Not answered"),
        [ProposalState.Accepted] = new("Accepteret", "Accepted"),
        [ProposalState.Rejected] = new("Afvist", "Rejected"),
        [ProposalState.TakenBack] = new("Trukket tilbage", "Taken back"),
        [ProposalState.Stale] = new("Forældet: bestemmelsen er ændret siden", "Stale: the clause was changed since"),

        [DataRole.None] = new("Modtager ingen personoplysninger", "Receives no personal data"),
        [DataRole.Controller] = new("Dataansvarlig", "Controller"),
        [DataRole.JointController] = new("Fælles dataansvarlig", "Joint controller"),
        [DataRole.Processor] = new("Databehandler", "Processor"),

        [TextOrigin.Draft] = new("Udkast", "Draft"),
        [TextOrigin.Revision] = new("Ændret udkast", "Revised draft"),
        [TextOrigin.Amendment] = new("Ændring af aftalen", "Amendment"),

        [WordChange.Same] = new("Uændret", "Unchanged"),
        [WordChange.Removed] = new("Udgået", "Removed"),
        [WordChange.Added] = new("Tilføjet", "Added"),

        [CommitmentState.Open] = new("Åben", "Open"),
        [CommitmentState.OnTrack] = new("På vej", "On track"),
        [CommitmentState.Late] = new("Forsinket", "Late"),
        [CommitmentState.Met] = new("Opfyldt", "Met"),
        [CommitmentState.Substituted] = new("Erstattet", "Substituted"),
        [CommitmentState.Waived] = new("Eftergivet", "Waived"),

        [ShortfallCause.NotOpened] = new("Pladser ikke åbnet i tide", "Places not opened in time"),
        [ShortfallCause.NotTaken] = new("Kandidater sendt, men ikke ansat", "Candidates sent but not taken"),
        [ShortfallCause.NoCandidate] = new("Ingen kandidat sendt i tide", "No candidate sent in time"),
        [ShortfallCause.NotDelivered] = new("Ikke leveret", "Not delivered"),
        [ShortfallCause.NoHelp] = new("Hjælp ikke givet i tide", "Help not given in time"),

        [FrameRule.Kind] = new("Form uden for rammerne", "Kind outside the frames"),
        [FrameRule.LeastWeeklyHours] = new("Færre timer om ugen end rammerne", "Fewer weekly hours than the frames"),
        [FrameRule.LeastWeeks] = new("Kortere varighed end rammerne", "Shorter duration than the frames"),

        [NextStep.Submission] = new("Teksten skal sendes til underskrift", "The text is to be submitted for signature"),
        [NextStep.Signatures] = new("Parterne skal underskrive", "The parties are to sign"),
        [NextStep.Activation] = new("Alle har underskrevet; aftalen træder i kraft af sig selv", "All have signed; it comes into force by itself"),
        [NextStep.Opening] = new("Lovede pladser skal åbnes", "Pledged places are to be opened"),
        [NextStep.Filling] = new("Åbne stillinger skal besættes", "Open positions are to be filled"),
        [NextStep.FollowUp] = new("Følges op, til perioden er slut", "To be followed up until the period is over"),
        [NextStep.Resumption] = new("Parterne skal genoptage eller afslutte den", "The parties are to let it go on, or to end it"),
        [NextStep.Nothing] = new("Intet; aftalen er slut", "Nothing; it has ended"),

        [Figure.Pledged] = new("Lovede pladser", "Places pledged"),
        [Figure.Opened] = new("Åbnede stillinger", "Positions opened"),
        [Figure.Filled] = new("Besatte stillinger", "Positions filled"),
        [Figure.Started] = new("Begyndte ansættelser", "Placements started"),
        [Figure.EndedEarly] = new("Ophørt før tid", "Ended early"),
        [Figure.EndedAsPlanned] = new("Ophørt som planlagt", "Ended as planned"),
        [Figure.People] = new("Personer", "People"),
        [Figure.LostBefore] = new("Tabt inden milepælen", "Lost before the milestone"),
        [Figure.LeftBefore] = new("Ophørt som planlagt inden milepælen", "Ended as planned before the milestone"),

        [GoalPeriod.Ahead] = new("Ikke begyndt", "Ahead"),
        [GoalPeriod.Running] = new("I gang", "Running"),
        [GoalPeriod.Over] = new("Slut", "Over"),

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

        [WorkKind.CheckIn] = new("Opfølgning", "Check-in"),
        [WorkKind.Signature] = new("Underskrift", "Signature"),
        [WorkKind.FreePositions] = new("Ledige stillinger", "Free positions"),
        [WorkKind.FollowUpMeeting] = new("Opfølgningsmøde", "Follow-up meeting"),
        [WorkKind.Concern] = new("Uløst bekymring", "Unresolved concern"),
        [WorkKind.Renewal] = new("Forlængelse", "Renewal"),
        [WorkKind.ScheduledEnd] = new("Planlagt ophør", "Scheduled end"),
        [WorkKind.Problem] = new("Hurtig hjælp", "Quick help"),
        [WorkKind.ProblemResolution] = new("Problem, der skal løses", "Problem to resolve"),
        [WorkKind.PledgedVacancy] = new("Lovet jobåbning", "Pledged vacancy"),

        [RefusalKind.Invalid] = new("Ugyldig", "Invalid"),
        [RefusalKind.Conflict] = new("Ikke muligt nu", "Not possible now"),
        [RefusalKind.NotFound] = new("Findes ikke", "Not found"),
    };
}
