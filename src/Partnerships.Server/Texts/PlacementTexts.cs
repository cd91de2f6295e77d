namespace Partnerships.Server.Texts;

/// <summary>The page of a placement.</summary>
internal static class PlacementTexts
{
    public static Text Title { get; } = new("Ansættelse: {0}", "Placement: {0}");
    public static Text Annulled { get; } = new(
        "Annulleret: {0} Oplyst af {1}. Den tæller ikke med nogen steder.", "Annulled: {0} Stated by {1}. It counts nowhere.");
    public static Text Facts { get; } = new("Oplysninger", "Facts");
    public static Text Company { get; } = new("Virksomhed", "Company");
    public static Text CompanyOf { get; } = new("{0}, CVR {1}", "{0}, CVR {1}");
    public static Text Home { get; } = new("Boede ved start", "Lived at the start");
    public static Text HomeDiffers { get; } = new(
        "Beboeren er siden registreret i: {0}, fra {1}. Ansættelsen tæller, hvor den er registreret; er det forkert, så ret den.",
        "The resident has since been recorded in: {0}, from {1}. The placement counts where it is recorded; if that is wrong, correct it.");
    public static Text Area { get; } = new("Listestatus ved start", "List status at the start");
    public static Text Agreement { get; } = new("Partnerskabsaftale", "Partnership agreement");
    public static Text Vacancy { get; } = new("Jobåbning", "Vacancy");
    public static Text Terms { get; } = new("Aftalt om ansættelsen", "Agreed about the placement");
    public static Text Hours { get; } = new("Ugentlig arbejdstid", "Weekly hours");
    public static Text CheckIns { get; } = new("Opfølgninger", "Check-ins");
    public static Text CheckInsNone { get; } = new("Ingen opfølgning er holdt eller planlagt.", "No check-in has been held or is planned.");
    public static Text Planned { get; } = new("Planlagt {0}", "Planned for {0}");
    public static Text Course { get; } = new("Skoleperioder og fravær", "School periods and absence");
    public static Text Problems { get; } = new("Hurtig hjælp", "Quick help");
    public static Text ProblemsNone { get; } = new("Ingen problemer er meldt.", "No problem has been reported.");
    public static Text ProblemsCaption { get; } = new("Problemer med frist i danske arbejdsdage.", "Problems, due in Danish working days.");
    public static Text Problem { get; } = new("Problem", "Problem");
    public static Text Reported { get; } = new("Meldt", "Reported");
    public static Text Answer { get; } = new("Taget op", "Taken up");
    public static Text Resolution { get; } = new("Løst", "Resolved");
    public static Text DueOn { get; } = new("Frist {0}", "Due {0}");
    public static Text AnsweredIn { get; } = new("{0}: efter {1} arbejdsdage", "{0}: after {1} working days");
    public static Text InTime { get; } = new("I tide", "In time");
    public static Text Late { get; } = new("For sent", "Late");
    public static Text Waits { get; } = new("Venter", "Waits");
    public static Text By { get; } = new("Meldt af: {0}", "Reported by: {0}");
    public static Text Corrections { get; } = new("Rettelser", "Corrections");
    public static Text CorrectedOn { get; } = new("{0}, registreret af {1}", "{0}, recorded by {1}");
    public static Text Open { get; } = new("Ansættelsen", "The placement");
}
