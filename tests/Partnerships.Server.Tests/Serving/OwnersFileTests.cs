using Partnerships.Server.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Serving;

public sealed class OwnersFileTests : IDisposable
{
    private const int Together = 4, Rounds = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly string folder = Directory.CreateTempSubdirectory("partnerships-owners-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task All_that_make_it_at_once_read_the_same()
    {
        using var start = new Barrier(Together);
        var read = await Task.WhenAll(Enumerable.Range(0, Together).Select(maker => Task.Factory.StartNew(
            () => Enumerable.Range(0, Rounds).Select(round =>
            {
                var path = Path.Combine(folder, $"{round}");
                start.SignalAndWait(Patience, TestContext.Current.CancellationToken).ShouldBeTrue("Another maker has failed.");
                OwnersFile.EnsureMade(path, () => $"{maker}");
                return File.ReadAllText(path);
            }).ToList(),
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        for (var maker = 1; maker < Together; maker++) read[maker].ShouldBe(read[0]);
        Directory.GetFiles(folder).Length.ShouldBe(Rounds);
    }

    [Fact]
    public void What_cannot_be_made_is_an_error_and_leaves_nothing()
    {
        Should.Throw<DirectoryNotFoundException>(() => OwnersFile.EnsureMade(Path.Combine(folder, "none", "key"), () => "a"));
        var taken = Directory.CreateDirectory(Path.Combine(folder, "key")).FullName;
        Should.Throw<IOException>(() => OwnersFile.EnsureMade(taken, () => "a"));
        Directory.GetFiles(folder).ShouldBeEmpty();
    }
}
