namespace Partnerships.Placements;

/// <summary>Which placements are there, and how does each go?</summary>
public static class PlacementRegister
{
    /// <summary>Stored name.</summary>
    public const string Name = "placements";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 3, Fold);

    /// <summary>The key of a <see cref="PlacementDocument"/>.</summary>
    public static string Key(Guid placement) => $"id/{placement:D}";

    /// <summary>The common start of the keys of a city's <see cref="PlacementSummary"/> documents, oldest id first.</summary>
    public static string CityPrefix(string city) => $"city/{city}/";

    /// <summary>The common start of the keys of an agreement's <see cref="PlacementSummary"/> documents, oldest id first.</summary>
    public static string AgreementPrefix(Guid agreement) => $"agreement/{agreement:D}/";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case PlacementStarted e:
                Start(documents, recorded.StreamId, e);
                break;
            case PlacementEnded e:
                SetFacts(documents, recorded, facts => facts with { EndedOn = e.On, EndReason = e.Reason });
                break;
            case PlacementCorrected e:
                documents.Change<PlacementDocument>(
                    Key(recorded.StreamId), document => document.Corrections.Add(new PlacementCorrection(e, recorded.RecordedAt, recorded.Actor)));
                SetFacts(documents, recorded, _ => e.Is);
                break;
            case CheckInsPlanned e:
                documents.Change<PlacementDocument>(Key(recorded.StreamId), document => document.Planned = [.. e.CheckIns]);
                break;
            case CheckInRecorded e:
                documents.Change<PlacementDocument>(Key(recorded.StreamId), document => document.Held.Add(e));
                break;
            case HoursChanged e:
                documents.Change<PlacementDocument>(Key(recorded.StreamId), document => document.HoursChanges[e.From] = e.MinutesPerWeek);
                break;
            case ScheduledEndMoved e:
                documents.Change<PlacementDocument>(Key(recorded.StreamId), document => document.Course = document.Course.After(e));
                SetFacts(documents, recorded, facts => facts with { ScheduledEndOn = e.Is });
                break;
            case PlacementAnnulled e:
                var annulled = documents.Known<PlacementDocument>(Key(recorded.StreamId));
                (annulled.Annulled, annulled.Summary) = (e, annulled.Summary with { IsAnnulled = true });
                Store(documents, annulled);
                break;
            case PlacementFactCorrected e:
                documents.Change<PlacementDocument>(Key(recorded.StreamId), document => Correct(document, recorded, e));
                break;
            default:
                if (recorded.Stream.Kind == Placement.Stream)
                    documents.Change<PlacementDocument>(Key(recorded.StreamId), document => document.Course = document.Course.After(recorded.Event));
                break;
        }
    }

    private static void Start(IDocuments documents, Guid id, PlacementStarted e)
    {
        var facts = new PlacementFacts(e.StartOn, e.ScheduledEndOn, e.Kind, e.Area, e.AreaStatus, EndedOn: null, EndReason: null);
        Store(documents, new PlacementDocument
        {
            Summary = new PlacementSummary(id, e.City, e.Agreement, e.Vacancy, e.Candidate, e.CompanyCvr, facts),
            Started = e,
        });
    }

    private static void SetFacts(IDocuments documents, Recorded recorded, Func<PlacementFacts, PlacementFacts> change)
    {
        var document = documents.Known<PlacementDocument>(Key(recorded.StreamId));
        document.Summary = document.Summary with { Facts = change(document.Summary.Facts) };
        Store(documents, document);
    }

    private static void Correct(PlacementDocument document, Recorded recorded, PlacementFactCorrected e)
    {
        document.FactCorrections.Add(new FactCorrection(e, recorded.RecordedAt, recorded.Actor));
        document.Course = document.Course.After(e);
        if (e.Was.Hours is { } hours) document.HoursChanges.Remove(hours.From);
        if (e.Is?.Hours is { } changed) document.HoursChanges[changed.From] = changed.MinutesPerWeek;
        if (e.Was.CheckIn is { } held) document.Held.Remove(held);
        if (e.Is?.CheckIn is { } talked) document.Held.Add(talked);
    }

    private static void Store(IDocuments documents, PlacementDocument document)
    {
        var summary = document.Summary;
        var id = summary.Placement.ToString("D");
        documents.Put(Key(summary.Placement), document);
        documents.Put(CityPrefix(summary.City) + id, summary);
        documents.Put(AgreementPrefix(summary.Agreement) + id, summary);
    }
}
