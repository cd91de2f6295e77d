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

    /// <summary>Skills, in words.</summary>
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

    /// <summary>The key of a <see cref="CandidateDocument"/>.</summary>
    public static string Key(Guid candidate) => $"id/{candidate:D}";

    /// <summary>The common start of the keys under which a city's candidates stand again, oldest id first.</summary>
    public static string CityPrefix(string city) => $"city/{city}/";
}
