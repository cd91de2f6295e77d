namespace Partnerships;

/// <summary>Collects every violated rule of a command, so that the caller hears of all at once.</summary>
public sealed class Check
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);
    private const int MostLines = 50, MostLine = 100;
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
    public Check Text(string? text, Pointer pointer, int most) => Text(text, pointer, most, oneLine: false);

    /// <summary>Demands a text as <see cref="Text(string?, Pointer, int)"/> does, but of one line, such as a name.</summary>
    public Check Line(string? text, Pointer pointer, int most) => Text(text, pointer, most, oneLine: true);

    /// <summary>Demands a text as <see cref="Text(string?, Pointer, int)"/> does, that may hold a civil registration number: for what is kept
    /// in the vault only.</summary>
    public Check PersonalText(string? text, Pointer pointer, int most) => Text(text, pointer, most, oneLine: false, isPersonal: true);

    /// <summary>Demands a number from 1 to <paramref name="most"/>.</summary>
    public Check Count(int number, Pointer pointer, int most) =>
        number < 1 ? Violates(Refusals.NotPositive, pointer)
        : number > most ? Violates(Refusals.TooGreat.With(most), pointer)
        : this;

    /// <summary>Demands that a list is no longer than <paramref name="most"/>.</summary>
    public Check AtMost(int length, Pointer pointer, int most) => length <= most ? this : Violates(Refusals.TooMany.With(most), pointer);

    /// <summary>Demands a date of the years 2000 to 2099.</summary>
    public Check Date(DateOnly date, Pointer pointer) =>
        date >= Earliest && date <= Latest ? this : Violates(Refusals.DateOutOfRange, pointer);

    /// <summary>Demands a date as <see cref="Date"/> does, that has come.</summary>
    public Check Happened(DateOnly date, Pointer pointer, DateOnly today)
    {
        Date(date, pointer);
        return date <= today ? this : Violates(Refusals.InTheFuture, pointer);
    }

    /// <summary>Demands two dates of the years 2000 to 2099, the last not before the first.</summary>
    public Check Period(DateOnly first, DateOnly last, Pointer firstPointer, Pointer lastPointer)
    {
        Date(first, firstPointer).Date(last, lastPointer);
        return first <= last ? this : Violates(Refusals.EndBeforeStart, lastPointer);
    }

    /// <summary>Demands one of the enumeration's values.</summary>
    public Check Choice<T>(T value, Pointer pointer) where T : struct, Enum =>
        Enum.IsDefined(value) ? this : Violates(Refusals.ChoiceUnknown, pointer);

    /// <summary>Demands a municipality code: four digits.</summary>
    public Check City(string? code, Pointer pointer) =>
        code is { Length: 4 } && !code.AsSpan().ContainsAnyExceptInRange('0', '9') ? this : Violates(Refusals.CityCodeInvalid, pointer);

    /// <summary>Demands an occupation's code in DISCO-08 (<see cref="Partnerships.Occupation"/>).</summary>
    public Check Occupation(string? code, Pointer pointer) =>
        Partnerships.Occupation.IsValid(code) ? this : Violates(Refusals.OccupationInvalid, pointer);

    /// <summary>Demands that each of a list is a short line, such as a skill, and that the list is not too long.</summary>
    public Check Lines(string[] lines, string pointer)
    {
        AtMost(lines.Length, pointer, MostLines);
        foreach (var (i, line) in lines.Index()) Line(line, $"{pointer}/{i}", MostLine);
        return this;
    }

    /// <summary>The refusal that names them all.</summary>
    public Decision Refuse() => Decision.Refuse(refusals);

    private Check Text(string? text, Pointer pointer, int most, bool oneLine, bool isPersonal = false)
    {
        if (string.IsNullOrWhiteSpace(text)) return Violates(Refusals.TextMissing, pointer);
        if (text.Length > most) Violates(Refusals.TextTooLong.With(most), pointer);
        if (!IsWellFormed(text, oneLine)) Violates(Refusals.TextMalformed, pointer);
        return !isPersonal && Cpr.IsLikelyIn(text) ? Violates(Refusals.LooksLikeCpr, pointer) : this;
    }

    private Check Violates(Refusal rule, Pointer pointer)
    {
        refusals.Add(rule.At(pointer.ToString()));
        return this;
    }

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
