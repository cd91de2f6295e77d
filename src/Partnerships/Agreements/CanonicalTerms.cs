using System.Text;

namespace Partnerships.Agreements;

/// <summary>The one form in which terms are recorded, so that what reads the same is the same: texts in Unicode's
/// normalisation form C with line feeds as the only line breaks, and the areas, which are a set, in the order of their ids.</summary>
public static class CanonicalTerms
{
    /// <summary>The canonical form of terms that passed <see cref="TermsCheck"/>.</summary>
    public static Terms Of(Terms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms with
        {
            Title = Text(terms.Title),
            BuildingContract = Optional(terms.BuildingContract),
            Areas = [.. terms.Areas.Order()],
            Parties = [.. terms.Parties.Select(party => party with { Name = Text(party.Name) })],
            Clauses = [.. terms.Clauses.Select(Of)],
            Commitments = [.. terms.Commitments.Select(commitment => commitment with { Description = Optional(commitment.Description) })],
        };
    }

    internal static Clause Of(Clause clause) => clause with { Heading = Text(clause.Heading), Text = Text(clause.Text) };

    private static string Text(string text) => text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);

    private static string? Optional(string? text) => text is null ? null : Text(text);
}
