using System.Collections.Immutable;

namespace Partnerships.Matching;

/// <summary>What happened to a match, as it is known now: corrected facts are as they really were. States and views share it.</summary>
/// <param name="Known">The facts in order; null for a proposal.</param>
public sealed record MatchSteps(ImmutableList<MatchFact?> Known)
{
    /// <summary>Nothing.</summary>
    public static MatchSteps Nothing { get; } = new(ImmutableList<MatchFact?>.Empty);

    /// <summary>Where the match is in its life.</summary>
    internal MatchStatus Status => Known.IsEmpty ? MatchStatus.None : After(Known[^1]);

    /// <summary>What followed the latest proposal, the latest first.</summary>
    internal IEnumerable<MatchFact> SinceProposal => Known.Reverse().TakeWhile(fact => fact is not null)!;

    /// <summary>How the match stood when a step was recorded that cannot have happened then; null when each can have.</summary>
    internal MatchStatus? Gap
    {
        get
        {
            var status = MatchStatus.None;
            foreach (var next in Known.Select(After))
            {
                if (!MatchTransitions.Lead(status, next)) return status;
                status = next;
            }
            return null;
        }
    }

    /// <summary>After an event of the match.</summary>
    internal MatchSteps After(IEvent happened) => happened switch
    {
        MatchProposed => new(Known.Add(null)),
        MatchFactCorrected { Is: { } now } e => new(Known.SetItem(Known.LastIndexOf(e.Was), now)),
        MatchFactCorrected e => new(Known.RemoveAt(Known.LastIndexOf(e.Was))),
        _ => new(Known.Add(MatchFact.Of(happened) ?? throw new UnknownEventException(Match.Stream, happened))),
    };

    private static MatchStatus After(MatchFact? fact) => fact?.Status ?? MatchStatus.Proposed;
}
