using Partnerships.Agreements;

namespace Partnerships.Commitments;

/// <summary>Whether the candidates that are owed for a vacancy were sent in time.</summary>
public enum SendingState
{
    /// <summary>None are owed any more or yet: the vacancy opens later, is not offered, or its positions are held.</summary>
    NotNeeded,

    /// <summary>They are to be sent, and the day has not passed.</summary>
    Awaited,

    /// <summary>They were sent in time.</summary>
    InTime,

    /// <summary>They were sent, after the day.</summary>
    Late,

    /// <summary>They were not sent, and the day has passed.</summary>
    Missing,
}

/// <summary>How the sending of candidates for one vacancy stands on a day. The one rule of it: the commitment's standing follows from it too
/// (ops/decisions/0016).</summary>
/// <param name="Commitment">The id of the commitment by which candidates are owed.</param>
/// <param name="Party">The id of the party that owes them.</param>
/// <param name="State">How it stands.</param>
/// <param name="DueOn">The day by which they are owed; null while the vacancy is not offered and that day had not come before.</param>
/// <param name="Owed">How many are owed for each vacancy.</param>
/// <param name="Sent">How many were sent.</param>
public sealed record Sending(string Commitment, string Party, SendingState State, DateOnly? DueOn, int Owed, int Sent)
{
    /// <summary>The commitment by which candidates are owed for vacancies, or null.</summary>
    public static Commitment? OwedBy(Terms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Array.Find(terms.Commitments, commitment => commitment.Kind == CommitmentKind.Candidates);
    }

    /// <summary>The commitment by which candidates are owed for one vacancy, or null: whoever left before it was opened owes none.</summary>
    internal static Commitment? OwedFor(LedgerDocument ledger, LedgerVacancy vacancy) =>
        OwedBy(ledger.Terms) is { } owed && !(ledger.LeftOn(owed.Party) < vacancy.OpenedOn) ? owed : null;

    /// <summary>How it stands for one of an agreement's vacancies; null when no one owes candidates, or it was waived. Of a party that has left
    /// it tells how it stood on its last day.</summary>
    public static Sending? Of(LedgerDocument ledger, Guid vacancy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Vacancies.Find(known => known.Vacancy == vacancy) is { } found && OwedFor(ledger, found) is { } owed
            && !ledger.Waived.Exists(waiver => waiver.Commitment == owed.Id)
                ? Of(ledger, owed, found, ledger.LeftOn(owed.Party) is { } left && left < today ? left : today)
                : null;
    }

    /// <summary>The last day on which candidates are sent in time, as it is known on a day: working days on which the vacancy is paused or closed, or
    /// its agreement rests, do not count. Null while that lasts.</summary>
    internal static DateOnly? Deadline(LedgerDocument ledger, Commitment owed, LedgerVacancy vacancy, DateOnly today)
    {
        Pause[] known = [.. vacancy.Pauses.Concat(vacancy.Closures).Concat(ledger.Rests).Where(pause => pause.From <= today)];
        var day = vacancy.OpenedOn;
        for (var left = owed.WorkingDays!.Value; left > 0;)
        {
            day = DanishCalendar.AddWorkingDays(day, 1);
            var pauses = Array.FindAll(known, pause => pause.From <= day && !(pause.To <= day));
            if (Array.Exists(pauses, pause => !(pause.To <= today))) return null;
            if (pauses.Length == 0) left--;
        }
        return day;
    }

    internal static Sending Of(LedgerDocument ledger, Commitment owed, LedgerVacancy vacancy, DateOnly today)
    {
        var (each, due) = (owed.Count ?? 1, Deadline(ledger, owed, vacancy, today));
        var sent = SentBy(vacancy, today);
        var state = SentBy(vacancy, due < today ? due.Value : today) >= each ? SendingState.InTime
            : sent >= each ? SendingState.Late
            : vacancy.OpenedOn > today || vacancy.Started.Count >= vacancy.Positions ? SendingState.NotNeeded
            : due is null || (due > ledger.To && today > ledger.To) ? SendingState.NotNeeded
            : today > due ? SendingState.Missing
            : SendingState.Awaited;
        return new(owed.Id, owed.Party, state, due, each, sent);
    }

    private static int SentBy(LedgerVacancy vacancy, DateOnly day) => vacancy.Sent.Where(one => one.On <= day).Sum(one => one.Count);
}
