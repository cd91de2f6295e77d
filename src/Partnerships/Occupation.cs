namespace Partnerships;

/// <summary>Occupations by their code in DISCO-08, Statistics Denmark's edition of ISCO-08: four digits for a unit group, six for one of its
/// Danish occupations.</summary>
public static class Occupation
{
    private const int UnitGroup = 4;
    private const int Whole = 6;

    /// <summary>True for four or six digits. That such an occupation exists is not checked: the register is Statistics Denmark's.</summary>
    public static bool IsValid(string? code) => code is { Length: UnitGroup or Whole } && !code.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>True for occupations of one unit group: the first four digits, those that DISCO-08 shares with ISCO-08, are the same.</summary>
    public static bool SameGroup(string one, string other) =>
        IsValid(one) && IsValid(other) && one.AsSpan(0, UnitGroup).SequenceEqual(other.AsSpan(0, UnitGroup));
}
