using Partnerships.EventStore.Contract.History;
using Shouldly;

namespace Partnerships.EventStore.Contract.Model;

/// <summary>When what an engine says is what the model says.</summary>
internal static class Alike
{
    public static bool Are(Outcome left, Outcome right) => (left, right) switch
    {
        (Outcome.Appended one, Outcome.Appended other) => one.Replayed == other.Replayed && one.Events.Select(Sighting.Of).SequenceEqual(other.Events.Select(Sighting.Of)),
        (Outcome.Refused one, Outcome.Refused other) => one.Reason.Equals(other.Reason) && Are(one.Versions, other.Versions),
        (Outcome.NothingToDo one, Outcome.NothingToDo other) => Are(one.Versions, other.Versions),
        (Outcome.CommandIdReused, Outcome.CommandIdReused) => true,
        _ => false,
    };

    public static void ShouldBeAs(this Outcome actual, Outcome expected, string what) =>
        Are(actual, expected).ShouldBeTrue($"{what} came to\n  {Text(actual)}\nand not to\n  {Text(expected)}");

    public static void ShouldBeAs(this IEnumerable<RecordedEvent> actual, IEnumerable<RecordedEvent> expected, string what) =>
        actual.Select(Sighting.Of).ShouldBe(expected.Select(Sighting.Of), what);

    public static void ShouldBeAs(this ViewPage actual, ViewPage expected, string what) =>
        ViewFacts.IsSame(actual, expected).ShouldBeTrue($"{what} is\n  {ViewFacts.Text(actual)}\nand not\n  {ViewFacts.Text(expected)}");

    public static string Text(Outcome outcome) => outcome switch
    {
        Outcome.Appended appended => $"{(appended.Replayed ? "replayed" : "appended")} {string.Join(", ", appended.Events.Select(Sighting.Of))}",
        Outcome.Refused refused => $"refused: {refused.Reason} on {Text(refused.Versions)}",
        Outcome.NothingToDo nothing => $"nothing to do on {Text(nothing.Versions)}",
        _ => $"{outcome}",
    };

    private static string Text(IReadOnlyDictionary<StreamName, long> versions) => string.Join(", ", versions.Select(entry => $"{entry.Key} {entry.Value}"));

    private static bool Are(IReadOnlyDictionary<StreamName, long> left, IReadOnlyDictionary<StreamName, long> right) =>
        left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out var version) && version == entry.Value);
}
