namespace Partnerships.Vacancies;

/// <summary>The rules of a vacancy's stream.</summary>
public static class VacancyRefusals
{
    /// <summary>No such agreement in the city; the value is the id that was given.</summary>
    public static Refusal AgreementUnknown { get; } = new("agreement-unknown", RefusalKind.Invalid);

    /// <summary>The agreement holds no commitment to places with that id; the value is the id.</summary>
    public static Refusal CommitmentUnknown { get; } = new("commitment-unknown", RefusalKind.Invalid);

    /// <summary>The commitment is to places of another kind; the value is that kind.</summary>
    public static Refusal KindNotPledged { get; } = new("kind-not-pledged", RefusalKind.Invalid);

    /// <summary>Not a weekly working time: quarters of an hour, up to 48 hours.</summary>
    public static Refusal WeeklyHoursInvalid { get; } = new("weekly-hours-invalid", RefusalKind.Invalid);

    /// <summary>The vacancy is closed; the value is why.</summary>
    public static Refusal Closed { get; } = new("vacancy-closed", RefusalKind.Conflict);

    /// <summary>The vacancy is paused; the value is why.</summary>
    public static Refusal Paused { get; } = new("vacancy-paused", RefusalKind.Conflict);

    /// <summary>The vacancy is not closed, so that it cannot be reopened.</summary>
    public static Refusal NotClosed { get; } = new("vacancy-not-closed", RefusalKind.Conflict);

    /// <summary>A revision cannot leave fewer positions than are held; the value is how many are.</summary>
    public static Refusal PositionsHeld { get; } = new("positions-held", RefusalKind.Conflict);

    /// <summary>No position is free; the value is how many there are.</summary>
    public static Refusal Filled { get; } = new("vacancy-filled", RefusalKind.Conflict);
}
