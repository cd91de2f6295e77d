using Partnerships.Placements;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Vacancies;

namespace Partnerships.Server.Imports;

/// <summary>Placements, running or ended. No personal data: the candidate is named by a key or an opaque id.</summary>
internal sealed class PlacementSheet : SheetKind
{
    private const string Placements = "placements";
    private static readonly Column Agreement = Column.Must("Aftale", "Agreement");
    private static readonly Column Candidate = Column.Must("Kandidat", "Candidate", "Beboer", "Resident");
    private static readonly Column Kind = Column.Must("Ansættelsestype", "Employment kind", "Type", "Kind");
    private static readonly Column Title = Column.Must("Stilling", "Title", "Job");
    private static readonly Column StartOn = Column.Must("Første dag", "First day", "Start", "Startdato", "Start date");
    private static readonly Column ScheduledEnd = Column.Optional("Planlagt sidste dag", "Scheduled last day", "Planlagt slut", "Scheduled end");
    private static readonly Column Hours = Column.Must("Timer om ugen", "Weekly hours", "Timer", "Hours", "Ugentlige timer");
    private static readonly Column EndedOn = Column.Optional("Sidste dag", "Last day", "Slut", "Slutdato", "End", "End date");
    private static readonly Column Reason = Column.Optional("Slutårsag", "End reason", "Årsag", "Reason");
    private static readonly Column Vacancy = Column.Optional("Jobåbning", "Vacancy");

    public override string Name => Placements;

    public override IReadOnlyList<Column> Columns { get; } =
        [Column.Key, Column.City, Agreement, Candidate, Kind, Title, StartOn, ScheduledEnd, Hours, EndedOn, Reason, Vacancy];

    public override IReadOnlyList<string> Views { get; } = [PlacementRegister.Name, VacancyRegister.Name];

    protected override IReadOnlyDictionary<string, Column> Places { get; } = new Dictionary<string, Column>
    {
        ["/id"] = Column.Key,
        ["/city"] = Column.City,
        ["/agreement"] = Agreement,
        ["/candidate"] = Candidate,
        ["/kind"] = Kind,
        ["/title"] = Title,
        ["/startOn"] = StartOn,
        ["/scheduledEndOn"] = ScheduledEnd,
        ["/weeklyHours"] = Hours,
        ["/end/on"] = EndedOn,
        ["/end/reason"] = Reason,
        ["/vacancy"] = Vacancy,
    };

    public override Command? Read(RowReader row)
    {
        var id = row.Id(Column.Key, Placements);
        var it = new PlacementRow(
            row.City, row.Id(Agreement, AgreementSheet.Agreements), row.Id(Candidate, CandidateSheet.Candidates), row.MustChoose<EmploymentKind>(Kind),
            row.Text(Title), row.Date(StartOn), row.OptionalDate(ScheduledEnd), WeeklyHours.ToMinutes(row.Number(Hours)),
            row.Has(EndedOn) || row.Has(Reason) ? (row.Date(EndedOn), row.MustChoose<EndReason>(Reason)) : null,
            row.OptionalId(Vacancy));
        return row.Faults.Count > 0 ? null : new Command(Placement.Ref(id), situation => PastPlacement.Decide(situation, id, it));
    }

    /// <summary>Each placement by the facts as they stand, corrections included, with the hours that it began with; one that was recorded in
    /// error is none.</summary>
    public override async IAsyncEnumerable<RowWriter> Export(ExportReader reader, string city, Func<RowWriter> newRow)
    {
        var titles = new Dictionary<Guid, string>();
        await foreach (var vacancy in reader.List<VacancyDocument>(VacancyRegister.Name, VacancyRegister.CityPrefix(city)))
            titles[vacancy.Vacancy] = vacancy.Opened.Title;
        await foreach (var it in reader.List<PlacementSummary>(PlacementRegister.Name, PlacementRegister.CityPrefix(city)))
        {
            if (it.IsAnnulled) continue;
            if (await reader.Document<PlacementDocument>(PlacementRegister.Name, PlacementRegister.Key(it.Placement)) is not { } whole) continue;
            yield return newRow().Put(Column.Key, it.Placement).Put(Column.City, city).Put(Agreement, it.Agreement).Put(Candidate, it.Candidate)
                .Put(Kind, it.Facts.Kind).Put(Title, titles.GetValueOrDefault(it.Vacancy)).Put(StartOn, it.Facts.StartOn)
                .Put(ScheduledEnd, it.Facts.ScheduledEndOn).Put(Hours, WeeklyHours.FromMinutes(whole.Hours[0].MinutesPerWeek)).Put(EndedOn, it.Facts.EndedOn).Put(Reason, it.Facts.EndReason);
        }
    }
}
