using Partnerships.Agreements;
using Partnerships.Vacancies;

namespace Partnerships.WorkQueue;

/// <summary>The free positions of a vacancy that is neither closed nor paused, under an agreement that neither rests nor has ended: nobody is proposed for
/// others.</summary>
internal sealed class VacancyWork : IWork
{
    public VacancyOpened Opened { get; set; } = null!;
    public string Title { get; set; } = "";
    public int Positions { get; set; }
    public List<Guid> Holders { get; set; } = [];
    public DateOnly FreeSince { get; set; }
    public bool Closed { get; set; }
    public bool Paused { get; set; }
    public bool Rests { get; set; }

    public void Apply(Recorded recorded)
    {
        switch (recorded.Event)
        {
            case VacancyOpened e:
                (Opened, FreeSince) = (e, recorded.EffectiveOn);
                (Title, Positions) = (e.Title, e.Positions);
                break;
            case VacancyRevised e:
                if (Holders.Count >= Positions) FreeSince = recorded.EffectiveOn;
                (Title, Positions) = (e.Job.Title, e.Job.Positions);
                break;
            case VacancyPaused:
                Paused = true;
                break;
            case VacancyResumed:
                (Paused, FreeSince) = (false, recorded.EffectiveOn);
                break;
            case AgreementSuspended:
                Rests = true;
                break;
            case AgreementResumed:
                (Rests, FreeSince) = (false, recorded.EffectiveOn);
                break;
            case VacancyReopened:
                (Closed, FreeSince) = (false, recorded.EffectiveOn);
                break;
            case PositionFilled e:
                Holders.Add(e.Placement);
                break;
            case PositionReopened e:
                if (Holders.Count >= Positions) FreeSince = recorded.EffectiveOn;
                Holders.Remove(e.Placement);
                break;
            case VacancyClosed or AgreementTerminated or AgreementExpired or AgreementFulfilled:
                Closed = true;
                break;
            default:
                break;
        }
    }

    public IEnumerable<WorkItem> Items(Guid id)
    {
        if (Opened is null || Closed || Paused || Rests || Holders.Count >= Positions) yield break;
        yield return new WorkItem(
            Opened.City, FreeSince, WorkKind.FreePositions, Opened.Agreement, Opened.CompanyCvr, id, Commitment: Opened.Commitment,
            Employment: Opened.Kind, Count: Positions - Holders.Count, Title: Title);
    }
}
