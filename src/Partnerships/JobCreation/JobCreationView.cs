namespace Partnerships.JobCreation;

/// <summary>How many jobs came of it, by kind, area, company and month, against the goals?</summary>
public static class JobCreationView
{
    /// <summary>Stored name.</summary>
    public const string Name = "job-creation";

    /// <summary>The key of a city's <see cref="JobCreationCity"/>.</summary>
    public static string Key(string city) => $"city/{city}";

    /// <summary>The common start of the keys of a city's <see cref="JobCreationCompany"/> documents, in the order of their CVR numbers.</summary>
    public static string CompanyPrefix(string city) => $"company/{city}/";
}
