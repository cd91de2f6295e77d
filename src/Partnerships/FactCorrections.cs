namespace Partnerships;

/// <summary>A recorded fact of one of several kinds: one member is set.</summary>
/// <typeparam name="T">The kinds' own type.</typeparam>
internal interface IFact<in T>
{
    /// <summary>The day on which it happened; null when no member is set.</summary>
    DateOnly? On { get; }

    /// <summary>True when exactly one member is set.</summary>
    bool IsOne { get; }

    /// <summary>True when the other is of the same kind and about the same thing, so that one can be the other set right.</summary>
    bool IsAbout(T other);
}

/// <summary>A correction of one recorded fact.</summary>
/// <typeparam name="T">The fact.</typeparam>
internal interface IFactCorrected<out T> where T : class, IFact<T>
{
    /// <summary>The fact as it was recorded.</summary>
    T Was { get; }

    /// <summary>The fact as it really was; null when it never happened.</summary>
    T? Is { get; }

    /// <summary>What went wrong.</summary>
    string Reason { get; }

    /// <summary>Who says so.</summary>
    string StatedBy { get; }
}

/// <summary>What every correction of one recorded fact is held to, whatever the fact is about.</summary>
internal static class FactCorrections
{
    /// <summary>One fact is corrected, into one of the same kind; why and who says so are told.</summary>
    public static Check Correction<T>(this Check check, IFactCorrected<T> correction) where T : class, IFact<T>
    {
        var (was, now) = (correction.Was, correction.Is);
        return check
            .That(was.IsOne, Refusals.OtherFact.At("/was"))
            .That(now is null || (now.IsOne && now.IsAbout(was)), Refusals.OtherFact.At("/is"))
            .Stated(correction.Reason, correction.StatedBy);
    }

    /// <summary>What went wrong and who says so are told.</summary>
    public static Check Stated(this Check check, string reason, string statedBy) => check.Text(reason, "/reason", 2000).Line(statedBy, "/statedBy", 200);

    /// <summary>What is decided already: nothing to do when it is so, a refusal when the fact that was wrong is not known. Null when there is
    /// something to correct.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="isKnown">True of a fact that is known now.</param>
    /// <param name="isStruck">True of one that was struck out.</param>
    public static Decision? Settled<T>(this IFactCorrected<T> correction, Predicate<T> isKnown, Predicate<T> isStruck) where T : class, IFact<T>
    {
        var (was, now) = (correction.Was, correction.Is);
        var isSo = isKnown(was) ? was.Equals(now) : now is null ? isStruck(was) : isKnown(now);
        return isSo ? Decision.Nothing
            : isKnown(was) ? null
            : Decision.Refuse(Refusals.FactUnknown.At("/was"));
    }

    /// <summary>The day from which a correction counts: that of the fact, or today when the fact lies ahead.</summary>
    public static DateOnly EffectiveOn<T>(this IFactCorrected<T> correction, DateOnly today) where T : class, IFact<T> =>
        (correction.Is?.On ?? correction.Was.On) is { } on && on < today ? on : today;
}
