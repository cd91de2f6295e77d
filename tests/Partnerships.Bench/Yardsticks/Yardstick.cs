using System.Text.Json;

namespace Partnerships.Bench.Yardsticks;

/// <summary>What another program reached at the same work, as it says it: a line of JSON on its standard output.</summary>
/// <param name="Name">By which a figure finds it.</param>
/// <param name="Value">What was reached: the median of the runs.</param>
/// <param name="Unit">In which unit.</param>
/// <param name="Settings">With which settings, in words.</param>
internal sealed record Yardstick(string Name, double Value, string Unit, string Settings)
{
    /// <summary>The line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>The yardstick that a line gives.</summary>
    public static Yardstick Of(string line) => JsonSerializer.Deserialize<Yardstick>(line, JsonSerializerOptions.Web)!;
}
