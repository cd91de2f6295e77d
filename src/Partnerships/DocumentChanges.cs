namespace Partnerships;

/// <summary>The ways in which folds change documents.</summary>
internal static class DocumentChanges
{
    /// <summary>The document under a key that an earlier event has put there.</summary>
    /// <exception cref="InvalidOperationException">It is not there: the log breaks an invariant of the decisions.</exception>
    public static T Known<T>(this IDocuments documents, string key) where T : class =>
        documents.Get<T>(key) ?? throw new InvalidOperationException($"There is no document '{key}'.");

    /// <summary>Changes a document that is known, in place.</summary>
    public static void Change<T>(this IDocuments documents, string key, Action<T> change) where T : class
    {
        var document = documents.Known<T>(key);
        change(document);
        documents.Put(key, document);
    }

    /// <summary>Applies an event to the facts of one entity, and moves what these contribute to totals: the old contribution
    /// is taken out and the new one put in. Totals are right by construction then, also after corrections of whatever kind,
    /// since what an entity contributes is a function of its facts alone (ops/decisions/0003).</summary>
    /// <param name="documents">The view's documents.</param>
    /// <param name="key">The key of the entity's facts.</param>
    /// <param name="begin">The facts before the first event.</param>
    /// <param name="recorded">The event.</param>
    /// <param name="apply">Changes the facts.</param>
    /// <param name="contribute">Adds (1) or takes out (-1) what the facts contribute to totals.</param>
    public static void Recount<TFacts>(
        this IDocuments documents, string key, Func<TFacts> begin, Recorded recorded, Action<TFacts, Recorded> apply,
        Action<IDocuments, TFacts, int> contribute) where TFacts : class
    {
        var facts = documents.Get<TFacts>(key);
        if (facts is null) facts = begin();
        else contribute(documents, facts, -1);
        apply(facts, recorded);
        contribute(documents, facts, 1);
        documents.Put(key, facts);
    }

    /// <summary>Counts something once however often it occurs, such as a person with several placements.</summary>
    /// <param name="documents">The view's documents.</param>
    /// <param name="key">The key under which its occurrences are kept.</param>
    /// <param name="sign">1 for a further occurrence, -1 for one that is taken out.</param>
    /// <returns>By how much the number of different ones changes: <paramref name="sign"/> with the first and without the last, else 0.</returns>
    public static int CountOnce(this IDocuments documents, string key, int sign)
    {
        var known = documents.Get<Occurrences>(key) ?? new Occurrences();
        known.Count += sign;
        if (known.Count > 0) documents.Put(key, known);
        else documents.Remove(key);
        return known.Count == (sign > 0 ? 1 : 0) ? sign : 0;
    }

    /// <summary>How often something occurs.</summary>
    private sealed class Occurrences
    {
        public int Count { get; set; }
    }
}
