using Partnerships.AgreementOverview;
using Partnerships.Agreements;
using Partnerships.Companies;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Imports;

/// <summary>Agreements. One with a signing date was signed on paper: it is drafted, put to signature, signed by both partners and brought into
/// force as one; without it, it is a draft.</summary>
internal sealed class AgreementSheet : SheetKind
{
    /// <summary>The kind's name.</summary>
    public const string Agreements = "agreements";

    private static readonly Column Title = Column.Must("Titel", "Title", "Aftale", "Agreement");
    private static readonly Column Kind = Column.Optional("Aftaletype", "Instrument", "Type");
    private static readonly Column Contract = Column.Optional("Byggekontrakt", "Building contract");
    private static readonly Column From = Column.Must("Fra", "From", "Første dag", "First day", "Startdato");
    private static readonly Column To = Column.Must("Til", "To", "Sidste dag", "Last day", "Slutdato");
    private static readonly Column Areas = Column.Optional("Boligområder", "Areas", "Housing areas", "Boligområde");
    private static readonly Column AssociationCvr = Column.Must("Boligforenings CVR", "Association CVR", "CVR boligforening");
    private static readonly Column Association = Column.Must("Boligforening", "Association", "Housing association");
    private static readonly Column CompanyCvr = Column.Must("Virksomheds CVR", "Company CVR", "CVR virksomhed");
    private static readonly Column Pledged = Column.Optional("Pladser", "Places");
    private static readonly Column Wording = Column.Optional("Tekst", "Text", "Aftaletekst");
    private static readonly Column SignedOn = Column.Optional("Underskrevet", "Signed on", "Underskriftsdato");
    private static readonly Column ForAssociation = Column.Optional("Underskrev for boligforening", "Signed for association");
    private static readonly Column ForCompany = Column.Optional("Underskrev for virksomhed", "Signed for company");
    private static readonly Column EndedOn = Column.Optional("Ophævet pr.", "Terminated on", "Opsagt pr.");
    private static readonly Column EndedFor = Column.Optional("Ophævet fordi", "Terminated for", "Opsagt fordi");

    public override string Name => Agreements;

    public override IReadOnlyList<Column> Columns { get; } =
    [
        Column.Key, Column.City, Title, Kind, Contract, From, To, Areas, AssociationCvr, Association, CompanyCvr, Pledged, Wording, SignedOn, ForAssociation,
        ForCompany, EndedOn, EndedFor,
    ];

    public override IReadOnlyList<string> Views { get; } = [AgreementView.Name];

    protected override IReadOnlyDictionary<string, Column> Places { get; } = new Dictionary<string, Column>
    {
        ["/id"] = Column.Key,
        ["/city"] = Column.City,
        ["/terms/title"] = Title,
        ["/terms/instrument"] = Kind,
        ["/terms/buildingContract"] = Contract,
        ["/terms/from"] = From,
        ["/terms/to"] = To,
        ["/terms/areas"] = Areas,
        ["/terms/parties/0"] = Association,
        ["/terms/parties/0/cvr"] = AssociationCvr,
        ["/terms/parties/1"] = CompanyCvr,
        ["/terms/commitments"] = Pledged,
        ["/terms/clauses"] = Wording,
        ["/signedOn"] = SignedOn,
        ["/association/signatory"] = ForAssociation,
        ["/company/signatory"] = ForCompany,
        ["/end/on"] = EndedOn,
        ["/end/reason"] = EndedFor,
    };

    public override Command? Read(RowReader row)
    {
        var (id, city) = (row.Id(Column.Key, Agreements), row.City);
        var terms = new AgreementRow(
            row.Text(Title), row.Choice<Instrument>(Kind) ?? Instrument.VoluntaryPartnership, row.Optional(Contract), row.Date(From), row.Date(To),
            [.. row.List(Areas).Select(key => SheetKey.ToId(city, AreaSheet.Areas, key))], row.Text(AssociationCvr), row.Text(Association),
            row.Text(CompanyCvr), row.Items(Pledged, ReadPlaces, "2 Læreplads; 1 Virksomhedspraktik"), row.Optional(Wording));
        var signed = row.Has(SignedOn) ? new PaperSignature(row.Date(SignedOn), row.Text(ForAssociation), row.Text(ForCompany)) : null;
        (DateOnly On, string Reason)? ended = row.Has(EndedOn) || row.Has(EndedFor) ? (row.Date(EndedOn), row.Text(EndedFor)) : null;
        return row.Faults.Count > 0 ? null : new Command(Agreement.Ref(id), situation => PaperAgreement.Decide(situation, id, city, terms, signed, ended));
    }

    public override async IAsyncEnumerable<RowWriter> Export(ExportReader reader, string city, Func<RowWriter> newRow)
    {
        await foreach (var listed in reader.List<AgreementSummary>(AgreementView.Name, AgreementView.Prefix(city)))
        {
            if (await reader.Document<AgreementDocument>(AgreementView.Name, AgreementView.Key(listed.Agreement)) is not { } agreement) continue;
            var it = AgreementRow.Of(agreement.Terms);
            var row = newRow();
            row.Put(Column.Key, listed.Agreement).Put(Column.City, city).Put(Title, it.Title).Put(Kind, it.Instrument).Put(Contract, it.Contract)
                .Put(From, it.From).Put(To, it.To).Put(Areas, it.Areas.Select(area => area.ToString("D"))).Put(AssociationCvr, it.AssociationCvr)
                .Put(Association, it.Association).Put(CompanyCvr, it.CompanyCvr)
                .Put(Pledged, it.Places.Select(places => ExpectedCell.Write(places, row))).Put(Wording, it.Text);
            if (agreement.ActivatedOn is not null)
                row.Put(SignedOn, agreement.Signatures.Max(signature => (DateOnly?)signature.On))
                    .Put(ForAssociation, SignatoryOf(agreement, PartyRole.HousingAssociation)).Put(ForCompany, SignatoryOf(agreement, PartyRole.Company));
            if (agreement.TerminatedFor is { } reason) row.Put(EndedOn, agreement.EndedOn).Put(EndedFor, reason);
            yield return row;
        }
    }

    private static ExpectedOpening? ReadPlaces(string item) => ExpectedCell.Read(item) is { Occupation: null, From: null, To: null } places ? places : null;

    private static string? SignatoryOf(AgreementDocument agreement, PartyRole role) =>
        agreement.Signatures.Find(signature => signature.Party == AgreementRow.PartyOf(agreement.Terms, role).Id)?.Signatory;
}
