using System.Globalization;

namespace Partnerships.Server.Texts;

/// <summary>Texts, numbers, dates and times in one language's form. Times are Danish time.</summary>
internal sealed class Words(Language language)
{
    private const string WorkflowPrefix = "workflow:";
    private static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public Language Language => language;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language == Language.Danish ? "da-DK" : "en-GB");

    public string this[Text text] => text.In(language);

    public string this[Text text, params object?[] values] => string.Format(Culture, text.In(language), values);

    /// <summary>An enum's value in words.</summary>
    public string this[Enum value] => EnumTexts.Of(value).In(language);

    /// <summary>The same within a sentence; abbreviations stay as they are.</summary>
    public string Lower(Enum value) => this[value] is [_, var second, ..] word && char.IsUpper(second)
        ? word
        : char.ToLower(this[value][0], Culture) + this[value][1..];

    public string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A count, or that it is withheld.</summary>
    public string Count(int? number) => number is { } value ? Number(value) : this[FigureTexts.Hidden];

    public string Percent(int part, int whole) => whole == 0 ? "–" : ((double)part / whole).ToString("P0", Culture);

    /// <summary>Weekly working time, from minutes to hours: <c>32,5</c>.</summary>
    public string Hours(int minutes) => (minutes / 60m).ToString("0.##", Culture);

    public string Date(DateOnly date) => date.ToString(language == Language.Danish ? "d. MMMM yyyy" : "d MMMM yyyy", Culture);

    public string ShortDate(DateOnly date) => date.ToString(language == Language.Danish ? "dd.MM.yyyy" : "dd/MM/yyyy", Culture);

    /// <summary>A month: <c>marts 2024</c>.</summary>
    public string Month(DateOnly month) => month.ToString("MMMM yyyy", Culture);

    public string ShortMonth(DateOnly month) => month.ToString("MMM yy", Culture);

    public string Time(DateTimeOffset time)
    {
        var local = TimeZoneInfo.ConvertTime(time, Denmark);
        return local.ToString(language == Language.Danish ? "d. MMMM yyyy 'kl.' HH.mm" : "d MMMM yyyy 'at' HH:mm", Culture);
    }

    /// <summary>Who did something: a person's name as it is, or that the system did it.</summary>
    public string Actor(string actor) =>
        actor.StartsWith(WorkflowPrefix, StringComparison.Ordinal) ? this[SiteTexts.Workflow, this[WorkflowTexts.Of(actor[WorkflowPrefix.Length..])]] : this[RoleTexts.Of(actor)];

    /// <summary>Several things as people list them: <c>a, b og c</c>.</summary>
    public string List(IReadOnlyList<string> things) => things.Count switch
    {
        0 => "",
        1 => things[0],
        _ => $"{string.Join(", ", things.Take(things.Count - 1))} {(language == Language.Danish ? "og" : "and")} {things[^1]}",
    };
}
