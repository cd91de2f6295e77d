using Partnerships.AgreementHistory;
using Partnerships.Commitments;
using Partnerships.Placements;
using Partnerships.Server.Access;

namespace Partnerships.Server.Agreements;

/// <summary>What of an agreement's history is for whom. Who may not read a placement sees that something happened to it and when, and not
/// what: absence, problems and why somebody left are a resident's own affairs.</summary>
internal static class HistoryRights
{
    private static readonly object Withheld = new();

    // What somebody needs quick help with is written in the agreement's stream as well, where it counts.
    private static readonly Type[] Helping = [typeof(HelpAsked), typeof(HelpGiven), typeof(HelpCorrected)];
    private static readonly HashSet<string> OfPeople = [.. EventNames.Table.Where(it => Helping.Contains(it.Value)).Select(it => it.Key)];

    /// <summary>True when an entry is for the caller with what it states.</summary>
    public static bool MaySeeFacts(this Caller caller, HistoryEntry entry) =>
        (entry.StreamKind != Placement.Stream && !OfPeople.Contains(entry.Type)) || RoleMatrix.Table["getPlacement"].Contains(caller.Role);

    /// <summary>The entry as the caller sees it.</summary>
    public static HistoryEntry For(this HistoryEntry entry, Caller caller)
    {
        if (!caller.MaySeeFacts(entry)) entry.Facts = Withheld;
        return entry;
    }
}
