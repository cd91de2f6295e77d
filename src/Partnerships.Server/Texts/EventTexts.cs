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

        ["experience-recorded"] = new("Erfaring fra en anden by registreret", "Experience from another city recorded"),
        ["experience-revised"] = new("Erfaring fra en anden by uddybet", "Experience from another city revised"),
        ["experience-withdrawn"] = new("Erfaring fra en anden by trukket tilbage", "Experience from another city withdrawn"),
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
        ["party-left"] = new("En part trådte ud", "A party left"),
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
        ["help-corrected"] = new("Tidspunkter for hjælp rettet", "Times of help corrected"),
        ["commitment-waived"] = new("Forpligtelse eftergivet", "Commitment waived"),
        ["commitment-substituted"] = new("Pladser erstattet af andre", "Places substituted"),

        ["vacancy-opened"] = new("Jobåbning oprettet", "Vacancy opened"),
        ["position-filled"] = new("Stilling besat", "Position filled"),
        ["position-reopened"] = new("Stilling åben igen", "Position reopened"),
        ["vacancy-closed"] = new("Jobåbning lukket", "Vacancy closed"),
        ["vacancy-revised"] = new("Jobåbning ændret", "Vacancy revised"),
        ["vacancy-paused"] = new("Jobåbning sat på pause", "Vacancy paused"),
        ["vacancy-resumed"] = new("Jobåbning genoptaget", "Vacancy resumed"),
        ["vacancy-reopened"] = new("Jobåbning åbnet igen", "Vacancy reopened"),

        ["candidate-registered"] = new("Ledig beboer oprettet", "Candidate registered"),
        ["candidate-moved"] = new("Ledig beboer flyttet", "Candidate moved"),
        ["candidate-profile-set"] = new("Ledig beboers profil fastsat", "Candidate's profile set"),
        ["candidate-withdrawn"] = new("Ledig beboer trukket ud af matchning", "Candidate withdrawn from matching"),
        ["candidate-returned"] = new("Ledig beboer med i matchning igen", "Candidate back in matching"),

        ["match-proposed"] = new("Kandidat foreslået", "Candidate proposed"),
        ["match-shortlisted"] = new("Kandidat udvalgt til kort liste", "Candidate shortlisted"),
        ["interview-planned"] = new("Samtale planlagt", "Interview planned"),
        ["interview-held"] = new("Samtale afholdt", "Interview held"),
        ["candidate-chosen"] = new("Kandidat valgt", "Candidate chosen"),
        ["candidate-not-chosen"] = new("Kandidat ikke valgt", "Candidate not chosen"),
        ["match-accepted"] = new("Kandidaten siger ja", "Candidate accepted"),
        ["match-declined"] = new("Kandidaten siger nej", "Candidate declined"),
        ["match-withdrawn"] = new("Forslag trukket tilbage", "Proposal taken back"),
        ["match-completed"] = new("Match blev til ansættelse", "Match became a placement"),

        ["placement-started"] = new("Ansættelse begyndt", "Placement started"),
        ["check-ins-planned"] = new("Opfølgninger planlagt", "Check-ins planned"),
        ["check-in-recorded"] = new("Opfølgning afholdt", "Check-in held"),
        ["hours-changed"] = new("Ugentlig arbejdstid ændret", "Weekly hours changed"),
        ["placement-ended"] = new("Ansættelse ophørt", "Placement ended"),
        ["placement-corrected"] = new("Ansættelsens oplysninger rettet", "Placement corrected"),
        ["placement-fact-corrected"] = new("Enkelt oplysning om ansættelsen rettet", "Single fact of the placement corrected"),
        ["placement-annulled"] = new("Ansættelsen annulleret: registreret ved en fejl", "Placement annulled: recorded in error"),
        ["school-period-recorded"] = new("Skoleperiode registreret", "School period recorded"),
        ["school-period-changed"] = new("Skoleperiode flyttet", "School period moved"),
        ["school-period-cancelled"] = new("Skoleperiode aflyst", "School period cancelled"),
        ["absence-recorded"] = new("Fravær registreret", "Absence recorded"),
        ["scheduled-end-moved"] = new("Planlagt sidste dag flyttet på grund af fravær", "Scheduled end moved by an absence"),
        ["placement-terms-set"] = new("Aftale om ansættelsen fastsat", "Terms of the placement set"),
        ["problem-reported"] = new("Problem meldt", "Problem reported"),
        ["problem-answered"] = new("Problem taget op", "Problem taken up"),
        ["problem-resolved"] = new("Problem løst eller afsluttet", "Problem resolved"),
        ["problem-reopened"] = new("Problem kommet igen", "Problem came back"),
    };
}
