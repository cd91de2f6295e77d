using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Matching;
using Partnerships.PersonalData;
using Partnerships.Placements;
using Partnerships.Server.Pages.Agreements;
using Partnerships.Server.PersonalData;
using Partnerships.Server.Texts;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Pages;

public sealed class FactsTests
{
    private static readonly Guid Home = Guid.NewGuid();
    private static readonly DateOnly Start = new(2024, 3, 1);

    [Fact]
    public void A_start_is_told_with_hours_and_home() =>
        Told(Language.Danish, new PlacementStarted(
                "0740", Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "", "", EmploymentKind.Internship, Start, Start.AddDays(91), 1830, Home, ListStatus.VulnerableArea))
            .ShouldBe(["Virksomhedspraktik fra 1. marts 2024", "30,5 timer om ugen", "Slutter efter planen 31. maj 2024", "Boede i Resedavej (udsat boligområde)"]);

    [Fact]
    public void A_correction_tells_what_it_changes_and_nothing_else() =>
        Told(Language.English, new PlacementCorrected(
                new(Start, null, EmploymentKind.OrdinaryJob, Home, ListStatus.NotListed, null, null),
                new(Start.AddDays(3), null, EmploymentKind.OrdinaryJob, null, null, null, null), "Typing error", "Anne"))
            .ShouldBe([
                "First day: 1 March 2024 → 4 March 2024", "Housing area: Resedavej → Outside the registered areas",
                "The area's list status: Not listed → not stated", "Reason: “Typing error”", "Stated by Anne",
            ]);

    [Fact]
    public void Abbreviations_keep_their_capitals_within_a_sentence() =>
        Told(Language.Danish, new VacancyOpened("0740", Guid.NewGuid(), null, "", "", EmploymentKind.IntegrationTraining, "Lager", 2, null, []))
            .ShouldBe(["»Lager«: 2 × IGU"]);

    [Fact]
    public void Every_event_of_an_agreements_history_can_be_told()
    {
        var inHistory = EventNames.Table.Values.Where(type =>
            type.Namespace == typeof(AgreementDrafted).Namespace || type.Namespace == typeof(CandidatesSent).Namespace || type.Namespace == typeof(VacancyOpened).Namespace || type.Namespace == typeof(PlacementStarted).Namespace);
        foreach (var type in inHistory)
            Should.NotThrow(() => FactsIn(Language.Danish).Of((IEvent)Sample.Of(type)).ToArray(), type.Name);
    }

    [Fact]
    public void Every_event_of_a_persons_case_can_be_told()
    {
        var facts = new CaseFacts(new(Language.Danish), area => area.ToString(), cvr => cvr);
        var ofPeople = new[] { typeof(CandidateRegistered), typeof(PersonalDataRecorded), typeof(MatchProposed), typeof(PlacementStarted) }.Select(type => type.Namespace);
        foreach (var type in EventNames.Table.Values.Where(type => ofPeople.Contains(type.Namespace)))
            Should.NotThrow(() => facts.Of((IEvent)Sample.Of(type)).ToArray(), type.Name);
    }

    private static string[] Told(Language language, IEvent happened) => [.. FactsIn(language).Of(happened)];

    private static Facts FactsIn(Language language) => new(new Words(language), party => party, area => area == Home ? "Resedavej" : "?");
}
