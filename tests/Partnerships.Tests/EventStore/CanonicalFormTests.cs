using System.Text;
using Partnerships.EventStore;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.EventStore;

/// <summary>What is canonical by RFC 8785 and what is not, read from bytes alone.</summary>
public sealed class CanonicalFormTests
{
    private const string MemberOrder = "follows", OtherBytes = "other bytes", Fraction = "not whole", NoJson = "no JSON";

    private static string? Breach(string json) => CanonicalForm.Breach(Encoding.UTF8.GetBytes(json));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":[1,-2,true,null,{"b":"é€😀","c":{}}],"b":[]}""")]
    [InlineData("""{"\r":1,"1":2,"é":3,"€":4,"😀":5,"ﬀ":6}""")]
    [InlineData("""{"a":"\"\\\n\u000f/'"}""")]
    [InlineData("9223372036854775807")]
    public void Canonical_bytes_are_known_as_such(string json) => Breach(json).ShouldBeNull();

    [Fact]
    public void What_the_product_writes_is_canonical() =>
        CanonicalForm.Breach(CanonicalJson.Encode(Viborg.AgreedTerms)).ShouldBeNull();

    [Theory]
    [InlineData("""{"b":1,"a":2}""", MemberOrder)]
    [InlineData("""{"a":1,"a":2}""", MemberOrder)]
    [InlineData("""{"ﬀ":1,"😀":2}""", MemberOrder)] // UTF-16 puts surrogates before U+FB00, UTF-8 after it
    [InlineData("""{"a":{"c":1,"b":2}}""", MemberOrder)]
    [InlineData("""{"a": 1}""", OtherBytes)]
    [InlineData("{\"a\":1}\n", OtherBytes)]
    [InlineData("""{"a":"\u0041"}""", OtherBytes)]
    [InlineData("""{"a":"\/"}""", OtherBytes)]
    [InlineData("""{"a":"\u000F"}""", OtherBytes)]
    [InlineData("""{"a":-0}""", OtherBytes)]
    [InlineData("""{"a":1.0}""", Fraction)]
    [InlineData("""{"a":1e3}""", Fraction)]
    [InlineData("""{"a":"\ud83d"}""", NoJson)]
    [InlineData("""{"a":1""", NoJson)]
    [InlineData("", NoJson)]
    public void Every_other_form_is_told_apart(string json, string why) => Breach(json).ShouldNotBeNull().ShouldContain(why);

    [Fact]
    public void Bytes_that_are_no_utf_8_are_no_json() => CanonicalForm.Breach([.. "{\"a\":\""u8, 0xff, .. "\"}"u8]).ShouldNotBeNull().ShouldContain(NoJson);
}
