using System.Globalization;
using Partnerships.Agreements;

namespace Partnerships.Tests.Agreements;

/// <summary>Reads the signed text back into terms, by its labels and indentation alone.</summary>
internal sealed class AgreementTextReader
{
    private static readonly Dictionary<string, Instrument> Instruments = new()
    {
        ["frivillig partnerskabsaftale"] = Instrument.VoluntaryPartnership,
        ["social klausul"] = Instrument.SocialClause,
    };

    private static readonly Dictionary<string, PartyRole> Roles = new()
    {
        ["boligforening"] = PartyRole.HousingAssociation,
        ["leverandørvirksomhed"] = PartyRole.Company,
        ["offentlig beskæftigelsesindsats"] = PartyRole.EmploymentService,
        ["boligsocial indsats"] = PartyRole.SocialHousingInitiative,
    };

    private static readonly Dictionary<string, CommitmentKind> Kinds = new()
    {
        ["pladser"] = CommitmentKind.Places,
        ["kandidater"] = CommitmentKind.Candidates,
        ["ordrevolumen"] = CommitmentKind.OrderVolume,
        ["hjælp"] = CommitmentKind.Help,
        ["andet bidrag"] = CommitmentKind.Contribution,
    };

    private static readonly Dictionary<string, EmploymentKind> Employments = new()
    {
        ["læreplads"] = EmploymentKind.Apprenticeship,
        ["ordinært job"] = EmploymentKind.OrdinaryJob,
        ["fleksjob"] = EmploymentKind.FlexJob,
        ["virksomhedspraktik"] = EmploymentKind.Internship,
        ["løntilskud"] = EmploymentKind.WageSubsidy,
        ["fritidsjob"] = EmploymentKind.YouthJob,
        ["integrationsgrunduddannelse"] = EmploymentKind.IntegrationTraining,
    };

    private readonly Queue<string> lines;

    private AgreementTextReader(string text)
    {
        if (!text.EndsWith('\n')) throw new FormatException("The text ends in a line feed.");
        lines = new Queue<string>(text[..^1].Split('\n'));
    }

    public static (Guid Agreement, string City, int Amendment, Terms Terms) Read(string text)
    {
        var reader = new AgreementTextReader(text);
        if (reader.lines.Dequeue() != "PARTNERSKABSAFTALE") throw new FormatException("No agreement.");
        var read = (Guid.Parse(reader.Must("Aftale")), reader.Must("Kommune"), Number(reader.May("Ændring nr.")) ?? 0, reader.Terms());
        return reader.lines.Count == 0 ? read : throw new FormatException("There is more after the end.");
    }

    private Terms Terms() => new(
        Must("Titel"), Instruments[Must("Aftaletype")], May("Byggekontrakt"),
        ContractKroner: Number(May("Byggekontraktens værdi i kroner")), ContractMonths: Number(May("Byggekontraktens måneder")),
        From: Date(Must("Første dag")), To: Date(Must("Sidste dag")), NoticeDays: Number(May("Opsigelsesvarsel i dage")),
        Areas: List("BOLIGOMRÅDER", () => Guid.Parse(Must("Boligområde"))),
        Parties: List("PARTER", () => new Party(First("Part"), Roles[Must("Rolle")], Must("Navn"), May("CVR"), Must("Skal underskrive") == "ja", Number(May("Underskriver som nr.")))),
        Clauses: List("BESTEMMELSER", () => new Clause(First("Bestemmelse"), Must("Overskrift"), Must("Tekst"))),
        Commitments: List("FORPLIGTELSER", Commitment));

    private Commitment Commitment() => new(
        First("Forpligtelse"), Must("Påhviler"), Kinds[Must("Art")],
        May("Ansættelsesform") is { } employment ? Employments[employment] : null,
        Number(May("Antal")), Number(May("Inden for arbejdsdage")), MinutesPerWeek: Number(May("Mindst minutter om ugen")), Weeks: Number(May("Mindst uger")), From: Optional(May("Fra")), By: Optional(May("Senest")), Description: May("Beskrivelse"));

    private T[] List<T>(string heading, Func<T> item)
    {
        Blank();
        var line = lines.Dequeue();
        if (!line.StartsWith(heading + " (", StringComparison.Ordinal)) throw new FormatException($"'{line}' is not {heading}.");
        var count = line[(heading.Length + 2)..^1].Split(':')[0];
        return [.. Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(_ => item())];
    }

    private void Blank()
    {
        if (lines.Dequeue().Length > 0) throw new FormatException("A blank line is missing.");
    }

    private string First(string label)
    {
        Blank();
        return Must(label);
    }

    private string Must(string label) => May(label) ?? throw new FormatException($"{label} is missing.");

    private string? May(string label)
    {
        var start = $"  {label}: ";
        if (lines.Count == 0 || !lines.Peek().StartsWith(start, StringComparison.Ordinal)) return null;
        var value = lines.Dequeue()[start.Length..];
        while (lines.Count > 0 && lines.Peek().StartsWith("      ", StringComparison.Ordinal)) value += "\n" + lines.Dequeue()[6..];
        return value;
    }

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Optional(string? text) => text is null ? null : Date(text);
}
