using Partnerships.Candidates;

namespace Partnerships.PersonalData;

/// <summary>What may happen to a person's data.</summary>
public static class PersonalDataDecisions
{
    private const int LongestWords = 300;

    /// <summary>Keeps a person's data, or replaces them by right ones. The same again is nothing to do.</summary>
    /// <param name="state">The candidate.</param>
    /// <param name="id">Its id.</param>
    /// <param name="details">The data; they do not enter the event.</param>
    /// <param name="cprBasis">Why the civil registration number may be kept; with one, and only then.</param>
    /// <param name="commitment">What names them in the vault.</param>
    /// <param name="corrects">True when the caller names the version that it replaces.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Record(Candidate state, Guid id, PersonalDetails details, CprBasis? cprBasis, string commitment, bool corrects, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (Hindrance(state) is { } hindrance) return Decision.Refuse(hindrance);
        var file = state.Personal;
        var check = details.Check().That((details.Cpr is null) == (cprBasis is null), PersonalDataRefusals.CprBasisMissing.At("/cprBasis"));
        if (cprBasis is { } basis) check.Choice(basis, "/cprBasis");
        if (cprBasis == CprBasis.Consent) check.That(file.Consents.ContainsKey(ConsentTo.UseOfCpr), PersonalDataRefusals.CprConsentMissing.At("/cprBasis"));
        if (check.Failed) return check.Refuse();
        PersonalField[] fields = [.. details.Fields.Select(it => it.Field)];
        if (file.Commitment is null) return Decision.Accept(Candidate.Ref(id), today, new PersonalDataRecorded(fields, commitment, cprBasis));
        if (file.Commitment == commitment && file.CprBasis == cprBasis) return Decision.Nothing;
        return corrects
            ? Decision.Accept(Candidate.Ref(id), today, new PersonalDataCorrected(fields, commitment, cprBasis))
            : Decision.Refuse(PersonalDataRefusals.AlreadyRecorded);
    }

    /// <summary>Somebody reads a person's data. Each reading is a fact of its own.</summary>
    /// <param name="state">The candidate.</param>
    /// <param name="id">Its id.</param>
    /// <param name="asked">What is to be read; null for all that may be.</param>
    /// <param name="purpose">Why.</param>
    /// <param name="words">Why, in words.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Read(Candidate state, Guid id, IReadOnlyList<PersonalField>? asked, ReadingPurpose purpose, string? words, DateOnly today)
    {
        if (Hindrance(state) is { } hindrance) return Decision.Refuse(hindrance);
        var check = new Check().Choice(purpose, "/purpose");
        if (words is not null) check.Line(words, "/words", LongestWords);
        else check.That(purpose is not (ReadingPurpose.Other or ReadingPurpose.LegalDuty), PersonalDataRefusals.PurposeWordsMissing.At("/words"));
        for (var i = 0; i < asked?.Count; i++) check.That(asked.Take(i).All(other => other != asked[i]), Refusals.Duplicate.At($"/fields/{i}"));
        if (check.Failed) return check.Refuse();
        if (state.Personal.Commitment is null) return Decision.Refuse(PersonalDataRefusals.NothingKept);
        var readable = state.Personal.ReadableFor(purpose);
        for (var i = 0; i < asked?.Count; i++) check.That(readable.Contains(asked[i]), PersonalDataRefusals.FieldNotReadable.At($"/fields/{i}"));
        if (check.Failed) return check.Refuse();
        PersonalField[] read = asked is { Count: > 0 } ? [.. asked.Order()] : [.. readable];
        return Decision.Accept(Candidate.Ref(id), today, new PersonalDataRead(read, purpose, words));
    }

    /// <summary>A person gives a consent. The same while it is in force is nothing to do.</summary>
    public static Decision Consent(Candidate state, Guid id, ConsentGiven consent, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(consent);
        if (Hindrance(state) is { } hindrance) return Decision.Refuse(hindrance);
        var check = new Check().Choice(consent.To, "/to").Choice(consent.Basis, "/basis").Happened(consent.On, "/on", today)
            .That((consent.To == ConsentTo.UseOfCpr) == (consent.Basis == ConsentBasis.CprConsent), PersonalDataRefusals.ConsentBasisUnfit.At("/basis"));
        if (check.Failed) return check.Refuse();
        return state.Personal.Consents.GetValueOrDefault(consent.To) is { } known && known.Basis == consent.Basis
            ? Decision.Nothing
            : Decision.Accept(Candidate.Ref(id), consent.On, consent);
    }

    /// <summary>A person withdraws a consent; one that is not in force is nothing to do.</summary>
    public static Decision Withdraw(Candidate state, Guid id, ConsentWithdrawn withdrawal, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        if (Hindrance(state) is { } hindrance) return Decision.Refuse(hindrance);
        var given = state.Personal.Consents.GetValueOrDefault(withdrawal.To);
        var check = new Check().Choice(withdrawal.To, "/to").Happened(withdrawal.On, "/on", today)
            .That(given is null || given.On <= withdrawal.On, PersonalDataRefusals.BeforeConsent.At("/on").With(given?.On));
        if (check.Failed) return check.Refuse();
        return given is null ? Decision.Nothing : Decision.Accept(Candidate.Ref(id), withdrawal.On, withdrawal);
    }

    internal static Refusal? Hindrance(Candidate state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return !state.Exists ? Refusals.NotFound : state.Personal.IsGranted ? PersonalDataRefusals.Erased : null;
    }
}
