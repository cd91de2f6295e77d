using FsCheck.Fluent;
using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Commitments;

/// <summary>How the commitments of the example stand: two apprentices by 30 September 2026, and the municipality owes three candidates within
/// ten working days of each opening.</summary>
public sealed class StandingTests
{
    private static readonly DateOnly Due = new(2026, 9, 30);
    private static readonly DateOnly Opening = new(2026, 8, 3);
    private static readonly DateOnly InTime = new(2026, 8, 17);
    private readonly Log log = new();

    public StandingTests()
    {
        log.Add(Agreement.Ref(Id), Drafted, Today);
        log.Add(Agreement.Ref(Id), Activated, From);
    }

    [Fact]
    public void Places_are_open_on_track_and_met()
    {
        Apprentices(Due).ShouldBe((CommitmentState.Open, 0));
        Open(Opening);
        Apprentices(Due).ShouldBe((CommitmentState.OnTrack, 0));
        Start('1', Opening.AddDays(20));
        Start('2', Opening.AddDays(40));
        Apprentices(Opening.AddDays(39)).ShouldBe((CommitmentState.OnTrack, 1));
        Apprentices(Due.AddDays(1)).ShouldBe((CommitmentState.Met, 2));
    }

    [Fact]
    public void Places_that_were_not_opened_in_time_are_the_companys_shortfall()
    {
        Apprentices(Due.AddDays(1)).State.ShouldBe(CommitmentState.Late);
        Shortfalls(Due.AddDays(1)).ShouldBe([new(ShortfallCause.NotOpened, Contractor, 2)]);
        Open(Due.AddDays(1));
        Shortfalls(Due.AddDays(2)).ShouldBe([new(ShortfallCause.NotOpened, Contractor, 2)], "opened too late");
    }

    [Fact]
    public void A_company_is_not_late_on_a_place_for_which_no_candidate_was_sent_in_time()
    {
        Open(Opening);
        Send(1, InTime.AddDays(1));
        var standing = Of("laerlinge", Due.AddDays(1));
        standing.State.ShouldNotBe(CommitmentState.Late);
        standing.Shortfalls.ShouldBe([new(ShortfallCause.NoCandidate, Municipality, 2)]);
        Of("kandidater", InTime).State.ShouldBe(CommitmentState.OnTrack);
        Of("kandidater", InTime.AddDays(1)).Shortfalls.ShouldBe([new(ShortfallCause.NoCandidate, Municipality, 1)]);
    }

    [Fact]
    public void Whether_candidates_were_sent_for_a_vacancy_in_time_follows_from_the_same_rule()
    {
        Open(Opening);
        Sent(Opening.AddDays(-1)).ShouldBe(SendingState.NotNeeded, "not open yet");
        Sent(InTime).ShouldBe(SendingState.Awaited);
        Sent(InTime.AddDays(1)).ShouldBe(SendingState.Missing);
        Send(2, InTime);
        Sent(InTime).ShouldBe(SendingState.Awaited, "three are owed");
        Send(1, InTime.AddDays(2));
        Sent(InTime.AddDays(1)).ShouldBe(SendingState.Missing);
        Sent(InTime.AddDays(2)).ShouldBe(SendingState.Late);
        Send(1, InTime);
        Sent(InTime.AddDays(2)).ShouldBe(SendingState.InTime);
        Of("kandidater", InTime.AddDays(2)).Shortfalls.ShouldBeEmpty();
    }

    [Fact]
    public void Time_in_which_a_vacancy_is_paused_does_not_count_against_who_owes_candidates()
    {
        Open(Opening);
        var (paused, resumed) = (InTime.AddDays(-1), Due.AddDays(20));
        OfVacancy(new VacancyPaused("Byggestop"), paused);
        Sent(InTime.AddDays(1)).ShouldBe(SendingState.NotNeeded);
        DueOn(InTime.AddDays(1)).ShouldBeNull("nobody knows how long it lasts");
        DueOn(paused.AddDays(-1)).ShouldBe(InTime, "as it stood before");
        Of("kandidater", Due).State.ShouldBe(CommitmentState.Open);
        Shortfalls(Due.AddDays(1)).ShouldBe([new(ShortfallCause.NotOpened, Contractor, 2)], "the place is not offered");

        OfVacancy(new VacancyResumed(), resumed);
        Sent(resumed.AddDays(-1)).ShouldBe(SendingState.NotNeeded, "as it stood then");
        var later = DanishCalendar.AddWorkingDays(resumed.AddDays(-1), DanishCalendar.WorkingDays(paused.AddDays(-1), InTime));
        DueOn(resumed).ShouldBe(later);
        (Sent(later), Sent(later.AddDays(1))).ShouldBe((SendingState.Awaited, SendingState.Missing));
        Send(3, later);
        Sent(later.AddDays(1)).ShouldBe(SendingState.InTime);
    }

