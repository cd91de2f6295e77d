namespace Partnerships.Server.Texts;

/// <summary>The sign-in page.</summary>
internal static class SignInTexts
{
    public static Text Lead { get; } = new(
        "Dette er en udviklingsserver. Vælg en rolle for at se siderne, som den rolle ser dem.",
        "This is a development server. Choose a role to see the pages as that role sees them.");
    public static Text NotHere { get; } = new(
        "Denne server er ikke sat op til login endnu. Tal med den, der driver systemet.",
        "This server has not been set up for sign-in yet. Talk to whoever runs the system.");
    public static Text Role { get; } = new("Rolle", "Role");
    public static Text City { get; } = new("By", "City");
    public static Text CityHint { get; } = new("Rollen ser kun den valgte by.", "The role sees the chosen city only.");
    public static Text AllCities { get; } = new("Alle byer", "All cities");
    public static Text Failed { get; } = new("Vælg en af rollerne.", "Choose one of the roles.");
}
