namespace Partnerships.Vacancies;

/// <summary>A vacancy as the register shows it.</summary>
public sealed class VacancyDocument
{
    /// <summary>The vacancy's id.</summary>
    public Guid Vacancy { get; set; }

    /// <summary>How it was opened.</summary>
    public VacancyOpened Opened { get; set; } = null!;

    /// <summary>What it offers and asks for now.</summary>
    public JobDescription Job { get; set; } = null!;

    /// <summary>When it was opened.</summary>
    public DateOnly OpenedOn { get; set; }

    /// <summary>Who holds its positions, in the order of filling.</summary>
    public List<FilledPosition> Filled { get; set; } = [];

    /// <summary>Positions that are offered: nobody holds them, and it is neither paused nor closed.</summary>
    public int Free { get; set; }

    /// <summary>How it stands.</summary>
    public VacancyStage Stage { get; set; }

    /// <summary>When it was closed, or null.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Why it was closed, or null.</summary>
    public string? ClosedFor { get; set; }

    /// <summary>The cause from the closed list for which it was closed, or null.</summary>
    public ClosingCause? ClosingCause { get; set; }

    /// <summary>Why it is paused, or null.</summary>
    public string? PausedFor { get; set; }
}

/// <summary>A position that is held.</summary>
/// <param name="Placement">The placement.</param>
/// <param name="Candidate">The candidate, by opaque id.</param>
/// <param name="On">Since when.</param>
public sealed record FilledPosition(Guid Placement, Guid Candidate, DateOnly On);

/// <summary>Which vacancies are there, and which have free positions? Each stands under its id, in its city's list
/// (open ones first, then paused, filled and closed) and in its agreement's.</summary>
public static class VacancyRegister
{
    /// <summary>Stored name.</summary>
    public const string Name = "vacancies";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 2, Fold);

    /// <summary>The key of a <see cref="VacancyDocument"/>.</summary>
    public static string Key(Guid vacancy) => $"id/{vacancy:D}";

    /// <summary>The common start of a city's vacancies: open ones first, then paused, filled and closed; oldest id first in each.</summary>
    public static string CityPrefix(string city) => $"city/{city}/";

    /// <summary>The common start of a city's vacancies at one stage.</summary>
    public static string CityPrefix(string city, VacancyStage stage) => $"city/{city}/{Place(stage)}/";

    /// <summary>The common start of an agreement's vacancies, oldest id first.</summary>
    public static string AgreementPrefix(Guid agreement) => $"agreement/{agreement:D}/";

    private static string Place(VacancyStage stage) => stage switch
    {
        VacancyStage.Open => "1-open",
        VacancyStage.Paused => "2-paused",
        VacancyStage.Filled => "3-filled",
        _ => "4-closed",
    };

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case VacancyOpened e:
                Store(documents, new VacancyDocument
                {
                    Vacancy = recorded.StreamId, Opened = e, Job = JobDescription.Of(e), OpenedOn = recorded.EffectiveOn, Free = e.Positions,
                });
                break;
            default:
                if (recorded.Stream.Kind != Vacancies.Vacancy.Stream) break;
                var vacancy = documents.Known<VacancyDocument>(Key(recorded.StreamId));
                var before = vacancy.Stage;
                Apply(vacancy, recorded);
                if (vacancy.Stage != before) documents.Remove(CityPrefix(vacancy.Opened.City, before) + recorded.Stream.Id);
                Store(documents, vacancy);
                break;
        }
    }

    private static void Apply(VacancyDocument vacancy, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case PositionFilled e: vacancy.Filled.Add(new FilledPosition(e.Placement, e.Candidate, recorded.EffectiveOn)); break;
            case PositionReopened e: vacancy.Filled.RemoveAll(filled => filled.Placement == e.Placement); break;
            case VacancyRevised e: vacancy.Job = e.Job; break;
            case VacancyPaused e: vacancy.PausedFor = e.Reason; break;
            case VacancyResumed: vacancy.PausedFor = null; break;
            case VacancyClosed e: (vacancy.ClosedOn, vacancy.ClosedFor, vacancy.ClosingCause) = (recorded.EffectiveOn, e.Reason, e.Cause); break;
            case VacancyReopened: (vacancy.ClosedOn, vacancy.ClosedFor, vacancy.ClosingCause) = (null, null, null); break;
            default: throw new UnknownEventException(Vacancies.Vacancy.Stream, recorded.Event);
        }
        var unheld = vacancy.Job.Positions - vacancy.Filled.Count;
        vacancy.Stage = VacancyStages.Of(vacancy.ClosedOn is not null, vacancy.PausedFor is not null, unheld);
        vacancy.Free = vacancy.Stage == VacancyStage.Open ? unheld : 0;
    }

    private static void Store(IDocuments documents, VacancyDocument vacancy)
    {
        var id = vacancy.Vacancy.ToString("D");
        documents.Put(Key(vacancy.Vacancy), vacancy);
        documents.Put(CityPrefix(vacancy.Opened.City, vacancy.Stage) + id, vacancy);
        documents.Put(AgreementPrefix(vacancy.Opened.Agreement) + id, vacancy);
    }
}
