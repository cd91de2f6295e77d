namespace Partnerships.Vacancies;

/// <summary>How a vacancy stands.</summary>
public enum VacancyStage
{
    /// <summary>It has free positions.</summary>
    Open,

    /// <summary>All of its positions are held.</summary>
    Filled,

    /// <summary>Its free positions are no longer offered.</summary>
    Closed,

    /// <summary>Its free positions are not offered for the time being.</summary>
    Paused,
}

/// <summary>Why a vacancy was closed: a closed list.</summary>
public enum ClosingCause
{
    /// <summary>Its positions were filled otherwise.</summary>
    FilledOtherwise,

    /// <summary>No suitable candidate was found.</summary>
    NoCandidate,

    /// <summary>The work was called off or is done.</summary>
    NoWork,

    /// <summary>The company no longer takes part.</summary>
    CompanyWithdrew,

    /// <summary>The agreement is over.</summary>
    AgreementOver,

    /// <summary>It was opened by mistake.</summary>
    Mistake,

    /// <summary>Something else, as the words say.</summary>
    Other,
}

/// <summary>Derives the stage from the facts, in one place.</summary>
internal static class VacancyStages
{
    /// <summary>The stage: being closed or paused outweighs how many positions are free.</summary>
    public static VacancyStage Of(bool closed, bool paused, int free) =>
        closed ? VacancyStage.Closed : paused ? VacancyStage.Paused : free > 0 ? VacancyStage.Open : VacancyStage.Filled;
}
