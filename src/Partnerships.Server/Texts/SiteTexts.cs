namespace Partnerships.Server.Texts;

/// <summary>What stands around every page.</summary>
internal static class SiteTexts
{
    public static Text Name { get; } = new("Partnerskaber", "Partnerships");
    public static Text Tagline { get; } = new("Fra partnerskabsaftale til varigt job", "From partnership agreement to lasting job");
    public static Text SkipToContent { get; } = new("Spring til indhold", "Skip to content");
    public static Text MainMenu { get; } = new("Hovedmenu", "Main menu");
    public static Text Breadcrumbs { get; } = new("Brødkrummesti", "Breadcrumbs");
    public static Text Cities { get; } = new("Byer", "Cities");
    public static Text WorkQueue { get; } = new("Arbejdsliste", "Work queue");
    public static Text SignIn { get; } = new("Log ind", "Sign in");
    public static Text SignOut { get; } = new("Log ud", "Sign out");
    public static Text SignedInAs { get; } = new("Logget ind som", "Signed in as");
    public static Text SwitchLanguage { get; } = new("Sprog", "Language");
    public static Text Accessibility { get; } = new("Tilgængelighedserklæring", "Accessibility statement");
    public static Text Contents { get; } = new("På denne side", "On this page");
    public static Text Workflow { get; } = new("systemet ({0})", "the system ({0})");
    public static Text About { get; } = new(
        "System for partnerskabsaftaler mellem almene boligforeninger og lokale virksomheder. Alle tal er optalt af hændelser, som ikke kan ændres eller slettes.",
        "System of record for partnership agreements between social-housing associations and local companies. Every figure is counted from events that can be neither changed nor deleted.");
}
