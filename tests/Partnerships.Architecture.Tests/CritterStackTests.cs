namespace Partnerships.Architecture.Tests;

/// <summary>Marten and Wolverine cannot be restored everywhere: everything else must build without them.</summary>
public class CritterStackTests
{
    private const string Versions = "CritterStack.Packages.props";

    [Fact]
    public void No_project_of_the_solution_needs_Marten_or_Wolverine()
    {
        var packages = XDocument.Parse(Repository.Read(Versions)).Descendants("PackageVersion").Select(Included).ToHashSet();
        packages.ShouldContain("Marten");
        var apart = Repository.CritterStackProjects.Select(Path.GetFileName).ToHashSet();
        apart.ShouldNotBeEmpty();
        Repository.Projects.Where(file => References(file).Any(name => packages.Contains(name) || apart.Contains(name.Split('/', '\\')[^1]))).ShouldBeEmpty();
    }

    [Fact]
    public void Their_projects_are_built_only_when_asked_for() =>
        Repository.CritterStackProjects.Where(file => !XDocument.Parse(Repository.Read(file)).Descendants("Import")
            .Any(import => import.Attribute("Project")!.Value.EndsWith($"/{Versions}", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Their_packages_are_not_locked() =>
        Repository.CritterStackProjects.Where(file => Repository.Files.Contains($"{file[..file.LastIndexOf('/')]}/packages.lock.json")).ShouldBeEmpty();

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(Repository.Read(project)).Descendants().Where(one => one.Name.LocalName is "PackageReference" or "ProjectReference").Select(Included);

    private static string Included(XElement element) => element.Attribute("Include")!.Value;
}
