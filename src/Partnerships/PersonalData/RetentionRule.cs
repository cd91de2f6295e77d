using Partnerships.Candidates;
using Partnerships.Matching;
using Partnerships.Placements;

namespace Partnerships.PersonalData;

/// <summary>How long personal data may be kept after a case is closed, from a day on.</summary>
/// <param name="From">The first day with this period.</param>
/// <param name="Years">The period.</param>
public sealed record RetentionPeriod(DateOnly From, int Years);

/// <summary>Proposes the erasure of what is no longer needed (GDPR article 5(1)(e), storage limitation). No law states the period for this
/// register: it is each housing organisation's own choice, to be confirmed by it. A person decides on every proposal.</summary>
public static class RetentionRule
{
    /// <summary>The periods, the earliest first. Another choice is a further row with the day from which it holds.</summary>
    public static IReadOnlyList<RetentionPeriod> Periods { get; } = [new(new DateOnly(2000, 1, 1), 5)];

    /// <summary>The period in years on a day.</summary>
    public static int YearsOn(DateOnly day) => Periods.Last(period => period.From <= day || period == Periods[0]).Years;

    /// <summary>Looks at a case on the day that was set for it: proposes erasure, or says when to look again. A case is closed since the
    /// last day of the last placement, at the earliest since the data were recorded. While a placement runs, or a match may come to one,
    /// no proposal can be due before a whole period from now; to look again on that day therefore never comes too late.</summary>
    /// <param name="state">The candidate.</param>
    /// <param name="id">Its id.</param>
    /// <param name="since">A day on which the case was open still, such as that of the recording.</param>
    /// <param name="placements">The candidate's placements.</param>
    /// <param name="matches">The candidate's matches.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Review(Candidate state, Guid id, DateOnly since, IReadOnlyList<Placement> placements, IReadOnlyList<Match> matches, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(placements);
        ArgumentNullException.ThrowIfNull(matches);
        if (state.Personal.Commitment is null || state.Personal.IsGranted || state.Personal.AwaitsDecision) return Decision.Nothing;
        var years = YearsOn(today);
        var closedOn = placements.Where(placement => !placement.IsAnnulled).Select(placement => placement.Facts?.EndedOn ?? today)
            .Concat(matches.Where(match => MatchTransitions.IsOpen(match.Status)).Select(_ => today)).Append(since).Max();
        return closedOn.AddYears(years) <= today
            ? Decision.Accept(Candidate.Ref(id), today, new ErasureProposed(closedOn, years))
            : Decision.Accept(Candidate.Ref(id), today, new RetentionReviewed(closedOn, closedOn.AddYears(years)));
    }
}
