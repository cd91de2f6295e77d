namespace Partnerships.Server.Texts;

/// <summary>The list of cities and a city's dashboard.</summary>
internal static class CityTexts
{
    public static Text Lead { get; } = new(
        "Almene boligforeninger og lokale virksomheder indgår partnerskaber, så ledige beboere får job eller læreplads. Her er det, der sker nu, by for by.",
        "Social-housing associations and local companies form partnerships so that unemployed residents get jobs or apprenticeships. This is what is going on now, city by city.");
    public static Text None { get; } = new(
        "Ingen byer endnu. En by kommer til, når dens styregruppe bliver nedsat.",
        "No cities yet. A city joins when its steering group is established.");
    public static Text Open { get; } = new("Se tallene for {0}", "See the figures of {0}");
    public static Text SteeringGroupSince { get; } = new("Styregruppe siden {0}", "Steering group since {0}");
    public static Text Left { get; } = new("Trådte ud {0}", "Left on {0}");
    public static Text LeftBecause { get; } = new(
        "Byen trådte ud {0}: {1} Det, der er registreret, bliver stående; der begyndes ikke nyt.",
        "The city left on {0}: {1} What was recorded stays; nothing new is started.");
    public static Text Dashboard { get; } = new(
        "Styregruppens mål og rammer, jobskabelsen måned for måned og hvor længe ansættelserne holder.",
        "The steering group's goals and frames, job creation month by month, and how long placements last.");

    public static Text BadDate { get; } = new("Datoen kunne ikke læses. Tallene er, som de står nu.", "The date could not be read. The figures are as they stand now.");
    public static Text ToExact { get; } = new("Vis nøjagtige tal", "Show exact figures");
    public static Text ToPublished { get; } = new("Tilbage til tal, der må offentliggøres", "Back to figures that may be published");
    public static Text ExactNow { get; } = new(
        "Du ser nøjagtige tal, også dem, der handler om færre end {0} personer. De må ikke gives videre.",
        "You see exact figures, also those about fewer than {0} people. They must not be passed on.");
    public static Text Live { get; } = new("Opdateres automatisk", "Updates by itself");

    public static Text Frames { get; } = new("Styregruppens rammer", "The steering group's frames");
    public static Text ExchangeRates { get; } = new("Erstatning", "Exchange rates");
    public static Text ExchangeRate { get; } = new("1 × {0} = {1} × {2}", "1 × {0} = {1} × {2}");
    public static Text NoRates { get; } = new("Ingen", "None");
    public static Text Retention { get; } = new("Varig beskæftigelse er", "Lasting employment is");
    public static Text FramesSet { get; } = new("Fastsat {0} af {1}", "Set on {0} by {1}");
    public static Text EarlierFrames { get; } = new("Tidligere rammer ({0})", "Earlier frames ({0})");
    public static Text FramesNone { get; } = new("Der er ikke fastsat rammer.", "No frames have been set.");
    public static Text AllKinds { get; } = new("Alle ansættelsesformer", "All employment kinds");
    public static Text AllowedKinds { get; } = new("Ansættelsesformer", "Employment kinds");
    public static Text LeastHours { get; } = new("Mindste ugentlige arbejdstid", "Least weekly hours");
    public static Text Hours { get; } = new("{0} timer", "{0} hours");
    public static Text LeastWeeks { get; } = new("Mindste varighed", "Least length");
    public static Text Weeks { get; } = new("{0} uger", "{0} weeks");
    public static Text Note { get; } = new("Bemærkning", "Note");
    public static Text NoDemand { get; } = new("Intet krav", "No demand");

    public static Text Templates { get; } = new("Skabeloner til aftaler", "Templates for agreements");
    public static Text TemplatesCaption { get; } = new("Skabeloner: {0}. Nye aftaler udarbejdes fra den seneste version.", "Templates: {0}. New agreements are drafted from the latest version.");
    public static Text TemplatesNone { get; } = new("Byen har ingen skabeloner endnu.", "The city has no templates yet.");
    public static Text Template { get; } = new("Skabelon", "Template");
    public static Text LatestVersion { get; } = new("Seneste version", "Latest version");
    public static Text SetOn { get; } = new("Fastsat", "Set on");
    public static Text TemplateInUse { get; } = new("I brug", "In use");
    public static Text TemplateWithdrawn { get; } = new("Trukket tilbage: {0}", "Withdrawn: {0}");

    public static Text Agreements { get; } = new("Partnerskabsaftaler", "Partnership agreements");
    public static Text AgreementsCaption { get; } = new(
        "Aftaler i byen: {0}, de nyeste først. Åbn en aftale for at se tekst, underskrifter og historik.",
        "Agreements in the city: {0}, the latest first. Open one to see its text, signatures and history.");
    public static Text AgreementsNone { get; } = new("Ingen aftaler endnu.", "No agreements yet.");
    public static Text Agreement { get; } = new("Aftale", "Agreement");
    public static Text Parties { get; } = new("Parter", "Parties");
    public static Text Status { get; } = new("Status", "Status");
    public static Text Period { get; } = new("Periode", "Period");
    public static Text PeriodOf { get; } = new("{0} – {1}", "{0} – {1}");
    public static Text MoreAgreements { get; } = new("Næste aftaler", "Next agreements");
    public static Text FirstAgreements { get; } = new("Til de første", "To the first");
}
