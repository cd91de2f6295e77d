namespace Partnerships.Architecture.Tests;

public partial class PackageTests
{
    [Fact]
    public void Versions_of_packages_stand_in_one_place() =>
        Repository.Projects.Concat(Repository.CritterStackProjects).Where(file => XDocument.Parse(Repository.Read(file)).Descendants("PackageReference")
            .Any(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null)).ShouldBeEmpty();

    [Fact]
    public void Every_version_there_is_used()
    {
        var used = Repository.Projects.SelectMany(file => XDocument.Parse(Repository.Read(file)).Descendants("PackageReference")).Select(Name).ToHashSet();
        XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(Name).Where(name => !used.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_locks_its_packages() =>
        Repository.Projects.Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/') + "/packages.lock.json")
            .Where(locked => !Repository.Files.Contains(locked)).ShouldBeEmpty();

    [Fact]
    public void Lock_files_name_no_registry() =>
        Repository.Files.Where(file => Path.GetFileName(file) is "packages.lock.json" or "package-lock.json" && Address().IsMatch(Repository.Read(file))).ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine() =>
        Repository.Files.Where(file => Path.GetExtension(file) is not (".png" or ".ico") && SomebodysFolder().IsMatch(Repository.Read(file))).ShouldBeEmpty();

    [Fact]
    public void The_scripts_of_ops_can_be_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no executable bit.");
        var scripts = Repository.Files.Where(file => SeparateScript().IsMatch(file)).ToList();
        scripts.ShouldContain("ops/run");
        scripts.ShouldAllBe(file => Repository.Read(file).StartsWith("#!/usr/bin/env bash\n", StringComparison.Ordinal) && IsExecutable(file));
    }

    private static bool IsExecutable(string file) =>
        !OperatingSystem.IsWindows() && File.GetUnixFileMode(Path.Combine(Repository.Root, file)).HasFlag(UnixFileMode.UserExecute);

    private static string Name(XElement package) => package.Attribute("Include")!.Value;

    [GeneratedRegex("https?://")]
    private static partial Regex Address();

    [GeneratedRegex(@"/(home|Users)/[a-z][\w.-]*/|[A-Z]:\\Users\\\w")]
    private static partial Regex SomebodysFolder();

    [GeneratedRegex(@"^(ops|\.ci)/[a-z-]+$")]
    private static partial Regex SeparateScript();
}
