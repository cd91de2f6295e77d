using Partnerships.Agreements;

namespace Partnerships.Architecture.Tests;

/// <summary>The picture of an agreement's life is the table's: paste what the failing test prints.</summary>
public class StateMachineTests
{
    [Fact]
    public void The_picture_in_the_map_shows_every_transition_of_the_table_and_no_other() =>
        Between(Repository.Read("ARCHITECTURE.md"), "```mermaid\n", "```\n").ShouldBe(Picture());

    [Fact]
    public void Every_status_can_be_reached_and_what_is_over_is_never_left_unless_the_end_was_recorded_in_error()
    {
        var reached = new HashSet<AgreementStatus> { AgreementStatus.None };
        while (AgreementTransitions.Table.Where(row => reached.Contains(row.From)).Select(row => row.To).Any(reached.Add)) { }
        reached.ShouldBe(Enum.GetValues<AgreementStatus>(), ignoreOrder: true);
        AgreementTransitions.Table.Where(row => AgreementTransitions.IsOver(row.From)).ShouldAllBe(row => row.Command == AgreementCommand.TakeBackEnd);
    }

    private static string Picture()
    {
        var arrows = AgreementTransitions.Table
            .GroupBy(row => (row.From, row.To))
            .Select(group => $"    {Name(group.Key.From)} --> {Name(group.Key.To)}: {string.Join(", ", group.Select(row => row.Command))}");
        var ends = AgreementTransitions.Table.Select(row => row.To).Distinct().Where(AgreementTransitions.IsOver).Select(status => $"    {status} --> [*]");
        return string.Join('\n', ["stateDiagram-v2", .. arrows, .. ends]) + "\n";
    }

    private static string Name(AgreementStatus status) => status == AgreementStatus.None ? "[*]" : status.ToString();

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
