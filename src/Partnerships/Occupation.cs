namespace Partnerships;

/// <summary>Occupations by their code in DISCO-08, Statistics Denmark's version of ISCO-08: the first four digits are about those of ISCO-08
/// (the unit group), two more tell Danish occupations within it apart.</summary>
public static class Occupation
{
    private const int UnitGroup = 4, Whole = 6;

    /// <summary>True for 4 or 6 digits.</summary>
    public static bool IsValid(string? code) => code is { Length: UnitGroup or Whole } && !code.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>True when both codes are of the same unit group: their first four digits are equal.</summary>
    public static bool SameGroup(string one, string other) => one.AsSpan(0, UnitGroup).SequenceEqual(other.AsSpan(0, UnitGroup));
}
