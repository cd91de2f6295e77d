using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Placements;
using Partnerships.Server.Pages.Vacancies;
using Partnerships.Server.Texts;
using Partnerships.Vacancies;

namespace Partnerships.Server.Pages.Agreements;

/// <summary>Puts what an agreement's history states into words, one sentence a fact.</summary>
internal sealed class Facts(Words words, Func<string, string> party, Func<Guid, string> area)
{
    public IEnumerable<string> Of(IEvent happened) => happened switch
    {
        AgreementDrafted e => [.. Terms(e.Terms), .. e.Renews is { } before ? [words[FactTexts.Renews, before]] : Array.Empty<string>(),
            .. e.Template is { } template ? [words[FactTexts.FromTemplate, template.Name, template.Version]] : Array.Empty<string>()],
        AgreementRevised e => [.. Terms(e.Terms), words[FactTexts.SignaturesVoid]],
        AgreementSubmitted e => [words[FactTexts.Hash, e.ContentHash]],
        AgreementSigned e => Signed(e),
        SignatureDeclined e => [words[FactTexts.SignedFor, e.Signatory, party(e.Party)], words[FactTexts.Reason, e.Reason], .. Vouched(e.Proof)],
        SignatureRequested e =>
            [words[FactTexts.AskedOf, e.Signatory, party(e.Party), e.Provider, words.Date(e.Until)], words[FactTexts.Hash, e.ContentHash]],
        ClauseProposed e =>
        [
            words[NegotiationTexts.Fact, e.Author, party(e.Party), (e.Is ?? e.Was)?.Heading ?? e.Clause],
            words[e.Is is null ? NegotiationTexts.Removes : e.Was is null ? NegotiationTexts.Adds : NegotiationTexts.Changes],
            .. e.Is is { } wording ? [wording.Text] : Array.Empty<string>(), words[FactTexts.Reason, e.Reason],
        ],
        ClauseCommented e => [words[NegotiationTexts.Fact, e.Author, party(e.Party), e.Clause], e.Text],
        ProposalAccepted e => [words[NegotiationTexts.By, e.Author, party(e.Party)]],
        ProposalRejected e => [words[NegotiationTexts.By, e.Author, party(e.Party)], words[FactTexts.Reason, e.Reason]],
        AmendmentProposed e => [words[FactTexts.Amendment, e.Amendment], words[FactTexts.Reason, e.Reason], .. Terms(e.Terms)],
        AmendmentSubmitted e => [words[FactTexts.Amendment, e.Amendment], words[FactTexts.Hash, e.ContentHash]],
        AmendmentSigned e => [words[FactTexts.Amendment, e.Amendment], .. Signed(e.Signature)],
        AmendmentDeclined e => [words[FactTexts.Amendment, e.Amendment], .. Of(e.Declined)],
        AmendmentWithdrawn e => [words[FactTexts.Amendment, e.Amendment], words[FactTexts.Reason, e.Reason]],
        FollowUpMeetingHeld e =>
        [
            words[FactTexts.Attended, words.Date(e.On), words.List([.. e.Attended.Select(party)])], e.Decisions,
            .. e.NextOn is { } next ? [words[FactTexts.NextOn, words.Date(next)]] : Array.Empty<string>(),
        ],
        ConcernRaised e => [words[FactTexts.OnDay, party(e.Party), words.Date(e.On)], e.About],
        ConcernResolved e => [words.Date(e.On), e.How],
        PartyLeft e => [party(e.Party), words[FactTexts.LastDay, words.Date(e.On)], words[FactTexts.Reason, e.Reason]],
        AgreementSuspended e => [words[FactTexts.FromDay, words.Date(e.On)], words[FactTexts.Reason, e.Reason]],
        AgreementResumed e => [words[FactTexts.FromDay, words.Date(e.On)], words[FactTexts.Reason, e.Reason]],
        AgreementFulfilled e => [words[FactTexts.LastDay, words.Date(e.On)], e.Note],
        AgreementFactCorrected e =>
        [
            .. FactTexts.Correction(words, Fact(e.Was), e.Is is null ? null : Fact(e.Is), e.Reason, e.StatedBy),
            .. e.Places is null ? Array.Empty<string>() : [words[FactTexts.InForceAgain]],
        ],
        RenewalDrafted e => [words[FactTexts.Successor, e.Successor]],
        RemindersPlanned e => e.Reminders.Select(Reminder),
        ReminderGiven e => [Reminder(e.Reminder)],
        DispensationGranted e =>
            [.. e.Deviations.Select(d => words[FactTexts.Deviation, d.Commitment, words[d.Rule], Lower(d.Employment)]), words[FactTexts.Reason, e.Reason]],
        DispensationCorrected e => FactTexts.Correction(words, Sentence(e.Was), e.Is is null ? null : Sentence(e.Is), e.Reason, e.StatedBy),
        CandidatesSent e => [Sent(e)],
        DeliveryRecorded e => [Delivered(e), e.Note, .. e.IsWhole ? [words[FactTexts.Whole]] : Array.Empty<string>()],
        CommitmentFactCorrected e => FactTexts.Correction(words, Fact(e.Was), e.Is is null ? null : Fact(e.Is), e.Reason, e.StatedBy),
        HelpAsked e => [words[FactTexts.OnDay, e.Commitment, words.Date(e.On)], e.About],
        HelpGiven e => [words.Date(e.On), e.Note],
        HelpCorrected e =>
        [
            e.Was is { } before ? words[FactTexts.WasIs, Times(before.AskedOn, before.GivenOn), Times(e.AskedOn, e.GivenOn)] : Times(e.AskedOn, e.GivenOn),
            words[FactTexts.Reason, e.Reason], words[FactTexts.StatedBy, e.StatedBy],
        ],
        CommitmentWaived e => [words[FactTexts.WaivedBy, e.Commitment, party(e.By)], words[FactTexts.Reason, e.Reason]],
        CommitmentSubstituted e =>
        [
            words[FactTexts.Replaced, e.Commitment, e.Owed, e.Substitute.Count, Lower(e.Substitute.Kind), words.Date(e.By)],
            words[FactTexts.Reason, e.Reason],
        ],
        AgreementAmended e => [words[FactTexts.Amendment, e.Amendment], words[FactTexts.AllSigned], .. Terms(e.Terms)],
        AgreementActivated e => Activated(e),
        AgreementTerminated e =>
        [
            e.Party is null ? words[FactTexts.AllAgreed] : words[FactTexts.EndedBy, party(e.Party)],
            words[FactTexts.LastDay, words.Date(e.On)], words[FactTexts.Reason, e.Reason],
            .. e.NoticeOn is { } notice ? [words[FactTexts.NoticeOn, words.Date(notice)]] : Array.Empty<string>(),
        ],
        AgreementExpired e => [words[FactTexts.LastDay, words.Date(e.On)]],
        VacancyOpened e => Vacancy(e.Kind, JobDescription.Of(e)),
        VacancyRevised e => [.. Vacancy(null, e.Job), words[FactTexts.Reason, e.Reason]],
        VacancyPaused e => [words[FactTexts.Reason, e.Reason]],
        VacancyResumed => [],
        VacancyReopened e => [words[FactTexts.Reason, e.Reason]],
        PositionFilled e => [words[FactTexts.ByPlacement, e.Placement]],
        PositionReopened e => [words[FactTexts.ByPlacement, e.Placement]],
        VacancyClosed e => [.. e.Cause is { } cause ? [words[cause]] : Array.Empty<string>(), words[FactTexts.Reason, e.Reason]],
        PlacementStarted e => Started(e),
        CheckInsPlanned e => [words[FactTexts.Planned, words.List([.. e.CheckIns.Select(c => words[FactTexts.InWeek, c.Week, words.ShortDate(c.DueOn)])])]],
        CheckInRecorded or HoursChanged or SchoolPeriodRecorded or SchoolPeriodChanged or SchoolPeriodCancelled or AbsenceRecorded or ScheduledEndMoved
            or PlacementTermsSet or ProblemReported or ProblemAnswered or ProblemResolved or ProblemReopened or PlacementFactCorrected
            or PlacementAnnulled => new CourseFacts(words).Of(happened),
        PlacementEnded e => [words[e.Reason], words[FactTexts.LastDay, words.Date(e.On)]],
        PlacementCorrected e => [.. Changes(e.Was, e.Is), words[FactTexts.Reason, e.Reason], words[FactTexts.StatedBy, e.StatedBy]],
        _ => throw new UnknownEventException("history of an agreement", happened),
    };

