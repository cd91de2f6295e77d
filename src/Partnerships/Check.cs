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

    /// <summary>Demands a text of 1 to <paramref name="most"/> characters that is not blank.</summary>
    public Check Text(string? text, string pointer, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) refusals.Add(Refusals.TextMissing.At(pointer));
        else if (text.Length > most) refusals.Add(Refusals.TextTooLong.At(pointer).With(most));
        return this;
    }

    /// <summary>The refusal that names them all.</summary>
    public Decision Refuse() => Decision.Refuse(refusals);
}
