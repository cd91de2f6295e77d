using System.Text.Json.Serialization;

namespace Partnerships.Bench;

/// <summary>What was measured.</summary>
/// <param name="Name">Which figure.</param>
/// <param name="Value">What we reach.</param>
/// <param name="Unit">In which unit, the yardstick too.</param>
/// <param name="Yardstick">What it is held against: measured in the same run, or the time that is allowed.</param>
/// <param name="Ratio">Value to yardstick.</param>
/// <param name="Required">What the ratio must be, at least or at most.</param>
/// <param name="Met">Whether it is.</param>
internal sealed record Figure(string Name, double Value, string Unit, double Yardstick, double Ratio, double Required, bool Met)
{
    /// <summary>Whether the ratio must be at least, and not at most, what is required.</summary>
    [JsonIgnore]
    public bool MoreIsBetter { get; private init; }

    /// <summary>The ratio that this machine gives the same work with none of our code in it; null where that was not measured.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Limit { get; private init; }

    /// <summary>With the value that the same work reaches with none of our code in it.</summary>
    public Figure WithLimit(double value) => this with { Limit = Round(value / Yardstick) };

    /// <summary>The value must be at least so many times the yardstick.</summary>
    public static Figure AtLeast(string name, double value, string unit, double yardstick, double times) =>
        new(name, Round(value), unit, Round(yardstick), Round(value / yardstick), times, value / yardstick >= times) { MoreIsBetter = true };

    /// <summary>The value must be at most so many times the yardstick.</summary>
    public static Figure AtMost(string name, double value, string unit, double yardstick, double times) =>
        new(name, Round(value), unit, Round(yardstick), Round(value / yardstick), times, value / yardstick <= times);

    private static double Round(double number) => Math.Round(number, number < 100 ? 3 : 1);
}
