using Partnerships.Areas;
using Partnerships.Cities;
using Partnerships.Server.Areas;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Imports;

/// <summary>Housing areas, each with its place on the ministry's list from a day on.</summary>
internal sealed class AreaSheet : SheetKind
{
    /// <summary>The kind's name.</summary>
    public const string Areas = "areas";

    private static readonly Column AreaName = Column.Must("Navn", "Name", "Boligområde", "Housing area", "Area");
    private static readonly Column Association = Column.Optional("Boligforening", "Association", "Housing association", "Ejer");
    private static readonly Column Status = Column.Optional("Listestatus", "List status", "Status");
    private static readonly Column From = Column.Optional("Status fra", "Status from", "Gælder fra", "Valid from");
    private static readonly Column Source = Column.Optional("Kilde", "Source");

    public override string Name => Areas;

    public override IReadOnlyList<Column> Columns { get; } = [Column.Key, Column.City, AreaName, Association, Status, From, Source];

    public override IReadOnlyList<string> Views { get; } = [CityView.Name];

    protected override IReadOnlyDictionary<string, Column> Places { get; } = new Dictionary<string, Column>
    {
        ["/id"] = Column.Key,
        ["/city"] = Column.City,
        ["/name"] = AreaName,
        ["/association"] = Association,
        ["/status"] = Status,
        ["/from"] = From,
        ["/source"] = Source,
    };

    public override Command? Read(RowReader row)
    {
        var (id, city, name, association) = (row.Id(Column.Key, Areas), row.City, row.Text(AreaName), row.Optional(Association));
        (ListStatus Status, DateOnly From, string Source)? listed = row.Has(Status) || row.Has(From) || row.Has(Source)
            ? (row.MustChoose<ListStatus>(Status), row.Date(From), row.Text(Source))
            : null;
        if (row.Faults.Count > 0) return null;
        return new Command(Area.Ref(id), async situation =>
        {
            var steps = new Steps(situation);
            if (await steps.Take(AreaCommands.Register(id, city, name, association)) && listed is { } it)
                await steps.Take(AreaCommands.ChangeListStatus(id, it.Status, it.From, it.Source));
            return steps.Whole;
        });
    }

    /// <summary>Each area with the last statement about its place on the list.</summary>
    public override async IAsyncEnumerable<RowWriter> Export(ExportReader reader, string city, Func<RowWriter> newRow)
    {
        if (await reader.Document<CityDocument>(CityView.Name, CityView.Key(city)) is not { } found) yield break;
        foreach (var area in found.Areas)
        {
            var row = newRow().Put(Column.Key, area.Area).Put(Column.City, city).Put(AreaName, area.Name).Put(Association, area.Association);
            if (area.Statuses is [.., var last]) row.Put(Status, last.Status).Put(From, last.From).Put(Source, last.Source);
            yield return row;
        }
    }
}
