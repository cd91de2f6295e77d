namespace Partnerships.Matching;

/// <summary>What a reason of a rank is about.</summary>
public enum ReasonKind
{
    /// <summary>A certificate that is asked for; the value is which.</summary>
    Certificate,

    /// <summary>A skill that is asked for; the value is which.</summary>
    Skill,

    /// <summary>The level of Danish; the value is the one asked for.</summary>
    Danish,

    /// <summary>The employment kind, against the candidate's wishes; the value is the vacancy's.</summary>
    Employment,

    /// <summary>The occupation, against the candidate's wishes; the value is the vacancy's.</summary>
    Occupation,

    /// <summary>Weekly working time, against the candidate's; the value is the vacancy's in minutes.</summary>
    Hours,

    /// <summary>The first day, against the candidate's; the value is the vacancy's.</summary>
    Start,

    /// <summary>The housing area of the home.</summary>
    Area,
}

/// <summary>How a requirement is met. Their order is that of their worth.</summary>
public enum ReasonOutcome
{
    /// <summary>Not.</summary>
    Missing,

    /// <summary>Nearly: what is missing can be bridged.</summary>
    NearlyMet,

    /// <summary>Met.</summary>
    Met,
}

/// <summary>One reason of a rank, as data.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Outcome">How it is met.</param>
/// <param name="Value">What is asked for; null for the area.</param>
public sealed record MatchReason(ReasonKind Kind, ReasonOutcome Outcome, string? Value);
