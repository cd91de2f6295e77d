using FsCheck;
using FsCheck.Fluent;
using Partnerships.Matching;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Matching;

/// <summary>Who comes before whom, and why.</summary>
public sealed class MatchingRulesTests
{
    private static readonly VacancyInputs Job = new(
        VacancyId, EmploymentKind.OrdinaryJob, "711200", ["murerarbejde"], ["Kørekort B"], LanguageLevel.B1, 1800, new(2026, 4, 1), [AreaId], [AreaId, OtherAreaId]);

    private static readonly CandidateInputs Perfect = new(
        CandidateId, ["Murerarbejde "], ["kørekort b"], LanguageLevel.B2, [], ["7112"], null, 1200, 2220, AreaId, new(2025, 1, 1));

    private static readonly MatchingRules Rules = MatchingRules.Version1;

    private static readonly Gen<CandidateInputs> Candidates =
        from id in Gen.Choose(0, 9999)
        from skills in Gen.Elements<string[]>([], ["murerarbejde"], ["maling"])
        from certificates in Gen.Elements<string[]>([], ["Kørekort B"])
        from danish in Gen.Elements<LanguageLevel?>(null, LanguageLevel.A1, LanguageLevel.A2, LanguageLevel.B1, LanguageLevel.C1)
        from kinds in Gen.Elements<EmploymentKind[]>([], [EmploymentKind.OrdinaryJob], [EmploymentKind.FlexJob])
        from occupations in Gen.Elements<string[]>([], ["7112"], ["711300"], ["5120"])
        from days in Gen.Choose(-20, 30)
        from least in Gen.Elements<int?>(null, 600, 2100, 3000)
        from area in Gen.Elements<Guid?>(null, AreaId, OtherAreaId, CandidateId)
        from waited in Gen.Choose(0, 3)
        select new CandidateInputs(
            Histories.Id('c', id), skills, certificates, danish, kinds, occupations, Job.StartOn!.Value.AddDays(days), least, null, area, From.AddDays(waited));

