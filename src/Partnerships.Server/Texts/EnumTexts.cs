using Partnerships.AgreementOverview;
using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Commitments;
using Partnerships.Companies;
using Partnerships.FigureChanges;
using Partnerships.JobCreation;
using Partnerships.Templates;
using Partnerships.WorkQueue;

namespace Partnerships.Server.Texts;

/// <summary>Every enum value that a person may read, in words.</summary>
internal static partial class EnumTexts
{
    /// <exception cref="InvalidOperationException">The table lacks the value; a test keeps it whole.</exception>
    public static Text Of(Enum value) => Table.TryGetValue(value, out var text)
        ? text
        : throw new InvalidOperationException($"{value.GetType().Name}.{value} has no text.");

    public static IReadOnlyDictionary<Enum, Text> Table { get; } = Partnership().Concat(People()).ToDictionary();

    private static Dictionary<Enum, Text> Partnership() => new()
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

        [WorkKind.ErasureDecision] = new("Afgørelse om sletning af personoplysninger", "Decision on the erasure of personal data"),
        [WorkKind.RetentionReview] = new("Sagen er afsluttet for længe siden: skal oplysningerne slettes?", "Case closed long ago: are the data to be erased?"),
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