    [Fact]
    public void A_pause_excuses_nobody_who_was_late_before_and_one_of_no_day_changes_nothing()
    {
        Open(Opening);
        OfVacancy(new VacancyPaused("Fejl"), Opening.AddDays(1));
        OfVacancy(new VacancyResumed(), Opening.AddDays(1));
        DueOn(InTime).ShouldBe(InTime);
        OfVacancy(new VacancyPaused("Byggestop"), InTime.AddDays(1));
        Sent(InTime.AddDays(30)).ShouldBe(SendingState.Missing);
        Shortfalls(Due.AddDays(1)).ShouldBe([new(ShortfallCause.NoCandidate, Municipality, 2)]);
    }

    [Fact]
    public void Nobody_is_to_be_sent_for_a_closed_vacancy_until_it_is_reopened()
    {
        Open(Opening);
        var (closed, reopened) = (InTime.AddDays(-1), Due.AddDays(20));
        OfVacancy(new VacancyClosed("Byggeriet er opgivet", ClosingCause.NoWork), closed);
        (Sent(InTime.AddDays(1)), DueOn(InTime.AddDays(1))).ShouldBe((SendingState.NotNeeded, null));
        Of("kandidater", Due).State.ShouldBe(CommitmentState.Open);
        Of("kandidater", To.AddDays(1)).State.ShouldBe(CommitmentState.Met, "nothing is outstanding when the agreement is over");
        Shortfalls(Due.AddDays(1)).ShouldBe([new(ShortfallCause.NotOpened, Contractor, 2)], "the place is not offered");

        OfVacancy(new VacancyReopened("Byggeriet går i gang igen"), reopened);
        DueOn(reopened).ShouldBe(DanishCalendar.AddWorkingDays(reopened.AddDays(-1), DanishCalendar.WorkingDays(closed.AddDays(-1), InTime)));
        OfVacancy(new VacancyPaused("Byggestop"), reopened);
        OfVacancy(new VacancyClosed("Opgivet for godt", ClosingCause.NoWork), reopened.AddDays(7));
        Sent(reopened.AddDays(90)).ShouldBe(SendingState.NotNeeded, "paused when it was closed");
    }

    [Fact]
    public void A_vacancy_closed_after_the_day_excuses_nobody_who_was_late_before()
    {
        Open(Opening);
        OfVacancy(new VacancyClosed("Ingen kandidat", ClosingCause.NoCandidate), InTime.AddDays(1));
        Sent(InTime.AddDays(30)).ShouldBe(SendingState.Missing);
        Shortfalls(Due.AddDays(1)).ShouldBe([new(ShortfallCause.NoCandidate, Municipality, 2)]);
    }

    [Fact]
    public void Time_in_which_the_agreement_rests_does_not_count_since_nobody_can_be_sent()
    {
        Open(Opening);
        var (rests, resumes) = (InTime.AddDays(-1), Due.AddDays(20));
        log.Add(Agreement.Ref(Id), new AgreementSuspended(rests, "Strejke"), rests);
        Sent(InTime.AddDays(30)).ShouldBe(SendingState.NotNeeded);
        log.Add(Agreement.Ref(Id), new AgreementResumed(resumes, "Strejken er slut", []), resumes);
        DueOn(resumes).ShouldBe(DanishCalendar.AddWorkingDays(resumes.AddDays(-1), DanishCalendar.WorkingDays(rests.AddDays(-1), InTime)));
        Sent(resumes.AddDays(90)).ShouldBe(SendingState.Missing);
    }

