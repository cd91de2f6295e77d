namespace Partnerships;

/// <summary>The targets of the UN's goals for sustainable development that job creation contributes to: on training, work, inequality, towns and
/// partnerships. What is shown is a contribution to a target, never the official indicator.</summary>
public static class UnGoals
{
    /// <summary>The targets, in their order.</summary>
    public static IReadOnlyList<string> Targets { get; } = ["4.3", "4.4", "4.5", "8.5", "8.6", "10.2", "10.3", "11.1", "11.3", "17.16", "17.17"];

    /// <summary>Demands that each is one of <see cref="Targets"/>, once.</summary>
    internal static Check UnTargets(this Check check, string[] targets, string pointer)
    {
        check.AtMost(targets.Length, pointer, Targets.Count);
        foreach (var (i, target) in targets.Take(Targets.Count).Index())
        {
            check.That(Targets.Contains(target), Refusals.UnGoalUnknown.At($"{pointer}/{i}").With(target))
                .That(Array.IndexOf(targets, target) == i, Refusals.Duplicate.At($"{pointer}/{i}"));
        }
        return check;
    }
}
