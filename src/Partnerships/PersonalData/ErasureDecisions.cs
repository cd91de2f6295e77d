using Partnerships.Candidates;

namespace Partnerships.PersonalData;

/// <summary>How a person's data come to be erased.</summary>
public static class ErasureDecisions
{
    private const int LongestReason = 2000;

    /// <summary>The last day for a decision on a request received that day: one month after (GDPR article 12(3)), that is the same day of
    /// the next month, or its last day where it has no such day (Regulation 1182/71, article 3(2)(c)).</summary>
    public static DateOnly Deadline(DateOnly received) => received.AddMonths(1);

    /// <summary>Somebody asks for the erasure of a person's data (GDPR article 17(1)).</summary>
    public static Decision Request(Candidate state, Guid id, ErasureRequester by, DateOnly on, DateOnly today)
    {
        if (PersonalDataDecisions.Hindrance(state) is { } hindrance) return Decision.Refuse(hindrance);
        var check = new Check().Choice(by, "/by").Happened(on, "/on", today);
        if (check.Failed) return check.Refuse();
        if (state.Personal.Request is { } open)
            return (open.By, open.On) == (by, on) ? Decision.Nothing : Decision.Refuse(PersonalDataRefusals.AlreadyRequested.With(open.On));
        return Decision.Accept(Candidate.Ref(id), on, new ErasureRequested(by, on, Deadline(on)));
    }

    /// <summary>The erasure is granted, for ever. Granted again, there is nothing to do.</summary>
    public static Decision Grant(Candidate state, Guid id, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Text(reason, "/reason", LongestReason);
        if (check.Failed) return check.Refuse();
        if (state.Personal.IsGranted) return Decision.Nothing;
        return state.Personal.AwaitsDecision
            ? Decision.Accept(Candidate.Ref(id), today, new ErasureGranted(reason))
            : Decision.Refuse(PersonalDataRefusals.NotRequested);
    }

    /// <summary>The erasure is refused on a legal ground (GDPR article 17(3)).</summary>
    public static Decision Refuse(Candidate state, Guid id, ErasureRefused refusal, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(refusal);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Choice(refusal.Ground, "/ground").Text(refusal.Reason, "/reason", LongestReason);
        if (check.Failed) return check.Refuse();
        if (state.Personal.IsGranted) return Decision.Refuse(PersonalDataRefusals.AlreadyGranted);
        if (state.Personal.AwaitsDecision) return Decision.Accept(Candidate.Ref(id), today, refusal);
        return state.Personal.Refusal == refusal ? Decision.Nothing : Decision.Refuse(PersonalDataRefusals.NotRequested);
    }

    /// <summary>The key is destroyed. Nothing to do when that is known, or when no erasure was granted.</summary>
    public static Decision Complete(Candidate state, Guid id, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Personal is { IsGranted: true, ErasedOn: null }
            ? Decision.Accept(Candidate.Ref(id), today, new PersonalDataErased(today))
            : Decision.Nothing;
    }
}
