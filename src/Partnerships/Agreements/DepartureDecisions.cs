namespace Partnerships.Agreements;

/// <summary>A party other than the housing association and the company leaves an agreement in force, which goes on without it.</summary>
public static class DepartureDecisions
{
    /// <summary>Records that a party left. What it owed from then on is no longer owed; what it was late with stays so. An amendment under way that
    /// names it is to be put to the parties anew, without it. The same again is nothing to do.</summary>
    public static Decision Leave(Agreement state, Guid id, PartyLeft left, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(left);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Departure(state, left, today)
            .That(state.HasParty(left.Party), AgreementRefusals.PartyUnknown.At("/party").With(left.Party));
        if (check.Failed) return check.Refuse();
        if (AgreementDecisions.Forbidden(state, AgreementCommand.Leave) is { } refusal) return Decision.Refuse(refusal);
        if (state.Living.Left.TryGetValue(left.Party, out var known))
            return known == left ? Decision.Nothing : Decision.Refuse(LifeRefusals.PartyLeft.At("/party").With(known.On));
        return Decision.Accept(Agreement.Ref(id), left.On, left);
    }

    /// <summary>Demands that a departure has happened, for a reason, and is not a partner's.</summary>
    internal static Check Departure(this Check check, Agreement state, PartyLeft left, DateOnly today, string at = "") => check
        .Happened(left.On, $"{at}/on", today)
        .Text(left.Reason, $"{at}/reason", 2000)
        .That(
            Array.Find(state.Terms!.Parties, known => known.Id == left.Party) is not { Role: PartyRole.HousingAssociation or PartyRole.Company },
            LifeRefusals.PartnerCannotLeave.At($"{at}/party"));

    /// <summary>Demands that a party is one of the agreement's and had not left it before a day.</summary>
    internal static Check StillParty(this Check check, Agreement state, string party, DateOnly on, string pointer) => check
        .That(state.Terms is null || state.HasParty(party), AgreementRefusals.PartyUnknown.At(pointer).With(party))
        .NotLeft(state, party, on, pointer);

    /// <summary>Demands that a party had not left the agreement before a day.</summary>
    internal static Check NotLeft(this Check check, Agreement state, string party, DateOnly on, string pointer) =>
        check.That(!state.HasLeft(party, on), LifeRefusals.PartyLeft.At(pointer).With(state.Living.Left.GetValueOrDefault(party)?.On));

    /// <summary>Demands that terms name no party that has left.</summary>
    internal static Check NoneLeft(this Check check, Agreement state, Terms terms)
    {
        foreach (var (i, party) in terms.Parties.Index())
            if (state.Living.Left.TryGetValue(party.Id, out var left)) check.That(false, LifeRefusals.PartyLeft.At($"/terms/parties/{i}").With(left.On));
        return check;
    }
}
