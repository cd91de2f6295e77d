using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.JobCreation;

/// <summary>What a placement's counting needs.</summary>
internal sealed class PlacementCount
{
    public string City { get; set; } = "";
    public string CompanyCvr { get; set; } = "";
    public Guid Candidate { get; set; }
    public PlacementFacts Facts { get; set; } = null!;
    public bool Annulled { get; set; }

    public static void Apply(PlacementCount count, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case PlacementStarted e:
                (count.City, count.CompanyCvr, count.Candidate) = (e.City, e.CompanyCvr, e.Candidate);
                count.Facts = new(e.StartOn, e.ScheduledEndOn, e.Kind, e.Area, e.AreaStatus, EndedOn: null, EndReason: null);
                break;
            case PlacementEnded e:
                count.Facts = count.Facts with { EndedOn = e.On, EndReason = e.Reason };
                break;
            case PlacementCorrected e:
                count.Facts = e.Is;
                break;
            case PlacementAnnulled:
                count.Annulled = true;
                break;
            default:
                break;
        }
    }
}

/// <summary>What a vacancy's counting needs.</summary>
internal sealed class VacancyCount
{
    public string City { get; set; } = "";
    public string CompanyCvr { get; set; } = "";
    public EmploymentKind Kind { get; set; }
    public DateOnly OpenedOn { get; set; }
    public int Positions { get; set; }
    public List<FilledPosition> Filled { get; set; } = [];

    public static void Apply(VacancyCount count, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case VacancyOpened e:
                (count.City, count.CompanyCvr, count.Kind) = (e.City, e.CompanyCvr, e.Kind);
                (count.OpenedOn, count.Positions) = (recorded.EffectiveOn, e.Positions);
                break;
            case VacancyRevised e:
                count.Positions = e.Job.Positions;
                break;
            case PositionFilled e:
                count.Filled.Add(new(e.Placement, e.Candidate, recorded.EffectiveOn));
                break;
            case PositionReopened e:
                count.Filled.RemoveAll(filled => filled.Placement == e.Placement);
                break;
            default:
                break;
        }
    }
}

/// <summary>What the counting of an agreement's pledged places needs.</summary>
internal sealed class PledgeCount
{
    public string City { get; set; } = "";
    public string CompanyCvr { get; set; } = "";
    public PledgedPlaces[] Places { get; set; } = [];

    public static void Apply(PledgeCount count, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case AgreementActivated e: (count.City, count.CompanyCvr, count.Places) = (e.City, e.CompanyCvr, e.Places); break;
            case AgreementAmended e: count.Places = e.Places; break;
            default: break;
        }
    }
}

/// <summary>Started placements of one month by kind and area, for the results of goals that are set or revised later.</summary>
internal sealed class MonthCount
{
    /// <summary>The area is the empty UUID for people from elsewhere.</summary>
    public SortedDictionary<EmploymentKind, SortedDictionary<Guid, int>> Started { get; set; } = [];
}

/// <summary>A company's name, until a document in a city needs it.</summary>
internal sealed class NamedCompany
{
    public string Name { get; set; } = "";
}