    /// <summary>Equal treatment: whoever adds an input answers for it here.</summary>
    [Fact]
    public void Nothing_enters_a_ranking_but_skills_wishes_availability_area_and_waiting_time()
    {
        Members<CandidateInputs>().ShouldBe(
        [
            "AvailableFrom", "Candidate", "Certificates", "Danish", "HomeArea", "Kinds", "LeastMinutesPerWeek", "MostMinutesPerWeek", "Occupations", "Skills", "WaitingSince",
        ]);
        Members<VacancyInputs>().ShouldBe(
        [
            "AgreementAreas", "Certificates", "Danish", "Kind", "MinutesPerWeek", "Occupation", "PriorityAreas", "Skills", "StartOn", "Vacancy",
        ]);
        typeof(MatchingRules).GetMethods().Where(method => method.ReturnType == typeof(Rank) || method.ReturnType == typeof(Rank[]))
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).Distinct()
            .ShouldBe([typeof(VacancyInputs), typeof(IEnumerable<CandidateInputs>), typeof(CandidateInputs), typeof(IEnumerable<VacancyInputs>)], ignoreOrder: true);
    }

    [Fact]
    public void Each_requirement_has_a_reason_that_says_how_it_is_met()
    {
        Reasons(Perfect).ShouldBe(["Certificate Met", "Skill Met", "Danish Met", "Employment Met", "Occupation Met", "Hours Met", "Start Met", "Area Met"]);
        Reasons(Perfect with
        {
            Danish = LanguageLevel.A2,
            Occupations = ["7115"],
            LeastMinutesPerWeek = 2400,
            AvailableFrom = new(2026, 4, 15),
            HomeArea = OtherAreaId,
        }).ShouldBe(["Certificate Met", "Skill Met", "Danish NearlyMet", "Employment Met", "Occupation NearlyMet", "Hours NearlyMet", "Start NearlyMet", "Area NearlyMet"]);
        Reasons(new(CandidateId, [], [], null, [EmploymentKind.FlexJob], ["5120"], new(2026, 4, 16), 2415, null, null, From)).ShouldAllBe(reason => reason.EndsWith("Missing"));
        Reasons(Perfect with { MostMinutesPerWeek = 1440, LeastMinutesPerWeek = null })[5].ShouldBe("Hours NearlyMet");
        Reasons(Perfect with { MostMinutesPerWeek = 1425, LeastMinutesPerWeek = null })[5].ShouldBe("Hours Missing");
    }

    [Fact]
    public void What_is_not_asked_for_is_no_reason() =>
        Rules.Assess(new(VacancyId, EmploymentKind.OrdinaryJob, null, [], [], LanguageLevel.None, null, null, [], []), Perfect).Reasons
            .ShouldBe([new MatchReason(ReasonKind.Employment, ReasonOutcome.Met, "ordinaryJob")]);

    [Fact]
    public void Without_areas_of_its_own_a_vacancy_puts_those_of_the_agreement_first() =>
        Rules.Assess(Job with { PriorityAreas = [] }, Perfect with { HomeArea = OtherAreaId }).Reasons[^1].Outcome.ShouldBe(ReasonOutcome.Met);

    [Fact]
    public void Certificates_come_before_other_requirements_then_the_area_then_what_is_nearly_met_then_waiting_then_the_id()
    {
        CandidateInputs Named(int number, CandidateInputs candidate) => candidate with { Candidate = Histories.Id('c', number) };
        CandidateInputs[] ordered =
        [
            Named(9, Perfect with { WaitingSince = new(2024, 1, 1) }), Named(2, Perfect), Named(3, Perfect), Named(1, Perfect with { WaitingSince = null }),
            Named(4, Perfect with { Danish = LanguageLevel.A2 }), Named(5, Perfect with { HomeArea = OtherAreaId }), Named(6, Perfect with { HomeArea = null }),
            Named(7, Perfect with { Skills = [] }), Named(0, Perfect with { Skills = [], Danish = null }), Named(8, Perfect with { Certificates = [] }),
        ];
        Rules.Rank(Job, ordered.Reverse()).Select(rank => rank.Candidate.Candidate).ShouldBe(ordered.Select(candidate => candidate.Candidate));
    }

    [Fact]
    public void The_order_in_which_candidates_are_given_makes_no_difference() => Properties.Hold(Candidates.ArrayOf(), given =>
    {
        var candidates = given.DistinctBy(candidate => candidate.Candidate).ToArray();
        var ranked = Rules.Rank(Job, candidates).Select(rank => rank.Candidate).ToArray();
        Rules.Rank(Job, candidates.Reverse()).Select(rank => rank.Candidate).ShouldBe(ranked);
        Rules.Rank(Job, candidates.OrderBy(candidate => candidate.HomeArea)).Select(rank => rank.Candidate).ShouldBe(ranked);
    }, runs: 100);

    [Fact]
    public void Who_meets_more_is_never_ranked_lower() => Properties.Hold(Candidates.Two(), pair =>
    {
        var (one, other) = (Rules.Assess(Job, pair.Item1), Rules.Assess(Job, pair.Item2));
        var outcomes = one.Reasons.Zip(other.Reasons, (a, b) => a.Outcome.CompareTo(b.Outcome)).ToArray();
        if (outcomes.All(outcome => outcome >= 0) && outcomes.Any(outcome => outcome > 0)) Rank.Order.Compare(one, other).ShouldBeLessThan(0);
        if (outcomes.All(outcome => outcome <= 0) && outcomes.Any(outcome => outcome < 0)) Rank.Order.Compare(one, other).ShouldBeGreaterThan(0);
    }, runs: 2000);

    [Fact]
    public void Doing_better_in_one_thing_never_ranks_lower() => Properties.Hold(Candidates, candidate =>
    {
        CandidateInputs[] better =
        [
            candidate with { Skills = ["murerarbejde"] }, candidate with { Certificates = ["Kørekort B"] }, candidate with { Danish = LanguageLevel.C1 },
            candidate with { Kinds = [] }, candidate with { Occupations = ["7112"] }, candidate with { AvailableFrom = null }, candidate with { HomeArea = AreaId },
            candidate with { LeastMinutesPerWeek = null }, candidate with { WaitingSince = From.AddDays(-1) },
        ];
        foreach (var one in better) Rank.Order.Compare(Rules.Assess(Job, one), Rules.Assess(Job, candidate)).ShouldBeLessThanOrEqualTo(0);
    });

    [Fact]
    public void For_a_candidate_the_vacancies_are_ranked_by_the_same_reasons()
    {
        var other = Job with { Vacancy = PlacementId, Certificates = ["Svejsecertifikat"] };
        var ranked = Rules.Rank(Perfect, [other, Job]);
        ranked.Select(rank => rank.Vacancy.Vacancy).ShouldBe([VacancyId, PlacementId]);
        ranked[0].Reasons.ShouldBe(Rules.Assess(Job, Perfect).Reasons);
    }

    private static string[] Reasons(CandidateInputs candidate) => [.. Rules.Assess(Job, candidate).Reasons.Select(reason => $"{reason.Kind} {reason.Outcome}")];

    private static string[] Members<T>() => [.. typeof(T).GetProperties().Select(member => member.Name).Order(StringComparer.Ordinal)];
}
