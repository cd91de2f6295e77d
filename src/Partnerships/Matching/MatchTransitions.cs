namespace Partnerships.Matching;

/// <summary>Where a match is in its life.</summary>
public enum MatchStatus
{
    /// <summary>Before it is proposed.</summary>
    None,

    /// <summary>The candidate is proposed.</summary>
    Proposed,

    /// <summary>On the company's shortlist.</summary>
    Shortlisted,

    /// <summary>An interview is planned.</summary>
    InterviewPlanned,

    /// <summary>The interview was held.</summary>
    Interviewed,

    /// <summary>The company chose the candidate.</summary>
    Chosen,

    /// <summary>The candidate accepted.</summary>
    Accepted,

    /// <summary>A placement started.</summary>
    Completed,

    /// <summary>The company did not choose the candidate.</summary>
    NotChosen,

    /// <summary>The candidate declined.</summary>
    Declined,

    /// <summary>The proposal was taken back.</summary>
    Withdrawn,
}

/// <summary>What can be asked of a match.</summary>
public enum MatchCommand
{
    /// <summary>Proposing the candidate, also anew after it came to nothing.</summary>
    Propose,

    /// <summary>Putting the candidate on the shortlist.</summary>
    Shortlist,

    /// <summary>Planning the interview, also anew.</summary>
    PlanInterview,

    /// <summary>Recording that it was held.</summary>
    HoldInterview,

    /// <summary>The company's yes.</summary>
    Choose,

    /// <summary>The company's no.</summary>
    Reject,

    /// <summary>The candidate's yes.</summary>
    Accept,

    /// <summary>The candidate's no.</summary>
    Decline,

    /// <summary>Taking the proposal back.</summary>
    Withdraw,

    /// <summary>Starting a placement for it.</summary>
    Complete,
}

/// <summary>The match's life as a table. What is not in it is refused.</summary>
public static class MatchTransitions
{
    private static readonly MatchStatus[] UnderWay =
        [MatchStatus.Proposed, MatchStatus.Shortlisted, MatchStatus.InterviewPlanned, MatchStatus.Interviewed];

    /// <summary>Every transition there is: before, what is asked, after.</summary>
    public static IReadOnlyList<(MatchStatus From, MatchCommand Command, MatchStatus To)> Table { get; } =
    [
        .. From([MatchStatus.None, MatchStatus.NotChosen, MatchStatus.Declined, MatchStatus.Withdrawn], MatchCommand.Propose, MatchStatus.Proposed),
        .. From([MatchStatus.Proposed], MatchCommand.Shortlist, MatchStatus.Shortlisted),
        .. From([MatchStatus.Proposed, MatchStatus.Shortlisted, MatchStatus.InterviewPlanned], MatchCommand.PlanInterview, MatchStatus.InterviewPlanned),
        .. From([MatchStatus.InterviewPlanned], MatchCommand.HoldInterview, MatchStatus.Interviewed),
        .. From([MatchStatus.Shortlisted, MatchStatus.Interviewed], MatchCommand.Choose, MatchStatus.Chosen),
        .. From(UnderWay, MatchCommand.Reject, MatchStatus.NotChosen),
        .. From([MatchStatus.Chosen], MatchCommand.Accept, MatchStatus.Accepted),
        .. From([.. UnderWay, MatchStatus.Chosen], MatchCommand.Decline, MatchStatus.Declined),
        .. From([.. UnderWay, MatchStatus.Chosen, MatchStatus.Accepted], MatchCommand.Withdraw, MatchStatus.Withdrawn),
        .. From([MatchStatus.Accepted], MatchCommand.Complete, MatchStatus.Completed),
    ];

    /// <summary>True when the table has a row for it.</summary>
    public static bool Allow(MatchStatus status, MatchCommand command) => Table.Any(row => row.From == status && row.Command == command);

    /// <summary>True when something that can be asked leads from the one to the other.</summary>
    internal static bool Lead(MatchStatus from, MatchStatus to) => Table.Any(row => row.From == from && row.To == to);

    /// <summary>True while something may come of it: it is proposed, and neither completed nor come to nothing.</summary>
    public static bool IsOpen(MatchStatus status) => Allow(status, MatchCommand.Withdraw);

    private static IEnumerable<(MatchStatus, MatchCommand, MatchStatus)> From(MatchStatus[] statuses, MatchCommand command, MatchStatus to) =>
        statuses.Select(status => (status, command, to));
}
