using Partnerships.Server.EventLog;

namespace Partnerships.Server.Imports;

/// <summary>Several commands as one decision: each is decided on what those before it make of the streams, and their events are appended
/// together or not at all. The rules stay where they are, in each command's own decision.</summary>
internal sealed class Steps(Situation situation)
{
    private readonly List<NewEvent> events = [];
    private readonly List<Refusal> refusals = [];

    /// <summary>Decides one more.</summary>
    /// <param name="command">The command.</param>
    /// <param name="day">See <see cref="Situation.Then"/>.</param>
    /// <param name="under">What the pointers of its refusals are put under, so that those of several steps can be told apart.</param>
    /// <param name="but">A rule that an earlier step has named the cause of, and that is not named again.</param>
    /// <returns>False when it is refused.</returns>
    public async Task<bool> Take(Command command, DateOnly? day = null, string under = "", Refusal? but = null)
    {
        switch (await situation.Then(command, day))
        {
            case Decision.Accepted accepted:
                events.AddRange(accepted.Events);
                return true;
            case Decision.Refused refused:
                Refuse(refused.Refusals.Where(refusal => refusal.Code != but?.Code).Select(refusal => refusal with { Pointer = $"{under}{refusal.Pointer}" }));
                return false;
            default:
                return true;
        }
    }

    /// <summary>Refuses the whole.</summary>
    public void Refuse(params IEnumerable<Refusal> more) => refusals.AddRange(more);

    /// <summary>Demands that what is recorded is what a row says.</summary>
    public Steps Same(bool same, string pointer)
    {
        if (!same) Refuse(SheetRefusals.RecordedOtherwise.At(pointer));
        return this;
    }

    /// <summary>What they come to together.</summary>
    public Decision Whole =>
        refusals.Count > 0 ? Decision.Refuse(refusals.Distinct())
        : events.Count > 0 ? new Decision.Accepted(events)
        : Decision.Nothing;
}
