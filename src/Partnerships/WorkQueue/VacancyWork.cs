using Partnerships.Agreements;
using Partnerships.Commitments;
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
    public List<Pause> Rests { get; set; } = [];
    public bool IsOver { get; set; }

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
            case AgreementSuspended e:
                Rests.Add(new Pause(e.On, To: null));
                break;
            case AgreementResumed e:
                if (Rests.Count > 0) Rests[^1] = Rests[^1] with { To = e.On };
                break;
            case AgreementFactCorrected e:
                if (e.Places is not null) IsOver = false;
                if (e.Was.Rest is { } rest) CommitmentLedger.Correct(Rests, rest, e.Is?.Rest);
                break;
            case VacancyReopened:
                (Closed, IsOver, FreeSince) = (false, false, recorded.EffectiveOn);
                break;
            case PositionFilled e:
                Holders.Add(e.Placement);
                break;
            case PositionReopened e:
                if (Holders.Count >= Positions) FreeSince = recorded.EffectiveOn;
                Holders.Remove(e.Placement);
                break;
            case VacancyClosed:
                Closed = true;
                break;
            case AgreementTerminated or AgreementExpired or AgreementFulfilled:
                IsOver = true;
                break;
            default:
                break;
        }
    }

    public IEnumerable<WorkItem> Items(Guid id)
    {
        if (Opened is null || Closed || IsOver || Paused || Rests.Exists(rest => rest.To is null) || Holders.Count >= Positions) yield break;
        var since = Rests.Select(rest => rest.To!.Value).Append(FreeSince).Max();
        yield return new WorkItem(
            Opened.City, since, WorkKind.FreePositions, Opened.Agreement, Opened.CompanyCvr, id, Commitment: Opened.Commitment,
            Employment: Opened.Kind, Count: Positions - Holders.Count, Title: Title);
    }
}
