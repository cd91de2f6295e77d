using Partnerships.Placements;

namespace Partnerships.WorkQueue;

/// <summary>The check-ins of a placement that are planned and not yet held; none once it has ended.</summary>
internal sealed class PlacementWork : IWork
{
    public string City { get; set; } = "";
    public Guid Agreement { get; set; }
    public Guid Vacancy { get; set; }
    public Guid Candidate { get; set; }
    public string CompanyCvr { get; set; } = "";
    public EmploymentKind Employment { get; set; }
    public List<PlannedCheckIn> Planned { get; set; } = [];
    public List<int> Held { get; set; } = [];
    public bool Ended { get; set; }

    public void Apply(Recorded recorded)
    {
        switch (recorded.Event)
        {
            case PlacementStarted e:
                (City, Agreement, Vacancy, Candidate) = (e.City, e.Agreement, e.Vacancy, e.Candidate);
                (CompanyCvr, Employment) = (e.CompanyCvr, e.Kind);
                break;
            case CheckInsPlanned e:
                Planned = [.. e.CheckIns];
                break;
            case CheckInRecorded e:
                if (e.Week is { } week) Held.Add(week);
                break;
            case PlacementEnded:
                Ended = true;
                break;
            case PlacementCorrected e:
                (Ended, Employment) = (e.Is.EndedOn is not null, e.Is.Kind);
                break;
            default:
                break;
        }
    }

    public IEnumerable<WorkItem> Items(Guid id)
    {
        if (Ended) yield break;
        foreach (var planned in Planned)
            if (!Held.Contains(planned.Week))
                yield return new WorkItem(
                    City, planned.DueOn, WorkKind.CheckIn, Agreement, CompanyCvr, Vacancy, id, Candidate, planned.Week, Employment: Employment);
    }
}
