namespace Partnerships.Server.Texts;

/// <summary>The case workers' work queue.</summary>
internal static class WorkTexts
{
    public static Text Lead { get; } = new(
        "Det, der venter på en sagsbehandler, det mest presserende først. En linje forsvinder, når arbejdet er registreret.",
        "What waits for a case worker, the most pressing first. A line goes away when the work has been recorded.");
    public static Text Caption { get; } = new("Opgaver: {0}. Over fristen: {1}.", "Waiting: {0}. Late: {1}.");
    public static Text CaptionOfPage { get; } = new(
        "De {0} mest presserende opgaver på denne side; der er flere. Heraf over fristen: {1}.",
        "The {0} most pressing on this page; there are more. Late among them: {1}.");
    public static Text None { get; } = new("Intet venter.", "Nothing waits.");
    public static Text Due { get; } = new("Frist", "Due");
    public static Text Late { get; } = new("{0} dage over fristen", "{0} days late");
    public static Text OneLate { get; } = new("1 dag over fristen", "1 day late");
    public static Text Today { get; } = new("I dag", "Today");
    public static Text Work { get; } = new("Opgave", "Work");
    public static Text About { get; } = new("Vedrører", "About");
    public static Text CheckIn { get; } = new("Opfølgning i uge {0}", "Check-in of week {0}");
    public static Text NextCheckIn { get; } = new("Aftalt opfølgning", "Agreed check-in");
    public static Text ScheduledEnd { get; } = new("Planlagt ophør: {0}?", "Scheduled end: {0}?");
    public static Text Problem { get; } = new("Hurtig hjælp: {0}", "Quick help: {0}");
    public static Text ProblemResolution { get; } = new("Problem, der skal løses: {0}", "Problem to resolve: {0}");
    public static Text Signature { get; } = new("Underskrift fra {0}", "Signature of {0}");
    public static Text FreePositions { get; } = new("Ledige stillinger: {0}", "Free positions: {0}");
    public static Text PledgedVacancy { get; } = new("Lovede pladser, der skal åbnes: {0}", "Pledged places to open: {0}");
    public static Text Candidate { get; } = new("Beboer …{0}", "Resident …{0}");
    public static Text OpenAgreement { get; } = new("Aftalen", "The agreement");
    public static Text Cities { get; } = new("Gå til en by", "Go to a city");
    public static Text Next { get; } = new("Vis de næste", "Show the next");
}
