namespace Partnerships.Server.Sample;

/// <summary>A trade of the companies that work for housing associations.</summary>
/// <param name="Firm">What such a company is called.</param>
/// <param name="Trade">The trade.</param>
/// <param name="Occupation">Its unit group in DISCO-08.</param>
/// <param name="Worker">What an unskilled worker in it is called.</param>
/// <param name="Apprentice">What an apprentice is called.</param>
/// <param name="Skills">Skills that help.</param>
/// <param name="Certificate">A certificate that is asked for now and then.</param>
internal sealed record SampleTrade(string Firm, string Trade, string Occupation, string Worker, string Apprentice, string[] Skills, string Certificate)
{
    /// <summary>The certificate of whoever has a driving licence, in whatever trade.</summary>
    public const string DrivingLicence = "Kørekort B";

    public static IReadOnlyList<SampleTrade> All { get; } =
    [
        new("Murerfirma", "murer", "7112", "Murerarbejdsmand", "Murerlærling", ["muring", "stillads"], "Stilladskursus"),
        new("Tømrerfirma", "tømrer", "7115", "Tømrermedhjælper", "Tømrerlærling", ["træarbejde", "tegningslæsning"], "Stilladskursus"),
        new("Malerfirma", "maler", "7131", "Malermedhjælper", "Malerlærling", ["maling", "spartling"], "Epoxykursus"),
        new("VVS-firma", "VVS", "7126", "VVS-medhjælper", "VVS-lærling", ["rørarbejde", "svejsning"], "Svejsecertifikat"),
        new("Elfirma", "elektriker", "7411", "Elmedhjælper", "Elektrikerlærling", ["kabeltræk", "fejlfinding"], DrivingLicence),
        new("Anlægsfirma", "anlægsgartner", "6113", "Anlægsmedhjælper", "Anlægsgartnerlærling", ["belægning", "beplantning"], DrivingLicence),
        new("Kloakfirma", "kloak", "7114", "Jord- og betonarbejder", "Struktørlærling", ["jordarbejde", "maskinfører"], "Truckcertifikat"),
        new("Tagfirma", "tagdækker", "7121", "Tagmedhjælper", "Tagdækkerlærling", ["tagarbejde", "arbejde i højden"], "Kursus i varmt arbejde"),
        new("Gulvfirma", "gulvlægger", "7122", "Gulvmedhjælper", "Gulvlæggerlærling", ["gulvlægning", "slibning"], "Epoxykursus"),
        new("Rengøringsfirma", "rengøring", "9112", "Rengøringsassistent", "Serviceassistentelev", ["rengøring", "vinduespolering"], "Hygiejnekursus"),
        new("Nedrivningsfirma", "nedrivning", "9313", "Nedriver", "Struktørlærling", ["nedrivning", "affaldssortering"], "Asbestkursus"),
        new("Ejendomsservice", "ejendomsservice", "5153", "Servicemedarbejder", "Ejendomsservicetekniker-elev", ["vedligehold", "beboerkontakt"], DrivingLicence),
    ];

    /// <summary>What a job of some kind in this trade is called.</summary>
    public string Title(EmploymentKind kind) => kind switch
    {
        EmploymentKind.Apprenticeship => Apprentice,
        EmploymentKind.OrdinaryJob => Worker,
        EmploymentKind.FlexJob => $"{Worker} i fleksjob",
        EmploymentKind.Internship => $"Virksomhedspraktik, {Trade}",
        EmploymentKind.WageSubsidy => $"{Worker} med løntilskud",
        EmploymentKind.YouthJob => $"Fritidsjob, {Trade}",
        EmploymentKind.IntegrationTraining => $"IGU-forløb, {Trade}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
