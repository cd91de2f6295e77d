namespace Partnerships.Vault.Tests;

public sealed class MasterKeysTests
{
    private static readonly string Key = MasterKeys.NewKey();

    [Fact]
    public void A_key_is_stated_in_base64_or_as_a_file_that_holds_it()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"{Key}\n");
        MasterKeys.Parse(new Dictionary<string, string> { ["2026"] = file }, null).Of("2026").ShouldBe(Convert.FromBase64String(Key));
        File.Delete(file);
        MasterKeys.Parse(new Dictionary<string, string> { ["2026"] = Key }, null).Current.ShouldBe("2026");
    }

    [Fact]
    public void Of_several_one_must_be_said_to_be_current()
    {
        var two = new Dictionary<string, string> { ["2026"] = Key, ["2027"] = MasterKeys.NewKey() };
        MasterKeys.Parse(two, "2027").Current.ShouldBe("2027");
        Should.Throw<VaultException>(() => MasterKeys.Parse(two, null));
        Should.Throw<VaultException>(() => MasterKeys.Parse(two, "2028")).Message.ShouldContain("2026, 2027");
    }

    [Theory]
    [InlineData("2026", "c2hvcnQ=")]
    [InlineData("2026", "/nowhere/to/be/found")]
    [InlineData("Id With Spaces", null)]
    public void What_is_no_key_is_refused_and_never_repeated(string id, string? value)
    {
        var refused = Should.Throw<VaultException>(() => MasterKeys.Parse(new Dictionary<string, string> { [id] = value ?? Key }, null));
        refused.ToString().ShouldNotContain(value ?? Key);
    }
}
