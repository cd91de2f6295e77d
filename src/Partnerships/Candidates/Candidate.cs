using System.Collections.Immutable;
using Partnerships.PersonalData;

namespace Partnerships.Candidates;

/// <summary>Where a candidate lives from a date on.</summary>
/// <param name="From">The first day there.</param>
/// <param name="Area">The housing area; null when it is none of the registered ones.</param>
public sealed record Home(DateOnly From, Guid? Area) : IFact<Home>
{
    DateOnly? IFact<Home>.On => From;

    bool IFact<Home>.IsOne => true;

    /// <summary>Every fact about where the candidate lived can have been every other.</summary>
    bool IFact<Home>.IsAbout(Home other) => true;

    /// <summary>Of homes, the earliest first, that on a day; null before the first day known.</summary>
    public static Home? On(IEnumerable<Home> homes, DateOnly day) => homes.LastOrDefault(home => home.From <= day);

    /// <summary>The homes, the earliest first, with one more; it takes the place of one from the same day.</summary>
    internal static IEnumerable<Home> Settle(IEnumerable<Home> homes, Home home) =>
        homes.Where(known => known.From != home.From).Append(home).OrderBy(known => known.From);

    /// <summary>The homes, the earliest first, after a correction.</summary>
    internal static IEnumerable<Home> Settle(IEnumerable<Home> homes, CandidateHomeCorrected correction)
    {
        var others = homes.Where(known => known != correction.Was);
        return correction.Is is { } now ? Settle(others, now) : others;
    }
}

/// <summary>An unemployed resident (ledig beboer), known by an opaque id only.</summary>
/// <param name="Registered">How the candidate was registered; null before.</param>
/// <param name="Homes">The homes known, the earliest first; each lasts until the next.</param>
/// <param name="Personal">What is known of the personal data, which are in the vault.</param>
public sealed record Candidate(CandidateRegistered? Registered, ImmutableList<Home> Homes, PersonalFile Personal) : ICityState
{
    /// <summary>The streams' kind.</summary>
    public const string Stream = "candidate";

    /// <summary>Before the first event.</summary>
    public static Candidate Initial { get; } = new(null, [], PersonalFile.Empty);

    /// <summary>The profile; until one is set, the skills of the registration and nothing else. Null before the registration.</summary>
    public CandidateProfile? Profile => Profiles.Last ?? (Registered is { } registered ? Registration(registered) : null);

    /// <summary>The day of which the profile tells; null until one is set.</summary>
    public DateOnly? ProfileAsOf => Profiles.LastOn;

    /// <summary>The profiles known.</summary>
    public ProfileSeries Profiles { get; init; } = ProfileSeries.None;

    /// <summary>The days of which, by a correction, there was no profile.</summary>
    public ImmutableHashSet<DateOnly> WithoutProfile { get; init; } = [];

    /// <summary>Why the candidate is withdrawn from matching; null while that is not so.</summary>
    public WithdrawalReason? Withdrawn { get; init; }

    /// <summary>Homes that were recorded wrongly, and how they really were; null for a move that never happened.</summary>
    public ImmutableDictionary<Home, Home?> Corrected { get; init; } = ImmutableDictionary<Home, Home?>.Empty;

    /// <summary>The candidate's stream.</summary>
    public static StreamRef Ref(Guid id) => new(Stream, id);

    /// <summary>True once registered.</summary>
    public bool Exists => Registered is not null;

    /// <inheritdoc/>
    public string? City => Registered?.City;

    /// <summary>The home on a day; null before the first day known.</summary>
    public Home? HomeOn(DateOnly day) => Home.On(Homes, day);

    /// <summary>The housing area lived in on a day; null when it is none of the registered ones or not known.</summary>
    public Guid? AreaOn(DateOnly day) => HomeOn(day)?.Area;

    /// <summary>The state after an event.</summary>
    public static Candidate Evolve(Candidate state, IEvent happened) => happened switch
    {
        CandidateRegistered e => state with
        {
            Registered = e,
            Homes = [.. Home.Settle(state.Homes, new Home(e.LivesThereSince, e.Area))],
        },
        CandidateProfileSet e => state with { Profiles = state.Profiles.After(e) },
        CandidateProfileCorrected e => state with
        {
            Profiles = state.Profiles.After(e),
            WithoutProfile = e.Is is null ? state.WithoutProfile.Add(e.Was.AsOf) : state.WithoutProfile,
        },
        CandidateWithdrawn e => state with { Withdrawn = e.Reason },
        CandidateReturned => state with { Withdrawn = null },
        CandidateMoved e => state with { Homes = [.. Home.Settle(state.Homes, new Home(e.On, e.Area))] },
        CandidateHomeCorrected e => state with { Homes = [.. Home.Settle(state.Homes, e)], Corrected = state.Corrected.SetItem(e.Was, e.Is) },
        _ when PersonalFile.Evolve(state.Personal, happened) is { } personal => state with { Personal = personal },
        _ => throw new UnknownEventException(Stream, happened),
    };

    /// <summary>What a registration tells of a profile: the skills.</summary>
    internal static CandidateProfile Registration(CandidateRegistered e) => new(e.Skills, [], null, [], [], null, null, null);
}
