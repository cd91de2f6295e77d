using Partnerships.SteeringGroups;

namespace Partnerships.Agreements;

/// <summary>Which of the steering group's frames a pledge is outside of.</summary>
public enum FrameRule
{
    /// <summary>Places of a kind that the frames do not allow.</summary>
    Kind,

    /// <summary>Fewer weekly hours than the least.</summary>
    LeastWeeklyHours,

    /// <summary>A shorter employment than the least.</summary>
    LeastWeeks,
}

/// <summary>A pledge outside the frames. The value is part of it: a dispensation for one is none for another.</summary>
/// <param name="Commitment">The commitment's id in the agreement.</param>
/// <param name="Rule">Which frame.</param>
/// <param name="Employment">The employment kind pledged.</param>
/// <param name="Value">The minutes a week, or the weeks, that are pledged; null for the kind.</param>
public sealed record Deviation(string Commitment, FrameRule Rule, EmploymentKind Employment, int? Value = null)
{
    /// <summary>Every pledge of some terms that is outside the frames, in the order of the commitments.</summary>
    public static IEnumerable<Deviation> Of(Terms terms, SteeringGroup group)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(group);
        foreach (var pledge in terms.Commitments)
        {
            if (pledge.Employment is not { } kind) continue;
            if (!group.Allows(kind)) yield return new(pledge.Id, FrameRule.Kind, kind);
            if (pledge.MinutesPerWeek < group.Frames?.LeastMinutesPerWeek) yield return new(pledge.Id, FrameRule.LeastWeeklyHours, kind, pledge.MinutesPerWeek);
            if (pledge.Weeks < group.Frames?.LeastWeeks) yield return new(pledge.Id, FrameRule.LeastWeeks, kind, pledge.Weeks);
        }
    }
}

/// <summary>The steering group lets an agreement pledge what is outside its frames.</summary>
/// <param name="Deviations">What exactly.</param>
/// <param name="Reason">Why.</param>
public sealed record DispensationGranted(Deviation[] Deviations, string Reason) : IEvent, IFact<DispensationGranted>
{
    DateOnly? IFact<DispensationGranted>.On => null;

    bool IFact<DispensationGranted>.IsOne => true;

    /// <summary>Only the reason can be another.</summary>
    bool IFact<DispensationGranted>.IsAbout(DispensationGranted other) => Deviations.SequenceEqual(other.Deviations);

    /// <summary>By what it says, also of the deviations.</summary>
    public bool Equals(DispensationGranted? other) => other is not null && Reason == other.Reason && Deviations.SequenceEqual(other.Deviations);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reason, Deviations.Length);
}

/// <summary>A dispensation was recorded wrongly. What was recorded stays in the history.</summary>
/// <param name="Was">The dispensation as it was recorded.</param>
/// <param name="Is">The dispensation as it really was; null when it was never granted.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="StatedBy">Who says so.</param>
public sealed record DispensationCorrected(DispensationGranted Was, DispensationGranted? Is, string Reason, string StatedBy)
    : IEvent, IFactCorrected<DispensationGranted>;
