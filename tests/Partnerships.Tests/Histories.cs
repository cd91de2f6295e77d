using FsCheck;
using FsCheck.Fluent;
using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Companies;
using Partnerships.Placements;
using Partnerships.SteeringGroups;
using Partnerships.Vacancies;
using static Partnerships.Tests.Viborg;

namespace Partnerships.Tests;

/// <summary>One random thing that is to happen, if it can.</summary>
/// <param name="What">Which thing.</param>
/// <param name="Entity">To which of the few entities.</param>
/// <param name="Day">On which day, counted from the beginning.</param>
/// <param name="Choice">Decides what else is to be decided.</param>
internal sealed record Step(int What, int Entity, int Day, int Choice);

/// <summary>Random histories of a city, and the plain facts that they come to.</summary>
internal sealed class Histories
{
    public static readonly DateOnly Beginning = new(2024, 1, 1);
    private static readonly Guid[] Areas = [AreaId, OtherAreaId];
    private static readonly string[] Companies = [CompanyCvr, AssociationCvr];

    public static Gen<Step[]> Steps { get; } = Gen.ArrayOf(
        from what in Gen.Choose(0, 12)
        from entity in Gen.Choose(0, 7)
        from day in Gen.Choose(0, 900)
        from choice in Gen.Choose(0, 1000)
        select new Step(what, entity, day, choice));

    private readonly HashSet<Guid> annulled = [];

    public Log Log { get; } = new();
    public Dictionary<Guid, (PlacementStarted Started, PlacementFacts Facts)> Placements { get; } = [];
    public Dictionary<Guid, (VacancyOpened Opened, DateOnly On, Dictionary<Guid, DateOnly> Filled)> Vacancies { get; } = [];
    public Dictionary<Guid, Goal> Goals { get; } = [];
    public List<AgreementActivated> Activated { get; } = [];

    public static Histories Of(IEnumerable<Step> steps)
    {
        var history = new Histories();
        history.Begin();
        foreach (var step in steps) history.Happen(step);
        return history;
    }

    public static Guid Id(char kind, int number) => new($"0197a000-0000-7000-8000-0000000{kind}{number:D4}");

    private static DateOnly Date(int day) => Beginning.AddDays(day);

    private void Begin()
    {
        Log.Add(SteeringGroup.Ref(City), new SteeringGroupEstablished(City, "Viborg"), Beginning);
        foreach (var area in Areas) Log.Add(Area.Ref(area), new AreaRegistered(City, $"Område {area.ToString()[^2..]}", null), Beginning);
        foreach (var cvr in Companies) Log.Add(Company.Ref(cvr), new CompanyRegistered(cvr, $"Firma {cvr}"), Beginning);
        for (var i = 0; i < 4; i++) Log.Add(Candidate.Ref(Id('c', i)), new CandidateRegistered(City, AreaId, Beginning, []), Beginning);
        for (var i = 0; i < 2; i++) Log.Add(Agreement.Ref(Id('b', i)), new AgreementDrafted(City, AgreedTerms), Beginning);
        for (var i = 0; i < 3; i++) Open(i, i, i);
    }

    private void Happen(Step step)
    {
        var (placement, vacancy, goal) = (Id('e', step.Entity), Id('d', step.Entity % 6), Id('f', step.Entity % 3));
        switch (step.What)
        {
            case 0 or 1 when !Placements.ContainsKey(placement) && !annulled.Contains(placement): Start(placement, step); break;
            case 2 or 3 when Placements.TryGetValue(placement, out var known) && known.Facts.EndedOn is null: End(placement, known.Facts, step); break;
            case 4 when Placements.TryGetValue(placement, out var known): Correct(placement, known.Facts, step); break;
            case 5 when !Vacancies.ContainsKey(vacancy): Open(step.Entity % 6, step.Day, step.Choice); break;
            case 6 when Vacancies.TryGetValue(vacancy, out var known) && known.Filled.Count < known.Opened.Positions && !known.Filled.ContainsKey(placement):
                known.Filled.Add(placement, Date(step.Day));
                Log.Add(Vacancy.Ref(vacancy), new PositionFilled(placement, Id('c', 0)), Date(step.Day));
                break;
            case 7 when Vacancies.TryGetValue(vacancy, out var known) && known.Filled.Count > 0:
                var reopened = known.Filled.Keys.ElementAt(step.Choice % known.Filled.Count);
                known.Filled.Remove(reopened);
                Log.Add(Vacancy.Ref(vacancy), new PositionReopened(reopened), Date(step.Day));
                break;
            case 12 when Vacancies.TryGetValue(vacancy, out var known):
                var revised = known.Opened with { Positions = Math.Max(known.Filled.Count, 1) + step.Choice % 2 };
                Vacancies[vacancy] = known with { Opened = revised };
                Log.Add(Vacancy.Ref(vacancy), new VacancyRevised(JobDescription.Of(revised), "Ændret."), Date(step.Day));
                break;
            case 8 when Activated.Count < 2: Activate(step); break;
            case 9 or 10: SetGoal(goal, step); break;
            case 11 when Goals.Remove(goal):
                Log.Add(SteeringGroup.Ref(City), new GoalWithdrawn(goal, "Målet er opgivet."), Date(step.Day));
                break;
            case 12 when step.Choice % 3 == 0 && Placements.Remove(placement):
                annulled.Add(placement);
                Log.Add(Placement.Ref(placement), new PlacementAnnulled("Fejl.", "Jobcentret"), Date(step.Day));
                break;
            default: break;
        }
    }

