using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Partnerships.EventStore;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.EventStore;

/// <summary>RFC 8785, JSON Canonicalization Scheme, with the RFC's own examples.</summary>
public sealed class CanonicalJsonTests
{
    private sealed record Text(string Value);

    private sealed record Numbers(int Int, long Long, int? Absent);

    private sealed record Fraction(decimal Value);

    private sealed record Table(Dictionary<string, string> Rows);

    private sealed record RfcMembers(
        [property: JsonPropertyName("\u20ac")] string Euro,
        [property: JsonPropertyName("\r")] string Return,
        [property: JsonPropertyName("\ufb33")] string Dalet,
        [property: JsonPropertyName("1")] string One,
        [property: JsonPropertyName("\ud83d\ude00")] string Emoji,
        [property: JsonPropertyName("\u0080")] string Control,
        [property: JsonPropertyName("\u00f6")] string Umlaut);

    private static string Encoded(object value) => Encoding.UTF8.GetString(CanonicalJson.Encode(value));

    [Fact]
    public void The_rfc_s_string_is_written_as_the_rfc_writes_it() =>
        Encoded(new Text("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/")).ShouldBe("""{"value":"€$\u000f\nA'B\"\\\\\"/"}""");

    [Fact]
    public void Members_are_sorted_by_the_utf_16_code_units_of_their_names_as_in_the_rfc() =>
        Encoded(new RfcMembers("Euro Sign", "Carriage Return", "Hebrew Letter Dalet With Dagesh", "One", "Emoji: Grinning Face", "Control", "Latin Small Letter O With Diaeresis"))
            .ShouldBe(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
                + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");

    [Theory]
    [InlineData("\0", "\\u0000")]
    [InlineData("\u0007", "\\u0007")]
    [InlineData("\b", "\\b")]
    [InlineData("\t", "\\t")]
    [InlineData("\n", "\\n")]
    [InlineData("\u000b", "\\u000b")]
    [InlineData("\f", "\\f")]
    [InlineData("\r", "\\r")]
    [InlineData("\u001f", "\\u001f")]
    [InlineData("\u007f", "\u007f")]
    [InlineData("\u0080", "\u0080")]
    [InlineData("\u2028\u2029", "\u2028\u2029")]
    [InlineData("é€æøå", "é€æøå")]
    [InlineData("😀 \"👍🏽\"", "😀 \\\"👍🏽\\\"")]
    [InlineData("<a href='x'>&+/</a>", "<a href='x'>&+/</a>")]
    [InlineData("\ufffd\"", "\ufffd\\\"")]
    [InlineData("\ufffe\uffff\ufeff", "\ufffe\uffff\ufeff")]
    public void A_character_is_escaped_only_where_the_rfc_demands_it(string text, string expected) =>
        Encoded(new Text(text)).ShouldBe($"{{\"value\":\"{expected}\"}}");

    // Not as inline data: attributes are stored as UTF-8, which has no half pairs.
    [Fact]
    public void Half_a_surrogate_pair_is_no_text_and_is_refused()
    {
        foreach (var text in (string[])["\ud800", "\ud800\"", "\"\udc00", "a\ud800b", "\n\udc00\ud800"])
            Should.Throw<ArgumentException>(() => CanonicalJson.Encode(new Text(text)), text);
    }

    [Fact]
    public void Any_text_is_read_back_as_it_was() => Properties.Hold(Texts.WellFormed, text =>
        CanonicalJson.Decode(CanonicalJson.Encode(new Text(text)), typeof(Text)).ShouldBe(new Text(text)));

    [Fact]
    public void Whole_numbers_are_written_plainly_and_what_is_null_is_absent() =>
        Encoded(new Numbers(-1, long.MaxValue, null)).ShouldBe("""{"int":-1,"long":9223372036854775807}""");

    [Fact]
    public void Numbers_that_are_not_whole_are_refused() =>
        Should.Throw<NotSupportedException>(() => CanonicalJson.Encode(new Fraction(1.5m)));

    [Fact]
    public void Dictionaries_are_refused() =>
        Should.Throw<NotSupportedException>(() => CanonicalJson.Encode(new Table([])));

    [Theory]
    [InlineData("""{"value":"x","more":1}""")]
    [InlineData("""{}""")]
    [InlineData("""{"value":null}""")]
    [InlineData("null")]
    [InlineData("")]
    public void What_is_not_of_the_type_is_not_read(string json) =>
        Should.Throw<JsonException>(() => CanonicalJson.Decode(Encoding.UTF8.GetBytes(json), typeof(Text)));
}
