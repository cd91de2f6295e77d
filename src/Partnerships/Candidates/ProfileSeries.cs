using System.Collections.Immutable;

namespace Partnerships.Candidates;

/// <summary>The profiles of a candidate as they are known now, by the day of which each tells: the latest day counts, whichever came to be recorded last.
/// States and views share it.</summary>
/// <param name="Known">The profiles by day.</param>
public sealed record ProfileSeries(ImmutableSortedDictionary<DateOnly, CandidateProfile> Known)
{
    /// <summary>None.</summary>
    public static ProfileSeries None { get; } = new(ImmutableSortedDictionary<DateOnly, CandidateProfile>.Empty);

    /// <summary>The day of which the profile that counts tells; null when there is none.</summary>
    internal DateOnly? LastOn => Known.IsEmpty ? null : Known.Keys.Last();

    /// <summary>The profile that counts; null when there is none.</summary>
    internal CandidateProfile? Last => Known.IsEmpty ? null : Known.Values.Last();

    /// <summary>True when a profile is known so.</summary>
    internal bool Knows(CandidateProfileSet profile) => Known.TryGetValue(profile.AsOf, out var known) && known.Same(profile.Profile);

    /// <summary>With one more; it takes the place of one of the same day.</summary>
    internal ProfileSeries After(CandidateProfileSet happened) => new(Known.SetItem(happened.AsOf, happened.Profile));

    /// <summary>After a correction.</summary>
    internal ProfileSeries After(CandidateProfileCorrected happened)
    {
        var others = new ProfileSeries(Known.Remove(happened.Was.AsOf));
        return happened.Is is { } now ? others.After(now) : others;
    }
}
