using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Partnerships.Workflows;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

/// <summary>One vacancy and its placements, with the reactions that are not carried out yet.</summary>
internal sealed record Life(Vacancy Vacancy, ImmutableDictionary<Guid, Placement> Placements, ImmutableList<IReaction> Due)
{
    public static Life With(int positions) => new(
        Vacancy.Evolve(Vacancy.Initial, Opened with { Kind = EmploymentKind.Apprenticeship, Positions = positions }),
        ImmutableDictionary<Guid, Placement>.Empty, []);

    public Placement this[Guid placement] => Placements.GetValueOrDefault(placement, Placement.Initial);

    public Life After(Decision decision) => decision is Decision.Accepted accepted ? accepted.Events.Aggregate(this, (life, e) => life.After(e)) : this;

    /// <summary>Carries out the reactions that are due, in an order that the number chooses: they must come to the same.</summary>
    public Life Settle(int order) => Due is [] ? this : (this with { Due = Due.RemoveAt(order % Due.Count) }).After(CarryOut(Due[order % Due.Count])).Settle(order);

    private Life After(NewEvent recorded)
    {
        var due = Due.AddRange(AllWorkflows.React(
            new Recorded(recorded.Event, recorded.Stream, 1, 1, DateTimeOffset.UnixEpoch, recorded.EffectiveOn, "test", "1", null)).Select(r => r.Command));
        var id = Guid.Parse(recorded.Stream.Id);
        return recorded.Stream.Kind == Vacancy.Stream
            ? this with { Vacancy = Vacancy.Evolve(Vacancy, recorded.Event), Due = due }
            : this with { Placements = Placements.SetItem(id, Placement.Evolve(this[id], recorded.Event)), Due = due };
    }

    private Decision CarryOut(IReaction reaction) => reaction switch
    {
        PlanCheckIns r => PlacementDecisions.PlanCheckIns(this[r.Placement], r.Placement, Today),
        ReopenPosition r => VacancyDecisions.Reopen(Vacancy, VacancyId, r.Placement, this[r.Placement], Today),
        RefillPosition r => VacancyDecisions.Refill(Vacancy, VacancyId, r.Placement, this[r.Placement], Today),
        _ => throw new InvalidOperationException($"{reaction} does not belong to a placement."),
    };
}

/// <summary>Something that is asked of a <see cref="Life"/>.</summary>
internal sealed record Step(string What, Func<Life, Decision> Decide)
{
    public const int MostPlacements = 4;

    private static readonly Gen<Guid> Ids = Gen.Elements(
        Enumerable.Range(1, MostPlacements).Select(i => new Guid($"0197a000-0000-7000-8000-0000000000e{i}")).ToArray());

    private static readonly Gen<DateOnly> Days = Gen.Choose(-20, 420).Select(From.AddDays);
    private static readonly Gen<DateOnly?> MaybeDays = Gen.OneOf(Gen.Constant<DateOnly?>(null), Days.Select(day => (DateOnly?)day));
    private static readonly Gen<EndReason> Reasons = Gen.Elements(Enum.GetValues<EndReason>());

    /// <summary>Lists of steps; a failing one is shortened.</summary>
    public static Arbitrary<Step[]> Lists { get; } = Arb.From(
        Gen.OneOf(Starts(), Ends(), Corrections(), Hours(), CheckIns(), Closings(), Ends(), Corrections()).ArrayOf(),
        steps => Enumerable.Range(0, steps.Length).Select(i => steps.Where((_, j) => j != i).ToArray()));

    public override string ToString() => What;

    private static Gen<Step> Starts() =>
        from id in Ids from day in Days from last in MaybeDays
        select new Step($"start {id:D} on {day:O} until {last:O}", life => PlacementDecisions.Start(
            life[id], id, new PlacementStart(VacancyId, CandidateId, day, last, 37 * 60), life.Vacancy, Active, Resident, HomeArea, Today));

    private static Gen<Step> Ends() =>
        from id in Ids from day in Days from reason in Reasons
        select new Step($"end {id:D} on {day:O} {reason}", life => PlacementDecisions.End(life[id], id, day, reason, Today));

    private static Gen<Step> Corrections() =>
        from id in Ids from correction in CorrectionsOf
        select new Step($"correct {id:D} {correction}", life => PlacementDecisions.Correct(life[id], id, correction, HomeArea, Active, Today));

    /// <summary>Corrections, most of them possible ones.</summary>
    public static Gen<Correction> CorrectionsOf { get; } =
        from start in Days
        from last in MaybeDays
        from kind in Gen.Elements(EmploymentKind.Apprenticeship, EmploymentKind.OrdinaryJob, EmploymentKind.Internship)
        from end in MaybeDays
        from reason in Reasons
        select new Correction(start, last, kind, AreaId, end, end is null ? null : reason, "Fejl.", "Jobcentret");

    private static Gen<Step> Hours() =>
        from id in Ids from day in Days from quarters in Gen.Choose(0, 200)
        select new Step($"hours {id:D} {quarters} from {day:O}", life => PlacementDecisions.ChangeHours(life[id], id, quarters * 15, day, Today));

    private static Gen<Step> CheckIns() =>
        from id in Ids from day in Days from week in Gen.Elements<int?>(null, 1, 2, 4, 13) from result in Gen.Elements(Enum.GetValues<CheckInResult>())
        select new Step($"check-in {id:D} {week} on {day:O}", life => PlacementDecisions.RecordCheckIn(life[id], id, week, day, result, Today));

    private static Gen<Step> Closings() =>
        Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
            .Select(close => new Step($"close {close}", life => close ? VacancyDecisions.Close(life.Vacancy, VacancyId, "Slut.", null, Today) : Decision.Nothing));
}
