namespace Partnerships.Server.Sample;

/// <summary>A trade of the companies that work for housing associations.</summary>
/// <param name="Firm">What such a company is called.</param>
/// <param name="Trade">The trade.</param>
/// <param name="Occupation">Its unit group in DISCO-08.</param>
/// <param name="Worker">What an unskilled worker in it is called.</param>
/// <param name="Apprentice">What an apprentice is called.</param>
/// <param name="Skills">Skills that help.</param>
internal sealed record SampleTrade(string Firm, string Trade, string Occupation, string Worker, string Apprentice, string[] Skills)
{
    public static IReadOnlyList<SampleTrade> All { get; } =
    [
        new("Murerfirma", "murer", "7112", "Murerarbejdsmand", "Murerlærling", ["muring", "stillads"]),
        new("Tømrerfirma", "tømrer", "7115", "Tømrermedhjælper", "Tømrerlærling", ["træarbejde", "tegningslæsning"]),
        new("Malerfirma", "maler", "7131", "Malermedhjælper", "Malerlærling", ["maling", "spartling"]),
        new("VVS-firma", "VVS", "7126", "VVS-medhjælper", "VVS-lærling", ["rørarbejde", "svejsning"]),
        new("Elfirma", "elektriker", "7411", "Elmedhjælper", "Elektrikerlærling", ["kabeltræk", "fejlfinding"]),
        new("Anlægsfirma", "anlægsgartner", "6113", "Anlægsmedhjælper", "Anlægsgartnerlærling", ["belægning", "beplantning"]),
        new("Kloakfirma", "kloak", "7114", "Jord- og betonarbejder", "Struktørlærling", ["jordarbejde", "maskinfører"]),
        new("Tagfirma", "tagdækker", "7121", "Tagmedhjælper", "Tagdækkerlærling", ["tagarbejde", "arbejde i højden"]),
        new("Gulvfirma", "gulvlægger", "7122", "Gulvmedhjælper", "Gulvlæggerlærling", ["gulvlægning", "slibning"]),
        new("Rengøringsfirma", "rengøring", "9112", "Rengøringsassistent", "Serviceassistentelev", ["rengøring", "vinduespolering"]),
        new("Nedrivningsfirma", "nedrivning", "9313", "Nedriver", "Struktørlærling", ["nedrivning", "affaldssortering"]),
        new("Ejendomsservice", "ejendomsservice", "5153", "Servicemedarbejder", "Ejendomsservicetekniker-elev", ["vedligehold", "beboerkontakt"]),
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
