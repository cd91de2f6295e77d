namespace Partnerships.Agreements;

/// <summary>Checks one commitment: which members are set follows from its kind.</summary>
internal static class CommitmentCheck
{
    private const int MostPlaces = 1000;
    private const int MostWorkingDays = 260;
    private const int MostMinutes = 48 * 60;
    private const int MostWeeks = 520;

    private enum Need
    {
        No,
        May,
        Must,
    }

    public static void Add(Check check, string at, Commitment commitment, Terms terms)
    {
        var kind = commitment.Kind;
        var ower = Array.Find(terms.Parties, party => party.Id == commitment.Party);
        check.Choice(kind, $"{at}/kind")
            .That(ower is not null, AgreementRefusals.PartyUnknown.At($"{at}/party").With(commitment.Party))
            .That(kind != CommitmentKind.Places || ower is null or { Role: PartyRole.Company }, TermsRefusals.NotByCompany.At($"{at}/party"));
        var places = kind == CommitmentKind.Places ? Need.Must : Need.No;
        var counted = kind is CommitmentKind.Candidates or CommitmentKind.Contribution ? Need.May : places;
        var timed = kind is CommitmentKind.Candidates or CommitmentKind.Help ? Need.Must : Need.No;
        var described = kind is CommitmentKind.OrderVolume or CommitmentKind.Contribution ? Need.Must : Need.May;
        Demand(check, $"{at}/employment", places, commitment.Employment is not null);
        Demand(check, $"{at}/count", counted, commitment.Count is not null);
        Demand(check, $"{at}/workingDays", timed, commitment.WorkingDays is not null);
        Demand(check, $"{at}/description", described, commitment.Description is not null);
        Demand(check, $"{at}/minutesPerWeek", places == Need.Must ? Need.May : Need.No, commitment.MinutesPerWeek is not null);
        Demand(check, $"{at}/weeks", places == Need.Must ? Need.May : Need.No, commitment.Weeks is not null);
        if (commitment.MinutesPerWeek is { } minutes) check.Count(minutes, $"{at}/minutesPerWeek", MostMinutes);
        if (commitment.Weeks is { } weeks) check.Count(weeks, $"{at}/weeks", MostWeeks);
        if (commitment.Employment is { } employment) check.Choice(employment, $"{at}/employment");
        if (commitment.Count is { } count) check.Count(count, $"{at}/count", MostPlaces);
        if (commitment.WorkingDays is { } days) check.Count(days, $"{at}/workingDays", MostWorkingDays);
        if (commitment.Description is { } description) check.Text(description, $"{at}/description", 5000);
        CheckDates(check, at, commitment, terms);
    }

    private static void CheckDates(Check check, string at, Commitment commitment, Terms terms) =>
        check.That(IsWithin(commitment.From, terms), TermsRefusals.CommitmentOutsidePeriod.At($"{at}/from"))
            .That(IsWithin(commitment.By, terms), TermsRefusals.CommitmentOutsidePeriod.At($"{at}/by"))
            .That(commitment.From is null || commitment.By is null || commitment.From <= commitment.By, Refusals.EndBeforeStart.At($"{at}/by"));

    private static bool IsWithin(DateOnly? date, Terms terms) => date is null || (date >= terms.From && date <= terms.To);

    private static void Demand(Check check, string at, Need need, bool isSet) =>
        check.That(isSet || need != Need.Must, TermsRefusals.CommitmentIncomplete.At(at))
            .That(!isSet || need != Need.No, TermsRefusals.CommitmentUnexpected.At(at));
}
