using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.Candidates;

/// <summary>What is said of a candidate for matching.</summary>
public static class ProfileDecisions
{
    private const int MostKinds = 20, MostOccupations = 50;

    /// <summary>Sets the profile of a day, which counts until a later one does. The same again is nothing to do.</summary>
    public static Decision Set(Candidate state, Guid id, CandidateProfile profile, DateOnly asOf, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(profile);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var (set, check) = (new CandidateProfileSet(profile, asOf), new Check());
        Profile(check, set, "", today);
        if (check.Failed) return check.Refuse();
        return state.Profiles.Knows(set) ? Decision.Nothing : Decision.Accept(Candidate.Ref(id), asOf, set);
    }

    /// <summary>The profile of a day was recorded wrongly: it was another, or of another day, or there was none. Nothing to do when it is so
    /// already.</summary>
    /// <param name="state">The candidate.</param>
    /// <param name="id">Its id.</param>
    /// <param name="was">The day of which the profile tells, as it was recorded.</param>
    /// <param name="now">The profile as it really was; null when there was none on that day.</param>
    /// <param name="reason">What went wrong.</param>
    /// <param name="statedBy">Who says so.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Correct(Candidate state, Guid id, DateOnly was, CandidateProfileSet? now, string reason, string statedBy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Stated(reason, statedBy);
        if (now is not null) Profile(check, now, "/is", today);
        if (check.Failed) return check.Refuse();
        var isKnown = state.Profiles.Known.TryGetValue(was, out var known);
        var isSo = now is null ? !isKnown && state.WithoutProfile.Contains(was) : state.Profiles.Knows(now) && (!isKnown || now.AsOf == was);
        return isSo ? Decision.Nothing
            : !isKnown ? Decision.Refuse(Refusals.FactUnknown.At("/was"))
            : now is not null && now.AsOf != was && state.Profiles.Known.ContainsKey(now.AsOf) ? Decision.Refuse(Refusals.FactThere.At("/is/asOf"))
            : Decision.Accept(Candidate.Ref(id), now?.AsOf ?? was, new CandidateProfileCorrected(new(known!, was), now, reason, statedBy));
    }

    /// <summary>Withdraws a candidate from matching. The same again is nothing to do; for another reason it is recorded anew.</summary>
    public static Decision Withdraw(Candidate state, Guid id, WithdrawalReason reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Choice(reason, "/reason");
        if (check.Failed) return check.Refuse();
        return state.Withdrawn == reason ? Decision.Nothing : Decision.Accept(Candidate.Ref(id), today, new CandidateWithdrawn(reason));
    }

    /// <summary>Lets a candidate come back to matching. Nothing to do for one who is not withdrawn.</summary>
    public static Decision Return(Candidate state, Guid id, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        return state.Withdrawn is null ? Decision.Nothing : Decision.Accept(Candidate.Ref(id), today, new CandidateReturned());
    }

    private static void Profile(Check check, CandidateProfileSet set, string at, DateOnly today)
    {
        var profile = set.Profile;
        check.Lines(profile.Skills, $"{at}/skills").Lines(profile.Certificates, $"{at}/certificates")
            .AtMost(profile.Kinds.Length, $"{at}/kinds", MostKinds).AtMost(profile.Occupations.Length, $"{at}/occupations", MostOccupations)
            .Happened(set.AsOf, $"{at}/asOf", today);
        if (profile.Danish is { } level) check.Choice(level, $"{at}/danish");
        foreach (var (i, kind) in profile.Kinds.Take(MostKinds).Index())
            check.Choice(kind, $"{at}/kinds/{i}").That(Array.IndexOf(profile.Kinds, kind) == i, Refusals.Duplicate.At($"{at}/kinds/{i}"));
        foreach (var (i, occupation) in profile.Occupations.Take(MostOccupations).Index()) check.Occupation(occupation, $"{at}/occupations/{i}");
        if (profile.AvailableFrom is { } from) check.Date(from, $"{at}/availableFrom");
        Hours(check, profile, at);
    }

    private static void Hours(Check check, CandidateProfile profile, string at)
    {
        var (least, most) = (profile.LeastMinutesPerWeek, profile.MostMinutesPerWeek);
        if (least is { } fewest) check.That(EmploymentRules.AllowsMinutesPerWeek(fewest), VacancyRefusals.WeeklyHoursInvalid.At($"{at}/leastWeeklyHours"));
        if (most is { } greatest) check.That(EmploymentRules.AllowsMinutesPerWeek(greatest), VacancyRefusals.WeeklyHoursInvalid.At($"{at}/mostWeeklyHours"));
        check.That(!(least > most), CandidateRefusals.HoursReversed.At($"{at}/mostWeeklyHours"));
    }
}
