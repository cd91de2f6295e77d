using Partnerships.PersonalData;

namespace Partnerships.Workflows;

/// <summary>What follows from a person's data being kept, and from the decision to erase them.</summary>
public static class PersonalDataWorkflows
{
    /// <summary>Granted: the person's key and data are destroyed.</summary>
    public const string Erasure = "erasure";

    /// <summary>Kept: once a case may have been closed for long enough, somebody looks whether it has.</summary>
    public const string Retention = "retention";

    /// <summary>The reactions to an event.</summary>
    public static IEnumerable<Reaction> React(Recorded recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return recorded.Event switch
        {
            ErasureGranted => [new Reaction(Erasure, new DestroyPersonalData(recorded.StreamId))],
            PersonalDataRecorded or ErasureRefused => [Review(recorded, recorded.EffectiveOn, NextAfter(recorded.EffectiveOn))],
            RetentionReviewed e => [Review(recorded, e.ClosedOn, e.NextOn)],
            _ => [],
        };
    }

    private static Reaction Review(Recorded recorded, DateOnly since, DateOnly on) => new(Retention, new ReviewRetention(recorded.StreamId, since), on);

    private static DateOnly NextAfter(DateOnly day) => day.AddYears(RetentionRule.YearsOn(day));
}
