namespace Partnerships.Server.Texts;

/// <summary>What each refusal's code means (see <see cref="Refusal.Code"/>); <c>{0}</c> is its value.</summary>
internal static class RefusalTexts
{
    /// <exception cref="InvalidOperationException">The table lacks the code; a test keeps it whole.</exception>
    public static Text Of(string code) => Table.TryGetValue(code, out var text)
        ? text
        : throw new InvalidOperationException($"The refusal '{code}' has no text.");

    public static IReadOnlyDictionary<string, Text> Table { get; } = new Dictionary<string, Text>
    {
        ["not-found"] = new("Findes ikke", "Not found"),
        ["text-missing"] = new("Teksten mangler", "The text is missing"),
        ["text-too-long"] = new("Teksten må højst være på {0} tegn", "The text may have at most {0} characters"),
        ["looks-like-cpr"] = new(
            "Teksten ser ud til at indeholde et CPR-nummer, og det må ikke registreres her",
            "The text seems to hold a civil registration number (CPR), which must not be recorded here"),
        ["text-malformed"] = new(
            "Teksten indeholder tegn, der ikke hører hjemme i en tekst, eller linjeskift, hvor der kun må være én linje",
            "The text holds characters that no text has, or line breaks where one line is meant"),
        ["choice-unknown"] = new("Værdien er ikke en af dem, der kan vælges", "The value is not one of those that can be chosen"),
        ["end-before-start"] = new("Slutdatoen ligger før startdatoen", "The end lies before the start"),
        ["not-positive"] = new("Tallet skal være mindst 1", "The number must be at least 1"),
        ["too-great"] = new("Tallet må højst være {0}", "The number may be at most {0}"),
        ["too-many"] = new("Listen må højst have {0} rækker", "The list may have at most {0} rows"),
        ["duplicate"] = new("Det samme står her to gange", "The same stands here twice"),
        ["date-out-of-range"] = new("Datoen skal ligge i årene 2000 til 2099", "The date must lie in the years 2000 to 2099"),
        ["city-code-invalid"] = new("En kommunekode er fire cifre", "A municipality code is four digits"),
        ["cvr-invalid"] = new("{0} er ikke et gyldigt CVR-nummer", "{0} is not a valid CVR number"),
        ["occupation-invalid"] = new(
            "En stillingsbetegnelse er en kode i DISCO-08 på 4 eller 6 cifre", "An occupation is a DISCO-08 code of 4 or 6 digits"),
        ["id-taken"] = new("Id'et er allerede i brug", "The id is already taken"),
        ["in-the-future"] = new("Datoen ligger i fremtiden", "The date lies in the future"),
        ["city-not-active"] = new("Byen har ingen styregruppe, eller den er trådt ud", "The city has no steering group, or it has left"),

        ["personal-data-erased"] = new(
            "Personens oplysninger er slettet eller ved at blive slettet; intet registreres eller udleveres", "The person's data are erased or being erased; nothing is kept or given out"),
        ["no-personal-data"] = new("Der er ingen oplysninger om personen", "Nothing is kept about the person"),
        ["personal-data-already-recorded"] = new(
            "Der er allerede andre oplysninger; ret dem ved at angive den læste version i If-Match", "Other data are kept already; correct them by naming the version that was read in If-Match"),
        ["phone-invalid"] = new("Ikke et telefonnummer: 5 til 15 cifre", "Not a telephone number: 5 to 15 digits"),
        ["mail-invalid"] = new("Ikke en mailadresse", "Not a mail address"),
        ["cpr-invalid"] = new("Ikke et CPR-nummer: ti cifre, der begynder med dag og måned", "Not a civil registration number: ten digits that begin with day and month"),
        ["cpr-basis-missing"] = new(
            "Et CPR-nummer og hjemlen til at bruge det angives sammen eller slet ikke", "A civil registration number and the basis for its use are stated together or not at all"),
        ["cpr-consent-missing"] = new(
            "Der er ikke et gældende samtykke til at bruge CPR-nummeret", "No consent to the use of the civil registration number is in force"),
        ["purpose-words-missing"] = new("Formålet skal beskrives med ord", "The purpose must be said in words"),
        ["reading-answered"] = new(
            "Læsningen er besvaret for noget siden; læs igen med en anden Idempotency-Key", "The reading was answered some time ago; read again with another Idempotency-Key"),
        ["words-name-person"] = new(
            "Teksten gentager noget af personens oplysninger og ville blive stående; skriv den uden", "The text repeats something of the person's data and would stay for ever; write it without"),
        ["field-not-readable"] = new(
            "Oplysningen er ikke registreret, eller samtykket til at bruge den er trukket tilbage", "The field is not kept, or the consent to use it was withdrawn"),
        ["consent-basis-unfit"] = new("Reglen passer ikke til det, der gives samtykke til", "The rule does not fit what is consented to"),
        ["before-consent"] = new("Samtykket blev først givet {0}", "The consent was given on {0} only"),
        ["erasure-already-requested"] = new("En anmodning modtaget {0} venter på afgørelse", "A request received on {0} awaits its decision"),
        ["erasure-not-requested"] = new("Der er ingen anmodning eller forslag at afgøre", "There is no request or proposal to decide"),
        ["erasure-already-granted"] = new("Sletningen er imødekommet, og det kan ikke gøres om", "The erasure was granted, which cannot be taken back"),

        ["steering-group-already-established"] = new("Byen deltager allerede under navnet {0}", "The city takes part already under the name {0}"),
        ["not-first-of-month"] = new("Perioden skal begynde den første dag i en måned", "The period must start on the first day of a month"),
        ["not-last-of-month"] = new("Perioden skal slutte den sidste dag i en måned", "The period must end on the last day of a month"),
        ["goal-withdrawn"] = new("Målet er opgivet; sæt et nyt", "The goal was given up; set a new one"),
        ["area-unknown"] = new("Boligområdet findes ikke i byen", "There is no such housing area in the city"),
        ["recurring-work-missing"] = new(
            "Når det står, hvem der bestiller løbende arbejde, skal det også stå, hvilket", "Where those who order recurring work are named, the work must be stated"),
        ["experience-withdrawn"] = new("Erfaringen er trukket tilbage: {0}", "The experience was withdrawn: {0}"),
        ["company-already-registered"] = new("CVR-nummeret er allerede registreret som {0}", "The CVR number is already registered as {0}"),

        ["agreement-in-force"] = new(
            "Aftalen er i kraft; teksten kan ikke længere ændres, sendes til underskrift eller afvises",
            "The agreement is in force; its text can no longer be changed, submitted or declined"),
        ["agreement-over"] = new("Aftalen er slut", "The agreement is over"),
        ["agreement-not-active"] = new("Aftalen er ikke i kraft", "The agreement is not active"),
        ["agreement-not-draft"] = new("Teksten er sendt til underskrift", "The text has been submitted for signature"),
        ["agreement-not-submitted"] = new("Teksten er ikke sendt til underskrift", "The text has not been submitted for signature"),
        ["content-hash-mismatch"] = new(
            "Underskriften gælder en anden tekst end den, der skal underskrives",
            "The signature is for another text than the one to be signed"),
        ["already-signed"] = new("Parten har allerede underskrevet denne tekst", "The party has signed this text already"),
        ["not-yet-turn"] = new("Før denne part skal disse underskrive: {0}", "Before this party these are to sign: {0}"),
        ["signing-provider-unknown"] = new("Udbyderen af underskrifter er ikke kendt her", "The provider of signatures is not known here"),
        ["signing-statement-forged"] = new(
            "Erklæringen er ikke underskrevet af udbyderen, eller den kan ikke læses",
            "The statement is not signed by the provider, or it cannot be read"),
        ["signing-statement-mismatch"] = new(
            "Erklæringen gælder en anden part eller tekst end bestillingen",
            "The statement is about another party or text than the request"),
        ["signing-request-late"] = new("Svaret kom efter bestillingens sidste dag, {0}", "The answer came after the request's last day, {0}"),
        ["signing-request-void"] = new(
            "Teksten, som underskriften blev bestilt til, afventer ikke længere underskrift",
            "The text that the signature was requested for no longer awaits signatures"),
        ["template-withdrawn"] = new("Skabelonen er trukket tilbage", "The template was withdrawn"),
        ["template-version-unknown"] = new("Skabelonen har ingen sådan version; den seneste er {0}", "The template has no such version; the latest is {0}"),
        ["template-party-missing"] = new("Skabelonens part {0} mangler", "The template's party {0} is missing"),
        ["un-goal-unknown"] = new(
            "{0} er ikke et af de delmål under FN's verdensmål, som aftaler bidrager til",
            "{0} is not one of the targets of the UN goals that agreements contribute to"),
        ["clause-missing"] = new("Teksten har ingen bestemmelse med id'et {0}", "The text holds no clause with the id {0}"),
        ["proposal-missing"] = new("Der er intet sådant forslag til bestemmelsen", "There is no such proposal for the clause"),
        ["proposal-changes-nothing"] = new("Sådan lyder bestemmelsen allerede", "The clause reads so already"),
        ["proposal-not-theirs"] = new(
            "Et forslag besvares af boligforeningen eller virksomheden, og ingen accepterer sit eget",
            "A proposal is answered by the housing association or the company, and nobody accepts their own"),
        ["proposal-already-answered"] = new("Forslaget er allerede besvaret", "The proposal has been answered already"),
        ["proposal-stale"] = new(
            "Bestemmelsen {0} er ændret, siden forslaget blev stillet", "The clause {0} was changed since the proposal was made"),
        ["amendment-missing"] = new("Der er ingen ændring i gang", "No amendment is under way"),
        ["amendment-not-submitted"] = new("Ændringen er ikke sendt til underskrift", "The amendment has not been submitted for signature"),
        ["amendment-changes-nothing"] = new("Det er de samme vilkår, som gælder nu", "These are the terms in force"),
        ["amendment-other-parties"] = new(
            "En ændring beholder boligforeningen og virksomheden; med andre er det en ny aftale",
            "An amendment keeps the housing association and the company; with others it is another agreement"),
        ["amendment-other-start"] = new("En ændring beholder aftalens første dag, {0}", "An amendment keeps the agreement's first day, {0}"),
        ["amendment-ends-in-past"] = new("En ændring kan ikke lade aftalen slutte i fortiden", "An amendment cannot end the agreement in the past"),
        ["outside-frames"] = new(
            "Styregruppens rammer tillader ikke pladser af denne form",
            "The steering group's frames do not allow places of this kind"),
        ["below-least-hours"] = new(
            "Styregruppens rammer kræver mindst {0} minutter om ugen", "The steering group's frames ask for at least {0} minutes a week"),
        ["below-least-weeks"] = new("Styregruppens rammer kræver mindst {0} uger", "The steering group's frames ask for at least {0} weeks"),
        ["nothing-to-dispense"] = new("Teksten er inden for rammerne", "The text is within the frames"),
        ["commitment-missing"] = new("Aftalen har ingen forpligtelse med det id", "The agreement holds no commitment with that id"),
        ["commitment-of-other-kind"] = new("Det gøres ikke ved en forpligtelse af denne slags", "That is not done to a commitment of this kind"),
        ["waived-by-ower"] = new("En part kan ikke eftergive, hvad den selv skylder", "A party cannot waive what it owes itself"),
        ["commitment-waived"] = new("Forpligtelsen er eftergivet", "The commitment was waived"),
        ["exchange-rate-missing"] = new(
            "Styregruppen har ikke sat en kurs for at erstatte den ene form med den anden",
            "The steering group has set no exchange rate between these kinds"),
        ["exchange-rate-other"] = new("Efter styregruppens kurs er det {0}", "By the steering group's exchange rate it is {0}"),
        ["more-than-owed"] = new("Der er kun {0} pladser tilbage at erstatte", "Only {0} places are left to replace"),
        ["vacancy-of-other-agreement"] = new("Jobåbningen hører ikke til aftalen", "The vacancy does not belong to the agreement"),
        ["help-already-given"] = new("Hjælpen er registreret anderledes", "The help is recorded otherwise"),
        ["help-not-given"] = new(
            "Hjælpen er ikke registreret som givet; registrér det, når den er", "The help is not recorded as given; record that when it is"),
        ["help-of-problem"] = new(
            "Hjælpen kom af et problem i ansættelse {0} og rettes sammen med problemet",
            "The help came of a problem of placement {0} and is corrected with the problem"),
        ["substitute-offered"] = new(
            "Jobåbningen for de nye pladser er åben eller besat; luk den først", "The vacancy of the new places is open or held; close it first"),
        ["rest-not-over"] = new(
            "Aftalen er stadig i bero; genoptag den fra den dag, hvor den blev sat i bero", "The agreement still rests; resume it from the day on which it was suspended"),
        ["partner-cannot-leave"] = new(
            "Boligforeningen og virksomheden kan ikke træde ud af deres aftale; de kan opsige den",
            "The housing association and the company cannot leave their agreement; they can end it"),
        ["party-left"] = new("Parten er trådt ud af aftalen; sidste dag var {0}", "The party has left the agreement; its last day was {0}"),
        ["agreement-suspended"] = new("Aftalen er sat i bero", "The agreement rests"),
        ["agreement-not-suspended"] = new("Aftalen er ikke sat i bero", "The agreement does not rest"),
        ["concern-already-resolved"] = new("Bekymringen er registreret som løst på anden måde", "The concern is recorded as resolved otherwise"),
        ["renewal-other-parties"] = new(
            "En forlængelse er mellem den samme boligforening og virksomhed", "A renewal is between the same housing association and company"),
        ["renewal-overlaps"] = new("Forlængelsen skal begynde efter {0}", "The renewal must begin after {0}"),
        ["notice-too-short"] = new(
            "Varslet mangler eller er kortere end aftalt; tidligst {0}", "The notice is missing or shorter than agreed; at the earliest {0}"),
        ["outside-period"] = new("En aftale kan kun opsiges til en dag i dens periode", "An agreement can be terminated only on a day of its period"),
        ["party-unknown"] = new("Aftalen har ingen part med det id", "No party of the agreement has that id"),
        ["one-association"] = new("Aftalen skal have netop én boligforening", "The agreement must have exactly one housing association"),
        ["one-company"] = new("Aftalen skal have netop én leverandørvirksomhed", "The agreement must have exactly one company"),
        ["must-sign"] = new(
            "Boligforeningen og leverandørvirksomheden skal begge underskrive",
            "The housing association and the company must both sign"),
        ["company-not-registered"] = new("Virksomheden med det CVR-nummer er ikke oprettet", "No company is registered under that CVR number"),
        ["id-malformed"] = new(
            "Et id er 1 til 50 små bogstaver fra a til z, cifre og bindestreger",
            "An id is 1 to 50 lower-case letters a to z, digits and hyphens"),
        ["clauses-missing"] = new("Aftalen skal have mindst én bestemmelse", "The agreement must have at least one clause"),
        ["building-contract-unexpected"] = new(
            "En frivillig partnerskabsaftale hænger ikke på en byggekontrakt",
            "A voluntary partnership agreement hangs on no building contract"),
        ["period-too-long"] = new("Perioden må højst være på {0} år", "The period may be at most {0} years"),
        ["places-not-by-company"] = new("Kun virksomheden kan forpligte sig til pladser", "Only the company can commit itself to places"),
        ["commitment-incomplete"] = new("En forpligtelse af denne slags skal have denne oplysning", "A commitment of this kind needs this value"),
        ["commitment-unexpected"] = new("En forpligtelse af denne slags har ikke denne oplysning", "A commitment of this kind has no such value"),
        ["commitment-outside-period"] = new("Datoen ligger uden for aftalens periode", "The date lies outside the agreement's period"),

        ["agreement-unknown"] = new("Aftalen findes ikke i byen", "There is no such agreement in the city"),
        ["commitment-unknown"] = new(
            "Aftalen har ingen forpligtelse til pladser med det id",
            "The agreement holds no commitment to places with that id"),
        ["kind-not-pledged"] = new("Forpligtelsen gælder pladser af en anden form", "The commitment is to places of another kind"),
        ["weekly-hours-invalid"] = new(
            "Ugentlig arbejdstid angives i kvarte timer, over 0 og højst 48 timer",
            "Weekly hours are given in quarters of an hour, above 0 and at most 48 hours"),
        ["vacancy-closed"] = new("Jobåbningen er lukket", "The vacancy is closed"),
        ["vacancy-paused"] = new("Jobåbningen er sat på pause", "The vacancy is paused"),
        ["vacancy-not-closed"] = new("Jobåbningen er ikke lukket", "The vacancy is not closed"),
        ["positions-held"] = new("{0} stillinger er besat; der kan ikke være færre", "{0} positions are held; there cannot be fewer"),
        ["vacancy-filled"] = new("Alle stillinger i jobåbningen er besat", "Every position of the vacancy is filled"),

        ["weekly-hours-reversed"] = new("Den højeste ugentlige arbejdstid er lavere end den laveste", "The greatest weekly hours are less than the least"),
        ["only-home"] = new(
            "Det eneste kendte hjem kan rettes til et andet, men ikke fjernes", "The only home that is known can be another, but not struck out"),
        ["match-of-other-status"] = new("Det kan ikke gøres, som matchet står nu", "That cannot be done as the match stands"),
        ["fact-rested-on"] = new(
            "Noget, der er registreret senere, bygger på oplysningen; ret det først", "What was recorded later rests on the fact; correct that first"),
        ["placement-stands"] = new("Matchet blev til en ansættelse; annuller den først", "The match came to a placement; annul that first"),
        ["candidate-withdrawn"] = new("Den ledige beboer er trukket ud af matchning", "The candidate is withdrawn from matching"),
        ["match-unknown"] = new("Der er intet sådant match mellem kandidaten og jobåbningen", "There is no such match of the candidate and the vacancy"),

        ["vacancy-unknown"] = new("Jobåbningen findes ikke i byen", "There is no such vacancy in the city"),
        ["candidate-unknown"] = new("Den ledige beboer findes ikke i jobåbningens by", "There is no such candidate in the vacancy's city"),
        ["outside-agreement"] = new("Aftalen var ikke i kraft på første arbejdsdag", "The agreement was not in force on the first day of work"),
        ["scheduled-end-missing"] = new("En tidsbegrænset ansættelse skal have en sidste dag", "A time-limited placement must have a last day"),
        ["scheduled-too-long"] = new("Så længe kan en ansættelse af denne form ikke vare", "A placement of this kind cannot last that long"),
        ["before-start"] = new("Dagen ligger før ansættelsens første dag", "The day lies before the placement's first"),
        ["after-end"] = new("Dagen ligger efter ansættelsens sidste dag", "The day lies after the placement's last"),
        ["placement-already-ended"] = new(
            "Ansættelsen er ophørt; er det forkert, så ret den",
            "The placement has ended; if that is wrong, correct it"),
        ["end-incomplete"] = new("Et ophør angives helt eller slet ikke: dag og årsag", "An end is stated whole or not at all: day and reason"),
        ["term-not-over"] = new("Perioden var ikke udløbet den dag", "The term was not over on that day"),
        ["not-completable"] = new("En ansættelse af denne form gennemføres ikke", "A placement of this kind is not something that is completed"),
        ["not-in-probation"] = new("Ophøret ligger ikke i en prøvetid", "The end does not lie in a probation"),
        ["check-in-not-planned"] = new(
            "Der er ikke planlagt opfølgning i den uge; udelad ugen for at registrere en uden for planen",
            "No check-in is planned for that week; leave the week out to record one beside the plan"),
        ["no-school-periods"] = new("En ansættelse af denne form har ingen skoleperioder", "A placement of this kind has no school periods"),
        ["period-overlaps"] = new("Dagene overlapper en anden periode", "The days overlap another period"),
        ["probation-over-then"] = new(
            "Ansættelsen ophørte i prøvetiden, som så ville have været slut; ret først ophøret",
            "The placement ended in the probation, which would have been over by then; correct the end first"),
        ["placement-annulled"] = new(
            "Ansættelsen er annulleret; registrer den igen under et andet id", "The placement was annulled; record it again under another id"),
        ["problem-already-answered"] = new("Problemet er registreret som taget op på anden måde", "The problem is recorded as taken up otherwise"),
        ["problem-unanswered"] = new("Ingen har taget problemet op endnu", "Nobody has taken the problem up yet"),
        ["problem-already-resolved"] = new(
            "Problemet er registreret som løst på anden måde; er det kommet igen, så genåbn det",
            "The problem is recorded as resolved otherwise; when it came back, reopen it"),
        ["problem-open"] = new("Problemet er ikke løst og skal ikke genåbnes", "The problem is not resolved: it need not be reopened"),
        ["correction-of-other-fact"] = new(
            "En rettelse angiver én oplysning, som den er registreret, og den samme, som den rettelig var",
            "A correction states one fact as it was recorded, and the same fact as it really was"),
        ["fact-unknown"] = new("Oplysningen er ikke registreret sådan", "The fact is not recorded so"),
        ["fact-already-there"] = new("Oplysningen findes allerede ved siden af", "The fact stands there already as another"),
        ["problem-times-incomplete"] = new(
            "En rettelse ændrer, hvad der er registreret om et problem; den tilføjer eller fjerner ikke svar og løsning",
            "A correction changes what is recorded of a problem; it neither makes nor removes an answer or a resolution"),
        ["check-in-already-recorded"] = new("Opfølgningen i den uge er registreret anderledes", "That week's check-in is recorded otherwise"),
    };
}
