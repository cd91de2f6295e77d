using System.Reflection;
using System.Text.RegularExpressions;
using Partnerships.Agreements;
using Partnerships.Matching;
using Partnerships.Server.Access;
using Partnerships.Server.Texts;
using Partnerships.Workflows;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Pages;

public sealed partial class TextsTests
{
    /// <summary>Names in code that no person reads.</summary>
    private static readonly Type[] NotRead = [typeof(AgreementCommand), typeof(MatchCommand)];

    [Fact]
    public void Every_text_is_there_in_both_languages() =>
        All().Where(text => string.IsNullOrWhiteSpace(text.Danish) || string.IsNullOrWhiteSpace(text.English)).ShouldBeEmpty();

    [Fact]
    public void Both_languages_fill_in_the_same_values() =>
        All().Where(text => !Places(text.Danish).SetEquals(Places(text.English))).ShouldBeEmpty();

    [Fact]
    public void Every_value_of_every_enum_that_is_read_has_a_text() =>
        typeof(IEvent).Assembly.GetExportedTypes().Where(type => type.IsEnum && !NotRead.Contains(type))
            .SelectMany(type => Enum.GetValues(type).Cast<Enum>()).Where(value => !EnumTexts.Table.ContainsKey(value)).ShouldBeEmpty();

    [Fact]
    public void Every_event_has_a_name_to_be_read() => EventTexts.Table.Keys.ShouldBe(EventNames.Table.Keys, ignoreOrder: true);

    [Fact]
    public void Every_refusal_of_the_domain_has_a_text() =>
        RefusalsIn(typeof(Refusal).Assembly).Select(refusal => refusal.Code).Distinct().ShouldBe(RefusalTexts.Table.Keys, ignoreOrder: true);

    [Fact]
    public void Every_workflow_has_a_name() =>
        typeof(AllWorkflows).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Workflows", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public)).Select(field => (string)field.GetRawConstantValue()!)
            .ShouldBe(WorkflowTexts.Table.Keys, ignoreOrder: true);

    [Fact]
    public void Every_role_has_a_name() => RoleTexts.Table.Keys.ShouldBe(Roles.All, ignoreOrder: true);

    [Theory]
    [InlineData("da", 1234567, "1.234.567")]
    [InlineData("en", 1234567, "1,234,567")]
    public void Numbers_have_the_form_of_the_language(string tag, int number, string expected) => In(tag).Number(number).ShouldBe(expected);

    [Theory]
    [InlineData("da", "3. marts 2024")]
    [InlineData("en", "3 March 2024")]
    public void Dates_have_the_form_of_the_language(string tag, string expected) => In(tag).Date(new DateOnly(2024, 3, 3)).ShouldBe(expected);

    [Fact]
    public void Times_are_Danish_time() =>
        In("da").Time(new DateTimeOffset(2024, 7, 1, 22, 30, 0, TimeSpan.Zero)).ShouldBe("2. juli 2024 kl. 00.30");

    [Theory]
    [InlineData(null, "da")]
    [InlineData("da", "da")]
    [InlineData("en-US,en;q=0.9", "en")]
    [InlineData("de,en;q=0.5,da;q=0.8", "da")]
    [InlineData("fr", "da")]
    [InlineData("en;q=0", "da")]
    public void The_browser_says_the_language_and_Danish_comes_first(string? accepted, string expected)
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        if (accepted is not null) http.Request.Headers.AcceptLanguage = accepted;
        Languages.Of(http.Request).Tag().ShouldBe(expected);
    }

    private static Words In(string tag) => new(Languages.Parse(tag)!.Value);

    private static IEnumerable<Text> All() =>
        typeof(Text).Assembly.GetTypes().SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .SelectMany(property => property.PropertyType == typeof(Text) ? [(Text)property.GetValue(null)!]
                : property.PropertyType == typeof(Text[]) ? (Text[])property.GetValue(null)!
                : []).Concat(EnumTexts.Table.Values).Concat(EventTexts.Table.Values).Concat(RefusalTexts.Table.Values).Concat(WorkflowTexts.Table.Values);

    private static IEnumerable<Refusal> RefusalsIn(Assembly assembly) =>
        assembly.GetTypes().SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public))
            .Where(property => property.PropertyType == typeof(Refusal)).Select(property => (Refusal)property.GetValue(null)!);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
