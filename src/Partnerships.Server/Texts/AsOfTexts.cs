namespace Partnerships.Server.Texts;

/// <summary>Which moment a page shows.</summary>
internal static class AsOfTexts
{
    public static Text Show { get; } = new("Vis", "Show");
    public static Text BackToNow { get; } = new("Tilbage til nu", "Back to now");

    public static Text FiguresNow { get; } = new("Tallene som de står nu, {0}.", "The figures as they stand now, {0}.");
    public static Text FiguresAsOf { get; } = new("Vis tallene, som de stod den", "Show the figures as they stood on");
    public static Text FiguresThen { get; } = new(
        "Du ser tallene, som de stod {0}. Det, der er registreret eller rettet siden, er ikke med.",
        "You see the figures as they stood on {0}. What was recorded or corrected since is not included.");

    public static Text AgreementNow { get; } = new("Aftalen som den står nu, {0}.", "The agreement as it stands now, {0}.");
    public static Text AgreementAsOf { get; } = new("Vis aftalen, som den stod den", "Show the agreement as it stood on");
    public static Text AgreementThen { get; } = new(
        "Du ser aftalen, som den stod {0}. Det, der er registreret siden, er ikke med.",
        "You see the agreement as it stood on {0}. What was recorded since is not included.");

    public static Text VacancyNow { get; } = new("Jobåbningen og dens kandidater, som de står nu, {0}.", "The vacancy and its candidates as they stand now, {0}.");
    public static Text VacancyAsOf { get; } = new("Vis jobåbningen, som den stod den", "Show the vacancy as it stood on");
    public static Text VacancyThen { get; } = new(
        "Du ser jobåbningen og dens kandidater, som de stod {0}. Det, der er registreret siden, er ikke med.",
        "You see the vacancy and its candidates as they stood on {0}. What was recorded since is not included.");

    public static Text PlacementNow { get; } = new("Ansættelsen som den står nu, {0}.", "The placement as it stands now, {0}.");
    public static Text PlacementAsOf { get; } = new("Vis ansættelsen, som den stod den", "Show the placement as it stood on");
    public static Text PlacementThen { get; } = new(
        "Du ser ansættelsen, som den stod {0}. Det, der er registreret eller rettet siden, er ikke med.",
        "You see the placement as it stood on {0}. What was recorded or corrected since is not included.");
}
