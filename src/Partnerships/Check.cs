namespace Partnerships;

/// <summary>Collects every violated rule of a command, so that the caller hears of all at once.</summary>
public sealed class Check
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);
    private readonly List<Refusal> refusals = [];

    /// <summary>True when a rule is violated.</summary>
    public bool Failed => refusals.Count > 0;

    /// <summary>Demands that something holds.</summary>
    public Check That(bool holds, Refusal otherwise)
    {
        if (!holds) refusals.Add(otherwise);
        return this;
    }

    /// <summary>Demands a text of 1 to <paramref name="most"/> characters that is not blank and holds no civil registration
    /// number; line breaks are allowed.</summary>
    public Check Text(string? text, string pointer, int most) => Text(text, pointer, most, oneLine: false);

    /// <summary>Demands a text as <see cref="Text(string?, string, int)"/> does, but of one line, such as a name.</summary>
    public Check Line(string? text, string pointer, int most) => Text(text, pointer, most, oneLine: true);

    /// <summary>Demands a number from 1 to <paramref name="most"/>.</summary>
    public Check Count(int number, string pointer, int most) =>
        That(number > 0, Refusals.NotPositive.At(pointer))
            .That(number <= most, Refusals.TooGreat.At(pointer).With(most));

    /// <summary>Demands that a list is no longer than <paramref name="most"/>.</summary>
    public Check AtMost(int length, string pointer, int most) => That(length <= most, Refusals.TooMany.At(pointer).With(most));

    /// <summary>Demands a date of the years 2000 to 2099.</summary>
    public Check Date(DateOnly date, string pointer) => That(date >= Earliest && date <= Latest, Refusals.DateOutOfRange.At(pointer));

    /// <summary>Demands two dates of the years 2000 to 2099, the last not before the first.</summary>
    public Check Period(DateOnly first, DateOnly last, string firstPointer, string lastPointer) =>
        Date(first, firstPointer).Date(last, lastPointer)
            .That(first <= last, Refusals.EndBeforeStart.At(lastPointer));

    /// <summary>Demands one of the enumeration's values.</summary>
    public Check Choice<T>(T value, string pointer) where T : struct, Enum =>
        That(Enum.IsDefined(value), Refusals.ChoiceUnknown.At(pointer));

    /// <summary>Demands a municipality code: four digits.</summary>
    public Check City(string? code, string pointer) =>
        That(code is { Length: 4 } && code.All(char.IsAsciiDigit), Refusals.CityCodeInvalid.At(pointer));

    /// <summary>The refusal that names them all.</summary>
    public Decision Refuse() => Decision.Refuse(refusals);

    private Check Text(string? text, string pointer, int most, bool oneLine) =>
        string.IsNullOrWhiteSpace(text) ? That(false, Refusals.TextMissing.At(pointer))
        : That(text.Length <= most, Refusals.TextTooLong.At(pointer).With(most))
            .That(IsWellFormed(text, oneLine), Refusals.TextMalformed.At(pointer))
            .That(!Cpr.IsLikelyIn(text), Refusals.LooksLikeCpr.At(pointer));

    private static bool IsWellFormed(string text, bool oneLine)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(c) || IsBidirectionalControl(c)) return false;
            else if (c is '\n' or '\r' or '\u2028' or '\u2029' ? oneLine : char.IsControl(c) && c != '\t') return false;
        }
        return true;
    }

    /// <summary>Embeddings, overrides and isolates (Unicode Standard Annex 9): they can make a text read otherwise than it is.</summary>
    private static bool IsBidirectionalControl(char c) => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
