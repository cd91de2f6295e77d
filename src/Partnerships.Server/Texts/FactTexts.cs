namespace Partnerships.Server.Texts;

/// <summary>What an event states, in words.</summary>
internal static class FactTexts
{
    /// <summary>What was recorded, what is true, why and who says so.</summary>
    /// <param name="words">The language.</param>
    /// <param name="was">The fact as it was recorded.</param>
    /// <param name="now">The fact as it really was; null when it never happened.</param>
    /// <param name="reason">What went wrong.</param>
    /// <param name="statedBy">Who says so.</param>
    public static IEnumerable<string> Correction(Words words, string was, string? now, string reason, string statedBy) =>
        [now is null ? words[NeverHappened, was] : words[WasIs, was, now], words[Reason, reason], words[StatedBy, statedBy]];

    public static Text Terms { get; } = new("»{0}«, {1} – {2}", "“{0}”, {1} – {2}");
    public static Text Size { get; } = new("{0} bestemmelser og {1} forpligtelser", "{0} clauses and {1} commitments");
    public static Text Parties { get; } = new("Parter: {0}", "Parties: {0}");
    public static Text SignaturesVoid { get; } = new(
        "Underskrifter, der var givet på den tidligere tekst, gælder ikke længere.",
        "Signatures given on the earlier text are void.");
    public static Text Hash { get; } = new("Tekstens aftryk: {0}", "Content hash: {0}");
    public static Text SignedFor { get; } = new("{0} for {1}", "{0} for {1}");
    public static Text VouchedBy { get; } = new("Bekræftet af {0}, {1}", "Vouched for by {0}, {1}");
    public static Text AskedOf { get; } = new("{0} for {1}, hos {2}, senest {3}", "{0} for {1}, through {2}, by {3}");
    public static Text Deviation { get; } = new("{0}: {1} ({2})", "{0}: {1} ({2})");
    public static Text SentFor { get; } = new("{0} til jobåbning {1}, {2}", "{0} for vacancy {1}, {2}");
    public static Text Delivered { get; } = new("{0}: {1}, {2}", "{0}: {1}, {2}");
    public static Text Whole { get; } = new("Dermed er forpligtelsen opfyldt.", "With that the commitment is met.");
    public static Text OnDay { get; } = new("{0}, {1}", "{0}, {1}");
    public static Text WaivedBy { get; } = new("{0}, eftergivet af {1}", "{0}, waived by {1}");
    public static Text Replaced { get; } = new("{0}: {1} erstattet af {2} × {3}, senest {4}", "{0}: {1} replaced by {2} × {3}, by {4}");
    public static Text NoticeOn { get; } = new("Varslet {0}", "Notice given on {0}");
    public static Text FromDay { get; } = new("Fra {0}", "From {0}");
    public static Text Attended { get; } = new("{0}: {1}", "{0}: {1}");
    public static Text NextOn { get; } = new("Næste møde {0}", "Next meeting {0}");
    public static Text Successor { get; } = new("Aftale {0}", "Agreement {0}");
    public static Text FromTemplate { get; } = new("Fra skabelonen »{0}«, version {1}", "From the template “{0}”, version {1}");
    public static Text Renews { get; } = new("Følger efter aftale {0}", "To follow agreement {0}");
    public static Text Reminds { get; } = new("{0} ({1}), gives {2}", "{0} ({1}), to be given on {2}");
    public static Text Amendment { get; } = new("Ændring nr. {0}", "Amendment no. {0}");
    public static Text Reason { get; } = new("Begrundelse: »{0}«", "Reason: “{0}”");
    public static Text AllSigned { get; } = new("Alle, der skal, har underskrevet samme tekst.", "Everyone who must has signed the same text.");
    public static Text InForce { get; } = new("Gælder {0} – {1}", "In force {0} – {1}");
    public static Text Places { get; } = new("{0} × {1}, åbnes {2}", "{0} × {1}, to open {2}");
    public static Text LastDay { get; } = new("Sidste dag {0}", "Last day {0}");
    public static Text EndedBy { get; } = new("Opsagt af {0}", "Terminated by {0}");
    public static Text AllAgreed { get; } = new("Parterne var enige", "The parties agreed");

    public static Text Vacancy { get; } = new("»{0}«: {1} × {2}", "“{0}”: {1} × {2}");
    public static Text Job { get; } = new("»{0}«: {1}", "“{0}”: {1}");
    public static Text HoursPerWeek { get; } = new("{0} timer om ugen", "{0} hours a week");
    public static Text Skills { get; } = new("Ønskede færdigheder: {0}", "Skills asked for: {0}");
    public static Text Occupation { get; } = new("DISCO-08 {0}", "DISCO-08 {0}");
    public static Text Certificates { get; } = new("Krav om {0}", "Required: {0}");
    public static Text Danish { get; } = new("Dansk mindst {0}", "Danish at least {0}");
    public static Text WantedFrom { get; } = new("Ønsket første dag {0}", "First day wanted {0}");
    public static Text PlaceOfWork { get; } = new("Arbejdssted: {0}", "Place of work: {0}");
    public static Text AreasFirst { get; } = new("Først beboere i {0}", "Residents of {0} first");
    public static Text ByPlacement { get; } = new("Ansættelse {0}", "Placement {0}");

