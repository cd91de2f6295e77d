using Partnerships.Placements;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Pages.Agreements;

/// <summary>Puts what happened in a placement between start and end into words, one sentence a fact.</summary>
internal sealed class CourseFacts(Words words)
{
    public IEnumerable<string> Of(IEvent happened) => happened switch
    {
        CheckInRecorded e =>
        [
            CheckIn(e),
            .. e.With is { } with ? [words[FactTexts.HeldWith, words.Lower(with)]] : Array.Empty<string>(),
            .. e.Words is { } said ? [said] : Array.Empty<string>(),
            .. e.NextOn is { } next ? [words[FactTexts.NextCheckIn, words.Date(next)]] : Array.Empty<string>(),
        ],
        HoursChanged e => [Hours(e)],
        SchoolPeriodRecorded e => [School(e.Period)],
        SchoolPeriodChanged e => [words[FactTexts.WasIs, School(e.Was), School(e.Is)], words[FactTexts.Reason, e.Reason]],
        SchoolPeriodCancelled e => [words[FactTexts.Reason, e.Reason]],
        AbsenceRecorded e => [Away(e.Absence)],
        ScheduledEndMoved e => [words[FactTexts.EndMoved, words.Date(e.Was), words.Date(e.Is)], words[FactTexts.Rule, e.Source]],
        PlacementTermsSet e =>
        [
            words[FactTexts.Tasks, words.List(e.Terms.Tasks)],
            words[FactTexts.Cadence, words.Hours(e.Terms.MinutesPerWeek), e.Terms.FollowUpWeeks],
            words[FactTexts.Contact, e.Terms.ContactFunction],
            .. e.Reason is { } why ? [words[FactTexts.Reason, why]] : Array.Empty<string>(),
        ],
        ProblemReported e =>
        [
            words[FactTexts.ProblemBy, words[e.By], words.Lower(e.Kind), words.Date(e.On)], e.About,
            words[FactTexts.AnswerWithin, e.WorkingDays, words.Date(DanishCalendar.AddWorkingDays(e.On, e.WorkingDays))],
        ],
        ProblemAnswered e => [words[FactTexts.AnsweredBy, words.Date(e.On), e.By]],
        ProblemResolved e => [words[FactTexts.Outcome, words.Date(e.On), words.Lower(e.Outcome)], e.How],
        ProblemReopened e => [words.Date(e.On), words[FactTexts.Reason, e.Reason]],
        PlacementFactCorrected e => FactTexts.Correction(words, Fact(e.Was), e.Is is { } now ? Fact(now) : null, e.Reason, e.StatedBy),
        PlacementAnnulled e => [words[FactTexts.Reason, e.Reason], words[FactTexts.StatedBy, e.StatedBy]],
        _ => throw new UnknownEventException("course of a placement", happened),
    };

    /// <summary>One fact, in a sentence.</summary>
    public string Fact(PlacementFact fact) => fact switch
    {
        { Hours: { } hours } => Hours(hours),
        { CheckIn: { } held } => CheckIn(held),
        { SchoolPeriod: { } period } => School(period),
        { Absence: { } absence } => Away(absence),
        { Problem: { } times } => words[FactTexts.ProblemTimes, words.Date(times.On), Day(times.AnsweredOn), Day(times.ResolvedOn)],
        { Account: { } account } => words[FactTexts.ProblemAccount, words[account.By], words.Lower(account.Kind), account.About],
        { Handling: { } handling } => words[
            FactTexts.ProblemHandling, handling.AnsweredBy ?? words[FactTexts.NoneStated],
            handling.Outcome is { } outcome ? words.Lower(outcome) : words[FactTexts.NoneStated],
            string.Join(" ", new[] { handling.Reason, handling.How }.OfType<string>())],
        _ => "",
    };

    private string CheckIn(CheckInRecorded held) => held.Week is { } week
        ? words[FactTexts.HeldInWeek, week, words.Date(held.HeldOn), words.Lower(held.Result)]
        : words[FactTexts.HeldBesidePlan, words.Date(held.HeldOn), words.Lower(held.Result)];

    private string Hours(HoursChanged hours) => words[FactTexts.HoursFrom, words.Hours(hours.MinutesPerWeek), words.Date(hours.From)];

    private string School(SchoolPeriod period) => words[FactTexts.School, words.Date(period.From), words.Date(period.To)];

    private string Away(Absence absence) => words[FactTexts.Away, words.Date(absence.From), words.Date(absence.To), words.Lower(absence.Reason)];

    private string Day(DateOnly? day) => day is { } known ? words.Date(known) : words[FactTexts.NoneStated];
}
