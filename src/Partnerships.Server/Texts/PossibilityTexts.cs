namespace Partnerships.Server.Texts;

/// <summary>The mapping: what could be asked of whom in a city.</summary>
internal static class PossibilityTexts
{
    public static Text Link { get; } = new("Kortlægning: hvad kan vi spørge hvem om?", "Mapping: what could be asked of whom?");
    public static Text Heading { get; } = new("Muligheder i {0}", "Possibilities in {0}");
    public static Text Lead { get; } = new(
        "Det, kortlægningen har fundet hos virksomhederne, holdt op mod det, der allerede er aftalt, og mod styregruppens rammer og mål.",
        "What the mapping found at the companies, held against what has been agreed already, and against the steering group's frames and goals.");
    public static Text Kinds { get; } = new("Efter ansættelsesform", "By employment kind");
    public static Text KindsCaption { get; } = new(
        "Pladser, som virksomhederne venter at kunne åbne, og hvor mange der er tilbage at spørge om.",
        "Places that the companies expect to open, and how many are left to ask for.");
    public static Text KindsNone { get; } = new("Ingen virksomheder er kortlagt endnu.", "No companies have been mapped yet.");
    public static Text Expected { get; } = new("Ventede", "Expected");
    public static Text Agreed { get; } = new("Aftalte", "Agreed");
    public static Text Negotiated { get; } = new("Under forhandling", "Negotiated");
    public static Text Possible { get; } = new("Kan der spørges om", "Could be asked for");
    public static Text Missing { get; } = new("Mangler til målene", "Missing to the goals");
    public static Text NotAllowed { get; } = new("uden for rammerne", "outside the frames");

    public static Text Companies { get; } = new("Virksomheder", "Companies");
    public static Text CompaniesCaption { get; } = new("Virksomheder: {0}. De, der er mest at spørge om, står først.", "Companies: {0}. Those with most to ask for come first.");
    public static Text Company { get; } = new("Virksomhed", "Company");
    public static Text Interest { get; } = new("Interesse: {0}", "Interest: {0}");
    public static Text Mapped { get; } = new("Kortlagt {0}", "Mapped {0}");
    public static Text NotMapped { get; } = new("Ikke kortlagt", "Not mapped");
    public static Text AskAgain { get; } = new("Spørg igen: over et år siden", "Ask again: over a year ago");
    public static Text Trades { get; } = new("Fag", "Trades");
    public static Text Disco { get; } = new("DISCO-08: {0}", "DISCO-08: {0}");
    public static Text Work { get; } = new("Løbende arbejde og partnere", "Recurring work and partners");
    public static Text WorksFor { get; } = new("Arbejder løbende for {0}", "Works regularly for {0}");
    public static Text WithoutAgreement { get; } = new("Ingen aftale endnu med {0}", "No agreement yet with {0}");
    public static Text Partner { get; } = new("Aftale med {0}", "Agreement with {0}");
    public static Text Places { get; } = new("{0} × {1}", "{0} × {1}");
    public static Text Balance { get; } = new("ventet {0}, aftalt {1}, under forhandling {2}", "expected {0}, agreed {1}, negotiated {2}");
    public static Text NothingToAsk { get; } = new("Intet at spørge om nu", "Nothing to ask for now");

    public static Text Experiences { get; } = new("Erfaringer fra andre byer", "Experience from other cities");
    public static Text ExperiencesNone { get; } = new("Ingen er registreret endnu.", "None has been recorded yet.");
    public static Text Tried { get; } = new("Prøvet", "Tried");
    public static Text CameOfIt { get; } = new("Hvad kom der ud af det", "What came of it");
    public static Text Advice { get; } = new("Råd", "Advice");
    public static Text About { get; } = new("Handler om", "About");
    public static Text Source { get; } = new("Kilde", "Source");
}
