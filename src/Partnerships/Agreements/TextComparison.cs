namespace Partnerships.Agreements;

/// <summary>One clause in two versions.</summary>
/// <param name="Clause">The clause's id.</param>
/// <param name="Was">Its place in the earlier version, from 1; null when it was not in it.</param>
/// <param name="Now">Its place in the later version, from 1; null when it is not in it.</param>
/// <param name="Heading">Its heading, word by word.</param>
/// <param name="Text">Its text, word by word.</param>
public sealed record ClauseComparison(string Clause, int? Was, int? Now, IReadOnlyList<WordRun> Heading, IReadOnlyList<WordRun> Text)
{
    /// <summary>True when a word of it differs.</summary>
    public bool Differs => Heading.Concat(Text).Any(run => run.Change != WordChange.Same);
}

/// <summary>Two versions of an agreement's text, clause by clause.</summary>
/// <param name="Clauses">The clauses of the later version in its order; those that it lacks stand behind the one that they followed.</param>
/// <param name="Rest">What the parties sign beside the clauses (see <see cref="AgreementText"/>), word by word.</param>
public sealed record TextComparison(IReadOnlyList<ClauseComparison> Clauses, IReadOnlyList<WordRun> Rest)
{
    /// <summary>From one version to another of the same agreement.</summary>
    public static TextComparison Of(Guid agreement, string city, TextVersion was, TextVersion now)
    {
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(now);
        var (earlier, later) = (was.Terms.Clauses, now.Terms.Clauses);
        var order = later.Select(clause => clause.Id).ToList();
        foreach (var (i, clause) in earlier.Index())
            if (!order.Contains(clause.Id)) order.Insert(i == 0 ? 0 : order.IndexOf(earlier[i - 1].Id) + 1, clause.Id);
        return new(
            [.. order.Select(id => Compare(id, Array.FindIndex(earlier, clause => clause.Id == id), Array.FindIndex(later, clause => clause.Id == id)))],
            WordDiff.Of(Rest(was), Rest(now)));

        ClauseComparison Compare(string id, int i, int j)
        {
            var (before, after) = (i < 0 ? null : earlier[i], j < 0 ? null : later[j]);
            return new(
                id, i < 0 ? null : i + 1, j < 0 ? null : j + 1,
                WordDiff.Of(before?.Heading ?? "", after?.Heading ?? ""), WordDiff.Of(before?.Text ?? "", after?.Text ?? ""));
        }

        string Rest(TextVersion version) => AgreementText.RenderWithoutClauses(agreement, city, version.Terms, version.Amendment ?? 0);
    }
}
