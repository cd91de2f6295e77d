using Partnerships.Agreements;
using Partnerships.SteeringGroups;
using Partnerships.Vacancies;

namespace Partnerships.Commitments;

/// <summary>What is recorded about the commitments of an agreement in force.</summary>
public static partial class CommitmentDecisions
{
    private const int MostCounted = 1000;

    /// <summary>Records that candidates were sent for a vacancy. The same number on the same day again is nothing to do.</summary>
    public static Decision SendCandidates(Agreement state, Guid id, CandidatesSent sent, Vacancy vacancy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(vacancy);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Sent(sent, id, vacancy, today);
        if (check.Failed) return check.Refuse();
        if (state.Owing.Sent.Contains(sent)) return Decision.Nothing;
        return Forbidden(state) ?? Decision.Accept(Agreement.Ref(id), sent.On, sent);
    }

    /// <summary>Records a delivery of orders or of a contribution. The same again is nothing to do.</summary>
    public static Decision Deliver(Agreement state, Guid id, DeliveryRecorded delivery, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(delivery);
        var check = new Check().Delivery(delivery, today);
        if (Obstacle(state, delivery.Commitment, check, CommitmentKind.OrderVolume, CommitmentKind.Contribution) is { } obstacle) return obstacle;
        return state.Owing.Deliveries.Contains(delivery) ? Decision.Nothing : Decision.Accept(Agreement.Ref(id), delivery.On, delivery);
    }

    /// <summary>Records that help was asked for. The same again is nothing to do.</summary>
    public static Decision AskHelp(Agreement state, Guid id, HelpAsked asked, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(asked);
        var check = new Check().Happened(asked.On, "/on", today).Text(asked.About, "/about", 2000);
        if (Obstacle(state, asked.Commitment, check, CommitmentKind.Help) is { } obstacle) return obstacle;
        if (state.Owing.Helps.TryGetValue(asked.Help, out var known))
            return known == asked ? Decision.Nothing : Decision.Refuse(Refusals.IdTaken.At("/id").With(asked.Help));
        return Decision.Accept(Agreement.Ref(id), asked.On, asked);
    }

    /// <summary>Records that help was given. The same again is nothing to do. It may be recorded after the agreement's end.</summary>
    public static Decision GiveHelp(Agreement state, Guid id, HelpGiven given, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(given);
        if (!state.Owing.Helps.TryGetValue(given.Help, out var asked)) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Happened(given.On, "/on", today).That(given.On >= asked.On, Refusals.EndBeforeStart.At("/on")).Text(given.Note, "/note", 2000);
        if (check.Failed) return check.Refuse();
        if (state.Owing.Given.TryGetValue(given.Help, out var known))
            return known == given ? Decision.Nothing : Decision.Refuse(CommitmentRefusals.HelpGiven);
        return Decision.Accept(Agreement.Ref(id), given.On, given);
    }

    /// <summary>Waives what is still owed by a commitment, on behalf of a party that does not owe it. Once is enough.</summary>
    public static Decision Waive(Agreement state, Guid id, CommitmentWaived waiver, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(waiver);
        if (state.Owing.Waived.TryGetValue(waiver.Commitment, out var known) && known == waiver) return Decision.Nothing;
        var check = new Check().Waiver(state, waiver).NotLeft(state, waiver.By, today, "/party");
        return Obstacle(state, waiver.Commitment, check) ?? Decision.Accept(Agreement.Ref(id), today, waiver);
    }

    /// <summary>Replaces pledged places by others under the exchange rate in force. The substitute's id follows from the commitment, and its
    /// vacancy is opened as that of any pledge. The same again is nothing to do; a further one like it says why it is another.</summary>
    /// <param name="state">The agreement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="commitment">The id of the commitment that was pledged.</param>
    /// <param name="owed">How many of its places are replaced.</param>
    /// <param name="instead">The kind that takes their place.</param>
    /// <param name="count">How many of that kind: by the rate.</param>
    /// <param name="by">The day by which they are owed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="group">The city's steering group.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Substitute(
        Agreement state, Guid id, string commitment, int owed, EmploymentKind instead, int count, DateOnly by, string reason,
        SteeringGroup group, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(group);
        var check = new Check()
            .Choice(instead, "/instead").Count(owed, "/owed", MostCounted).Count(count, "/count", MostCounted).Text(reason, "/reason", 2000)
            .That(by >= today && !(by > state.LastDay), TermsRefusals.CommitmentOutsidePeriod.At("/by"));
        if (Obstacle(state, commitment, check, CommitmentKind.Places) is { } obstacle) return obstacle;
        var pledged = state.Commitment(commitment)!;
        if (state.Owing.Substitutions.Any(known =>
            (known.Commitment, known.Owed, known.Substitute.Kind, known.Substitute.Count, known.By, known.Reason) == (commitment, owed, instead, count, by, reason)))
            return Decision.Nothing;
        var rate = group.Frames?.ExchangeRates?.FirstOrDefault(known => known.Owed == pledged.Employment && known.Instead == instead);
        if (rate is null) return Decision.Refuse(CommitmentRefusals.NoRate.At("/instead"));
        var earlier = state.Owing.Substitutions.Where(known => known.Commitment == commitment).ToList();
        var left = pledged.Count!.Value - earlier.Sum(known => known.Owed);
        check.That(owed <= left, CommitmentRefusals.MoreThanOwed.At("/owed").With(left))
            .That((long)owed * rate.Count == count, CommitmentRefusals.OtherRate.At("/count").With((long)owed * rate.Count));
        if (check.Failed) return check.Refuse();
        var number = earlier.Count + state.Owing.Struck.Count(fact => fact.Substitution?.Commitment == commitment) + 1;
        var substitute = new PledgedPlaces($"{commitment}-i-stedet-{number}", instead, count, today);
        return Decision.Accept(Agreement.Ref(id), today, new CommitmentSubstituted(commitment, owed, substitute, by, reason));
    }

    private static Decision? Obstacle(Agreement state, string commitment, Check check, params CommitmentKind[] kinds)
    {
        if (state.Commitment(commitment) is not { } known) return Decision.Refuse(Refusals.NotFound);
        if (check.Failed) return check.Refuse();
        if (Forbidden(state) is { } forbidden) return forbidden;
        if (kinds.Length > 0 && !kinds.Contains(known.Kind)) return Decision.Refuse(CommitmentRefusals.OtherKind.With(known.Kind));
        return state.Owing.Waived.ContainsKey(commitment) ? Decision.Refuse(CommitmentRefusals.Waived) : null;
    }

    private static Decision? Forbidden(Agreement state) =>
        AgreementDecisions.Forbidden(state, AgreementCommand.RecordCommitment) is { } refusal ? Decision.Refuse(refusal) : null;
}
