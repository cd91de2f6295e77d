namespace Partnerships.PersonalData;

/// <summary>Tells whether words that are to stay in the log say who a person is. It finds slips of the pen, not ill will.</summary>
public static class Naming
{
    private const int ShortestName = 3, ShortestNumber = 6;
    private static readonly char[] BetweenNames = [' ', '-', '\t', '\n', '\r', ','];

    /// <summary>True when the words hold a part of the name as a word of its own, or the number, mail or postal address.</summary>
    /// <param name="words">The words.</param>
    /// <param name="data">What is kept of the person.</param>
    public static bool IsIn(string words, IReadOnlyDictionary<PersonalField, string> data)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(data);
        return data.Any(kept => kept.Key switch
        {
            PersonalField.Name => kept.Value.Split(BetweenNames).Any(part => part.Length >= ShortestName && HasWord(words, part)),
            PersonalField.Phone or PersonalField.Cpr =>
                Digits(kept.Value) is { Length: >= ShortestNumber } number && Digits(words).Contains(number, StringComparison.Ordinal),
            PersonalField.Mail or PersonalField.Address => words.Contains(kept.Value, StringComparison.OrdinalIgnoreCase),
            _ => false,
        });
    }

    private static bool HasWord(string words, string word)
    {
        for (var at = words.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            // A name with an s behind it is the name still: Nadias sag.
            if ((at == 0 || !char.IsLetter(words[at - 1])) && (end == words.Length || !char.IsLetter(words[end]) || words[end] is 's' or 'S')) return true;
        }
        return false;
    }

    // A Danish number is said with and without the country's.
    private static string Digits(string text) =>
        string.Concat((text.StartsWith("+45", StringComparison.Ordinal) ? text[3..] : text).Where(char.IsAsciiDigit));
}
