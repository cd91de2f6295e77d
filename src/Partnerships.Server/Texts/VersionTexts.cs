namespace Partnerships.Server.Texts;

/// <summary>The versions of an agreement's text, and how they differ.</summary>
internal static class VersionTexts
{
    public static Text Heading { get; } = new("Udgaver af teksten", "Versions of the text");
    public static Text Note { get; } = new(
        "Vælg to udgaver for at se, hvad der er udgået og tilføjet, ord for ord.",
        "Choose two versions to see what was removed and added, word by word.");
    public static Text Earlier { get; } = new("Fra udgave", "From version");
    public static Text Later { get; } = new("Til udgave", "To version");
    public static Text Compare { get; } = new("Sammenlign", "Compare");
    public static Text Version { get; } = new("{0}. {1}, {2}", "{0}. {1}, {2}");
    public static Text Submitted { get; } = new("sendt til underskrift", "put to signature");
    public static Text InForce { get; } = new("trådt i kraft", "came into force");
    public static Text Result { get; } = new("Udgave {0} sammenlignet med udgave {1}", "Version {0} compared with version {1}");
    public static Text NoDifference { get; } = new("De to udgaver er ens.", "The two versions are the same.");
    public static Text Moved { get; } = new("Flyttet fra plads {0} til plads {1}", "Moved from place {0} to place {1}");
    public static Text Rest { get; } = new("Resten af teksten", "The rest of the text");
}
