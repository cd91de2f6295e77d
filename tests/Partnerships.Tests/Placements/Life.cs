using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Vacancies;
using Partnerships.Workflows;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests.Placements;

/// <summary>One vacancy and its placements, with the reactions that are not carried out yet.</summary>
internal sealed record Life(Vacancy Vacancy, ImmutableDictionary<Guid, Placement> Placements, ImmutableList<IReaction> Due)
{
    /// <summary>The agreement of all of them, which owes help within three working days.</summary>
    public Agreement Agreement { get; init; } = WithHelp;

    public static Agreement WithHelp { get; } = Agreement.Evolve(
        Agreement.Evolve(Agreement.Initial, new AgreementDrafted(City, AgreedTerms with
        {
            Commitments = [.. AgreedTerms.Commitments, new Commitment("hjaelp", "boligforening", CommitmentKind.Help, WorkingDays: 3)],
        })),
        Activated);

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
            new Recorded(recorded.Event, recorded.Stream, 1, 1, DateTimeOffset.UnixEpoch, recorded.EffectiveOn, "test", Guid.Empty, 0, null)).Select(r => r.Command));
        var id = Guid.Parse(recorded.Stream.Id);
        return recorded.Stream.Kind == Agreement.Stream ? this with { Agreement = Agreement.Evolve(Agreement, recorded.Event) }
            : recorded.Stream.Kind == Vacancy.Stream
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
/// <param name="What">In words.</param>
/// <param name="Decide">Asks.</param>
/// <param name="Bind">What is asked, where that depends on the life at the time of asking: asked again it is the same.</param>
internal sealed record Step(string What, Func<Life, Decision> Decide, Func<Life, Func<Life, Decision>>? Bind = null)
{
    public Step At(Life life) => Bind is null ? this : this with { Decide = Bind(life) };

    public const int MostPlacements = 4;

    private static readonly Gen<Guid> Ids = Gen.Elements(
        Enumerable.Range(1, MostPlacements).Select(i => new Guid($"0197a000-0000-7000-8000-0000000000e{i}")).ToArray());

    private static readonly Gen<DateOnly> Days = Gen.Choose(-20, 420).Select(From.AddDays);
    private static readonly Gen<DateOnly?> MaybeDays = Gen.OneOf(Gen.Constant<DateOnly?>(null), Days.Select(day => (DateOnly?)day));
    private static readonly Gen<EndReason> Reasons = Gen.Elements(Enum.GetValues<EndReason>());

    /// <summary>Lists of steps; a failing one is shortened.</summary>
    public static Arbitrary<Step[]> Lists { get; } = Arb.From(
        Gen.OneOf(
            Starts(), Ends(), Corrections(), Hours(), CheckIns(), Closings(), Ends(), Corrections(),
            Schools(), Absences(), FactCorrections(), Reports(), Answers(), Annulments()).ArrayOf(),
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
        select new Step($"check-in {id:D} {week} on {day:O}", life => PlacementDecisions.RecordCheckIn(life[id], id, new(week, day, result), Today));

    private static Gen<Step> Closings() =>
        Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
            .Select(close => new Step($"close {close}", life => close ? VacancyDecisions.Close(life.Vacancy, VacancyId, "Slut.", null, Today) : Decision.Nothing));

    private static readonly Gen<Guid> FactIds = Gen.Elements(
        Enumerable.Range(1, 3).Select(i => new Guid($"0197a000-0000-7000-8000-0000000000f{i}")).ToArray());

    private static Gen<Step> Schools() =>
        from id in Ids from period in FactIds from day in Days from length in Gen.Choose(1, 80) from what in Gen.Choose(0, 2)
        let school = new SchoolPeriod(period, day, day.AddDays(length))
        select new Step($"school {id:D} {what} {school}", life => what switch
        {
            0 => PlacementDecisions.RecordSchoolPeriod(life[id], id, school, Today),
            1 => PlacementDecisions.ChangeSchoolPeriod(life[id], id, school, "Flyttet.", Today),
            _ => PlacementDecisions.CancelSchoolPeriod(life[id], id, period, "Aflyst.", Today),
        });

    private static Gen<Step> Absences() =>
        from id in Ids from absence in AbsencesOf
        select new Step($"absent {id:D} {absence}", life => PlacementDecisions.RecordAbsence(life[id], id, absence, Today));

    private static Gen<Absence> AbsencesOf { get; } =
        from absence in FactIds from day in Days from length in Gen.Choose(1, 80)
        select new Absence(absence, day, day.AddDays(length), AbsenceReason.NotStated);

    private static Gen<Step> FactCorrections() =>
        from id in Ids from absence in AbsencesOf from day in Days from minutes in Gen.Choose(1, 100) from which in Gen.Choose(0, 20) from strike in Gen.Elements(true, false)
        let bind = new Func<Life, Func<Life, Decision>>(before => Known(before[id], which, absence, day, minutes * 15) is { } fact
            ? life => PlacementDecisions.CorrectFact(life[id], id, new(fact.Was, strike ? null : fact.Is, "Fejl.", "Jobcentret"), life.Agreement, Today)
            : _ => Decision.Nothing)
        select new Step($"correct fact {which} of {id:D}, strike {strike}, {absence} {day:O} {minutes}", life => bind(life)(life), bind);

    /// <summary>A fact that is recorded, and what it can have been instead.</summary>
    private static (PlacementFact Was, PlacementFact Is)? Known(Placement state, int which, Absence absence, DateOnly day, int minutes)
    {
        var facts = new List<(PlacementFact, PlacementFact)>();
        foreach (var (from, known) in state.Hours) facts.Add((new(Hours: new(known, from)), new(Hours: new(minutes, day))));
        foreach (var held in state.Held) facts.Add((new(CheckIn: held), new(CheckIn: held with { HeldOn = day, NextOn = null })));
        foreach (var school in state.Course.SchoolPeriods)
            facts.Add((new(SchoolPeriod: school), new(SchoolPeriod: school with { From = absence.From, To = absence.To })));
        foreach (var away in state.Course.Absences) facts.Add((new(Absence: away), new(Absence: absence with { Id = away.Id })));
        foreach (var problem in state.Course.Problems)
            facts.Add((new(Problem: problem.Times(1)), new(Problem: problem.Times(1) with { On = day })));
        return facts.Count == 0 ? null : facts[which % facts.Count];
    }

    private static Gen<Step> Reports() =>
        from id in Ids from problem in FactIds from day in Days
        select new Step($"problem {problem:D} in {id:D} on {day:O}", life => PlacementDecisions.ReportProblem(
            life[id], id, new(problem, ProblemReporter.Resident, ProblemKind.Wage, day, "Løn."), life.Agreement, Today));

    private static Gen<Step> Answers() =>
        from id in Ids from problem in FactIds from day in Days from what in Gen.Choose(0, 2)
        select new Step($"answer {what} to {problem:D} in {id:D} on {day:O}", life => what switch
        {
            0 => PlacementDecisions.AnswerProblem(life[id], id, new(problem, day, "Mentoren"), life.Agreement, Today),
            1 => PlacementDecisions.ResolveProblem(life[id], id, new(problem, day, "Talt om.", ProblemOutcome.Solved), Today),
            _ => PlacementDecisions.ReopenProblem(life[id], id, new(problem, day, "Igen."), life.Agreement, Today),
        });

    private static Gen<Step> Annulments() =>
        from id in Ids from annul in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Step($"annul {id:D} {annul}", life =>
            annul ? PlacementDecisions.Annul(life[id], id, new("Fejl.", "Jobcentret"), life.Vacancy, Today) : Decision.Nothing);
}
