namespace Partnerships.Architecture.Tests;

public partial class SeamTests
{
    private const string Seam = "Partnerships.EventStore", Engine = "Partnerships.EventStore.Postgres", Vault = "Partnerships.Vault";

    [Fact]
    public void The_seam_references_no_package_and_no_project() => Repository.References(Seam).ShouldBeEmpty();

    [Fact]
    public void The_engine_knows_the_seam_and_Npgsql_only() => Repository.References(Engine).ShouldBe([Seam, "Npgsql"], ignoreOrder: true);

    [Fact]
    public void The_vault_knows_Npgsql_only() => Repository.References(Vault).ShouldBe(["Npgsql"]);

    [Theory]
    [InlineData(Seam)]
    [InlineData(Engine)]
    [InlineData(Vault)]
    [InlineData("Partnerships.EventStore.Contract", "tests")]
    public void Storage_has_no_word_of_housing(string project, string folder = "src") =>
        Repository.Files.Where(file => file.StartsWith($"{folder}/{project}/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".sql")
            .SelectMany(file => WordsOfTheField().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("class AgreementTable", true)]
    [InlineData("-- vacancies by area", true)]
    [InlineData("var homeCity = 1;", true)]
    [InlineData("capacity, replacement, velocity", false)]
    public void The_words_are_found_in_any_spelling(string text, bool found) => WordsOfTheField().IsMatch(text).ShouldBe(found);

    [GeneratedRegex("""
        (?<![A-Za-z])(agreement|vacanc|placement|candidate|housing|(city|cities)\b|compan(y|ies)\b|steering|apprentice|resident|municipal|tenant|wage|contractor|jobcentre)
        |Agreement|Vacanc|Placement|Candidate|Housing|(City|Cities)(?![a-z])|Compan(y|ies)|Steering|Apprentice|Resident|Municipal|Tenant|Wage|Contractor|Jobcentre
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WordsOfTheField();
}