    [Fact]
    public void What_had_not_fallen_due_when_the_agreement_was_over_is_owed_by_nobody()
    {
        Open(To.AddDays(-3));
        Sent(To).ShouldBe(SendingState.Awaited);
        Sent(To.AddDays(60)).ShouldBe(SendingState.NotNeeded);
        Of("kandidater", To.AddDays(60)).State.ShouldBe(CommitmentState.Met);
        Open(To.AddDays(-60), 2, '2');
        Of("kandidater", To.AddDays(60)).State.ShouldBe(CommitmentState.Late, "it was late with the other by then");
    }

    [Fact]
    public void A_candidate_who_was_sent_in_time_and_not_taken_is_the_companys_shortfall()
    {
        Open(Opening);
        Send(1, InTime);
        Shortfalls(Due.AddDays(1)).ShouldBe([new(ShortfallCause.NotTaken, Contractor, 1), new(ShortfallCause.NoCandidate, Municipality, 1)]);
        Start('1', Opening.AddDays(20));
        Shortfalls(Due.AddDays(1)).ShouldBe([new(ShortfallCause.NoCandidate, Municipality, 1)]);
        Of("laerlinge", Due.AddDays(1)).State.ShouldBe(CommitmentState.OnTrack);
    }

    [Fact]
    public void Whoever_left_owes_what_it_was_late_with_and_nothing_that_came_after()
    {
        Open(Opening);
        log.Add(Agreement.Ref(Id), new PartyLeft(Municipality, InTime, "Ny organisation"), InTime);
        Of("kandidater", Due).State.ShouldBe(CommitmentState.Waived, "its day had not passed");
        Of("kandidater", InTime.AddDays(-1)).State.ShouldBe(CommitmentState.OnTrack, "before it left");
        Open(InTime.AddDays(1), 2, '2');
        Shortfalls(Due.AddDays(1)).ShouldBe([new(ShortfallCause.NoCandidate, Municipality, 2)], "opened while it was a party");
    }

    [Fact]
    public void A_place_that_was_opened_when_nobody_was_to_send_candidates_is_nobodys_shortfall()
    {
        log.Add(Agreement.Ref(Id), new PartyLeft(Municipality, Opening.AddDays(-1), "Ny organisation"), Opening.AddDays(-1));
        Open(Opening);
        Shortfalls(Due.AddDays(1)).ShouldBe([new(ShortfallCause.NoCandidate, null, 2)]);
        Sending.Of(log.Fold(CommitmentLedger.View).Read<LedgerDocument>(CommitmentLedger.Key(Id)), VacancyId('1'), Due).ShouldBeNull();
        Of("laerlinge", Due.AddDays(1)).State.ShouldNotBe(CommitmentState.Late);
    }

    [Fact]
    public void What_was_late_when_its_party_left_stays_late()
    {
        Open(Opening);
        log.Add(Agreement.Ref(Id), new PartyLeft(Municipality, InTime.AddDays(1), "Ny organisation"), InTime.AddDays(1));
        Of("kandidater", Due).State.ShouldBe(CommitmentState.Late);
        Of("kandidater", Due).Shortfalls.ShouldBe([new(ShortfallCause.NoCandidate, Municipality, 1)]);
    }

    [Fact]
    public void What_was_replaced_is_substituted_and_the_substitute_stands_for_itself()
    {
        log.Add(Agreement.Ref(Id), new CommitmentSubstituted("laerlinge", 2, new("laerlinge-i-stedet-1", EmploymentKind.Internship, 8, Due), To, "Ingen lærling"), Due);
        Of("laerlinge", Due.AddDays(1)).State.ShouldBe(CommitmentState.Substituted);
        Of("laerlinge", Due.AddDays(1)).Substitutes.ShouldBe(["laerlinge-i-stedet-1"]);
        var substitute = Of("laerlinge-i-stedet-1", Due.AddDays(1));
        (substitute.State, substitute.Owed, substitute.DueOn, substitute.SubstituteFor).ShouldBe((CommitmentState.Open, 8, To, "laerlinge"));
        Of("laerlinge-i-stedet-1", To.AddDays(1)).State.ShouldBe(CommitmentState.Late);
    }

