using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Placements;
using Partnerships.SteeringGroups;
using Partnerships.Vacancies;

namespace Partnerships.Tests;

/// <summary>One city with one agreement, for the tests of what happens under it.</summary>
internal static class Viborg
{
    public const string City = "0791";
    public const string OtherCity = "0730";
    public const string AssociationCvr = "13748136";
    public const string CompanyCvr = "25313763";
    public const string Apprentices = "laerepladser";
    public const string Interns = "praktik";

    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly DateOnly From = new(2025, 1, 1);
    public static readonly DateOnly To = new(2026, 12, 31);
    public static readonly Guid AgreementId = new("0197a000-0000-7000-8000-000000000001");
    public static readonly Guid AreaId = new("0197a000-0000-7000-8000-0000000000a1");
    public static readonly Guid OtherAreaId = new("0197a000-0000-7000-8000-0000000000a2");
    public static readonly Guid CandidateId = new("0197a000-0000-7000-8000-0000000000c1");
    public static readonly Guid VacancyId = new("0197a000-0000-7000-8000-0000000000d1");
    public static readonly Guid PlacementId = new("0197a000-0000-7000-8000-0000000000e1");
    public static readonly Guid OtherPlacementId = new("0197a000-0000-7000-8000-0000000000e2");

    public static readonly Terms AgreedTerms = new(
        "Partnerskab om tagrenovering", Instrument.VoluntaryPartnership, null, From, To, [],
        [
            new("boligforening", PartyRole.HousingAssociation, "Boligselskabet", AssociationCvr, MustSign: true),
            new("virksomhed", PartyRole.Company, "Bygmesteren ApS", CompanyCvr, MustSign: true),
        ],
        [new("formaal", "Formål", "Beboere i arbejde.")],
        [
            new(Apprentices, "virksomhed", CommitmentKind.Places, EmploymentKind.Apprenticeship, 2, Description: "Tømrerlærling"),
            new(Interns, "virksomhed", CommitmentKind.Places, EmploymentKind.Internship, 4, From: new DateOnly(2025, 6, 1)),
        ]);

    public static readonly AgreementActivated Activated = new(
        City, AssociationCvr, CompanyCvr, new string('a', 64), From, To,
        [new(Apprentices, EmploymentKind.Apprenticeship, 2, From), new(Interns, EmploymentKind.Internship, 4, new DateOnly(2025, 6, 1))]);

    public static readonly AgreementTerminated Terminated = new(new DateOnly(2026, 2, 1), null, "Ingen flere opgaver.");

    public static SteeringGroup Group { get; } = SteeringGroup.Evolve(SteeringGroup.Initial, new SteeringGroupEstablished(City, "Viborg"));

    public static SteeringGroup GroupWithRates { get; } = SteeringGroup.Evolve(Group, new FramesSet(
        [], null, null, null, [new(EmploymentKind.Apprenticeship, EmploymentKind.Internship, 4), new(EmploymentKind.Apprenticeship, EmploymentKind.YouthJob, 2)]));

    public static SteeringGroup GroupThatLeft { get; } = SteeringGroup.Evolve(Group, new CityLeft("Projektet er slut."));

    public static Agreement Draft { get; } = Agreement.Evolve(Agreement.Initial, new AgreementDrafted(City, AgreedTerms));

    public static Agreement Active { get; } = Agreement.Evolve(Draft, Activated);

    public static Agreement Ended { get; } = Agreement.Evolve(Active, Terminated);

    public static Area HomeArea { get; } = Fold(
        Area.Initial, Area.Evolve,
        new AreaRegistered(City, "Prøveparken", null),
        new AreaListStatusChanged(ListStatus.PreventionArea, new(2021, 12, 1), "Listen 1. december 2021"),
        new AreaListStatusChanged(ListStatus.VulnerableArea, new(2025, 12, 1), "Listen 1. december 2025"));

    public static Area AreaElsewhere { get; } = Area.Evolve(Area.Initial, new AreaRegistered(OtherCity, "Vangdalen", null));

    public static readonly CandidateRegistered Registered = new(City, AreaId, new(2024, 5, 1), ["murerarbejde"]);

    public static Candidate Resident { get; } = Candidate.Evolve(Candidate.Initial, Registered);

    public static Candidate ResidentElsewhere { get; } = Candidate.Evolve(Candidate.Initial, Registered with { City = OtherCity });

    public static readonly VacancyOpened Opened = new(
        City, AgreementId, null, AssociationCvr, CompanyCvr, EmploymentKind.OrdinaryJob, "Murerarbejdsmand", 2, 37 * 60, ["murerarbejde"]);

    public static Vacancy VacancyOf(EmploymentKind kind) => Vacancy.Evolve(Vacancy.Initial, Opened with { Kind = kind });

    public static readonly PlacementStarted Started = new(
        City, VacancyId, AgreementId, CandidateId, AssociationCvr, CompanyCvr, EmploymentKind.OrdinaryJob, new(2025, 9, 1), null, 37 * 60,
        AreaId, ListStatus.PreventionArea);

    public static TState Fold<TState>(TState initial, Func<TState, IEvent, TState> evolve, params IEvent[] events) => events.Aggregate(initial, evolve);
}
