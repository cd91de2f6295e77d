namespace Partnerships.Server.Texts;

/// <summary>How quickly company and resident got help.</summary>
internal static class HelpTexts
{
    public static Text Heading { get; } = new("Hurtig hjælp", "Quick help");
    public static Text Definition { get; } = new(
        "Virksomhed, beboer eller sagsbehandler melder et problem, og et ur løber mod aftalens svartid i danske arbejdsdage. Et problem, der kom igen, tælles som ét, med det langsomste af sine svar.",
        "Company, resident or case worker reports a problem, and a clock runs against the response time of the agreement in Danish working days. A problem that came back counts once, with the slowest of its answers.");
    public static Text None { get; } = new("Ingen problemer er meldt.", "No problem has been reported.");
    public static Text Caption { get; } = new("Problemer efter hvem der meldte dem.", "Problems by who reported them.");
    public static Text By { get; } = new("Meldt af", "Reported by");
    public static Text Problems { get; } = new("Problemer", "Problems");
    public static Text Open { get; } = new("Åbne", "Open");
    public static Text Waiting { get; } = new("Venter på svar", "Awaiting an answer");
    public static Text InTime { get; } = new("Besvaret i tide", "Answered in time");
    public static Text Late { get; } = new("For sent", "Late");
    public static Text Share { get; } = new("I tide", "In time");
    public static Text Answer { get; } = new("Dage til svar", "Days to the answer");
    public static Text Resolution { get; } = new("Dage til løsning", "Days to the resolution");
    public static Text Note { get; } = new(
        "Åbne er dem, der ikke er løst. »I tide« er andelen af dem, hvis frist er afgjort. Dage er medianen i arbejdsdage.",
        "Open are those not resolved. “In time” is the share of those whose clock has stopped or run out. Days are the median in working days.");
}
