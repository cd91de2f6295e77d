using Partnerships.Areas;

namespace Partnerships.SteeringGroups;

/// <summary>What may happen to a city's steering group.</summary>
public static class SteeringGroupDecisions
{
    private const int MostPlaces = 100_000;
    private const int MinutesInWeek = 7 * 24 * 60;
    private const int MostWeeks = 520;
    private const int MostRates = 42;
    private const int MostForOne = 100;

    /// <summary>The city joins, for the first time or again. The same name while it takes part is nothing to do.</summary>
    public static Decision Establish(SteeringGroup state, string city, string name, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        var check = new Check().City(city, "/city").Line(name, "/name", 100);
        if (check.Failed) return check.Refuse();
        if (!state.IsActive) return Decision.Accept(SteeringGroup.Ref(city), today, new SteeringGroupEstablished(city, name));
        return state.Name == name ? Decision.Nothing : Decision.Refuse(SteeringGroupRefusals.AlreadyEstablished.With(state.Name));
    }

    /// <summary>Sets the frames, replacing earlier ones. Allowed kinds are a set: their order and repetition mean nothing.</summary>
    public static Decision SetFrames(SteeringGroup state, string city, FramesSet frames, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(frames);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check();
        for (var i = 0; i < frames.AllowedKinds.Length; i++) check.Choice(frames.AllowedKinds[i], $"/allowedKinds/{i}");
        if (frames.LeastMinutesPerWeek is { } minutes) check.Count(minutes, "/leastWeeklyHours", MinutesInWeek);
        if (frames.LeastWeeks is { } weeks) check.Count(weeks, "/leastWeeks", MostWeeks);
        if (frames.Note is { } note) check.Text(note, "/note", 5000);
        if (frames.Retention is { } retention) check.Text(retention, "/retention", 2000);
        CheckRates(check, frames.ExchangeRates ?? []);
        if (check.Failed) return check.Refuse();
        if (!state.IsActive) return Decision.Refuse(Refusals.CityNotActive);
        var set = frames with
        {
            AllowedKinds = [.. frames.AllowedKinds.Distinct().Order()],
            ExchangeRates = frames.ExchangeRates is { Length: > 0 } rates ? [.. rates.OrderBy(rate => (rate.Owed, rate.Instead))] : null,
        };
        return state.Frames is { } known && Same(known, set) ? Decision.Nothing : Decision.Accept(SteeringGroup.Ref(city), today, set);
    }

    /// <summary>Sets a goal for a period of whole months.</summary>
    /// <param name="state">The steering group.</param>
    /// <param name="city">Its municipality code.</param>
    /// <param name="goalId">The new goal's id.</param>
    /// <param name="goal">What is to be reached.</param>
    /// <param name="area">The state of the goal's area; null when the goal is for the whole city.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision SetGoal(SteeringGroup state, string city, Guid goalId, Goal goal, Area? area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(goal);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = CheckGoal(city, goal, area);
        if (check.Failed) return check.Refuse();
        goal = Canonical(goal);
        if (state.Goals.TryGetValue(goalId, out var known) && known == goal) return Decision.Nothing;
        if (known is not null || state.Withdrawn.Contains(goalId)) return Decision.Refuse(Refusals.IdTaken.At("/id").With(goalId));
        if (!state.IsActive) return Decision.Refuse(Refusals.CityNotActive);
        return Decision.Accept(SteeringGroup.Ref(city), today, new GoalSet(goalId, goal));
    }

    /// <summary>Replaces a goal by another, with the reason; <paramref name="area"/> as in <see cref="SetGoal"/>.</summary>
    public static Decision ReviseGoal(SteeringGroup state, string city, Guid goalId, Goal goal, string reason, Area? area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(goal);
        if (!state.Goals.TryGetValue(goalId, out var known)) return Decision.Refuse(Missing(state, goalId));
        var check = CheckGoal(city, goal, area).Text(reason, "/reason", 2000);
        if (check.Failed) return check.Refuse();
        goal = Canonical(goal);
        if (known == goal) return Decision.Nothing;
        if (!state.IsActive) return Decision.Refuse(Refusals.CityNotActive);
        return Decision.Accept(SteeringGroup.Ref(city), today, new GoalRevised(goalId, goal, reason));
    }

    /// <summary>Gives a goal up. Allowed after the city left as well.</summary>
    public static Decision WithdrawGoal(SteeringGroup state, string city, Guid goalId, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Withdrawn.Contains(goalId)) return Decision.Nothing;
        if (!state.Goals.ContainsKey(goalId)) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Text(reason, "/reason", 2000);
        return check.Failed ? check.Refuse() : Decision.Accept(SteeringGroup.Ref(city), today, new GoalWithdrawn(goalId, reason));
    }

    /// <summary>The city leaves. What runs goes on; nothing new is started in it until it joins again.</summary>
    public static Decision Leave(SteeringGroup state, string city, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        if (!state.IsActive) return Decision.Nothing;
        var check = new Check().Text(reason, "/reason", 2000);
        return check.Failed ? check.Refuse() : Decision.Accept(SteeringGroup.Ref(city), today, new CityLeft(reason));
    }

    private static Check CheckGoal(string city, Goal goal, Area? area)
    {
        var check = new Check()
            .Count(goal.Count, "/count", MostPlaces)
            .Period(goal.From, goal.To, "/from", "/to")
            .That(goal.From.Day == 1, SteeringGroupRefusals.NotFirstOfMonth.At("/from"))
            .That(goal.To.Day == DateTime.DaysInMonth(goal.To.Year, goal.To.Month), SteeringGroupRefusals.NotLastOfMonth.At("/to"))
            .That(goal.Area is null || area?.City == city, AreaRefusals.AreaUnknown.At("/area").With(goal.Area));
        if (goal.Kind is { } kind) check.Choice(kind, "/kind");
        return check.UnTargets(goal.Contributes ?? [], "/contributes");
    }

    /// <summary>The targets are a set, in their own order.</summary>
    private static Goal Canonical(Goal goal) => goal with
    {
        Contributes = goal.Contributes is { Length: > 0 } targets ? [.. UnGoals.Targets.Where(targets.Contains)] : null,
    };

    private static Refusal Missing(SteeringGroup state, Guid goalId) =>
        state.Withdrawn.Contains(goalId) ? SteeringGroupRefusals.GoalWithdrawn : Refusals.NotFound;

    private static bool Same(FramesSet one, FramesSet other) => one.AllowedKinds.SequenceEqual(other.AllowedKinds)
        && (one.ExchangeRates ?? []).SequenceEqual(other.ExchangeRates ?? [])
        && one with { AllowedKinds = other.AllowedKinds, ExchangeRates = other.ExchangeRates } == other;

    private static void CheckRates(Check check, ExchangeRate[] rates)
    {
        check.AtMost(rates.Length, "/exchangeRates", MostRates);
        foreach (var (i, rate) in rates.Take(MostRates).Index())
        {
            check.Choice(rate.Owed, $"/exchangeRates/{i}/owed")
                .Choice(rate.Instead, $"/exchangeRates/{i}/instead")
                .Count(rate.Count, $"/exchangeRates/{i}/count", MostForOne)
                .That(rate.Owed != rate.Instead, Refusals.Duplicate.At($"/exchangeRates/{i}/instead"))
                .That(!rates.Take(i).Any(other => (other.Owed, other.Instead) == (rate.Owed, rate.Instead)), Refusals.Duplicate.At($"/exchangeRates/{i}"));
        }
    }
}
