using System.Globalization;
using System.Text;

namespace Partnerships.Agreements;

/// <summary>What became of some words.</summary>
public enum WordChange
{
    /// <summary>They stand in both texts.</summary>
    Same,

    /// <summary>They stand in the earlier text only.</summary>
    Removed,

    /// <summary>They stand in the later text only.</summary>
    Added,
}

/// <summary>Neighbouring words of which the same became.</summary>
/// <param name="Change">What became of them.</param>
/// <param name="Text">The words with what stands between them.</param>
public sealed record WordRun(WordChange Change, string Text);

/// <summary>Compares two texts word by word: the longest common subsequence of their words, spaces and marks. The runs that are not added make
/// up the earlier text, those that are not removed the later one. Between two words that stay, what was removed comes before what was
/// added.</summary>
public static class WordDiff
{
    /// <summary>The most pairs of words that are compared; beyond that what differs is shown as replaced whole, so that no text takes long.</summary>
    private const int MostPairs = 4_000_000;

    /// <summary>From the earlier text to the later one; none when both are empty.</summary>
    public static IReadOnlyList<WordRun> Of(string was, string now)
    {
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(now);
        var (earlier, later) = (Words(was), Words(now));
        var most = Math.Min(earlier.Length, later.Length);
        var start = 0;
        while (start < most && earlier[start] == later[start]) start++;
        var end = 0;
        while (end < most - start && earlier[^(end + 1)] == later[^(end + 1)]) end++;
        var runs = new Runs();
        foreach (var word in earlier.Take(start)) runs.Keep(word);
        Compare(earlier[start..^end], later[start..^end], runs);
        foreach (var word in earlier.TakeLast(end)) runs.Keep(word);
        return runs.Finish();
    }

    private static void Compare(string[] earlier, string[] later, Runs runs)
    {
        var (i, j) = (0, 0);
        if ((long)earlier.Length * later.Length <= MostPairs)
        {
            var common = Common(earlier, later);
            while (i < earlier.Length && j < later.Length)
            {
                if (earlier[i] == later[j])
                {
                    runs.Keep(earlier[i++]);
                    j++;
                }
                else if (common[i + 1, j] >= common[i, j + 1]) runs.Remove(earlier[i++]);
                else runs.Add(later[j++]);
            }
        }
        while (i < earlier.Length) runs.Remove(earlier[i++]);
        while (j < later.Length) runs.Add(later[j++]);
    }

    /// <summary>At [i, j] the length of the longest common subsequence of what follows from i and from j on.</summary>
    private static int[,] Common(string[] earlier, string[] later)
    {
        var lengths = new int[earlier.Length + 1, later.Length + 1];
        for (var i = earlier.Length - 1; i >= 0; i--)
            for (var j = later.Length - 1; j >= 0; j--)
                lengths[i, j] = earlier[i] == later[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }

    /// <summary>Words and runs of spaces whole; every other sign by itself.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (Kind(text[start]) is { } kind) while (end < text.Length && Kind(text[end]) == kind) end++;
            words.Add(text[start..end]);
            start = end;
        }
        return [.. words];
    }

    /// <summary>True for what words are made of, also halves of surrogate pairs and combining marks; false for spaces; else null.</summary>
    private static bool? Kind(char sign) =>
        char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark ? true
        : char.IsWhiteSpace(sign) ? false
        : null;

    private sealed class Runs
    {
        private readonly List<WordRun> runs = [];
        private readonly StringBuilder same = new(), removed = new(), added = new();

        public void Keep(string word)
        {
            Flush(WordChange.Removed, removed);
            Flush(WordChange.Added, added);
            same.Append(word);
        }

        public void Remove(string word)
        {
            Flush(WordChange.Same, same);
            removed.Append(word);
        }

        public void Add(string word)
        {
            Flush(WordChange.Same, same);
            added.Append(word);
        }

        public List<WordRun> Finish()
        {
            Flush(WordChange.Same, same);
            Flush(WordChange.Removed, removed);
            Flush(WordChange.Added, added);
            return runs;
        }

        private void Flush(WordChange change, StringBuilder words)
        {
            if (words.Length == 0) return;
            runs.Add(new(change, words.ToString()));
            words.Clear();
        }
    }
}
