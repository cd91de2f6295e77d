namespace Partnerships.Architecture.Tests;

public partial class LayoutTests
{
    private const int MedianLines = 80, MostLines = 300;
    private static readonly string[] KindsOfThings = ["Commands", "Handlers", "Queries", "Models", "Services", "Helpers", "Common", "Utils"];

    private static IEnumerable<string> Written => Repository.Files.Where(file =>
        Path.GetExtension(file) is ".cs" or ".razor" or ".sql" or ".js" or ".css" or ".sh" || file.StartsWith("ops/", StringComparison.Ordinal) && Path.GetExtension(file) == "");

    [Fact]
    public void Folders_are_subjects_not_kinds_of_things() =>
        Repository.Files.Where(file => file.Split('/')[..^1].Intersect(KindsOfThings, StringComparer.OrdinalIgnoreCase).Any()).ShouldBeEmpty();

    [Fact]
    public void No_file_is_long() => Written.Where(file => Lines(file) > MostLines).ShouldBeEmpty();

    [Fact]
    public void Half_of_the_files_are_short()
    {
        var lengths = Written.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(Lines).Order().ToList();
        lengths.Count.ShouldBeGreaterThan(20);
        lengths[lengths.Count / 2].ShouldBeLessThanOrEqualTo(MedianLines);
    }

    [Fact]
    public void The_solution_has_all_projects_and_no_other() =>
        ProjectInSolution().Matches(Repository.Read("EventSourcedPartnerships.sln")).Select(match => match.Value.Trim('"').Replace('\\', '/'))
            .ShouldBe(Repository.Projects, ignoreOrder: true);

    [Fact]
    public void Every_test_project_mirrors_a_source_project() =>
        Repository.Projects.Where(file => file.EndsWith(".Tests.csproj", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension)
            .Select(name => name![..^".Tests".Length]).Where(name => name != "Partnerships.Architecture")
            .ShouldAllBe(name => Repository.Files.Contains($"src/{name}/{name}.csproj"));

    [Fact]
    public void Server_types_are_internal() =>
        System.Reflection.Assembly.Load("Partnerships.Server").GetExportedTypes()
            // Razor makes its components public, and the web SDK makes Program so.
            .Where(type => type.Name != "Program" && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type) && !type.Name.StartsWith('_'))
            .ShouldBeEmpty();

    private static int Lines(string file) => Repository.Read(file).AsSpan().Count('\n');

    [GeneratedRegex("""
        "[^"]+\.csproj"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ProjectInSolution();
}
