namespace Partnerships.Server.Texts;

/// <summary>What each event is called, by its stored name (see <see cref="EventNames"/>).</summary>
internal static class EventTexts
{
    /// <exception cref="InvalidOperationException">The table lacks the name; a test keeps it whole.</exception>
    public static Text Of(string name) => Table.TryGetValue(name, out var text)
        ? text
        : throw new InvalidOperationException($"The event '{name}' has no text.");

    public static IReadOnlyDictionary<string, Text> Table { get; } = new Dictionary<string, Text>
    {
        ["steering-group-established"] = new("Styregruppen blev nedsat", "Steering group established"),
        ["frames-set"] = new("Rammerne blev fastsat", "Frames set"),
        ["goal-set"] = new("Et mål blev fastsat", "Goal set"),
        ["goal-revised"] = new("Et mål blev ændret", "Goal revised"),
        ["goal-withdrawn"] = new("Et mål blev opgivet", "Goal withdrawn"),
        ["city-left"] = new("Byen trådte ud", "City left"),

        ["area-registered"] = new("Boligområdet blev oprettet", "Housing area registered"),
        ["area-list-status-changed"] = new("Boligområdets listestatus blev ændret", "Area list status changed"),

        ["company-registered"] = new("Virksomheden blev oprettet", "Company registered"),
        ["interest-mapped"] = new("Virksomhedens interesse blev kortlagt", "Interest mapped"),

        ["template-set"] = new("Skabelon fastsat", "Template set"),
        ["template-withdrawn"] = new("Skabelon trukket tilbage", "Template withdrawn"),

        ["agreement-drafted"] = new("Udkast oprettet", "Drafted"),
        ["agreement-revised"] = new("Teksten blev ændret", "Text revised"),
        ["agreement-submitted"] = new("Sendt til underskrift", "Submitted for signature"),
        ["agreement-signed"] = new("Underskrevet", "Signed"),
        ["signature-declined"] = new("Underskrift afvist", "Signature declined"),
        ["signature-requested"] = new("Underskrift bestilt hos udbyder", "Signature requested from a provider"),
        ["amendment-proposed"] = new("Ændring foreslået", "Amendment proposed"),
        ["amendment-submitted"] = new("Ændring sendt til underskrift", "Amendment submitted for signature"),
        ["amendment-signed"] = new("Ændring underskrevet", "Amendment signed"),
        ["amendment-declined"] = new("Underskrift på ændring afvist", "Signature on the amendment declined"),
        ["amendment-withdrawn"] = new("Ændring opgivet", "Amendment withdrawn"),
        ["agreement-amended"] = new("Ændring trådt i kraft", "Amendment in force"),
        ["clause-proposed"] = new("Ændring af bestemmelse foreslået", "Change of a clause proposed"),
        ["clause-commented"] = new("Bestemmelse kommenteret", "Clause commented on"),
        ["proposal-accepted"] = new("Forslag accepteret", "Proposal accepted"),
        ["proposal-rejected"] = new("Forslag afvist", "Proposal rejected"),
        ["agreement-activated"] = new("Trådt i kraft", "Activated"),
        ["agreement-terminated"] = new("Opsagt før tid", "Terminated"),
        ["agreement-expired"] = new("Udløbet", "Expired"),

        ["follow-up-meeting-held"] = new("Opfølgningsmøde afholdt", "Follow-up meeting held"),
        ["concern-raised"] = new("Bekymring rejst", "Concern raised"),
        ["concern-resolved"] = new("Bekymring løst", "Concern resolved"),
        ["agreement-suspended"] = new("Sat i bero", "Suspended"),
        ["agreement-resumed"] = new("Genoptaget", "Resumed"),
        ["agreement-fulfilled"] = new("Opfyldt", "Fulfilled"),
        ["renewal-drafted"] = new("Forlængelse udarbejdet", "Renewal drafted"),
        ["reminders-planned"] = new("Påmindelser planlagt", "Reminders planned"),
        ["reminder-given"] = new("Påmindelse", "Reminder"),
        ["dispensation-granted"] = new("Dispensation fra rammerne", "Dispensation from the frames"),
        ["candidates-sent"] = new("Kandidater sendt", "Candidates sent"),
        ["delivery-recorded"] = new("Bidrag eller ordre registreret", "Delivery recorded"),
        ["help-asked"] = new("Hjælp bestilt", "Help asked for"),
        ["help-given"] = new("Hjælp givet", "Help given"),
        ["commitment-waived"] = new("Forpligtelse eftergivet", "Commitment waived"),
        ["commitment-substituted"] = new("Pladser erstattet af andre", "Places substituted"),

        ["vacancy-opened"] = new("Jobåbning oprettet", "Vacancy opened"),
        ["position-filled"] = new("Stilling besat", "Position filled"),
        ["position-reopened"] = new("Stilling åben igen", "Position reopened"),
        ["vacancy-closed"] = new("Jobåbning lukket", "Vacancy closed"),

        ["candidate-registered"] = new("Ledig beboer oprettet", "Candidate registered"),
        ["candidate-moved"] = new("Ledig beboer flyttet", "Candidate moved"),

        ["personal-data-recorded"] = new("Personoplysninger registreret", "Personal data recorded"),
        ["personal-data-corrected"] = new("Personoplysninger rettet", "Personal data corrected"),
        ["personal-data-read"] = new("Personoplysninger læst", "Personal data read"),
        ["consent-given"] = new("Samtykke givet", "Consent given"),
        ["consent-withdrawn"] = new("Samtykke trukket tilbage", "Consent withdrawn"),
        ["erasure-requested"] = new("Anmodning om sletning modtaget", "Erasure requested"),
        ["erasure-proposed"] = new("Sletning foreslået, da sagen har været afsluttet længe", "Erasure proposed, the case having been closed for long"),
        ["retention-reviewed"] = new("Opbevaring vurderet: for tidligt at slette", "Retention reviewed: too early to erase"),
        ["erasure-granted"] = new("Sletning imødekommet", "Erasure granted"),
        ["erasure-refused"] = new("Sletning afslået", "Erasure refused"),
        ["personal-data-erased"] = new("Personoplysninger slettet", "Personal data erased"),

        ["placement-started"] = new("Ansættelse begyndt", "Placement started"),
        ["check-ins-planned"] = new("Opfølgninger planlagt", "Check-ins planned"),
        ["check-in-recorded"] = new("Opfølgning afholdt", "Check-in held"),
        ["hours-changed"] = new("Ugentlig arbejdstid ændret", "Weekly hours changed"),
        ["placement-ended"] = new("Ansættelse ophørt", "Placement ended"),
        ["placement-corrected"] = new("Ansættelsens oplysninger rettet", "Placement corrected"),
    };
}
