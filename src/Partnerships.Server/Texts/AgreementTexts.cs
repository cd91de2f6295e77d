namespace Partnerships.Server.Texts;

/// <summary>An agreement and its history.</summary>
internal static class AgreementTexts
{
    public static Text NextStep { get; } = new("Næste skridt", "Next step");
    public static Text NextStepOn { get; } = new("{0} (senest {1})", "{0} (by {1})");
    public static Text Instrument { get; } = new("Aftaletype", "Instrument");
    public static Text BuildingContract { get; } = new("Byggekontrakt", "Building contract");
    public static Text ContractValue { get; } = new("{0} kr.", "DKK {0}");
    public static Text ContractMonths { get; } = new("{0} måneder", "{0} months");
    public static Text TrainingPlaces { get; } = new(
        "Fra {0} kr. og {1} måneder lægger loven op til krav om uddannelsespladser ({2}, fra {3}). Systemet kræver det ikke.",
        "From DKK {0} and {1} months the law asks for training places ({2}, from {3}). This system does not enforce it.");
    public static Text Template { get; } = new("Skabelon", "Template");
    public static Text TemplateVersion { get; } = new("{0}, version {1}", "{0}, version {1}");
    public static Text City { get; } = new("By", "City");
    public static Text Areas { get; } = new("Boligområder", "Housing areas");
    public static Text AllAreas { get; } = new("Alle byens boligområder", "All of the city's housing areas");
    public static Text ActivatedOn { get; } = new("Trådte i kraft", "Came into force");
    public static Text EndedOn { get; } = new("Sidste dag", "Last day");
    public static Text TerminatedFor { get; } = new("Begrundelse", "Reason");
    public static Text TerminatedBy { get; } = new("Opsagt af", "Terminated by");
    public static Text Figures { get; } = new("Hvad der er kommet ud af den", "What has come of it");

    public static Text Signatures { get; } = new("Parter og underskrifter", "Parties and signatures");
    public static Text SignaturesCaption { get; } = new(
        "Aftalen træder i kraft, når alle, der skal, har underskrevet nøjagtig den samme tekst.",
        "The agreement comes into force when everyone who must has signed exactly the same text.");
    public static Text Party { get; } = new("Part", "Party");
    public static Text Role { get; } = new("Rolle", "Role");
    public static Text Cvr { get; } = new("CVR {0}", "CVR {0}");
    public static Text Signature { get; } = new("Underskrift", "Signature");
    public static Text SignedBy { get; } = new("{0}, {1}", "{0}, {1}");
    public static Text Signed { get; } = new("Underskrevet", "Signed");
    public static Text Turn { get; } = new("Underskriver som nr. {0}", "Signs as no. {0}");
    public static Text Through { get; } = new("gennem {0}", "through {0}");
    public static Text Asked { get; } = new("Bestilt hos {0}, senest {1}", "Requested from {0}, by {1}");
    public static Text ReadText { get; } = new("Læs teksten, som den underskrives", "Read the text as it is signed");
    public static Text Amendment { get; } = new("Ændring nr. {0}", "Amendment no. {0}");
    public static Text AmendmentNote { get; } = new(
        "Foreslået, fordi: »{0}« Den nuværende tekst gælder, til alle, der skal, har underskrevet ændringen.",
        "Proposed because: “{0}” The present text holds until everyone who must has signed the amendment.");
    public static Text AmendmentDraft { get; } = new("Ændringen er endnu ikke sendt til underskrift.", "The amendment has not been submitted yet.");
    public static Text AmendmentCaption { get; } = new(
        "Underskrifter på ændringen. Med den sidste, der kræves, gælder den.", "Signatures on the amendment. With the last one required, it holds.");
    public static Text Amended { get; } = new("Ændring nr. {0} trådte i kraft {1}: »{2}«", "Amendment no. {0} came into force on {1}: “{2}”");
    public static Text Awaited { get; } = new("Afventer", "Awaited");
    public static Text NotRequired { get; } = new("Skal ikke underskrive", "Need not sign");
    public static Text NotSubmitted { get; } = new("Ikke sendt til underskrift", "Not submitted");
    public static Text Declined { get; } = new("{0} afviste {1} for {2}: »{3}«", "{0} declined on {1} for {2}: “{3}”");
    public static Text Hash { get; } = new("Tekstens aftryk (SHA-256)", "Content hash (SHA-256)");
    public static Text HashNote { get; } = new(
        "Aftrykket ændrer sig, hvis blot ét tegn i teksten ændres. Hver underskrift er bundet til det.",
        "The hash changes if a single character of the text does. Each signature is bound to it.");
    public static Text HashNone { get; } = new("Intet endnu: teksten er et udkast.", "None yet: the text is a draft.");

