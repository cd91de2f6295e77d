using Partnerships.Agreements;

namespace Partnerships.Commitments;

/// <summary>Derives how each commitment stands on a day from the facts in the ledger.</summary>
public static class Standings
{
    /// <summary>Every commitment of the terms, and every substitute behind the one in whose place it is.</summary>
    public static IEnumerable<CommitmentStanding> Of(LedgerDocument ledger, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        foreach (var commitment in ledger.Terms.Commitments)
        {
            var substitutions = ledger.Substituted.FindAll(known => known.Commitment == commitment.Id);
            yield return Of(ledger, commitment, substitutions, today);
            foreach (var substituted in substitutions)
            {
                var substitute = commitment with
                {
                    Id = substituted.Substitute.Commitment,
                    Employment = substituted.Substitute.Kind,
                    Count = substituted.Substitute.Count,
                    By = substituted.By,
                };
                yield return Of(ledger, substitute, [], today) with { SubstituteFor = commitment.Id };
            }
        }
    }

    private static CommitmentStanding Of(LedgerDocument ledger, Commitment commitment, List<CommitmentSubstituted> substituted, DateOnly today)
    {
        // What a party that left was late with stays so; what had not fallen due is no longer owed.
        var leftOn = ledger.LeftOn(commitment.Party);
        if (leftOn < today) today = leftOn.Value;
        var standing = commitment.Kind switch
        {
            CommitmentKind.Places => Places(ledger, commitment, substituted.Sum(known => known.Owed), today),
            CommitmentKind.Candidates => Candidates(ledger, commitment, today),
            CommitmentKind.Help => Help(ledger, commitment, today),
            _ => Delivered(ledger, commitment, today),
        };
        standing = standing with { Substitutes = [.. substituted.Select(known => known.Substitute.Commitment)] };
        var isReleased = leftOn <= today && standing.State != CommitmentState.Late;
        return (isReleased || ledger.Waived.Exists(waiver => waiver.Commitment == commitment.Id)) && standing.State is not (CommitmentState.Met or CommitmentState.Substituted)
            ? standing with { State = CommitmentState.Waived, DueOn = null, Shortfalls = [] }
            : standing;
    }

    private static CommitmentStanding Places(LedgerDocument ledger, Commitment pledge, int replaced, DateOnly today)
    {
        var due = Earlier(pledge.By ?? ledger.Terms.To, ledger.To);
        var vacancies = ledger.Vacancies.FindAll(vacancy => vacancy.Commitment == pledge.Id);
        var started = vacancies.Sum(vacancy => vacancy.Started.Values.Count(on => on <= today));
        var left = pledge.Count!.Value - replaced - started;
        if (left <= 0) return Standing(pledge, replaced > 0 ? CommitmentState.Substituted : CommitmentState.Met, null, pledge.Count, started);
        if (!ledger.IsInForce || today <= due)
            return Standing(pledge, vacancies.Count > 0 ? CommitmentState.OnTrack : CommitmentState.Open, due, pledge.Count, started);
        var missing = Missing(ledger, pledge, vacancies, left, due, today);
        return Standing(
            pledge, missing.Exists(one => one.Party == pledge.Party) ? CommitmentState.Late : vacancies.Count > 0 ? CommitmentState.OnTrack : CommitmentState.Open,
            due, pledge.Count, started, missing);
    }

