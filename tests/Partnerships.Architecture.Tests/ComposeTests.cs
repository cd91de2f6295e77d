using System.Diagnostics;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Partnerships.Architecture.Tests;

/// <summary>What holds of compose.yaml and of the image that it builds, on a machine without Docker too.</summary>
public partial class ComposeTests
{
    private const string Compose = "compose.yaml", Dockerfile = "ops/Dockerfile";

    // Their images have nothing that a check could be run with.
    private static readonly string[] WithoutShell = ["collector", "telemetry"];
    private static readonly string[] Nodes = ["node-1", "node-2"];

    private static readonly Dictionary<string, Dictionary<string, object>> Services = Read();

    [Fact]
    public void Two_nodes_stand_behind_a_proxy_beside_all_that_they_need() =>
        Services.Keys.ShouldBe([.. Nodes, "postgres", "proxy", "openid", "collector", "telemetry"], ignoreOrder: true);

    [Fact]
    public void The_proxy_knows_every_node() =>
        Nodes.ShouldAllBe(node => Repository.Read("ops/compose/haproxy.cfg").Contains($"server {node} {node}:8080", StringComparison.Ordinal));

    [Fact]
    public void Every_service_that_can_be_asked_how_it_is_is_asked()
    {
        Repository.Read(Dockerfile).ShouldContain("HEALTHCHECK ");
        Services.Where(service => !service.Value.ContainsKey("healthcheck")).Select(service => service.Key).ShouldBe([.. Nodes, .. WithoutShell], ignoreOrder: true);
    }

    [Fact]
    public void Nodes_write_to_their_volume_and_to_memory_only()
    {
        foreach (var node in Nodes)
        {
            Services[node]["read_only"].ShouldBe("true");
            Services[node]["tmpfs"].ShouldBe("/tmp");
            Services[node]["volumes"].ShouldBe(new List<object> { "keys:/data" });
        }
    }

    [Fact]
    public void Only_the_database_runs_with_rights_that_it_was_not_denied() =>
        Services.Where(service => service.Value.GetValueOrDefault("cap_drop") is not List<object> { Count: 1 } dropped || dropped[0] is not "ALL")
            .Select(service => service.Key).ShouldBe(["postgres"]);

    [Fact]
    public void The_image_is_built_apart_from_what_runs_and_runs_as_nobody()
    {
        var lines = Repository.Read(Dockerfile).Split('\n');
        lines.Count(line => line.StartsWith("FROM ", StringComparison.Ordinal)).ShouldBeGreaterThan(1);
        lines.Last(line => line.StartsWith("USER ", StringComparison.Ordinal)).ShouldBe("USER $APP_UID");
        var last = Array.FindLastIndex(lines, line => line.StartsWith("FROM ", StringComparison.Ordinal));
        lines[last].ShouldContain("/aspnet:");
    }

    [Fact]
    public void Images_are_of_a_version() =>
        Services.Where(service => service.Key != "node-1" && service.Key != "node-2").Select(service => (string)service.Value["image"])
            .ShouldAllBe(image => Version().IsMatch(image));

    [Fact]
    public void Ports_are_open_on_the_loopback_address_only() =>
        Services.Values.Where(service => service.ContainsKey("ports")).SelectMany(service => (List<object>)service["ports"])
            .ShouldAllBe(port => ((string)port).StartsWith("127.0.0.1:", StringComparison.Ordinal));

    [Fact]
    public void No_secret_stands_in_a_file()
    {
        Services.Values.Where(service => service.ContainsKey("environment")).SelectMany(service => (Dictionary<object, object>)service["environment"])
            .Where(one => Secret().IsMatch((string)one.Key) && !((string)one.Key).EndsWith("_FILE", StringComparison.Ordinal))
            .ShouldAllBe(one => ((string)one.Value).StartsWith("${", StringComparison.Ordinal));
        Password().Matches(Repository.Read("ops/compose/realm.json")).ShouldAllBe(value => value.Groups[1].Value.StartsWith("${", StringComparison.Ordinal));
        Repository.Read(Compose).ShouldNotContain("Password=");
    }

    [Fact]
    public void The_nodes_know_the_provider_by_the_address_that_browsers_do_and_find_it_by_their_own()
    {
        using var realm = JsonDocument.Parse(Repository.Read("ops/compose/realm.json"));
        var path = $"/realms/{realm.RootElement.GetProperty("realm").GetString()}";
        var openid = Environment("openid");
        openid["KC_HOSTNAME_BACKCHANNEL_DYNAMIC"].ShouldBe("true");
        ((List<object>)Services["openid"]["ports"]).ShouldBe([$"{((string)openid["KC_HOSTNAME"])["http://".Length..]}:8080"]);
        foreach (var node in Nodes.Select(Environment))
        {
            node["OpenId__Authority"].ShouldBe(openid["KC_HOSTNAME"] + path);
            node["OpenId__MetadataAddress"].ShouldBe($"http://openid:8080{path}/.well-known/openid-configuration");
            var client = realm.RootElement.GetProperty("clients").EnumerateArray().Single(one => one.GetProperty("clientId").GetString() == (string)node["OpenId__ClientId"]);
            client.GetProperty("protocolMappers").EnumerateArray().Select(mapper => mapper.GetProperty("name").GetString()).ShouldBe(["role", "city", "audience"], ignoreOrder: true);
        }
    }

    [Fact]
    public void Docker_can_read_it()
    {
        Assert.SkipUnless(Docker("version") == 0, "There is no docker compose on this machine.");
        Docker("config", "--quiet").ShouldBe(0);
    }

    private static Dictionary<object, object> Environment(string service) => (Dictionary<object, object>)Services[service]["environment"];

    private static int? Docker(params string[] arguments)
    {
        var start = new ProcessStartInfo("docker", ["compose", .. arguments]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (Match variable in Variable().Matches(Repository.Read(Compose))) start.Environment[variable.Groups[1].Value] = "1";
        try
        {
            using var docker = Process.Start(start)!;
            docker.WaitForExit();
            return docker.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static Dictionary<string, Dictionary<string, object>> Read()
    {
        using var text = new StringReader(Repository.Read(Compose));
        var services = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(text)))["services"];
        return ((Dictionary<object, object>)services).ToDictionary(
            service => (string)service.Key, service => ((Dictionary<object, object>)service.Value).ToDictionary(one => (string)one.Key, one => one.Value));
    }

    [GeneratedRegex(@"\$\{(\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^[^:]+:\d+\.\d+")]
    private static partial Regex Version();

    [GeneratedRegex("PASSWORD|SECRET|KEY|TOKEN", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex("""
        "type":\s"password",\s"value":\s"([^"]*)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Password();
}
