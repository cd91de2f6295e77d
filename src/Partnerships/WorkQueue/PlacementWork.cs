using Partnerships.Placements;

namespace Partnerships.WorkQueue;

/// <summary>The work of a placement: check-ins that are planned or agreed and not yet held and its scheduled end, until it has ended; problems until they
/// are resolved. None once it is annulled.</summary>
internal sealed class PlacementWork : IWork
{
    public string City { get; set; } = "";
    public Guid Agreement { get; set; }
    public Guid Vacancy { get; set; }
    public Guid Candidate { get; set; }
    public string CompanyCvr { get; set; } = "";
    public EmploymentKind Employment { get; set; }
    public DateOnly StartOn { get; set; }
    public DateOnly? ScheduledEndOn { get; set; }
    public List<PlannedCheckIn> Planned { get; set; } = [];
    public List<CheckInRecorded> Held { get; set; } = [];
    public Course Course { get; set; } = Course.Nothing;
    public bool Ended { get; set; }
    public bool Annulled { get; set; }

    public void Apply(Recorded recorded)
    {
        Course = Course.After(recorded.Event);
        switch (recorded.Event)
        {
            case PlacementStarted e:
                (City, Agreement, Vacancy, Candidate) = (e.City, e.Agreement, e.Vacancy, e.Candidate);
                (CompanyCvr, Employment, StartOn, ScheduledEndOn) = (e.CompanyCvr, e.Kind, e.StartOn, e.ScheduledEndOn);
                break;
            case CheckInsPlanned e: Planned = [.. e.CheckIns]; break;
            case CheckInRecorded e: Held.Add(e); break;
            case PlacementEnded: Ended = true; break;
            case PlacementCorrected { Is: var facts }:
                (Ended, Employment, StartOn, ScheduledEndOn) = (facts.EndedOn is not null, facts.Kind, facts.StartOn, facts.ScheduledEndOn);
                break;
            case ScheduledEndMoved e: ScheduledEndOn = e.Is; break;
            case PlacementFactCorrected e:
                if (e.Was.CheckIn is { } held) Held.Remove(held);
                if (e.Is?.CheckIn is { } talked) Held.Add(talked);
                break;
            case PlacementAnnulled: Annulled = true; break;
            default: break;
        }
    }

    public IEnumerable<WorkItem> Items(Guid id)
    {
        if (Annulled) yield break;
        foreach (var problem in Course.Problems)
            if (problem.Calls[^1] is { ResolvedOn: null } call)
                yield return Item(id, call.AnsweredOn ?? problem.DueOn(call), call.AnsweredOn is null ? WorkKind.Problem : WorkKind.ProblemResolution) with
                {
                    Problem = problem.Id,
                    ProblemKind = problem.Kind,
                };
        if (Ended) yield break;
        foreach (var planned in Planned)
            if (!Held.Exists(held => held.Week == planned.Week))
                yield return Item(id, planned.DueOn, WorkKind.CheckIn) with { Week = planned.Week };
        // The day agreed at the latest talk, whichever came to be recorded last.
        if (Held.OrderBy(held => held.HeldOn).ThenBy(held => held.NextOn).LastOrDefault() is { NextOn: { } next })
            yield return Item(id, next, WorkKind.CheckIn);
        if (ScheduledEndOn is { } end)
            yield return Item(id, end, WorkKind.ScheduledEnd) with { Ending = EndReasons.Scheduled(Employment, StartOn) };
    }

    private WorkItem Item(Guid id, DateOnly dueOn, WorkKind kind) =>
        new(City, dueOn, kind, Agreement, CompanyCvr, Vacancy, id, Candidate, Employment: Employment);
}
