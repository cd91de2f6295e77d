namespace Partnerships.Server.Texts;

/// <summary>Retention (fastholdelse), with its definition in words: it goes wherever the figure goes.</summary>
internal static class RetentionTexts
{
    public static Text Heading { get; } = new("Fastholdelse", "Retention");
    public static Text Definition { get; } = new(
        "Af dem, der begyndte tidligt nok til, at de kunne have været ansat så længe: hvor mange var det stadig? Den, der begyndte for nylig, tæller ikke med endnu. Den, hvis praktik eller uddannelse sluttede som planlagt inden da, tæller hverken som fastholdt eller tabt.",
        "Of those who started early enough to have been employed that long: how many still were? Someone who started recently does not count yet. Someone whose internship or training ended as planned before then counts neither as retained nor as lost.");
    public static Text Caption { get; } = new("Ansættelser efter antal uger siden start.", "Placements by weeks since the start.");
    public static Text Chart { get; } = new(
        "Diagram over andelen, der stadig var ansat efter 13, 26, 52 og 104 uger. Alle tal står i tabellen.",
        "Chart of the share still employed after 13, 26, 52 and 104 weeks. All figures are in the table.");
    public static Text After { get; } = new("Efter", "After");
    public static Text Share { get; } = new("Andel fastholdt", "Share retained");
    public static Text Retained { get; } = new("Stadig ansat", "Still employed");
    public static Text Eligible { get; } = new("Ud af", "Out of");
    public static Text Lost { get; } = new("Ophørt før tid", "Ended early");
    public static Text Left { get; } = new("Ophørt som planlagt", "Ended as planned");
    public static Text NotYet { get; } = new("For tidligt at sige", "Too early to say");
    public static Text ByKind { get; } = new("Andel fastholdt efter ansættelsesform", "Share retained by employment kind");
    public static Text ByKindWithheld { get; } = new(
        "Fordelingen efter ansættelsesform kan ikke vises, uden at enkelte personer kunne genkendes.",
        "The figures by employment kind cannot be shown without making single people recognisable.");
    public static Text ShareOf { get; } = new("{0} ({1} af {2})", "{0} ({1} of {2})");
}
