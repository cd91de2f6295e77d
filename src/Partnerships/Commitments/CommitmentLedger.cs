using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.Commitments;

/// <summary>The facts from which the standing of an agreement's commitments follows on any day.</summary>
public sealed class LedgerDocument
{
    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>The terms in force, or of the draft.</summary>
    public Terms Terms { get; set; } = null!;

    /// <summary>True once it came into force.</summary>
    public bool IsInForce { get; set; }

    /// <summary>The last day on which it holds; earlier than the terms' when it was terminated.</summary>
    public DateOnly To { get; set; }

    /// <summary>Its vacancies.</summary>
    public List<LedgerVacancy> Vacancies { get; set; } = [];

    /// <summary>Deliveries of orders and contributions.</summary>
    public List<DeliveryRecorded> Deliveries { get; set; } = [];

    /// <summary>Help asked for.</summary>
    public List<HelpAsked> Asked { get; set; } = [];

    /// <summary>Help given.</summary>
    public List<HelpGiven> Given { get; set; } = [];

    /// <summary>Waivers.</summary>
    public List<CommitmentWaived> Waived { get; set; } = [];

    /// <summary>Substitutions.</summary>
    public List<CommitmentSubstituted> Substituted { get; set; } = [];

    /// <summary>When it rested, in their order: nobody can be proposed then.</summary>
    public List<Pause> Rests { get; set; } = [];

    /// <summary>The parties that left.</summary>
    public List<PartyLeft> Left { get; set; } = [];

    /// <summary>A party's last day as one; null while it is one.</summary>
    public DateOnly? LeftOn(string? party) => Left.Find(left => left.Party == party)?.On;
}

/// <summary>A vacancy as commitments see it.</summary>
public sealed class LedgerVacancy
{
    /// <summary>Its id.</summary>
    public Guid Vacancy { get; set; }

    /// <summary>The commitment that it counts towards, or null.</summary>
    public string? Commitment { get; set; }

    /// <summary>When it was opened.</summary>
    public DateOnly OpenedOn { get; set; }

    /// <summary>How many can be hired.</summary>
    public int Positions { get; set; }

    /// <summary>When it was paused, in their order.</summary>
    public List<Pause> Pauses { get; set; } = [];

    /// <summary>When it was closed, in their order.</summary>
    public List<Pause> Closures { get; set; } = [];

    /// <summary>Candidates sent for it.</summary>
    public List<CandidatesSent> Sent { get; set; } = [];

    /// <summary>The first days of the placements that started in it.</summary>
    public SortedDictionary<Guid, DateOnly> Started { get; set; } = [];
}

/// <summary>A stretch of days on which something was not offered.</summary>
/// <param name="From">The first such day.</param>
/// <param name="To">The day on which it is offered again; null while that has not come.</param>
public sealed record Pause(DateOnly From, DateOnly? To);

