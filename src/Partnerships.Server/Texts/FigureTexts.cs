namespace Partnerships.Server.Texts;

/// <summary>What each figure is called and how it is counted.</summary>
internal static class FigureTexts
{
    public static Text Heading { get; } = new("Fra løfte til job", "From pledge to job");
    public static Text Pledged { get; } = new("Lovede pladser", "Pledged places");
    public static Text PledgedNote { get; } = new("i aftaler, der er trådt i kraft", "in agreements that came into force");
    public static Text PledgedLater { get; } = new("i aftaler, der er trådt i kraft; {0} skal først åbnes senere", "in agreements that came into force; {0} fall due later");
    public static Text Opened { get; } = new("Åbnede stillinger", "Opened positions");
    public static Text OpenedNote { get; } = new("i jobåbninger", "in vacancies");
    public static Text Filled { get; } = new("Besatte stillinger", "Filled positions");
    public static Text FilledNote { get; } = new("og ikke åbne igen", "and not open again");
    public static Text Started { get; } = new("Begyndte ansættelser", "Started placements");
    public static Text People { get; } = new("trin, fordelt på {0} personer", "steps, by {0} people");
    public static Text Active { get; } = new("Løbende ansættelser", "Active placements");
    public static Text ActiveNote { get; } = new("begyndt og ikke ophørt", "started and not ended");
    public static Text Ended { get; } = new("Ophørte ansættelser", "Ended placements");
    public static Text EndedNote { get; } = new("{0} som planlagt, {1} før tid", "{0} as planned, {1} early");
    public static Text EndedEarly { get; } = new("Ophørt før tid", "Ended early");
    public static Text EndedAsPlanned { get; } = new("Ophørt som planlagt", "Ended as planned");

    public static Text Hidden { get; } = new("skjult", "withheld");
    public static Text HiddenNote { get; } = new(
        "»Skjult« betyder, at tallet – eller et, der kan regnes ud af det – handler om færre end {0} personer. Så vises det ikke, for at ingen kan genkendes.",
        "“Withheld” means that the figure, or one that can be computed from it, is about fewer than {0} people. It is not shown so that nobody can be recognised.");

    public static Text Goals { get; } = new("Mål og resultater", "Goals and results");
    public static Text GoalsCaption { get; } = new(
        "Styregruppens mål er et antal begyndte ansættelser i en periode.",
        "A goal of the steering group is a number of placements started in a period.");
    public static Text GoalsNone { get; } = new("Styregruppen har ikke fastsat mål endnu.", "The steering group has set no goals yet.");
    public static Text Goal { get; } = new("Mål", "Goal");
    public static Text Result { get; } = new("Resultat", "Result");
    public static Text Progress { get; } = new("Nået", "Reached");
    public static Text ProgressOf { get; } = new("{0} af {1} nået", "{0} of {1} reached");
    public static Text Contributes { get; } = new("Bidrag til FN's delmål {0}", "Contribution to the UN's targets {0}");
    public static Text GoalOf { get; } = new("Mål {0} – {1}", "Goal {0} – {1}");
    public static Text AnyKind { get; } = new("Ansættelser i alt", "Placements of any kind");
    public static Text WholeCity { get; } = new("hele byen", "the whole city");

    public static Text Months { get; } = new("Måned for måned", "Month by month");
    public static Text MonthsCaption { get; } = new(
        "Den nyeste måned først. Løbende ansættelser er ved månedens udgang.",
        "The latest month first. Active placements are at the end of the month.");
    public static Text MonthsChart { get; } = new(
        "Diagram over begyndte, ophørte og løbende ansættelser pr. måned. Alle tal står i tabellen.",
        "Chart of placements started, ended and active by month. All figures are in the table.");
    public static Text MonthsLast { get; } = new("Diagrammet viser de seneste måneder; tabellen viser alle.", "The chart shows the latest months; the table shows all.");
    public static Text Month { get; } = new("Måned", "Month");
    public static Text StartedShort { get; } = new("Begyndt", "Started");
    public static Text ActiveShort { get; } = new("Løbende", "Active");
    public static Text PledgedShort { get; } = new("Lovet", "Pledged");
    public static Text OpenedShort { get; } = new("Åbnet", "Opened");
    public static Text FilledShort { get; } = new("Besat", "Filled");

    public static Text Areas { get; } = new("Efter boligområde", "By housing area");
    public static Text AreasCaption { get; } = new(
        "Hvor beboerne boede, da de begyndte. En ansættelse bliver ved med at tælle dér, også efter en flytning.",
        "Where residents lived when they started. A placement keeps counting there, also after a move.");
    public static Text AreasChart { get; } = new(
        "Diagram over begyndte og løbende ansættelser efter boligområde. Alle tal står i tabellen.",
        "Chart of placements started and active by housing area. All figures are in the table.");
    public static Text Area { get; } = new("Boligområde", "Housing area");
    public static Text ListStatus { get; } = new("På listen nu", "On the list now");
    public static Text ListSince { get; } = new("siden {0}", "since {0}");
    public static Text Elsewhere { get; } = new("Uden for de registrerede områder", "Outside the registered areas");

    public static Text Kinds { get; } = new("Efter ansættelsesform", "By employment kind");
    public static Text KindsCaption { get; } = new(
        "Pladser, stillinger og ansættelser af hver form.",
        "Places, positions and placements of each kind.");
    public static Text KindsChart { get; } = new(
        "Diagram over lovede pladser og begyndte ansættelser efter ansættelsesform. Alle tal står i tabellen.",
        "Chart of places pledged and placements started by employment kind. All figures are in the table.");
    public static Text Kind { get; } = new("Ansættelsesform", "Employment kind");
    public static Text Total { get; } = new("I alt", "Total");
    public static Text Nothing { get; } = new("Intet at vise endnu.", "Nothing to show yet.");
}
