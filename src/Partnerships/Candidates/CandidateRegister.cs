using Partnerships.Placements;

namespace Partnerships.Candidates;

/// <summary>A candidate as the register shows it: no personal data, an opaque id only.</summary>
public sealed class CandidateDocument
{
    /// <summary>The opaque id.</summary>
    public Guid Candidate { get; set; }

    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>When registered.</summary>
    public DateOnly RegisteredOn { get; set; }

    /// <summary>Skills, in words: those of the profile, or of the registration until one is set.</summary>
    public string[] Skills { get; set; } = [];

    /// <summary>The homes known, the earliest first; each lasts until the next.</summary>
    public List<Home> Homes { get; set; } = [];

    /// <summary>The person's steps in the order of their start: one person may have several.</summary>
    public List<CandidateStep> Steps { get; set; } = [];
}

/// <summary>A placement in a candidate's path.</summary>
/// <param name="Placement">The placement.</param>
/// <param name="Kind">Its employment kind.</param>
/// <param name="StartOn">First day of work.</param>
/// <param name="EndedOn">Last day of work; null while it runs.</param>
public sealed record CandidateStep(Guid Placement, EmploymentKind Kind, DateOnly StartOn, DateOnly? EndedOn);

/// <summary>Which candidates are there, and what has each been through?</summary>
public static class CandidateRegister
{
    /// <summary>Stored name.</summary>
    public const string Name = "candidates";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 4, Fold);

    /// <summary>The key of a <see cref="CandidateDocument"/>.</summary>
    public static string Key(Guid candidate) => $"id/{candidate:D}";

    /// <summary>The common start of the keys under which a city's candidates stand again, oldest id first.</summary>
    public static string CityPrefix(string city) => $"city/{city}/";

    /// <summary>The common start of the keys under which stand the candidate's placements that were recorded in error: <see cref="CandidateStep"/>.</summary>
    public static string AnnulledPrefix(Guid candidate) => $"annulled/{candidate:D}/";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case CandidateRegistered e:
                var registered = new CandidateDocument
                {
                    Candidate = recorded.StreamId, City = e.City, RegisteredOn = recorded.EffectiveOn, Skills = e.Skills,
                };
                registered.Homes.Add(new Home(e.LivesThereSince, e.Area));
                documents.Put(ProfilesOf(recorded), new Profiled(e.Skills, ProfileSeries.None));
                Store(documents, registered);
                break;
            case CandidateProfileSet e:
                SetProfiles(documents, recorded, profiles => profiles.After(e));
                break;
            case CandidateProfileCorrected e:
                SetProfiles(documents, recorded, profiles => profiles.After(e));
                break;
            case CandidateMoved e:
                var moved = documents.Known<CandidateDocument>(Key(recorded.StreamId));
                moved.Homes = [.. Home.Settle(moved.Homes, new Home(e.On, e.Area))];
                Store(documents, moved);
                break;
            case CandidateHomeCorrected e:
                var corrected = documents.Known<CandidateDocument>(Key(recorded.StreamId));
                corrected.Homes = [.. Home.Settle(corrected.Homes, e)];
                Store(documents, corrected);
                break;
            case PlacementStarted e:
                documents.Put(Link(recorded), new StepOf(e.Candidate));
                SetStep(documents, e.Candidate, new CandidateStep(recorded.StreamId, e.Kind, e.StartOn, EndedOn: null));
                break;
            case PlacementEnded e:
                var candidate = documents.Known<StepOf>(Link(recorded)).Candidate;
                var running = documents.Known<CandidateDocument>(Key(candidate)).Steps.Find(step => step.Placement == recorded.StreamId)!;
                SetStep(documents, candidate, running with { EndedOn = e.On });
                break;
            case PlacementCorrected e:
                SetStep(
                    documents, documents.Known<StepOf>(Link(recorded)).Candidate,
                    new CandidateStep(recorded.StreamId, e.Is.Kind, e.Is.StartOn, e.Is.EndedOn));
                break;
            case PlacementAnnulled:
                var person = documents.Known<CandidateDocument>(Key(documents.Known<StepOf>(Link(recorded)).Candidate));
                var annulled = person.Steps.Find(step => step.Placement == recorded.StreamId)!;
                person.Steps.Remove(annulled);
                documents.Put($"{AnnulledPrefix(person.Candidate)}{recorded.StreamId:D}", annulled);
                Store(documents, person);
                break;
            default:
                break;
        }
    }

    private static void SetProfiles(IDocuments documents, Recorded recorded, Func<ProfileSeries, ProfileSeries> change)
    {
        var profiled = documents.Known<Profiled>(ProfilesOf(recorded));
        profiled = profiled with { Profiles = change(profiled.Profiles) };
        documents.Put(ProfilesOf(recorded), profiled);
        var candidate = documents.Known<CandidateDocument>(Key(recorded.StreamId));
        candidate.Skills = profiled.Profiles.Last?.Skills ?? profiled.Registered;
        Store(documents, candidate);
    }

    private static void SetStep(IDocuments documents, Guid id, CandidateStep step)
    {
        var candidate = documents.Known<CandidateDocument>(Key(id));
        candidate.Steps.RemoveAll(known => known.Placement == step.Placement);
        candidate.Steps.Add(step);
        candidate.Steps.Sort((one, other) => (one.StartOn, one.Placement).CompareTo((other.StartOn, other.Placement)));
        Store(documents, candidate);
    }

    private static void Store(IDocuments documents, CandidateDocument candidate)
    {
        documents.Put(Key(candidate.Candidate), candidate);
        documents.Put($"{CityPrefix(candidate.City)}{candidate.Candidate:D}", candidate);
    }

    private static string ProfilesOf(Recorded recorded) => $"profiles/{recorded.Stream.Id}";

    private static string Link(Recorded recorded) => $"placement/{recorded.Stream.Id}";

    /// <summary>From which profiles a candidate's skills follow.</summary>
    private sealed record Profiled(string[] Registered, ProfileSeries Profiles);

    /// <summary>Whose step a placement is.</summary>
    private sealed record StepOf(Guid Candidate);
}
