namespace Partnerships.Architecture.Tests;

public class PurityTests
{
    private static readonly string Domain = typeof(EventNames).Assembly.Location;

    [Fact]
    public void The_domain_references_no_package_and_no_project() => Repository.References("Partnerships").ShouldBeEmpty();

    [Fact]
    public void The_domain_uses_the_base_class_library_only() =>
        MemberUse.AssembliesOf(Domain).ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void The_domain_reads_no_clock_no_chance_and_no_environment() => Impurities.In(Domain).ShouldBeEmpty();

    [Theory]
    [InlineData("System.DateTime::get_Now")]
    [InlineData("System.DateTimeOffset::get_UtcNow")]
    [InlineData("System.TimeProvider::get_System")]
    [InlineData("System.Random::get_Shared")]
    [InlineData("System.Guid::CreateVersion7")]
    [InlineData("System.Environment::get_MachineName")]
    [InlineData("System.IO.File::ReadAllText")]
    [InlineData("System.Console::WriteLine")]
    [InlineData("System.Net.Http.HttpClient::.ctor")]
    [InlineData("System.Threading.Tasks.Task::Delay")]
    [InlineData("System.Threading.Tasks.Task`1::get_Result")]
    public void The_scan_finds(string impurity) => Impurities.In(typeof(PurityTests).Assembly.Location).ShouldContain(impurity);

    // Never run: it is here to be found.
    internal static async Task<string> Impure()
    {
        using var client = new HttpClient();
        await Task.Delay(Random.Shared.Next());
        Console.WriteLine(DateTime.Now + " " + DateTimeOffset.UtcNow + Guid.CreateVersion7() + TimeProvider.System);
        return await File.ReadAllTextAsync(Environment.MachineName) + File.ReadAllText(Task.FromResult("").Result);
    }
}
