namespace Partnerships.Architecture.Tests;

/// <summary>The checkout that these tests were built in, as files. Paths are relative to its root, with slashes.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", ".data", ".vs", ".idea", "bin", "obj", "artifacts", "node_modules", "lib"];

    public static string Root { get; } = FindRoot();

    /// <summary>All files that are kept in the repository; wwwroot/lib and the like are fetched or made.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(Root).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The projects that build everywhere.</summary>
    public static IEnumerable<string> Projects => AllProjects.Except(CritterStackProjects);

    /// <summary>Those that need Marten and Wolverine, which not every package registry carries.</summary>
    public static IEnumerable<string> CritterStackProjects => AllProjects.Where(file => Path.GetFileName(file).Contains(".CritterStack.", StringComparison.Ordinal));

    private static IEnumerable<string> AllProjects => Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static XDocument Project(string name) => XDocument.Parse(Read($"src/{name}/{name}.csproj"));

    /// <summary>What a project names with <c>PackageReference</c> or <c>ProjectReference</c>.</summary>
    public static IEnumerable<string> References(string project) =>
        Project(project).Descendants().Where(one => one.Name.LocalName is "PackageReference" or "ProjectReference")
            .Select(one => Path.GetFileNameWithoutExtension(one.Attribute("Include")!.Value));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(inner => !NotOurs.Contains(Path.GetFileName(inner))).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EventSourcedPartnerships.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests read the checkout that they were built in; it is not above " + AppContext.BaseDirectory);
        return folder.FullName;
    }
}
