using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Partnerships.Agreements;

/// <summary>The exact text that the parties sign, in Danish. Signed format: what it renders for given terms never changes.
/// Lines end in a line feed; each value stands behind its label, and the further lines of a value are indented deeper than any
/// label, so that no two terms render the same text. A value that is not set has no line. Each list says how long it is.</summary>
public static class AgreementText
{
    private const string FurtherLines = "\n      ";

    /// <summary>The text of an agreement with terms as recorded (see <see cref="CanonicalTerms"/>).</summary>
    /// <param name="agreement">The agreement's id.</param>
    /// <param name="city">Municipality code.</param>
    /// <param name="terms">What the parties agree to.</param>
    /// <param name="amendment">The number of the amendment that these terms come with; 0 for the first text. It stands in the text, so that
    /// a signature on one amendment is none on another, should their terms be alike.</param>
    public static string Render(Guid agreement, string city, Terms terms, int amendment = 0) => Render(agreement, city, terms, amendment, withClauses: true);

    /// <summary>The same text but for its clauses, for comparing it; nobody signs it.</summary>
    internal static string RenderWithoutClauses(Guid agreement, string city, Terms terms, int amendment) =>
        Render(agreement, city, terms, amendment, withClauses: false);

    private static string Render(Guid agreement, string city, Terms terms, int amendment, bool withClauses)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var text = new StringBuilder("PARTNERSKABSAFTALE\n");
        Line(text, "Aftale", agreement.ToString("D"));
        Line(text, "Kommune", city);
        Line(text, "Ændring nr.", amendment == 0 ? null : Word(amendment));
        AppendTerms(text, terms, withClauses);
        return text.ToString();
    }

    /// <summary>SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits.</summary>
    public static string Hash(Guid agreement, string city, Terms terms, int amendment = 0) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Render(agreement, city, terms, amendment))));

    /// <summary>True when two terms, as recorded, have the same text.</summary>
    public static bool Same(Terms one, Terms other) => Render(Guid.Empty, "", one) == Render(Guid.Empty, "", other);

    private static void AppendTerms(StringBuilder text, Terms terms, bool withClauses)
    {
        Line(text, "Titel", terms.Title);
        Line(text, "Aftaletype", Word(terms.Instrument));
        Line(text, "Byggekontrakt", terms.BuildingContract);
        Line(text, "Byggekontraktens værdi i kroner", Word(terms.ContractKroner));
        Line(text, "Byggekontraktens måneder", Word(terms.ContractMonths));
        Line(text, "Første dag", Word(terms.From));
        Line(text, "Sidste dag", Word(terms.To));
        Line(text, "Opsigelsesvarsel i dage", Word(terms.NoticeDays));
        Heading(text, "BOLIGOMRÅDER", terms.Areas.Length, terms.Areas.Length == 0 ? ": alle i kommunen" : "");
        foreach (var area in terms.Areas) Line(text, "Boligområde", area.ToString("D"));
        Heading(text, "PARTER", terms.Parties.Length);
        foreach (var party in terms.Parties) Append(text, party);
        if (withClauses)
        {
            Heading(text, "BESTEMMELSER", terms.Clauses.Length);
            foreach (var clause in terms.Clauses) Append(text, clause);
        }
        Heading(text, "FORPLIGTELSER", terms.Commitments.Length);
        foreach (var commitment in terms.Commitments) Append(text, commitment);
    }

    private static void Append(StringBuilder text, Party party)
    {
        text.Append('\n');
        Line(text, "Part", party.Id);
        Line(text, "Rolle", Word(party.Role));
        Line(text, "Navn", party.Name);
        Line(text, "CVR", party.Cvr);
        Line(text, "Skal underskrive", party.MustSign ? "ja" : "nej");
        Line(text, "Underskriver som nr.", Word(party.Turn));
    }

    private static void Append(StringBuilder text, Clause clause)
    {
        text.Append('\n');
        Line(text, "Bestemmelse", clause.Id);
        Line(text, "Overskrift", clause.Heading);
        Line(text, "Tekst", clause.Text);
    }

    private static void Append(StringBuilder text, Commitment commitment)
    {
        text.Append('\n');
        Line(text, "Forpligtelse", commitment.Id);
        Line(text, "Påhviler", commitment.Party);
        Line(text, "Art", Word(commitment.Kind));
        Line(text, "Ansættelsesform", commitment.Employment is { } employment ? Word(employment) : null);
        Line(text, "Antal", Word(commitment.Count));
        Line(text, "Inden for arbejdsdage", Word(commitment.WorkingDays));
        Line(text, "Mindst minutter om ugen", Word(commitment.MinutesPerWeek));
        Line(text, "Mindst uger", Word(commitment.Weeks));
        Line(text, "Fra", Word(commitment.From));
        Line(text, "Senest", Word(commitment.By));
        Line(text, "Beskrivelse", commitment.Description);
    }

    private static void Heading(StringBuilder text, string words, int count, string meaning = "") =>
        text.Append(CultureInfo.InvariantCulture, $"\n{words} ({count}{meaning})\n");

    private static void Line(StringBuilder text, string label, string? value)
    {
        if (value is not null) text.Append("  ").Append(label).Append(": ").Append(value.Replace("\n", FurtherLines, StringComparison.Ordinal)).Append('\n');
    }

    private static string? Word(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Word(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(Instrument instrument) => instrument switch
    {
        Instrument.VoluntaryPartnership => "frivillig partnerskabsaftale",
        Instrument.SocialClause => "social klausul",
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    private static string Word(PartyRole role) => role switch
    {
        PartyRole.HousingAssociation => "boligforening",
        PartyRole.Company => "leverandørvirksomhed",
        PartyRole.EmploymentService => "offentlig beskæftigelsesindsats",
        PartyRole.SocialHousingInitiative => "boligsocial indsats",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static string Word(CommitmentKind kind) => kind switch
    {
        CommitmentKind.Places => "pladser",
        CommitmentKind.Candidates => "kandidater",
        CommitmentKind.OrderVolume => "ordrevolumen",
        CommitmentKind.Help => "hjælp",
        CommitmentKind.Contribution => "andet bidrag",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Word(EmploymentKind kind) => kind switch
    {
        EmploymentKind.Apprenticeship => "læreplads",
        EmploymentKind.OrdinaryJob => "ordinært job",
        EmploymentKind.FlexJob => "fleksjob",
        EmploymentKind.Internship => "virksomhedspraktik",
        EmploymentKind.WageSubsidy => "løntilskud",
        EmploymentKind.YouthJob => "fritidsjob",
        EmploymentKind.IntegrationTraining => "integrationsgrunduddannelse",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
