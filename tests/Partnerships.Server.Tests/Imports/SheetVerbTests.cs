using Partnerships.Server.Tests.Operations;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Imports;

[Collection(ImportHttpTests.Name)]
public sealed class SheetVerbTests(SmallLog log, Cluster cluster) : IClassFixture<SmallLog>, IDisposable
{
    private const string Areas = "Nøgle;Navn;Noter\nbakken;Bakken;x\nvangen;Vangen;\n";
    private readonly string folder = Directory.CreateTempSubdirectory("partnerships-sheets-").FullName;

    [Fact]
    public async Task While_no_server_runs_the_verb_imports_and_exports_by_itself()
    {
        var settings = await log.Copy();
        var tried = (await Operator.Run(settings, "import", Sheet(Areas), "--city", log.City, "--dry-run")).ShouldEnd(0);
        tried.Output.ShouldContain("row 3: new");
        tried.Output.ShouldContain("Not looked at: Noter.");
        (await Operator.Run(settings, "import", Sheet(Areas), "--city", log.City, "--json")).ShouldEnd(0).Json.GetProperty("new").GetInt32().ShouldBe(2);
        (await Operator.Run(settings, "import", Sheet(Areas), "--city", log.City)).ShouldEnd(0).Output.ShouldContain("0 new, 0 changed, 2 unchanged");
        var wrong = (await Operator.Run(settings, "import", Sheet("Key,Name\n1,\n"), "--city", log.City)).ShouldEnd(1);
        wrong.Output.ShouldStartWith("row 2, Name: The cell must be filled in (cell-missing)");
        foreach (var kind in new[] { "agreements", "candidates", "placements" })
        {
            var export = (await Operator.Run(settings, "export", kind, "--city", log.City)).ShouldEnd(0).Output;
            (await Operator.Run(settings, "import", Sheet(export), "--json")).ShouldEnd(0).Json.GetProperty("unchanged").GetInt32().ShouldBe(1, export);
        }
    }

    [Fact]
    public async Task A_running_server_does_it_when_it_is_named()
    {
        var server = cluster.Shared;
        var town = await Town.Found(server);
        var url = new[] { "--url", server.Address };
        (await Operator.Run(server.Settings, ["import", Sheet(Areas), "--city", town.Code, .. url])).ShouldEnd(0).Output.ShouldContain("2 new");
        var wrong = (await Operator.Run(server.Settings, ["import", Sheet("Key,Name\n1,\n"), "--city", town.Code, .. url])).ShouldEnd(1);
        wrong.Output.ShouldContain("row 2, Name: The cell must be filled in (cell-missing)");
        await server.Operations.Settle(TestContext.Current.CancellationToken);
        var to = Path.Combine(folder, "out.csv");
        (await Operator.Run(server.Settings, ["export", "areas", "--city", town.Code, "--lang", "en", "--output", to, .. url])).ShouldEnd(0);
        (await File.ReadAllTextAsync(to, TestContext.Current.CancellationToken)).ShouldStartWith("Key;City;Name;");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Sheet(string text)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
