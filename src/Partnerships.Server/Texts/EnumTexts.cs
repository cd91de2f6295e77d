using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.Placements;

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

        [RefusalKind.Invalid] = new("Ugyldig", "Invalid"),
        [RefusalKind.Conflict] = new("Ikke muligt nu", "Not possible now"),
        [RefusalKind.NotFound] = new("Findes ikke", "Not found"),
    };
}
