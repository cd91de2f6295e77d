using Partnerships.SteeringGroups;

namespace Partnerships.Experiences;

/// <summary>What may happen to recorded experience.</summary>
public static class ExperienceDecisions
{
    private const int MostText = 5000;
    private const int MostListed = 20;

    /// <summary>Records experience for a city that takes part. The same again is nothing to do.</summary>
    public static Decision Record(Experience state, Guid id, string city, Lesson lesson, SteeringGroup group, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(group);
        var check = CheckLesson(lesson).City(city, "/city");
        if (check.Failed) return check.Refuse();
        var told = Canonical(lesson);
        if (state.Exists) return state.City == city && Same(state.Lesson!, told) ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(id));
        return group.IsActive
            ? Decision.Accept(Experience.Ref(id), today, new ExperienceRecorded(city, told))
            : Decision.Refuse(Refusals.CityNotActive.At("/city").With(city));
    }

    /// <summary>Tells it better or further. The same again is nothing to do.</summary>
    public static Decision Revise(Experience state, Guid id, Lesson lesson, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(lesson);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = CheckLesson(lesson);
        if (check.Failed) return check.Refuse();
        if (state.WithdrawnFor is { } reason) return Decision.Refuse(ExperienceRefusals.Withdrawn.With(reason));
        var told = Canonical(lesson);
        return Same(state.Lesson!, told) ? Decision.Nothing : Decision.Accept(Experience.Ref(id), today, new ExperienceRevised(state.City!, told));
    }

    /// <summary>It is no longer drawn on. Once is enough.</summary>
    public static Decision Withdraw(Experience state, Guid id, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Text(reason, "/reason", 2000);
        if (check.Failed) return check.Refuse();
        return state.WithdrawnFor is null ? Decision.Accept(Experience.Ref(id), today, new ExperienceWithdrawn(state.City!, reason)) : Decision.Nothing;
    }

    private static Check CheckLesson(Lesson lesson)
    {
        var check = new Check()
            .Line(lesson.Place, "/lesson/place", 200)
            .Text(lesson.Tried, "/lesson/tried", MostText)
            .Text(lesson.CameOfIt, "/lesson/cameOfIt", MostText)
            .Line(lesson.Source, "/lesson/source", 500)
            .AtMost(lesson.Kinds.Length, "/lesson/kinds", MostListed)
            .AtMost(lesson.Occupations.Length, "/lesson/occupations", MostListed);
        if (lesson.Advice is { } advice) check.Text(advice, "/lesson/advice", MostText);
        foreach (var (i, kind) in lesson.Kinds.Take(MostListed).Index()) check.Choice(kind, $"/lesson/kinds/{i}");
        foreach (var (i, code) in lesson.Occupations.Take(MostListed).Index()) check.Occupation(code, $"/lesson/occupations/{i}");
        return check;
    }

    /// <summary>Kinds and occupations are sets: their order and repetition mean nothing.</summary>
    private static Lesson Canonical(Lesson lesson) => lesson with
    {
        Kinds = [.. lesson.Kinds.Distinct().Order()],
        Occupations = [.. lesson.Occupations.Distinct().Order(StringComparer.Ordinal)],
    };

    private static bool Same(Lesson one, Lesson other) => one with { Kinds = other.Kinds, Occupations = other.Occupations } == other
        && one.Kinds.SequenceEqual(other.Kinds) && one.Occupations.SequenceEqual(other.Occupations);
}

/// <summary>The rules of recorded experience.</summary>
public static class ExperienceRefusals
{
    /// <summary>The experience is no longer drawn on; the value is why.</summary>
    public static Refusal Withdrawn { get; } = new("experience-withdrawn", RefusalKind.Conflict);
}