    public static Text FirstDay { get; } = new("{0} fra {1}", "{0} from {1}");
    public static Text ScheduledEnd { get; } = new("Slutter efter planen {0}", "Scheduled to end {0}");
    public static Text LivedIn { get; } = new("Boede i {0} ({1})", "Lived in {0} ({1})");
    public static Text LivedElsewhere { get; } = new("Boede ikke i et registreret boligområde", "Lived in none of the registered housing areas");
    public static Text StatusUnknown { get; } = new("listestatus ukendt", "list status unknown");
    public static Text Planned { get; } = new("Opfølgning {0}", "Check-in {0}");
    public static Text InWeek { get; } = new("i uge {0} ({1})", "in week {0} ({1})");
    public static Text HeldInWeek { get; } = new("Opfølgningen i uge {0}, afholdt {1}: {2}", "Check-in of week {0}, held {1}: {2}");
    public static Text HeldBesidePlan { get; } = new("Opfølgning uden for planen, afholdt {0}: {1}", "Check-in beside the plan, held {0}: {1}");
    public static Text HoursFrom { get; } = new("{0} timer om ugen fra {1}", "{0} hours a week from {1}");
    public static Text HelpTimes { get; } = new("Bestilt {0}, givet {1}", "Asked for {0}, given {1}");
    public static Text HeldWith { get; } = new("Med: {0}", "With: {0}");
    public static Text NextCheckIn { get; } = new("Næste opfølgning {0}", "Next check-in {0}");
    public static Text School { get; } = new("Skole {0} – {1}", "School {0} – {1}");
    public static Text Away { get; } = new("Fravær {0} – {1}: {2}", "Absence {0} – {1}: {2}");
    public static Text EndMoved { get; } = new("Planlagt sidste dag: {0} → {1}", "Scheduled last day: {0} → {1}");
    public static Text Rule { get; } = new("Regel: {0}", "Rule: {0}");
    public static Text Tasks { get; } = new("Opgaver: {0}", "Tasks: {0}");
    public static Text Cadence { get; } = new("{0} timer om ugen, opfølgning hver {1}. uge", "{0} hours a week, a check-in every {1} weeks");
    public static Text Contact { get; } = new("Kontakt i virksomheden: {0}", "Contact at the company: {0}");
    public static Text ProblemBy { get; } = new("{0}: {1}, meldt {2}", "{0}: {1}, reported {2}");
    public static Text AnswerWithin { get; } = new("Svar inden for {0} arbejdsdage, senest {1}", "To be answered within {0} working days, by {1}");
    public static Text AnsweredBy { get; } = new("{0}, {1}", "{0}, {1}");
    public static Text Outcome { get; } = new("{0}, {1}", "{0}, {1}");
    public static Text ProblemTimes { get; } = new("Problem: meldt {0}, taget op {1}, løst {2}", "Problem: reported {0}, taken up {1}, resolved {2}");
    public static Text ProblemAccount { get; } = new("Problem: meldt af {0}, {1}, »{2}«", "Problem: reported by {0}, {1}, “{2}”");
    public static Text ProblemHandling { get; } = new("Problem: taget op af {0}, udfald {1}, »{2}«", "Problem: taken up by {0}, outcome {1}, “{2}”");
    public static Text NeverHappened { get; } = new("{0} → skete ikke", "{0} → did not happen");
    public static Text WasIs { get; } = new("{0} → {1}", "{0} → {1}");
    public static Text StatedBy { get; } = new("Oplyst af {0}", "Stated by {0}");
    public static Text Rested { get; } = new("I bero fra {0} til {1}", "At rest from {0} to {1}");
    public static Text InForceAgain { get; } = new("Aftalen gælder igen.", "The agreement is in force again.");
    public static Text Changed { get; } = new("{0}: {1} → {2}", "{0}: {1} → {2}");
    public static Text NoneStated { get; } = new("ikke angivet", "not stated");
    public static Text StartOn { get; } = new("Første dag", "First day");
    public static Text ScheduledEndOn { get; } = new("Planlagt sidste dag", "Scheduled last day");
    public static Text EndedOn { get; } = new("Sidste dag", "Last day");
    public static Text EndReason { get; } = new("Årsag til ophør", "Reason of the end");
    public static Text AreaStatus { get; } = new("Områdets listestatus", "The area's list status");
}
