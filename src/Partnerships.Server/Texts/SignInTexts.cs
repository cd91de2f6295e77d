using Partnerships.Server.Pages.SignIn;

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
    public static Text ProviderLead { get; } = new(
        "Du logger ind med din organisations bruger.",
        "You sign in with your organisation's user.");
    public static Text WithProvider { get; } = new("Log ind med organisationens bruger", "Sign in with the organisation's user");
    public static Text AsRole { get; } = new("Eller som en rolle", "Or as a role");

    private static Text NoRole { get; } = new("Vælg en af rollerne.", "Choose one of the roles.");
    private static Text NoRight { get; } = new(
        "Din bruger har ikke netop én af rollerne her eller mangler den by, som rollen gælder for, og kan derfor ikke logge ind. Tal med den, der giver adgang i din organisation.",
        "Your user does not have exactly one of the roles here, or lacks the city that the role is for, and so cannot sign in. Talk to whoever gives access in your organisation.");
    private static Text Unavailable { get; } = new(
        "Organisationens login svarer ikke lige nu. Prøv igen om lidt.",
        "The organisation's sign-in does not answer right now. Try again in a little while.");
    private static Text BrokenOff { get; } = new("Du blev ikke logget ind. Prøv igen.", "You were not signed in. Try again.");

    /// <summary>Why someone was not signed in.</summary>
    public static Text Fault(string fault) => fault switch
    {
        SignInFault.Role => NoRole,
        SignInFault.Right => NoRight,
        SignInFault.Unavailable => Unavailable,
        _ => BrokenOff,
    };
}