    private IEnumerable<string> Terms(Terms terms) =>
    [
        words[FactTexts.Terms, terms.Title, words.Date(terms.From), words.Date(terms.To)],
        words[FactTexts.Size, terms.Clauses.Length, terms.Commitments.Length],
        words[FactTexts.Parties, words.List([.. terms.Parties.Select(p => p.Name)])],
    ];

    private string Fact(AgreementFact fact)
    {
        if (fact.Rest is { } rest)
        {
            return string.Join(
                "; ", new[] { words[FactTexts.Rested, words.Date(rest.From), Day(rest.To)], rest.Reason, rest.ResumedFor }.OfType<string>());
        }
        var happened = new IEvent?[] { fact.Meeting, fact.Concern, fact.Resolution, fact.Departure, fact.Fulfilment, fact.Termination }.OfType<IEvent>().First();
        return $"{words[EventTexts.Of(EventNames.Of(happened))]}: {Sentence(happened)}";
    }

    private string Sentence(IEvent happened) => string.Join("; ", Of(happened));

    private string Fact(CommitmentFact fact) => fact switch
    {
        { Sent: { } sent } => Sent(sent),
        { Delivery: { } delivery } => $"{Delivered(delivery)} ({delivery.Note})",
        _ => Sentence((IEvent?)fact.Waiver ?? fact.Substitution!),
    };

