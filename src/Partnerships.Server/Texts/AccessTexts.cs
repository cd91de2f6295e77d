namespace Partnerships.Server.Texts;

/// <summary>The document that gives a person access to what is held about them.</summary>
internal static class AccessTexts
{
    public static Text Title { get; } = new("Indsigt i dine oplysninger (databeskyttelsesforordningens artikel 15)", "Access to your data (GDPR article 15)");
    public static Text KnownAs { get; } = new("Du er registreret under nummeret {0}.", "You are registered under the number {0}.");
    public static Text Data { get; } = new("Oplysninger om dig", "Data about you");
    public static Text Consents { get; } = new("Dine samtykker", "Your consents");
    public static Text Readings { get; } = new("Hvem der har læst oplysningerne og hvorfor", "Who read the data and why");
    public static Text Events { get; } = new("Alt, der er registreret i din sag", "Everything recorded in your case");
    public static Text Rights { get; } = new("Dine rettigheder", "Your rights");
    public static Text None { get; } = new("Ingen", "None");
    public static Text KeptFor { get; } = new(
        "Oplysningerne vurderes til sletning, når sagen har været afsluttet i {0} år.", "The data are considered for erasure when the case has been closed for {0} years.");
    public static Text YourRights { get; } = new(
        "Du kan bede om at få oplysningerne rettet, slettet eller begrænset, gøre indsigelse, trække et samtykke tilbage og klage til Datatilsynet.",
        "You may ask that the data be corrected, erased or restricted, object, withdraw a consent, and complain to the supervisory authority (Datatilsynet).");

    public static Text LivesIn { get; } = new("Bolig: {0}, fra {1}", "Home: {0}, from {1}");
    public static Text Skills { get; } = new("Færdigheder: {0}", "Skills: {0}");
    public static Text Certificates { get; } = new("Certifikater: {0}", "Certificates: {0}");
    public static Text Danish { get; } = new("Dansk: {0}", "Danish: {0}");
    public static Text Kinds { get; } = new("Ønskede ansættelsesformer: {0}", "Kinds of employment wished: {0}");
    public static Text Occupations { get; } = new("Ønskede fag (DISCO-08): {0}", "Occupations wished (DISCO-08): {0}");
    public static Text AvailableFrom { get; } = new("Kan begynde {0}", "Can start on {0}");
    public static Text LeastHours { get; } = new("Mindst {0} timer om ugen", "At least {0} hours a week");
    public static Text MostHours { get; } = new("Højst {0} timer om ugen", "At most {0} hours a week");
    public static Text CprKeptFor { get; } = new("CPR-nummer: {0}", "CPR number: {0}");
    public static Text ReadFor { get; } = new("{0}: {1}", "{0}: {1}");
    public static Text AskedBy { get; } = new("Bedt om af {0} {1}; afgøres senest {2}", "Asked for by {0} on {1}; to be decided by {2}");
    public static Text ClosedSince { get; } = new("Sagen har været afsluttet siden {0}; oplysninger opbevares i {1} år", "The case has been closed since {0}; data are kept for {1} years");
    public static Text LookedAtAgain { get; } = new("Vurderes igen {0}", "To be reviewed again on {0}");
    public static Text ProposedTo { get; } = new("Foreslået til {0}: {1}", "Proposed to {0}: {1}");
    public static Text AtCompany { get; } = new("Hos {0}", "At {0}");
}
