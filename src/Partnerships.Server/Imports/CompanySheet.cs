using Partnerships.Companies;
using Partnerships.Server.Companies;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Imports;

/// <summary>Companies by CVR number, each with the mapping of its interest in a city where the row states one.</summary>
internal sealed class CompanySheet : SheetKind
{
    private static readonly Column Number = Column.Must("CVR", "CVR number", "CVR-nummer", "CVR-nr", "CVR-nr.", "CVR nr", "CVR nr.");
    private static readonly Column CompanyName = Column.Must("Navn", "Name", "Virksomhed", "Company");
    private static readonly Column Interest = Column.Optional("Interesse", "Interest");
    private static readonly Column Trades = Column.Optional("Fag", "Trades", "Brancher", "Branche");
    private static readonly Column Occupations = Column.Optional("Stillingskoder", "Occupations", "DISCO", "DISCO-08");
    private static readonly Column Expected = Column.Optional("Forventede åbninger", "Expected openings");
    private static readonly Column Work = Column.Optional("Løbende arbejde", "Recurring work");
    private static readonly Column OrderedBy = Column.Optional("Bestilt af", "Ordered by");
    private static readonly Column On = Column.Optional("Kortlagt den", "Mapped on", "Kortlagt");
    private static readonly Column[] OfMapping = [Interest, Trades, Occupations, Expected, Work, OrderedBy, On];

    public override string Name => "companies";

    public override IReadOnlyList<Column> Columns { get; } = [Number, Column.City, CompanyName, .. OfMapping];

    public override IReadOnlyList<string> Views { get; } = [CompanyRegister.Name];

    protected override IReadOnlyDictionary<string, Column> Places { get; } = new Dictionary<string, Column>
    {
        ["/cvr"] = Number,
        ["/name"] = CompanyName,
        ["/city"] = Column.City,
        ["/interest"] = Interest,
        ["/trades"] = Trades,
        ["/occupations"] = Occupations,
        ["/expectedOpenings"] = Expected,
        ["/recurringWork"] = Work,
        ["/orderedBy"] = OrderedBy,
        ["/on"] = On,
    };

    public override Command? Read(RowReader row)
    {
        var (cvr, name) = (row.Text(Number).Replace(" ", "", StringComparison.Ordinal), row.Text(CompanyName));
        var mapping = OfMapping.Any(row.Has)
            ? new InterestMapped(
                row.City, row.MustChoose<Interest>(Interest), row.List(Trades), row.Items(Expected, ExpectedCell.Read, ExpectedCell.Form),
                row.Optional(Work), row.List(Occupations), row.List(OrderedBy), row.OptionalDate(On))
            : null;
        if (row.Has(Number) && cvr.Length > 0 && !Cvr.IsValid(cvr)) row.Refuse(Number, Refusals.CvrInvalid.With(cvr));
        if (row.Faults.Count > 0) return null;
        return new Command(Company.Ref(cvr), async situation =>
        {
            var steps = new Steps(situation);
            var known = await situation.Load(Kinds.Companies, cvr);
            var isThere = known.Exists
                ? steps.Same(known.Name == name, "/name").Whole is not Decision.Refused
                : await steps.Take(CompanyCommands.Register(cvr, name));
            if (isThere && mapping is not null) await steps.Take(CompanyCommands.MapInterest(cvr, mapping));
            return steps.Whole;
        });
    }

    /// <summary>The companies that are mapped in the city; one that is not belongs to no city.</summary>
    public override async IAsyncEnumerable<RowWriter> Export(ExportReader reader, string city, Func<RowWriter> newRow)
    {
        await foreach (var company in reader.List<CompanyDocument>(CompanyRegister.Name, CompanyRegister.CityPrefix(city)))
        {
            var it = company.Mappings.Find(mapping => mapping.Mapping.City == city)!.Mapping;
            var row = newRow();
            yield return row.Put(Number, company.Cvr).Put(Column.City, city).Put(CompanyName, company.Name).Put(Interest, it.Interest)
                .Put(Trades, it.Trades).Put(Occupations, it.Occupations)
                .Put(Expected, it.ExpectedOpenings.Select(expected => ExpectedCell.Write(expected, row)))
                .Put(Work, it.RecurringWork).Put(OrderedBy, it.OrderedBy).Put(On, it.On);
        }
    }
}
