using System.Globalization;

namespace Partnerships.EventStore.Contract;

/// <summary>How long random tests go on. Tests take a moment; torture takes as many times as many cases as one likes.</summary>
public static class Effort
{
    /// <summary>Multiplies the number of cases.</summary>
    public const string Factor = "PARTNERSHIPS_TORTURE";

    /// <summary>A seed that a failure named: that one case is run, and made shorter, again.</summary>
    public const string Seed = "PARTNERSHIPS_REPLAY";

    public static int Times(int cases) =>
        Environment.GetEnvironmentVariable(Factor) is { Length: > 0 } factor ? (int)(cases * double.Parse(factor, CultureInfo.InvariantCulture)) : cases;

    public static string? Replay => Environment.GetEnvironmentVariable(Seed) is { Length: > 0 } seed ? seed : null;
}
