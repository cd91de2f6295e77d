namespace Partnerships.Server.Texts;

/// <summary>What each refusal's code means (see <see cref="Refusal.Code"/>); <c>{0}</c> is its value.</summary>
internal static class RefusalTexts
{
    /// <exception cref="InvalidOperationException">The table lacks the code; a test keeps it whole.</exception>
    public static Text Of(string code) => Table.TryGetValue(code, out var text)
        ? text
        : throw new InvalidOperationException($"The refusal '{code}' has no text.");

    public static IReadOnlyDictionary<string, Text> Table { get; } = new Dictionary<string, Text>
    {
        ["not-found"] = new("Findes ikke", "Not found"),
        ["text-missing"] = new("Teksten mangler", "The text is missing"),
        ["text-too-long"] = new("Teksten må højst være på {0} tegn", "The text may have at most {0} characters"),
        ["end-before-start"] = new("Slutdatoen ligger før startdatoen", "The end lies before the start"),
        ["not-positive"] = new("Tallet skal være mindst 1", "The number must be at least 1"),
        ["cvr-invalid"] = new("{0} er ikke et gyldigt CVR-nummer", "{0} is not a valid CVR number"),
        ["id-taken"] = new("Id'et er allerede i brug", "The id is already taken"),
        ["in-the-future"] = new("Datoen ligger i fremtiden", "The date lies in the future"),
        ["city-not-active"] = new("Byen har ingen styregruppe, eller den er trådt ud", "The city has no steering group, or it has left"),
        ["company-already-registered"] = new(
            "CVR-nummeret er allerede registreret som {0}", "The CVR number is already registered as {0}"),
    };
}
