namespace Partnerships;

/// <summary>Danish company registration numbers (Det Centrale Virksomhedsregister).</summary>
public static class Cvr
{
    private static readonly int[] Weights = [2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>True for 8 digits whose sum with the weights 2 7 6 5 4 3 2 1 is divisible by 11.</summary>
    public static bool IsValid(string? number) =>
        number is { Length: 8 }
        && number.All(char.IsAsciiDigit)
        && number != "00000000"
        && number.Select((digit, i) => (digit - '0') * Weights[i]).Sum() % 11 == 0;
}
