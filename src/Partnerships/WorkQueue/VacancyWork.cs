using Partnerships.Agreements;
using Partnerships.Vacancies;

namespace Partnerships.WorkQueue;

/// <summary>The free positions of a vacancy that is not closed, under an agreement that has not ended: nobody can start in others.</summary>
internal sealed class VacancyWork : IWork
{
    public VacancyOpened Opened { get; set; } = null!;
    public List<Guid> Holders { get; set; } = [];
    public DateOnly FreeSince { get; set; }
    public bool Closed { get; set; }

    public void Apply(Recorded recorded)
    {
        switch (recorded.Event)
        {
            case VacancyOpened e:
                (Opened, FreeSince) = (e, recorded.EffectiveOn);
                break;
            case PositionFilled e:
                Holders.Add(e.Placement);
                break;
            case PositionReopened e:
                if (Holders.Count == Opened.Positions) FreeSince = recorded.EffectiveOn;
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
        if (Opened is null || Closed || Holders.Count >= Opened.Positions) yield break;
        yield return new WorkItem(
            Opened.City, FreeSince, WorkKind.FreePositions, Opened.Agreement, Opened.CompanyCvr, id, Commitment: Opened.Commitment,
            Employment: Opened.Kind, Count: Opened.Positions - Holders.Count, Title: Opened.Title);
    }
}
