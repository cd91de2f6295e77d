using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.AgreementOverview;

/// <summary>What a vacancy contributes to its agreement.</summary>
internal sealed class VacancyShare
{
    public Guid Agreement { get; set; }
    public string? Commitment { get; set; }
    public int Positions { get; set; }
    public List<Guid> Holders { get; set; } = [];
    public bool Closed { get; set; }
    public bool Paused { get; set; }

    public static string Key(Guid vacancy) => $"vacancy/{vacancy:D}";

    public static void Apply(VacancyShare share, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case VacancyOpened e: (share.Agreement, share.Commitment, share.Positions) = (e.Agreement, e.Commitment, e.Positions); break;
            case PositionFilled e: share.Holders.Add(e.Placement); break;
            case PositionReopened e: share.Holders.Remove(e.Placement); break;
            case VacancyRevised e: share.Positions = e.Job.Positions; break;
            case VacancyPaused: share.Paused = true; break;
            case VacancyResumed: share.Paused = false; break;
            case VacancyClosed: share.Closed = true; break;
            case VacancyReopened: share.Closed = false; break;
            default: break;
        }
    }

    public static void Count(IDocuments documents, VacancyShare share, int sign)
    {
        var agreement = documents.Known<AgreementDocument>(AgreementView.Key(share.Agreement));
        agreement.Summary.Opened += sign * share.Positions;
        agreement.Summary.Filled += sign * share.Holders.Count;
        if (share is { Closed: false, Paused: false }) agreement.Summary.Free += sign * (share.Positions - share.Holders.Count);
        if (agreement.Progress(share.Commitment) is { } progress)
        {
            progress.Opened += sign * share.Positions;
            progress.Filled += sign * share.Holders.Count;
        }
        documents.Store(agreement);
    }
}

/// <summary>What a placement contributes to its agreement.</summary>
internal sealed class PlacementShare
{
    public Guid Agreement { get; set; }
    public string? Commitment { get; set; }
    public bool Running { get; set; }
    public bool Annulled { get; set; }

    public static string Key(Guid placement) => $"placement/{placement:D}";

    public static void Apply(PlacementShare share, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case PlacementStarted e: (share.Agreement, share.Running) = (e.Agreement, true); break;
            case PlacementEnded: share.Running = false; break;
            case PlacementCorrected e: share.Running = e.Is.EndedOn is null; break;
            case PlacementAnnulled: share.Annulled = true; break;
            default: break;
        }
    }

    public static void Count(IDocuments documents, PlacementShare share, int sign)
    {
        if (share.Annulled) return;
        var agreement = documents.Known<AgreementDocument>(AgreementView.Key(share.Agreement));
        var (started, active) = (sign, share.Running ? sign : 0);
        agreement.Summary.Started += started;
        agreement.Summary.Active += active;
        if (agreement.Progress(share.Commitment) is { } progress)
        {
            progress.Started += started;
            progress.Active += active;
        }
        documents.Store(agreement);
    }
}