/// <summary>What does each party owe, and what came of it?</summary>
public static class CommitmentLedger
{
    /// <summary>Stored name.</summary>
    public const string Name = "commitments";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 5, Fold);

    /// <summary>The key of an agreement's <see cref="LedgerDocument"/>.</summary>
    public static string Key(Guid agreement) => $"id/{agreement:D}";

    private static string VacancyKey(Guid vacancy) => $"vacancy/{vacancy:D}";

    private static string LinkKey(Guid placement) => $"placement/{placement:D}";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case AgreementDrafted e:
                documents.Put(Key(recorded.StreamId), new LedgerDocument { City = e.City, Terms = e.Terms, To = e.Terms.To });
                break;
            case VacancyOpened e:
                documents.Put(VacancyKey(recorded.StreamId), new VacancyLink(e.Agreement));
                documents.Change<LedgerDocument>(Key(e.Agreement), ledger => ledger.Vacancies.Add(new LedgerVacancy
                {
                    Vacancy = recorded.StreamId, Commitment = e.Commitment, OpenedOn = recorded.EffectiveOn, Positions = e.Positions,
                }));
                break;
            case VacancyRevised e:
                Change(documents, recorded.StreamId, vacancy => vacancy.Positions = e.Job.Positions);
                break;
            case VacancyPaused:
                Change(documents, recorded.StreamId, vacancy => Begin(vacancy.Pauses, recorded));
                break;
            case VacancyResumed:
                Change(documents, recorded.StreamId, vacancy => End(vacancy.Pauses, recorded));
                break;
            case VacancyClosed:
                Change(documents, recorded.StreamId, vacancy => Begin(vacancy.Closures, recorded));
                break;
            case VacancyReopened:
                Change(documents, recorded.StreamId, vacancy => End(vacancy.Closures, recorded));
                break;
            case PlacementStarted e:
                documents.Put(LinkKey(recorded.StreamId), new Link(e.Agreement, e.Vacancy));
                documents.Change<LedgerDocument>(Key(e.Agreement), ledger => Start(ledger, e.Vacancy, recorded.StreamId, e.StartOn));
                break;
            case PlacementCorrected e when e.Was.StartOn != e.Is.StartOn:
                var link = documents.Known<Link>(LinkKey(recorded.StreamId));
                documents.Change<LedgerDocument>(Key(link.Agreement), ledger => Start(ledger, link.Vacancy, recorded.StreamId, e.Is.StartOn));
                break;
            case PlacementAnnulled:
                var annulled = documents.Known<Link>(LinkKey(recorded.StreamId));
                documents.Change<LedgerDocument>(
                    Key(annulled.Agreement),
                    ledger => ledger.Vacancies.Find(vacancy => vacancy.Vacancy == annulled.Vacancy)?.Started.Remove(recorded.StreamId));
                break;
            default:
                if (recorded.Stream.Kind == Agreement.Stream) documents.Change<LedgerDocument>(Key(recorded.StreamId), ledger => Apply(ledger, recorded));
                break;
        }
    }

    private static void Change(IDocuments documents, Guid vacancy, Action<LedgerVacancy> change) => documents.Change<LedgerDocument>(
        Key(documents.Known<VacancyLink>(VacancyKey(vacancy)).Agreement),
        ledger => change(ledger.Vacancies.Find(known => known.Vacancy == vacancy)!));

    private static void Begin(List<Pause> pauses, Recorded recorded) => pauses.Add(new Pause(recorded.EffectiveOn, To: null));

    private static void End(List<Pause> pauses, Recorded recorded) => pauses[^1] = pauses[^1] with { To = recorded.EffectiveOn };

    private static void Apply(LedgerDocument ledger, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case AgreementRevised e: SetTerms(ledger, e.Terms); break;
            case AgreementActivated: ledger.IsInForce = true; break;
            case AgreementAmended e: SetTerms(ledger, e.Terms); break;
            case AgreementTerminated e: ledger.To = e.On; break;
            case AgreementFulfilled e: ledger.To = e.On; break;
            case AgreementSuspended: Begin(ledger.Rests, recorded); break;
            case AgreementResumed: End(ledger.Rests, recorded); break;
            case CandidatesSent e: SentFor(ledger, e)?.Add(e); break;
            case DeliveryRecorded e: ledger.Deliveries.Add(e); break;
            case CommitmentFactCorrected e: Correct(ledger, e); break;
            case HelpAsked e: ledger.Asked.Add(e); break;
            case HelpGiven e: ledger.Given.Add(e); break;
            case HelpCorrected e: Correct(ledger, e); break;
            case CommitmentWaived e: ledger.Waived.Add(e); break;
            case CommitmentSubstituted e: ledger.Substituted.Add(e); break;
            case PartyLeft e: ledger.Left.Add(e); break;
            case AgreementFactCorrected e: Correct(ledger, e.Was, e.Is); break;
            default: break;
        }
    }

    private static List<CandidatesSent>? SentFor(LedgerDocument ledger, CandidatesSent sent) =>
        ledger.Vacancies.Find(vacancy => vacancy.Vacancy == sent.Vacancy)?.Sent;

    private static void Correct(LedgerDocument ledger, CommitmentFactCorrected correction)
    {
        if (correction.Was.Sent is { } sent) SentFor(ledger, sent)?.Remove(sent);
        if (correction.Was.Delivery is { } delivered) ledger.Deliveries.Remove(delivered);
        if (correction.Is?.Sent is { } other) SentFor(ledger, other)?.Add(other);
        if (correction.Is?.Delivery is { } delivery) ledger.Deliveries.Add(delivery);
        if (correction.Was.Waiver is { } waived) Replace(ledger.Waived, waived, correction.Is?.Waiver);
        if (correction.Was.Substitution is { } substituted) Replace(ledger.Substituted, substituted, correction.Is?.Substitution);
    }

    private static void Correct(LedgerDocument ledger, HelpCorrected correction)
    {
        var (asked, given) = (ledger.Asked.FindIndex(help => help.Help == correction.Help), ledger.Given.FindIndex(help => help.Help == correction.Help));
        if (correction.AskedOn is { } askedOn) ledger.Asked[asked] = ledger.Asked[asked] with { On = askedOn };
        else ledger.Asked.RemoveAt(asked);
        if (given < 0) return;
        if (correction.GivenOn is { } givenOn) ledger.Given[given] = ledger.Given[given] with { On = givenOn };
        else ledger.Given.RemoveAt(given);
    }

    private static void Correct(LedgerDocument ledger, AgreementFact was, AgreementFact? now)
    {
        if (was.Termination is not null || was.Fulfilment is not null) ledger.To = now?.Termination?.On ?? now?.Fulfilment?.On ?? ledger.Terms.To;
        if (was.Departure is { } left) ledger.Left = [.. ledger.Left.Select(known => known.Party == left.Party ? now?.Departure : known).OfType<PartyLeft>()];
        if (was.Rest is { } rest) Correct(ledger.Rests, rest, now?.Rest);
    }

    /// <summary>Days of rest as they are known now, in the place of those that were recorded, which may not be among them.</summary>
    internal static void Correct(List<Pause> rests, Rest was, Rest? now) =>
        Replace(rests, new Pause(was.From, was.To), now is null ? null : new Pause(now.From, now.To));

    private static void Replace<T>(List<T> facts, T was, T? now) where T : class
    {
        var i = facts.IndexOf(was);
        if (i < 0) return;
        if (now is null) facts.RemoveAt(i);
        else facts[i] = now;
    }

    private static void SetTerms(LedgerDocument ledger, Terms terms) => (ledger.Terms, ledger.To) = (terms, terms.To);

    private static void Start(LedgerDocument ledger, Guid vacancy, Guid placement, DateOnly on)
    {
        if (ledger.Vacancies.Find(known => known.Vacancy == vacancy) is { } found) found.Started[placement] = on;
    }

    /// <summary>The agreement that a vacancy hangs on.</summary>
    private sealed record VacancyLink(Guid Agreement);

    /// <summary>The agreement and vacancy that a placement hangs on.</summary>
    private sealed record Link(Guid Agreement, Guid Vacancy);
}
