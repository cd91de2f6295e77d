using Partnerships.Server.Texts;

namespace Partnerships.Server.Api;

/// <summary>What the API's own refusals say; the domain's are in <see cref="RefusalTexts"/>.</summary>
internal static class ProblemTexts
{
    public static Text Several { get; } = new("Anmodningen bryder flere regler", "The request violates several rules");

    public static IReadOnlyDictionary<string, Text> Table { get; } = new Dictionary<string, Text>
    {
        ["version-stale"] = new("Versionen er en anden end den, som If-Match nævner", "The version is another than If-Match names"),
        ["idempotency-key-reused"] = new("Idempotency-Key er allerede brugt til en anden anmodning", "The Idempotency-Key was used for another request already"),
        ["contended"] = new("Andre ændrede det samme hver gang; prøv igen", "Others changed the same things each time; try again"),
        ["json-malformed"] = new("Indholdet er ikke gyldig JSON (linje og tegn: {0})", "The body is not valid JSON (line and column: {0})"),
        ["nesting-too-deep"] = new("Indholdet er indlejret i mere end {0} niveauer", "The body is nested deeper than {0} levels"),
        ["body-too-large"] = new("Indholdet fylder mere end {0} byte", "The body is longer than {0} bytes"),
        ["media-type-not-supported"] = new("Indholdet skal være application/json i UTF-8", "The body must be application/json in UTF-8"),
        ["unknown-field"] = new("Feltet kendes ikke", "The field is not known"),
        ["duplicate-field"] = new("Feltet er angivet flere gange", "The field is given more than once"),
        ["field-missing"] = new("Feltet mangler", "The field is missing"),
        ["wrong-type"] = new("Værdien skal være af typen {0}", "The value must be of type {0}"),
        ["date-invalid"] = new("Datoen findes ikke; den skrives åååå-mm-dd, fra år 1900", "There is no such date; dates are written yyyy-mm-dd, from the year 1900 on"),
        ["not-one-of"] = new("Værdien skal være en af disse: {0}", "The value must be one of these: {0}"),
        ["text-invalid"] = new("Teksten indeholder styretegn eller er ikke gyldig Unicode", "The text holds control characters or is not valid Unicode"),
        ["header-invalid"] = new("Headeren {0} kan ikke forstås", "The header {0} cannot be understood"),
        ["parameter-invalid"] = new("Parameteren {0} kan ikke forstås", "The parameter {0} cannot be understood"),
        ["parameter-missing"] = new("Parameteren {0} mangler", "The parameter {0} is missing"),
        ["bad-request"] = new("Anmodningen kan ikke forstås", "The request cannot be understood"),
        ["view-behind"] = new("Visningen er ikke nået så langt endnu; prøv igen", "The view has not come that far yet; try again"),
        ["overloaded"] = new("Der er for meget at gøre lige nu; prøv igen", "There is too much to do right now; try again"),
        ["store-unavailable"] = new("Databasen svarer ikke; prøv igen med samme Idempotency-Key", "The database does not answer; try again with the same Idempotency-Key"),
        ["vault-unreadable"] = new("Personoplysningerne kan ikke låses op; driften skal se på det", "The personal data cannot be unlocked; the operator must look into it"),
        ["unauthenticated"] = new("Log ind: der mangler et gyldigt adgangsbevis", "Sign in: there is no valid token"),
        ["sign-in-unavailable"] = new(
            "Organisationens login svarer ikke, så adgangsbeviset kan ikke prøves; prøv igen", "The organisation's sign-in does not answer, so the token cannot be checked; try again"),
        ["forbidden"] = new("Rollen giver ikke ret til dette", "The role gives no right to this"),
        ["method-not-allowed"] = new("Metoden findes ikke her", "There is no such method here"),
        ["csv-expected"] = new("Indholdet skal være text/csv", "The body must be text/csv"),
        ["import-interrupted"] = new(
            "Andre ændrede det samme undervejs. {0} rækker er importeret; resten følger, når filen er rettet og importeres igen",
            "Others changed the same things meanwhile. {0} rows were imported; the rest follows when the file is mended and imported again"),
        ["sheet-empty"] = new("Arket har ingen rækker under overskrifterne", "The sheet has no rows below its headers"),
        ["sheet-kind-unclear"] = new(
            "Overskrifterne passer ikke til ét slags ark; angiv hvilket: {0}", "The headers do not fit one kind of sheet; say which: {0}"),
        ["column-missing"] = new("Kolonnen mangler: {0}", "The column is missing: {0}"),
        ["column-twice"] = new("To overskrifter står for den samme kolonne", "Two headers stand for the same column"),
        ["quotes-unmatched"] = new("Rækkens anførselstegn passer ikke sammen", "The row's quotes do not match"),
        ["row-too-long"] = new("Rækken har flere celler, end der er overskrifter", "The row has more cells than there are headers"),
        ["cell-missing"] = new("Cellen skal udfyldes", "The cell must be filled in"),
        ["cell-unreadable"] = new("Cellen kan ikke læses; der kan stå: {0}", "The cell cannot be read; it may say: {0}"),
        ["key-twice"] = new("Rækken handler om det samme som række {0}", "The row is about the same as row {0}"),
        ["other-city"] = new("Rækken nævner en anden by end den, der importeres til", "The row names another city than the import"),
        ["recorded-otherwise"] = new(
            "Der er registreret noget andet, og en import ændrer det ikke", "Something else is recorded, and an import does not change it"),
        ["internal-error"] = new("Serveren fejlede; prøv igen med samme Idempotency-Key", "The server failed; try again with the same Idempotency-Key"),
    };

    /// <summary>The text for a rule of the API or the domain.</summary>
    public static Text Of(string code) => Table.TryGetValue(code, out var text) ? text : RefusalTexts.Of(code);
}
