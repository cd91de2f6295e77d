using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.AgreementOverview;

/// <summary>How does each agreement stand, and what comes next?</summary>
public static class AgreementView
{
    /// <summary>Stored name.</summary>
    public const string Name = "agreements";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 5, Fold);

    /// <summary>The common start of the keys of a city's <see cref="AgreementSummary"/> documents, oldest id first.</summary>
    public static string Prefix(string city) => $"city/{city}/";

    /// <summary>The key of an agreement's <see cref="AgreementDocument"/>.</summary>
    public static string Key(Guid agreement) => $"id/{agreement:D}";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case AgreementDrafted e:
                var drafted = new AgreementDocument();
                (drafted.Summary.Agreement, drafted.Summary.City) = (recorded.StreamId, e.City);
                drafted.Apply(recorded);
                documents.Store(drafted);
                break;
            case VacancyOpened e:
                documents.Recount(VacancyShare.Key(recorded.StreamId), () => new VacancyShare(), recorded, VacancyShare.Apply, VacancyShare.Count);
                documents.Change<AgreementDocument>(Key(e.Agreement), opened => opened.VacanciesOf(e.Commitment).Add(recorded.StreamId));
                break;
            case PositionFilled or PositionReopened or VacancyRevised or VacancyPaused or VacancyResumed or VacancyClosed or VacancyReopened:
                documents.Recount(VacancyShare.Key(recorded.StreamId), () => new VacancyShare(), recorded, VacancyShare.Apply, VacancyShare.Count);
                break;
            case PlacementStarted e:
                var commitment = documents.Known<VacancyShare>(VacancyShare.Key(e.Vacancy)).Commitment;
                documents.Recount(PlacementShare.Key(recorded.StreamId), () => new PlacementShare(), recorded,
                    (share, started) => { share.Commitment = commitment; PlacementShare.Apply(share, started); }, PlacementShare.Count);
                break;
            case PlacementEnded or PlacementCorrected or PlacementAnnulled:
                documents.Recount(PlacementShare.Key(recorded.StreamId), () => new PlacementShare(), recorded, PlacementShare.Apply, PlacementShare.Count);
                break;
            default:
                if (recorded.Stream.Kind != Agreement.Stream) break;
                var agreement = documents.Known<AgreementDocument>(Key(recorded.StreamId));
                agreement.Apply(recorded);
                documents.Store(agreement);
                break;
        }
    }

    internal static void Store(this IDocuments documents, AgreementDocument agreement)
    {
        var summary = agreement.Summary;
        (summary.NextStep, summary.NextStepOn) = NextSteps.Of(agreement);
        documents.Put(Key(summary.Agreement), agreement);
        documents.Put($"{Prefix(summary.City)}{summary.Agreement:D}", summary);
    }
}
