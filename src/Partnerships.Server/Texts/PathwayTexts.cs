namespace Partnerships.Server.Texts;

/// <summary>Paths from step to step: people, spells and steps are different things.</summary>
internal static class PathwayTexts
{
    public static Text Heading { get; } = new("Veje i arbejde", "Paths into work");
    public static Text Definition { get; } = new(
        "Et trin er én ansættelse. Et forløb er trin, der følger efter hinanden med højst {0} dage imellem. En person kan have flere forløb, og et forløb kan have flere trin af forskellig form: derfor er tallene forskellige, og personer og forløb kan ikke lægges sammen på tværs af former.",
        "A step is one placement. A spell is steps that follow each other with at most {0} days between. A person can have several spells, and a spell several steps of different kinds: so the figures differ, and people and spells do not add up over kinds.");
    public static Text People { get; } = new("Personer", "People");
    public static Text Spells { get; } = new("Forløb", "Spells");
    public static Text Steps { get; } = new("Trin", "Steps");
    public static Text Employments { get; } = new("Ansættelsesforhold: {0}", "Employment relations: {0}");
    public static Text Caption { get; } = new(
        "Personer og forløb med et trin af formen, og trinene selv.", "People and spells with a step of the kind, and the steps.");
    public static Text Transitions { get; } = new("Fra trin til trin", "From step to step");
    public static Text TransitionsCaption { get; } = new(
        "Hvor mange gange et trin fulgte efter et andet i samme forløb.", "How often a step followed another in the same spell.");
    public static Text From { get; } = new("Fra", "From");
    public static Text To { get; } = new("Til", "To");
    public static Text None { get; } = new("Ingen er begyndt endnu.", "Nobody has started yet.");
}
