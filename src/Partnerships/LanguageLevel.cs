namespace Partnerships;

/// <summary>How well a language is mastered: the levels of the Common European Framework of Reference (Council of Europe) up to C1, the highest
/// that work under an agreement asks for.</summary>
public enum LanguageLevel
{
    /// <summary>None of it, or none that is asked for.</summary>
    None,

    /// <summary>Breakthrough.</summary>
    A1,

    /// <summary>Waystage.</summary>
    A2,

    /// <summary>Threshold.</summary>
    B1,

    /// <summary>Vantage.</summary>
    B2,

    /// <summary>Effective operational proficiency.</summary>
    C1,
}
