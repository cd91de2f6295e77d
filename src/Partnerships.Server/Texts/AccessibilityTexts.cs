namespace Partnerships.Server.Texts;

/// <summary>The accessibility statement (tilgængelighedserklæring).</summary>
internal static class AccessibilityTexts
{
    public static Text Lead { get; } = new(
        "Disse sider skal kunne bruges af alle. Vi følger WCAG 2.1 på niveau AA, som lov om tilgængelighed af offentlige organers websteder og mobilapplikationer kræver.",
        "Everybody must be able to use these pages. We follow WCAG 2.1 at level AA, as the Danish act on accessibility of public bodies' websites and mobile applications demands.");
    public static Text HowHeading { get; } = new("Sådan er siderne bygget", "How the pages are built");
    public static Text[] How { get; } =
    [
        new("Alt kan betjenes med tastatur alene, og det er altid tydeligt, hvor du er.",
            "Everything can be operated with a keyboard alone, and it is always clear where you are."),
        new("Siderne virker uden JavaScript. Diagrammer og løbende opdatering er et tillæg.",
            "The pages work without JavaScript. Charts and live updates are an addition."),
        new("Hvert diagram er tegnet af tabellen ved siden af; tabellen rummer alle tal. Farve er aldrig det eneste kendetegn.",
            "Each chart is drawn from the table beside it; the table holds every figure. Colour is never the only mark."),
        new("Siderne kan zoomes til 400 % og bruges på en skærm, der er 320 pixel bred; brede tabeller rulles for sig.",
            "The pages can be zoomed to 400 % and used on a screen 320 pixels wide; wide tables scroll on their own."),
        new("Lyst og mørkt udseende og ønsket om mindre bevægelse følger din enheds indstilling.",
            "Light and dark appearance and the wish for less motion follow your device's setting."),
    ];
    public static Text CheckedHeading { get; } = new("Sådan er de efterprøvet", "How they are checked");
    public static Text Checked { get; } = new(
        "Hver side afprøves automatisk på dansk og engelsk i en rigtig browser med værktøjet axe, hver gang systemet bygges, og vejen fra login til en bys tal gås med tastatur alene. Det finder ikke alt: der er endnu ikke lavet en prøve med skærmlæserbrugere eller en gennemgang af en uvildig ekspert.",
        "Each page is tested automatically in Danish and English in a real browser with the tool axe whenever the system is built, and the way from sign-in to a city's figures is walked with a keyboard alone. That does not find everything: no trial with users of screen readers and no review by an independent expert has been made yet.");
    public static Text KnownHeading { get; } = new("Det ved vi ikke er godt nok", "What we know is not good enough");
    public static Text Known { get; } = new(
        "Brede tabeller skal rulles vandret på små skærme. Aftaletekster vises på det sprog, som parterne har skrevet dem på, også når siden er på engelsk.",
        "Wide tables must be scrolled sideways on small screens. Agreement texts are shown in the language the parties wrote them in, also when the page is in English.");
    public static Text ComplainHeading { get; } = new("Sig til", "Tell us");
    public static Text Complain { get; } = new(
        "Kontakt den boligforening eller kommune, som har givet dig adgang, hvis noget ikke virker for dig. Får du ikke svar, kan du klage til Digitaliseringsstyrelsen, som fører tilsyn med loven.",
        "Contact the housing association or municipality that gave you access if something does not work for you. If you get no answer, you can complain to the Danish Agency for Digital Government, which supervises the act.");
}
