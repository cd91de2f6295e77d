using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.Candidates;

/// <summary>What is said of a candidate for matching.</summary>
public static class ProfileDecisions
{
    private const int MostKinds = 20, MostOccupations = 50;

    /// <summary>Sets the profile, replacing the one before. The same again is nothing to do.</summary>
    public static Decision Set(Candidate state, Guid id, CandidateProfile profile, DateOnly asOf, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(profile);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check()
            .Lines(profile.Skills, "/skills").Lines(profile.Certificates, "/certificates")
            .AtMost(profile.Kinds.Length, "/kinds", MostKinds).AtMost(profile.Occupations.Length, "/occupations", MostOccupations)
            .Happened(asOf, "/asOf", today);
        if (profile.Danish is { } level) check.Choice(level, "/danish");
        foreach (var (i, kind) in profile.Kinds.Take(MostKinds).Index())
            check.Choice(kind, $"/kinds/{i}").That(Array.IndexOf(profile.Kinds, kind) == i, Refusals.Duplicate.At($"/kinds/{i}"));
        foreach (var (i, occupation) in profile.Occupations.Take(MostOccupations).Index()) check.Occupation(occupation, $"/occupations/{i}");
        if (profile.AvailableFrom is { } from) check.Date(from, "/availableFrom");
        Hours(check, profile);
        if (check.Failed) return check.Refuse();
        return state.ProfileAsOf == asOf && state.Profile is { } known && known.Same(profile)
            ? Decision.Nothing
            : Decision.Accept(Candidate.Ref(id), asOf, new CandidateProfileSet(profile, asOf));
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

    private static void Hours(Check check, CandidateProfile profile)
    {
        var (least, most) = (profile.LeastMinutesPerWeek, profile.MostMinutesPerWeek);
        if (least is { } fewest) check.That(EmploymentRules.AllowsMinutesPerWeek(fewest), VacancyRefusals.WeeklyHoursInvalid.At("/leastWeeklyHours"));
        if (most is { } greatest) check.That(EmploymentRules.AllowsMinutesPerWeek(greatest), VacancyRefusals.WeeklyHoursInvalid.At("/mostWeeklyHours"));
        check.That(!(least > most), CandidateRefusals.HoursReversed.At("/mostWeeklyHours"));
    }
}
