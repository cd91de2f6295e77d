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
public sealed partial class StandingTests
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
