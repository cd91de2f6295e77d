using System.Collections.Immutable;

namespace Partnerships.Placements;

/// <summary>One call for quick help: the report of a problem, or its coming back.</summary>
/// <param name="On">When help was asked for.</param>
/// <param name="Reason">Why the problem was reopened; null for its report.</param>
/// <param name="AnsweredOn">When somebody took it up, or null.</param>
/// <param name="AnsweredBy">Who, by function, or null.</param>
/// <param name="ResolvedOn">When it was resolved, or null.</param>
/// <param name="How">How it was resolved, or null.</param>
/// <param name="Outcome">What came of it, or null.</param>
public sealed record ProblemCall(
    DateOnly On, string? Reason = null, DateOnly? AnsweredOn = null, string? AnsweredBy = null, DateOnly? ResolvedOn = null, string? How = null,
    ProblemOutcome? Outcome = null);

/// <summary>A problem in a placement, for which quick help was asked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="By">Who reported it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="About">In words.</param>
/// <param name="WorkingDays">The agreed response time in Danish working days.</param>
/// <param name="Calls">The report, and each time that it came back.</param>
public sealed record Problem(
    Guid Id, ProblemReporter By, ProblemKind Kind, string About, int WorkingDays, ImmutableList<ProblemCall> Calls)
{
    /// <summary>The response time where the agreement holds no commitment to help: 2 working days, the product's own default.</summary>
    public const int UsualWorkingDays = 2;

    /// <summary>The latest call.</summary>
    internal ProblemCall Last => Calls[^1];

    /// <summary>The day by which a call is to be answered.</summary>
    public DateOnly DueOn(ProblemCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return DanishCalendar.AddWorkingDays(call.On, WorkingDays);
    }

    /// <summary>The id under which the agreement knows a call for help, from 1: the problem's for its report.</summary>
    public static Guid HelpId(Guid problem, int call) => call == 1 ? problem : NameBasedId.Of(problem, $"call/{call}");

    /// <summary>The times of a call, from 1, as a correction states them.</summary>
    public ProblemTimes Times(int call) =>
        new(Id, call, Calls[call - 1].On, Calls[call - 1].AnsweredOn, Calls[call - 1].ResolvedOn);

    /// <summary>What it is about and who reported it, as a correction states it.</summary>
    public ProblemAccount Account() => new(Id, By, Kind, About);

    /// <summary>How a call, from 1, was handled, as a correction states it.</summary>
    public ProblemHandling Handling(int call) =>
        new(Id, call, Calls[call - 1].Reason, Calls[call - 1].AnsweredBy, Calls[call - 1].How, Calls[call - 1].Outcome);

    /// <summary>True when it was called for so often.</summary>
    internal bool HasCall(int call) => call >= 1 && call <= Calls.Count;

    internal Problem With(ProblemAccount account) => this with { By = account.By, Kind = account.Kind, About = account.About };

    internal Problem With(ProblemHandling handling) => this with
    {
        Calls = Calls.SetItem(handling.Call - 1, Calls[handling.Call - 1] with
        {
            Reason = handling.Reason,
            AnsweredBy = handling.AnsweredBy,
            How = handling.How,
            Outcome = handling.Outcome,
        }),
    };

    internal Problem With(ProblemTimes times) => this with
    {
        Calls = Calls.SetItem(times.Call - 1, Calls[times.Call - 1] with { On = times.On, AnsweredOn = times.AnsweredOn, ResolvedOn = times.ResolvedOn }),
    };

    internal Problem WithLast(Func<ProblemCall, ProblemCall> change) => this with { Calls = Calls.SetItem(Calls.Count - 1, change(Last)) };
}