    [Fact]
    public void What_was_waived_is_owed_no_longer()
    {
        log.Add(Agreement.Ref(Id), new CommitmentWaived("laerlinge", Association, "Udskudt"), Due);
        var standing = Of("laerlinge", Due.AddDays(1));
        (standing.State, standing.DueOn, standing.Shortfalls.Count).ShouldBe((CommitmentState.Waived, null, 0));
    }

    [Fact]
    public void Contributions_are_met_by_their_number_and_orders_by_what_is_whole()
    {
        Of("cafe", To).State.ShouldBe(CommitmentState.Open);
        Of("cafe", To.AddDays(1)).Shortfalls.ShouldBe([new(ShortfallCause.NotDelivered, Initiative, 4)]);
        log.Add(Agreement.Ref(Id), new DeliveryRecorded("cafe", From, 3, false, "Tre caféer"), From);
        (Of("cafe", To).State, Of("cafe", To).Done).ShouldBe((CommitmentState.OnTrack, 3));
        log.Add(Agreement.Ref(Id), new DeliveryRecorded("cafe", To, 1, false, "Den sidste"), To);
        Of("cafe", To.AddDays(1)).State.ShouldBe(CommitmentState.Met);
        log.Add(Agreement.Ref(Id), new DeliveryRecorded("ordrer", From, 1, true, "Ordren er givet"), From);
        Of("ordrer", From).State.ShouldBe(CommitmentState.Met);
    }

    [Fact]
    public void A_correction_counts_as_if_it_had_been_recorded_right_at_once()
    {
        Open(Opening);
        Send(30, InTime);
        log.Add(Agreement.Ref(Id), new CommitmentFactCorrected(new(new(VacancyId('1'), 30, InTime)), new(new(VacancyId('1'), 3, InTime.AddDays(1))), "Tastefejl", "Jobcentret"), InTime);
        (Sent(InTime.AddDays(1)), Sends(InTime.AddDays(1))!.Sent).ShouldBe((SendingState.Late, 3));
        var order = new DeliveryRecorded("ordrer", From, 1, true, "Ordren er givet");
        log.Add(Agreement.Ref(Id), order, From);
        log.Add(Agreement.Ref(Id), new CommitmentFactCorrected(new(Delivery: order), null, "Det var en anden aftales", "Foreningen"), From);
        Of("ordrer", From).State.ShouldBe(CommitmentState.Open);
    }

    [Fact]
    public void Help_is_late_when_its_working_days_are_over()
    {
        var help = Guid.NewGuid();
        var (asked, lastDay) = (new DateOnly(2026, 4, 30), new DateOnly(2026, 5, 4));
        log.Add(Agreement.Ref(Id), new HelpAsked(help, "hjaelp", asked, "Fravær"), asked);
        (Of("hjaelp", lastDay).State, Of("hjaelp", lastDay).DueOn).ShouldBe((CommitmentState.OnTrack, lastDay));
        Of("hjaelp", lastDay.AddDays(1)).State.ShouldBe(CommitmentState.Late);
        log.Add(Agreement.Ref(Id), new HelpGiven(help, lastDay.AddDays(3), "Møde"), lastDay.AddDays(3));
        Of("hjaelp", lastDay.AddDays(3)).State.ShouldBe(CommitmentState.OnTrack);
        Of("hjaelp", To.AddDays(1)).State.ShouldBe(CommitmentState.Met);
    }

    [Fact]
    public void Nothing_is_late_before_the_agreement_is_in_force()
    {
        var draft = new Log();
        draft.Add(Agreement.Ref(Id), Drafted, Today);
        Standings.Of(draft.Fold(CommitmentLedger.View).Read<LedgerDocument>(CommitmentLedger.Key(Id)), To.AddYears(1))
            .ShouldAllBe(standing => standing.State == CommitmentState.Open);
    }