    public static Text Clauses { get; } = new("Bestemmelser", "Clauses");
    public static Text Commitments { get; } = new("Forpligtelser", "Commitments");
    public static Text CommitmentsCaption { get; } = new(
        "Hvad hver part har forpligtet sig til, og hvad der er kommet ud af det.",
        "What each party owes, and what came of it.");
    public static Text CommitmentsNone { get; } = new("Ingen forpligtelser.", "No commitments.");
    public static Text Owes { get; } = new("Forpligtelse", "Commitment");
    public static Text By { get; } = new("Frist", "Due");
    public static Text State { get; } = new("Status", "State");
    public static Text DoneOf { get; } = new("{0} af {1}", "{0} of {1}");
    public static Text Done { get; } = new("Gjort", "Done");
    public static Text Missing { get; } = new("{0}: {1} – {2}", "{0}: {1} – {2}");
    public static Text NobodysShortfall { get; } = new("ingen part havde påtaget sig at sende kandidater", "no party had taken on to send candidates");
    public static Text InsteadOf { get; } = new("I stedet for pladser af »{0}«", "In the place of “{0}”");
    public static Text Dispensation { get; } = new("Dispensation fra styregruppens rammer {0}: {1}. »{2}«", "Dispensation from the steering group's frames on {0}: {1}. “{2}”");
    public static Text Came { get; } = new("Åbnet / besat / begyndt", "Opened / filled / started");
    public static Text CameOf { get; } = new("{0} / {1} / {2}", "{0} / {1} / {2}");
    public static Text CountOf { get; } = new("{0} × {1}", "{0} × {1}");
    public static Text WithinDays { get; } = new("inden {0} arbejdsdage", "within {0} working days");

    public static Text History { get; } = new("Historik", "History");
    public static Text HistoryNote { get; } = new(
        "Alt, hvad der er sket med aftalen og dens jobåbninger og ansættelser, det nyeste først. Intet kan ændres eller slettes; en fejl rettes med en ny hændelse.",
        "Everything that happened to the agreement, its vacancies and placements, the latest first. Nothing can be changed or deleted; a mistake is corrected by a further event.");
    public static Text FactsWithheld { get; } = new(
        "Hvad der er registreret om beboeren, ses af sagsbehandlere og revisorer.", "What was recorded about the resident is seen by case workers and auditors.");
    public static Text HistoryNone { get; } = new("Ingen hændelser.", "No events.");
    public static Text Recorded { get; } = new("Registreret {0} af {1}", "Recorded {0} by {1}");
    public static Text Effective { get; } = new("Virkning fra {0}", "Effective {0}");
    public static Text Because { get; } = new("Udløst af", "Caused by");
    public static Text ByEvent { get; } = new("hændelse {0}", "event {0}");
    public static Text StateThen { get; } = new("Se aftalen, som den stod da", "See the agreement as it stood then");
    public static Text Position { get; } = new("Hændelse nr. {0} i loggen", "Event no. {0} in the log");
    public static Text OfPlacement { get; } = new("Ansættelse {0}", "Placement {0}");
    public static Text OfVacancy { get; } = new("Jobåbning {0}", "Vacancy {0}");
    public static Text Older { get; } = new("Ældre hændelser", "Older events");
}
