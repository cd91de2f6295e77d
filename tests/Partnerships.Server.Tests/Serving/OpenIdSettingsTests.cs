using Partnerships.Server.Operations;
using Partnerships.Server.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Serving;

public sealed class OpenIdSettingsTests
{
    private static readonly Dictionary<string, string> Enough = new() { ["Authority"] = "https://login.example.dk/realms/partnerships/", ["ClientId"] = "partnerships" };

    [Fact]
    public void Without_any_of_the_variables_there_is_no_provider() => OpenIdSettings.From(new Dictionary<string, string>()).ShouldBeNull();

    [Fact]
    public void Authority_and_client_are_enough()
    {
        var settings = OpenIdSettings.From(Enough)!;
        settings.Check(development: false);
        settings.Metadata.ShouldBe("https://login.example.dk/realms/partnerships/.well-known/openid-configuration");
        (settings.RoleClaim, settings.CityClaim, settings.Audience).ShouldBe(("role", "city", null));
    }

    [Fact]
    public void Every_violated_rule_is_named() =>
        Should.Throw<VerbException>(() => OpenIdSettings.From(new Dictionary<string, string>
        {
            ["Authority"] = "login.example.dk", ["MetadataAddress"] = "http://login.example.dk/metadata", ["ClientID"] = "partnerships",
        })!.Check(development: false)).Message.ShouldBe(
            "Sign-in is not set up rightly: OpenId__Authority must be an address that begins with https:// and has neither user, query nor fragment. "
            + "OpenId__MetadataAddress must begin with https://, unless it is on the loopback address or the server is a development server. "
            + "OpenId__ClientId is missing. OpenId__ClientID is no setting. See ops/README.md.");

    [Theory]
    [InlineData("http://login.example.dk", true, true)]
    [InlineData("http://login.example.dk", false, false)]
    [InlineData("http://127.0.0.1:8180/realms/partnerships", false, true)]
    [InlineData("http://localhost:8180", false, true)]
    [InlineData("https://login.example.dk/?a=b", true, false)]
    [InlineData("https://login.example.dk/#a", true, false)]
    [InlineData("https://user@login.example.dk/", true, false)]
    [InlineData("file:///etc/passwd", true, false)]
    public void Tokens_go_over_https_except_on_the_machine_itself_and_in_development(string authority, bool development, bool good)
    {
        var check = () => OpenIdSettings.From(new Dictionary<string, string>(Enough) { ["Authority"] = authority })!.Check(development);
        if (good) check();
        else Should.Throw<VerbException>(check).Message.ShouldContain("OpenId__Authority must");
    }

    [Fact]
    public void The_secret_is_not_written_anywhere() =>
        OpenIdSettings.From(new Dictionary<string, string>(Enough) { ["ClientSecret"] = "geheim" })!.ToString().ShouldNotContain("geheim");
}
