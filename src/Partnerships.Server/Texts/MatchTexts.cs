namespace Partnerships.Server.Texts;

/// <summary>Vacancies with their candidates, and why each is ranked where it is.</summary>
internal static class MatchTexts
{
    public static Text Reason { get; } = new("{0}: {1}", "{0}: {1}");
    public static Text CertificateMet { get; } = new("har {0}", "has {0}");
    public static Text CertificateMissing { get; } = new("mangler {0}", "lacks {0}");
    public static Text NotSaid { get; } = new("ikke oplyst", "not said");
    public static Text AsksHas { get; } = new("der kræves {0}, kandidaten: {1}", "{0} is asked for, the candidate: {1}");
    public static Text AnyWillDo { get; } = new("ingen ønsker, der står i vejen", "no wishes against it");
    public static Text OfferedWished { get; } = new("udbudt {0}, ønsket {1}", "offered {0}, wished {1}");
    public static Text HoursBetween { get; } = new("{0}–{1} timer", "{0}–{1} hours");
    public static Text HoursLeast { get; } = new("mindst {0} timer", "at least {0} hours");
    public static Text HoursMost { get; } = new("højst {0} timer", "at most {0} hours");
    public static Text HoursOf { get; } = new("{0} timer", "{0} hours");
    public static Text AtOnce { get; } = new("kan begynde straks", "can start at once");
    public static Text StartWanted { get; } = new("ønsket {0}, kan fra {1}", "wanted {0}, can from {1}");
    public static Text AreaMet { get; } = new("bor i et af områderne, der kommer først", "lives in one of the areas that come first");
    public static Text AreaNearly { get; } = new("bor i et af aftalens områder", "lives in one of the agreement's areas");
    public static Text AreaMissing { get; } = new("bor ikke i aftalens områder", "lives in none of the agreement's areas");
    public static Text WaitingSince { get; } = new("Ledig siden {0}", "Waiting since {0}");
    public static Text NotWaiting { get; } = new("I en ansættelse", "In a placement");
    public static Text ByRules { get; } = new("Efter reglernes version {0}", "By version {0} of the rules");
    public static Text PlaceAmong { get; } = new("Nr. {0} af {1} kandidater", "No. {0} of {1} candidates");

    public static Text Vacancy { get; } = new("Jobåbning", "Vacancy");
    public static Text Asked { get; } = new("Det søges der", "What is asked for");
    public static Text PositionsOf { get; } = new("stillinger: {0}, heraf {1} besat", "positions: {0}, of which {1} held");
    public static Text Commitment { get; } = new("Tæller med i forpligtelsen »{0}«", "Counts towards the commitment “{0}”");
    public static Text PausedFor { get; } = new("På pause: »{0}«", "Paused: “{0}”");
    public static Text ClosedFor { get; } = new("Lukket: »{0}«", "Closed: “{0}”");
    public static Text Sending { get; } = new("Kandidater", "Candidates sent");
    public static Text SendingFacts { get; } = new("{0} af {1} sendt; frist {2}, {3}", "{0} of {1} sent; due {2}, {3}");
    public static Text SendingPaused { get; } = new(
        "{0} af {1} sendt; fristen står stille, mens jobåbningen er på pause, {2}", "{0} of {1} sent; the clock stands still while the vacancy is paused, {2}");
    public static Text SendingNone { get; } = new("Ingen har lovet at sende kandidater", "No one owes candidates");
    public static Text Candidates { get; } = new("Kandidater, de bedst egnede først", "Candidates, the best first");
    public static Text CandidatesNote { get; } = new(
        "Rækkefølgen følger faste regler (version {0}): færrest manglende certifikater, så færrest andre mangler, så bopæl i området, "
            + "så færrest næsten opfyldte krav, så længst ventetid. Andet om personen indgår ikke.",
        "The order follows fixed rules (version {0}): fewest certificates missing, then fewest other gaps, then home in the area, "
            + "then fewest nearly met, then longest waiting. Nothing else about a person enters.");
    public static Text NotOffered { get; } = new("Jobåbningen udbydes ikke, så ingen kandidater vises.", "The vacancy is not offered, so no candidates are shown.");
    public static Text NoneWait { get; } = new("Ingen ledige beboere venter i byen.", "No candidates wait in the city.");
    public static Text Caption { get; } = new("De {0} bedst egnede af {1}", "The best {0} of {1}");
    public static Text Place { get; } = new("Nr.", "No.");
    public static Text Others { get; } = new("Andre, der er eller har været foreslået", "Others who are or were proposed");
    public static Text HeldBy { get; } = new("Besat af beboer …{0}", "Held by resident …{0}");
    public static Text Open { get; } = new("Jobåbningen med kandidater", "The vacancy with candidates");
    public static Text Resident { get; } = new("Beboer …{0}", "Resident …{0}");
    public static Text Why { get; } = new("Hvorfor", "Why");
    public static Text Vacancies { get; } = new("Jobåbninger", "Vacancies");
}
