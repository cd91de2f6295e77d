namespace Partnerships;

/// <summary>What kind of employment a place, vacancy or placement is.</summary>
public enum EmploymentKind
{
    /// <summary>Læreplads/elevplads: the first 3 months are probation; completing is success.</summary>
    Apprenticeship,

    /// <summary>Ordinary job, also one with few paid hours.</summary>
    OrdinaryJob,

    /// <summary>Fleksjob.</summary>
    FlexJob,

    /// <summary>Virksomhedspraktik: time-limited, benefit kept, ends on schedule.</summary>
    Internship,

    /// <summary>Løntilskud: time-limited.</summary>
    WageSubsidy,

    /// <summary>Fritidsjob.</summary>
    YouthJob,

    /// <summary>IGU, integrationsgrunduddannelse: about two years.</summary>
    IntegrationTraining,
}
