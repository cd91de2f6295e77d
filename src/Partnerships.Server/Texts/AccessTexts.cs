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
}