    /// <summary>A place for which no candidate was sent in time is not the company's shortfall; one that was not opened in time is, and so
    /// is one for which a candidate was sent and not taken. In time is within the working days that someone owes candidates in, and else by
    /// the place's own day. A place that is paused or closed while that time still runs is not offered, and so the company's.</summary>
    private static List<Shortfall> Missing(
        LedgerDocument ledger, Commitment pledge, List<LedgerVacancy> vacancies, int left, DateOnly due, DateOnly today)
    {
        var (notTaken, notSent, noSender) = (0, 0, 0);
        foreach (var vacancy in vacancies.Where(vacancy => vacancy.OpenedOn <= due))
        {
            var started = vacancy.Started.Values.Count(on => on <= today);
            var sender = Sending.OwedFor(ledger, vacancy);
            var deadline = sender is null ? due : Sending.Deadline(ledger, sender, vacancy, today);
            var sent = vacancy.Sent.Where(one => one.On <= (deadline ?? today)).Sum(one => one.Count);
            var withCandidate = Math.Max(0, Math.Min(vacancy.Positions, sent) - started);
            notTaken += withCandidate;
            var without = Math.Max(0, vacancy.Positions - started - withCandidate);
            if (sender is null) noSender += without;
            else if (deadline is not null) notSent += without;
        }
        notTaken = Math.Min(notTaken, left);
        notSent = Math.Min(notSent, left - notTaken);
        noSender = Math.Min(noSender, left - notTaken - notSent);
        return
        [
            .. Some(ShortfallCause.NotOpened, pledge.Party, left - notTaken - notSent - noSender),
            .. Some(ShortfallCause.NotTaken, pledge.Party, notTaken),
            .. Some(ShortfallCause.NoCandidate, Sending.OwedBy(ledger.Terms)?.Party, notSent),
            .. Some(ShortfallCause.NoCandidate, party: null, noSender),
        ];
    }

    private static CommitmentStanding Candidates(LedgerDocument ledger, Commitment owed, DateOnly today)
    {
        var sent = ledger.Vacancies.Select(vacancy => Sending.Of(ledger, owed, vacancy, today)).ToList();
        var outstanding = sent.Where(one => one.State is SendingState.Awaited or SendingState.Missing).Select(one => one.DueOn!.Value).ToList();
        return Running(ledger, owed, outstanding, sent.Sum(one => one.Sent), ShortfallCause.NoCandidate, today);
    }

    private static CommitmentStanding Help(LedgerDocument ledger, Commitment owed, DateOnly today)
    {
        var asked = ledger.Asked.FindAll(help => help.Commitment == owed.Id && help.On <= today);
        var given = ledger.Given.FindAll(help => help.On <= today).ConvertAll(help => help.Help);
        var outstanding = asked.Where(help => !given.Contains(help.Help)).Select(help => DanishCalendar.AddWorkingDays(help.On, owed.WorkingDays!.Value)).ToList();
        return Running(ledger, owed, outstanding, asked.Count(help => given.Contains(help.Help)), ShortfallCause.NoHelp, today);
    }

    /// <summary>What is owed each time that something happens, and met when the agreement is over and nothing is outstanding.</summary>
    private static CommitmentStanding Running(
        LedgerDocument ledger, Commitment owed, List<DateOnly> outstanding, int done, ShortfallCause cause, DateOnly today)
    {
        var late = outstanding.Count(day => day < today);
        var state = late > 0 ? CommitmentState.Late
            : ledger.IsInForce && today > ledger.To && outstanding.Count == 0 ? CommitmentState.Met
            : done > 0 || outstanding.Count > 0 ? CommitmentState.OnTrack
            : CommitmentState.Open;
        return Standing(owed, state, outstanding.Count > 0 ? outstanding.Min() : null, null, done, [.. Some(cause, owed.Party, late)]);
    }

    private static CommitmentStanding Delivered(LedgerDocument ledger, Commitment owed, DateOnly today)
    {
        var due = Earlier(owed.By ?? ledger.Terms.To, ledger.To);
        var deliveries = ledger.Deliveries.FindAll(delivery => delivery.Commitment == owed.Id && delivery.On <= today);
        var done = deliveries.Sum(delivery => delivery.Count);
        if (deliveries.Exists(delivery => delivery.IsWhole) || done >= owed.Count) return Standing(owed, CommitmentState.Met, null, owed.Count, done);
        if (ledger.IsInForce && today > due)
            return Standing(owed, CommitmentState.Late, due, owed.Count, done, [new(ShortfallCause.NotDelivered, owed.Party, (owed.Count ?? done + 1) - done)]);
        return Standing(owed, done > 0 ? CommitmentState.OnTrack : CommitmentState.Open, due, owed.Count, done);
    }

    private static CommitmentStanding Standing(
        Commitment commitment, CommitmentState state, DateOnly? due, int? owed, int done, IReadOnlyList<Shortfall>? missing = null) =>
        new(commitment.Id, commitment.Party, state, due, owed, done, missing ?? [], []);

    private static IEnumerable<Shortfall> Some(ShortfallCause cause, string? party, int count) => count > 0 ? [new(cause, party, count)] : [];

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
