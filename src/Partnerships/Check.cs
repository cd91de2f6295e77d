namespace Partnerships;

/// <summary>Collects every violated rule of a command, so that the caller hears of all at once.</summary>
public sealed class Check
{
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
    /// number.</summary>
    public Check Text(string? text, string pointer, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) refusals.Add(Refusals.TextMissing.At(pointer));
        else if (text.Length > most) refusals.Add(Refusals.TextTooLong.At(pointer).With(most));
        if (text is not null && Cpr.IsLikelyIn(text)) refusals.Add(Refusals.LooksLikeCpr.At(pointer));
        return this;
    }

    /// <summary>The refusal that names them all.</summary>
    public Decision Refuse() => Decision.Refuse(refusals);
}
