using System.Globalization;
using Partnerships.Agreements;
using Partnerships.Candidates;
using Partnerships.PersonalData;
using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.WorkQueue;

/// <summary>What is to be done in a city, in the order in which it is due?</summary>
public static class WorkQueueView
{
    /// <summary>Stored name.</summary>
    public const string Name = "work-queue";

    /// <summary>How long the parties have to sign: days from the submission until a signature counts as due.</summary>
    public const int SignatureDays = 14;

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 6, Fold);

    /// <summary>The common start of the keys of a city's <see cref="WorkItem"/> documents: read with it, they come in due order.</summary>
    public static string Prefix(string city) => $"{city}/";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case VacancyOpened e:
                Requeue(documents, recorded.Stream, () => new VacancyWork(), recorded);
                Requeue(documents, Agreement.Ref(e.Agreement), () => new AgreementWork(), recorded);
                break;
            case PositionFilled or PositionReopened or VacancyRevised or VacancyPaused or VacancyResumed or VacancyClosed or VacancyReopened:
                Requeue(documents, recorded.Stream, () => new VacancyWork(), recorded);
                break;
            case not null when recorded.Stream.Kind == Placement.Stream:
                Requeue(documents, recorded.Stream, () => new PlacementWork(), recorded);
                break;
            case AgreementSuspended or AgreementResumed or AgreementTerminated or AgreementExpired or AgreementFulfilled or AgreementFactCorrected:
                foreach (var vacancy in Requeue(documents, recorded.Stream, () => new AgreementWork(), recorded).Vacancies)
                    Requeue(documents, Vacancy.Ref(vacancy), () => new VacancyWork(), recorded);
                break;
            case CandidateRegistered or ErasureRequested or ErasureProposed or ErasureGranted or ErasureRefused:
                Requeue(documents, recorded.Stream, () => new PersonalDataWork(), recorded);
                break;
            default:
                if (recorded.Stream.Kind == Agreement.Stream) Requeue(documents, recorded.Stream, () => new AgreementWork(), recorded);
                break;
        }
    }

    /// <summary>Applies an event to the facts of one entity; items that no longer follow from them go, new ones come.</summary>
    private static TWork Requeue<TWork>(IDocuments documents, StreamRef entity, Func<TWork> begin, Recorded recorded) where TWork : class, IWork
    {
        var factsKey = $"{entity.Kind}/{entity.Id}";
        // Of what begins with this event nothing is known: to look for it would cost a read for each of a city's new things.
        var isNew = recorded.Version == 1 && recorded.Stream == entity;
        var work = (isNew ? null : documents.Get<TWork>(factsKey)) ?? begin();
        var id = Guid.Parse(entity.Id);
        var before = work.Items(id).ToList();
        work.Apply(recorded);
        documents.Put(factsKey, work);
        var after = work.Items(id).ToList();
        foreach (var item in before)
            if (!after.Contains(item)) documents.Remove(Key(item));
        foreach (var item in after)
            if (!before.Contains(item)) documents.Put(Key(item), item);
        return work;
    }

    private static string Key(WorkItem item)
    {
        var id = item.Kind switch
        {
            WorkKind.CheckIn when item.Week is null => $"check-in/{item.Placement:D}/next",
            WorkKind.ScheduledEnd => $"end/{item.Placement:D}",
            WorkKind.Problem or WorkKind.ProblemResolution => $"problem/{item.Problem:D}",
            WorkKind.CheckIn => string.Create(CultureInfo.InvariantCulture, $"check-in/{item.Placement:D}/{item.Week:D3}"),
            WorkKind.Signature => $"signature/{item.Agreement:D}/{item.Party}",
            WorkKind.FreePositions => $"free-positions/{item.Vacancy:D}",
            WorkKind.PledgedVacancy => $"pledged-vacancy/{item.Agreement:D}/{item.Commitment}",
            WorkKind.FollowUpMeeting => $"meeting/{item.Agreement:D}",
            WorkKind.Renewal => $"renewal/{item.Agreement:D}",
            WorkKind.ErasureDecision => $"erasure/{item.Candidate:D}",
            WorkKind.RetentionReview => $"retention/{item.Candidate:D}",
            WorkKind.Concern => $"concern/{item.Concern:D}",
            _ => throw new InvalidOperationException($"No key for work of kind {item.Kind}."),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{item.City}/{item.DueOn:yyyy-MM-dd}/{id}");
    }
}

/// <summary>Facts from which work follows.</summary>
internal interface IWork
{
    void Apply(Recorded recorded);

    IEnumerable<WorkItem> Items(Guid id);
}
