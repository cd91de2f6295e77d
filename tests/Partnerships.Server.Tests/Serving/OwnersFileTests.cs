using Partnerships.Server.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Serving;

public sealed class OwnersFileTests : IDisposable
{
    private const int Together = 4, Rounds = 500;
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
                start.SignalAndWait(TestContext.Current.CancellationToken);
                OwnersFile.EnsureMade(path, () => $"{maker}");
                return File.ReadAllText(path);
            }).ToList(),
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        for (var maker = 1; maker < Together; maker++) read[maker].ShouldBe(read[0]);
        Directory.GetFiles(folder).Length.ShouldBe(Rounds);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error() =>
        Should.Throw<DirectoryNotFoundException>(() => OwnersFile.EnsureMade(Path.Combine(folder, "none", "key"), () => "a"));
}
