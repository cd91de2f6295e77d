namespace Partnerships.Server.Texts;

/// <summary>The pages that say what went wrong, and what to do then.</summary>
internal static class ErrorTexts
{
    public static Text NotFound { get; } = new("Siden findes ikke", "Page not found");
    public static Text NotFoundHelp { get; } = new(
        "Adressen kan være skrevet forkert, eller siden hører til en by, som du ikke har adgang til.",
        "The address may be mistyped, or the page belongs to a city that you have no access to.");
    public static Text Forbidden { get; } = new("Du har ikke adgang", "You have no access");
    public static Text ForbiddenHelp { get; } = new(
        "Din rolle giver ikke adgang til denne side. Log ind med en anden rolle, eller tal med den, der har givet dig adgang.",
        "Your role gives no access to this page. Sign in with another role, or talk to whoever gave you access.");
    public static Text Failed { get; } = new("Noget gik galt", "Something went wrong");
    public static Text FailedHelp { get; } = new(
        "Fejlen er noteret hos os. Prøv igen om lidt. Intet af det, der er registreret, er gået tabt.",
        "The error has been logged. Try again in a moment. Nothing that has been recorded is lost.");
    public static Text BadRequest { get; } = new("Anmodningen kunne ikke læses", "The request could not be read");
    public static Text BadRequestHelp { get; } = new(
        "En formular eller en adresse havde et indhold, som ikke kan bruges. Gå tilbage, og prøv igen.",
        "A form or an address had content that cannot be used. Go back and try again.");
    public static Text ToCities { get; } = new("Gå til byerne", "Go to the cities");
}
