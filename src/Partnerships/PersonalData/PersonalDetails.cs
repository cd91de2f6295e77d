namespace Partnerships.PersonalData;

/// <summary>A person's data on their way to the vault or from it. Never part of an event, a view or a refusal.</summary>
/// <param name="Name">The name.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Mail">Mail address.</param>
/// <param name="Address">Postal address.</param>
/// <param name="Cpr">Civil registration number, as <see cref="Partnerships.Cpr.Normal"/> writes it.</param>
/// <param name="Notes">Free text, which may hold such a number.</param>
public sealed record PersonalDetails(string Name, string? Phone, string? Mail, string? Address, string? Cpr, string? Notes)
{
    private const int LongestLine = 200, LongestNotes = 10_000;

    /// <summary>What is there, in the order of <see cref="PersonalField"/>.</summary>
    public IReadOnlyList<(PersonalField Field, string Text)> Fields => [.. All.Where(it => it.Text is not null).Select(it => (it.Field, it.Text!))];

    private IReadOnlyList<(PersonalField Field, string? Text)> All =>
    [
        (PersonalField.Name, Name), (PersonalField.Phone, Phone), (PersonalField.Mail, Mail), (PersonalField.Address, Address),
        (PersonalField.Cpr, Cpr), (PersonalField.Notes, Notes),
    ];

    /// <summary>The rules that they violate. What is wrong is named by its place, never repeated.</summary>
    public Check Check()
    {
        var check = new Check().Line(Name, "/name", LongestLine);
        if (Phone is not null) check.That(IsPhone(Phone), PersonalDataRefusals.PhoneInvalid.At("/phone"));
        if (Mail is not null) check.That(IsMail(Mail), PersonalDataRefusals.MailInvalid.At("/mail"));
        if (Address is not null) check.Text(Address, "/address", LongestLine);
        if (Cpr is not null) check.That(Partnerships.Cpr.Normal(Cpr) is not null, PersonalDataRefusals.CprInvalid.At("/cpr"));
        if (Notes is not null) check.PersonalText(Notes, "/notes", LongestNotes);
        return check;
    }

    /// <summary>What is written the same in one way.</summary>
    public PersonalDetails Normal() => this with { Cpr = Cpr is null ? null : Partnerships.Cpr.Normal(Cpr) ?? Cpr };

    /// <summary>The names of the fields alone: what is personal must not end in a log by way of a message.</summary>
    public override string ToString() => string.Join(", ", Fields.Select(it => it.Field));

    private static bool IsPhone(string text) =>
        text.Length <= 30 && text.Count(char.IsAsciiDigit) is >= 5 and <= 15 && text.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '(' or ')');

    private static bool IsMail(string text) =>
        text.Length <= LongestLine && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c));
}
