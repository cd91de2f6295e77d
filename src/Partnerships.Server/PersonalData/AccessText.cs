using System.Text;
using Partnerships.PersonalData;
using Partnerships.Server.Texts;

namespace Partnerships.Server.PersonalData;

/// <summary>Everything held about a person as a text that can be handed over (GDPR article 12(1): in plain language).</summary>
internal static class AccessText
{
    public static string Of(AccessDocument document, Words words)
    {
        var text = new StringBuilder();
        Line(text, words[AccessTexts.Title]);
        Line(text, words[AccessTexts.KnownAs, document.Candidate]);
        Heading(text, words[AccessTexts.Data]);
        if (document.Data is null) Line(text, words[AccessTexts.None]);
        foreach (var (field, value) in Values(document.Data))
            if (value is not null) Line(text, $"{words[field]}: {value}");
        Heading(text, words[AccessTexts.Consents]);
        if (document.Consents.Count == 0) Line(text, words[AccessTexts.None]);
        foreach (var consent in document.Consents) Line(text, $"{words.Date(consent.On)}: {words[consent.To]}, {words[consent.Basis]}");
        Heading(text, words[AccessTexts.Readings]);
        if (document.Readings.Count == 0) Line(text, words[AccessTexts.None]);
        foreach (var reading in document.Readings)
            Line(text, $"{words.Time(reading.RecordedAt)}, {reading.By}: {words[reading.Purpose]}{(reading.Words is null ? "" : $" ({reading.Words})")}: "
                + words.List([.. reading.Fields.Select(field => words[field])]));
        Heading(text, words[AccessTexts.Events]);
        foreach (var held in document.Events)
        {
            Line(text, $"{words.Time(held.RecordedAt)}, {words.Actor(held.By)}: {words[EventTexts.Of(held.Type)]} ({words.Date(held.EffectiveOn)})");
            foreach (var sentence in held.Text) Line(text, $"  {sentence}");
        }
        Heading(text, words[AccessTexts.Rights]);
        Line(text, words[AccessTexts.KeptFor, document.KeptForYears]);
        Line(text, words[AccessTexts.YourRights]);
        return text.ToString();
    }

    private static IEnumerable<(PersonalField, string?)> Values(PersonalDataValues? data) => data is null ? [] :
    [
        (PersonalField.Name, data.Name), (PersonalField.Phone, data.Phone), (PersonalField.Mail, data.Mail), (PersonalField.Address, data.Address),
        (PersonalField.Cpr, data.Cpr), (PersonalField.Notes, data.Notes),
    ];

    private static void Heading(StringBuilder text, string heading)
    {
        Line(text, "");
        Line(text, heading);
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
