namespace Partnerships.Server.Sample;

/// <summary>A trade of the companies that work for housing associations.</summary>
/// <param name="Firm">What such a company is called.</param>
/// <param name="Trade">The trade.</param>
/// <param name="Worker">What an unskilled worker in it is called.</param>
/// <param name="Apprentice">What an apprentice is called.</param>
/// <param name="Skills">Skills that help.</param>
internal sealed record SampleTrade(string Firm, string Trade, string Worker, string Apprentice, string[] Skills)
{
    public static IReadOnlyList<SampleTrade> All { get; } =
    [
        new("Murerfirma", "murer", "Murerarbejdsmand", "Murerlærling", ["muring", "stillads"]),
        new("Tømrerfirma", "tømrer", "Tømrermedhjælper", "Tømrerlærling", ["træarbejde", "tegningslæsning"]),
        new("Malerfirma", "maler", "Malermedhjælper", "Malerlærling", ["maling", "spartling"]),
        new("VVS-firma", "VVS", "VVS-medhjælper", "VVS-lærling", ["rørarbejde", "svejsning"]),
        new("Elfirma", "elektriker", "Elmedhjælper", "Elektrikerlærling", ["kabeltræk", "fejlfinding"]),
        new("Anlægsfirma", "anlægsgartner", "Anlægsmedhjælper", "Anlægsgartnerlærling", ["belægning", "beplantning"]),
        new("Kloakfirma", "kloak", "Jord- og betonarbejder", "Struktørlærling", ["jordarbejde", "maskinfører"]),
        new("Tagfirma", "tagdækker", "Tagmedhjælper", "Tagdækkerlærling", ["tagarbejde", "arbejde i højden"]),
        new("Gulvfirma", "gulvlægger", "Gulvmedhjælper", "Gulvlæggerlærling", ["gulvlægning", "slibning"]),
        new("Rengøringsfirma", "rengøring", "Rengøringsassistent", "Serviceassistentelev", ["rengøring", "vinduespolering"]),
        new("Nedrivningsfirma", "nedrivning", "Nedriver", "Struktørlærling", ["nedrivning", "affaldssortering"]),
        new("Ejendomsservice", "ejendomsservice", "Servicemedarbejder", "Ejendomsservicetekniker-elev", ["vedligehold", "beboerkontakt"]),
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
