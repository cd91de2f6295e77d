using Partnerships.AgreementHistory;
using Partnerships.Agreements;
using Partnerships.Candidates;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.AgreementHistory;

public sealed class AgreementHistoryTests
{
    [Fact]
    public void It_lists_every_event_of_the_agreement_its_vacancies_and_placements_in_the_logs_order()
    {
        var log = new Log();
        log.Add(Agreement.Ref(AgreementId), new AgreementDrafted(City, AgreedTerms), From, "boligsocial medarbejder");
        log.Add(Candidate.Ref(CandidateId), Registered, From);
        log.Add(Agreement.Ref(AgreementId), Activated, From);
        log.Add(Vacancy.Ref(VacancyId), Opened, From);
        log.Add(Placement.Ref(PlacementId), Started, Started.StartOn);
        log.Add(Vacancy.Ref(VacancyId), new PositionFilled(PlacementId, CandidateId), Started.StartOn);
        log.Add(Placement.Ref(PlacementId), new PlacementEnded(Today, EndReason.OtherJob), Today);

        var entries = log.Fold(AgreementHistoryView.View).List<HistoryEntry>(AgreementHistoryView.Prefix(AgreementId));

        entries.Select(entry => $"{entry.Position} {entry.StreamKind} {entry.Version} {entry.Type}").ShouldBe(
        [
            "1 agreement 1 agreement-drafted", "3 agreement 2 agreement-activated", "4 vacancy 1 vacancy-opened",
            "5 placement 1 placement-started", "6 vacancy 2 position-filled", "7 placement 2 placement-ended",
        ]);
        (entries[0].Actor, entries[0].EffectiveOn, entries[^1].EffectiveOn).ShouldBe(("boligsocial medarbejder", From, Today));
    }

    [Fact]
    public void An_entry_holds_what_the_event_states()
    {
        var log = new Log();
        log.Add(Agreement.Ref(AgreementId), new AgreementTerminated(Today, null, "Ingen flere opgaver."), Today);
        var folded = Folded.By(AgreementHistoryView.View, log.Events, isStored: true);
        Folded.Json(folded.List<HistoryEntry>("").Single().Facts).ShouldBe("""{"on":"2026-03-02","reason":"Ingen flere opgaver."}""");
    }

    [Fact]
    public void Agreements_do_not_see_each_others_history()
    {
        var log = new Log();
        log.Add(Agreement.Ref(AgreementId), new AgreementDrafted(City, AgreedTerms), From);
        log.Add(Agreement.Ref(PlacementId), new AgreementDrafted(City, AgreedTerms), From);
        log.Fold(AgreementHistoryView.View).Keys(AgreementHistoryView.Prefix(AgreementId)).ShouldBe([AgreementHistoryView.Key(AgreementId, 1)]);
    }
}
