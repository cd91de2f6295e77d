using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Commitments;

/// <content>Whether candidates were sent for a vacancy in time.</content>
public sealed partial class StandingTests
{
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
}