    private string Times(DateOnly? asked, DateOnly? given) => words[FactTexts.HelpTimes, Day(asked), Day(given)];

    private string Sent(CandidatesSent sent) => words[FactTexts.SentFor, sent.Count, sent.Vacancy, words.Date(sent.On)];

    private string Delivered(DeliveryRecorded delivery) => words[FactTexts.Delivered, delivery.Commitment, delivery.Count, words.Date(delivery.On)];

    private string Reminder(Reminder reminder) =>
        words[FactTexts.Reminds, words[reminder.Kind], words.Date(reminder.DueOn), words.Date(reminder.On)];

    private IEnumerable<string> Signed(AgreementSigned e) =>
        [words[FactTexts.SignedFor, e.Signatory, party(e.Party)], words[FactTexts.Hash, e.ContentHash], .. Vouched(e.Proof)];

    private IEnumerable<string> Vouched(SignatureProof? proof) =>
        proof is null ? [] : [words[FactTexts.VouchedBy, proof.Provider, words.Time(proof.At)]];

    private IEnumerable<string> Activated(AgreementActivated e) =>
    [
        words[FactTexts.AllSigned], words[FactTexts.InForce, words.Date(e.From), words.Date(e.To)],
        .. e.Places.Select(p => words[FactTexts.Places, p.Count, Lower(p.Kind), words.Date(p.OpensOn)]),
    ];

    private IEnumerable<string> Vacancy(EmploymentKind? kind, JobDescription job) => JobFacts.Of(job, words, area).Prepend(
        kind is { } known ? words[FactTexts.Vacancy, job.Title, job.Positions, Lower(known)] : words[FactTexts.Job, job.Title, job.Positions]);

    private IEnumerable<string> Started(PlacementStarted e)
    {
        yield return words[FactTexts.FirstDay, words[e.Kind], words.Date(e.StartOn)];
        yield return words[FactTexts.HoursPerWeek, words.Hours(e.MinutesPerWeek)];
        if (e.ScheduledEndOn is { } end) yield return words[FactTexts.ScheduledEnd, words.Date(end)];
        yield return e.Area is { } home
            ? words[FactTexts.LivedIn, area(home), e.AreaStatus is { } status ? Lower(status) : words[FactTexts.StatusUnknown]]
            : words[FactTexts.LivedElsewhere];
    }

    private IEnumerable<string> Changes(PlacementFacts was, PlacementFacts now) =>
        new (string Name, string Was, string Is)[]
        {
            (words[FactTexts.StartOn], words.Date(was.StartOn), words.Date(now.StartOn)),
            (words[FactTexts.ScheduledEndOn], Day(was.ScheduledEndOn), Day(now.ScheduledEndOn)),
            (words[FigureTexts.Kind], words[was.Kind], words[now.Kind]),
            (words[FigureTexts.Area], Home(was.Area), Home(now.Area)),
            (words[FactTexts.AreaStatus], Word(was.AreaStatus), Word(now.AreaStatus)),
            (words[FactTexts.EndedOn], Day(was.EndedOn), Day(now.EndedOn)),
            (words[FactTexts.EndReason], Word(was.EndReason), Word(now.EndReason)),
        }.Where(fact => fact.Was != fact.Is).Select(fact => words[FactTexts.Changed, fact.Name, fact.Was, fact.Is]);

    private string Day(DateOnly? day) => day is { } known ? words.Date(known) : words[FactTexts.NoneStated];

    private string Home(Guid? home) => home is { } known ? area(known) : words[FigureTexts.Elsewhere];

    private string Word(Enum? value) => value is null ? words[FactTexts.NoneStated] : words[value];

    private string Lower(Enum value) => words.Lower(value);
}