    /// <summary>Whatever happens: each commitment has one standing, what is missing adds up, and nobody is blamed for another's part.</summary>
    [Fact]
    public void Shortfalls_add_up_and_only_the_late_are_blamed()
    {
        var histories =
            from vacancies in Gen.Choose(1, 3).Zip(Gen.Choose(-30, 90)).ArrayOf().Resize(3)
            from sent in Gen.Choose(0, 3).Zip(Gen.Choose(-30, 120)).ArrayOf().Resize(4)
            from starts in Gen.Choose(0, 120).ArrayOf().Resize(4)
            from replaced in Gen.Choose(0, 2)
            from waived in Gen.Choose(0, 9)
            from day in Gen.Choose(-60, 300)
            select (vacancies, sent, starts, replaced, waived, day);
        Properties.Hold(histories, history =>
        {
            var lived = new StandingTests();
            foreach (var (i, (positions, days)) in history.vacancies.Index()) lived.Open(Opening.AddDays(days), positions, (char)('1' + i));
            foreach (var (count, days) in history.sent) lived.Send(Math.Max(1, count), Opening.AddDays(days));
            foreach (var (i, days) in history.starts.Index()) if (history.vacancies.Length > 0) lived.Start((char)('1' + i), Opening.AddDays(days));
            if (history.replaced > 0) lived.log.Add(Agreement.Ref(Id), new CommitmentSubstituted("laerlinge", history.replaced, new("i-stedet", EmploymentKind.Internship, 4, Today), To, "Nej"), Today);
            if (history.waived == 0) lived.log.Add(Agreement.Ref(Id), new CommitmentWaived("laerlinge", Association, "Nej"), Today);
            var today = Due.AddDays(history.day);
            var all = lived.All(today);
            all.Select(standing => standing.Commitment).ShouldBeUnique();
            foreach (var commitment in Agreed.Commitments) all.ShouldContain(standing => standing.Commitment == commitment.Id);
            var places = all.Single(standing => standing.Commitment == "laerlinge");
            var left = Math.Max(0, 2 - history.replaced - places.Done);
            places.Shortfalls.Sum(missing => missing.Count).ShouldBe(places.State == CommitmentState.Waived || today <= Due ? 0 : left);
            (places.State == CommitmentState.Late).ShouldBe(places.Shortfalls.Any(missing => missing.Party == Contractor));
            places.Shortfalls.ShouldAllBe(missing => missing.Count > 0 && (missing.Cause == ShortfallCause.NoCandidate) == (missing.Party == Municipality));
        });
    }

    private void Open(DateOnly on, int positions = 2, char which = '1') => log.Add(
        Vacancy.Ref(VacancyId(which)), Viborg.Opened with { Agreement = Id, Commitment = "laerlinge", Kind = EmploymentKind.Apprenticeship, Positions = positions }, on);

    private void Send(int count, DateOnly on) => log.Add(Agreement.Ref(Id), new CandidatesSent(VacancyId('1'), count, on), on);

    private void Start(char which, DateOnly on) => log.Add(
        Placement.Ref(new($"0197a000-0000-7000-8000-0000000000e{which}")), Viborg.Started with { Agreement = Id, Vacancy = VacancyId('1'), StartOn = on }, on);

    private static Guid VacancyId(char which) => new($"0197a000-0000-7000-8000-0000000000d{which}");

    private CommitmentStanding[] All(DateOnly today) =>
        [.. Standings.Of(log.Fold(CommitmentLedger.View).Read<LedgerDocument>(CommitmentLedger.Key(Id)), today)];

    private void OfVacancy(IEvent happened, DateOnly on) => log.Add(Vacancy.Ref(VacancyId('1')), happened, on);

    private SendingState? Sent(DateOnly today) => Sends(today)?.State;

    private DateOnly? DueOn(DateOnly today) => Sends(today)?.DueOn;

    private Sending? Sends(DateOnly today) =>
        Sending.Of(log.Fold(CommitmentLedger.View).Read<LedgerDocument>(CommitmentLedger.Key(Id)), VacancyId('1'), today);

    private CommitmentStanding Of(string commitment, DateOnly today) => All(today).Single(standing => standing.Commitment == commitment);

    private (CommitmentState State, int Done) Apprentices(DateOnly today) => (Of("laerlinge", today).State, Of("laerlinge", today).Done);

    private IReadOnlyList<Shortfall> Shortfalls(DateOnly today) => Of("laerlinge", today).Shortfalls;
}