    private void Start(Guid id, Step step)
    {
        var facts = Facts(step) with { EndedOn = null, EndReason = null };
        var started = Started with
        {
            Vacancy = Id('d', step.Choice % 3),
            Agreement = Id('b', 0),
            Candidate = Id('c', step.Choice % 4),
            CompanyCvr = Companies[step.Choice % 2],
            Kind = facts.Kind,
            StartOn = facts.StartOn,
            Area = facts.Area,
            AreaStatus = facts.AreaStatus,
        };
        Placements.Add(id, (started, facts));
        Log.Add(Placement.Ref(id), started, facts.StartOn);
    }

    private void End(Guid id, PlacementFacts facts, Step step)
    {
        var ended = new PlacementEnded(facts.StartOn.AddDays(step.Choice), (EndReason)(step.Choice % 10));
        Placements[id] = (Placements[id].Started, facts with { EndedOn = ended.On, EndReason = ended.Reason });
        Log.Add(Placement.Ref(id), ended, ended.On);
    }

    private void Correct(Guid id, PlacementFacts was, Step step)
    {
        var facts = Facts(step);
        Placements[id] = (Placements[id].Started, facts);
        Log.Add(Placement.Ref(id), new PlacementCorrected(was, facts, "Tastefejl.", "sagsbehandler"), facts.StartOn);
    }

    private void Open(int number, int day, int choice)
    {
        var opened = Opened with
        {
            Agreement = Id('b', 0),
            Commitment = choice % 2 == 0 ? Interns : null,
            CompanyCvr = Companies[choice % 2],
            Kind = (EmploymentKind)(choice % 7),
            Positions = 1 + choice % 3,
        };
        Vacancies.Add(Id('d', number), (opened, Date(day), []));
        Log.Add(Vacancy.Ref(Id('d', number)), opened, Date(day));
    }

    private void Activate(Step step)
    {
        var activated = Viborg.Activated with
        {
            CompanyCvr = Companies[step.Choice % 2],
            Places = [new(Apprentices, EmploymentKind.Apprenticeship, 1 + step.Choice % 4, Date(step.Day)), new(Interns, EmploymentKind.Internship, 2, Date(step.Choice))],
        };
        Log.Add(Agreement.Ref(Id('b', Activated.Count)), activated, Date(step.Day));
        Activated.Add(activated);
    }

    private void SetGoal(Guid id, Step step)
    {
        var from = Beginning.AddMonths(step.Day % 24);
        var facts = Facts(step);
        var goal = new Goal(
            step.Choice % 3 == 0 ? null : facts.Kind, step.Choice % 2 == 0 ? null : facts.Area, 5, from, from.AddMonths(1 + step.Choice % 12).AddDays(-1));
        Log.Add(SteeringGroup.Ref(City), Goals.ContainsKey(id) ? new GoalRevised(id, goal, "Nyt mål.") : new GoalSet(id, goal), Date(step.Day));
        Goals[id] = goal;
    }

    private static PlacementFacts Facts(Step step)
    {
        var start = Date(step.Day);
        Guid? area = step.Choice % 3 < 2 ? Areas[step.Choice % 3] : null;
        ListStatus? status = area is null || step.Choice % 5 == 0 ? null : (ListStatus)(step.Choice % 5);
        return step.Choice % 2 == 0
            ? new PlacementFacts(start, null, (EmploymentKind)(step.Choice % 7), area, status, null, null)
            : new PlacementFacts(start, null, (EmploymentKind)(step.Choice % 7), area, status, start.AddDays(step.Choice), (EndReason)(step.Choice % 10));
    }
}
