using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.EventStore.Contract.Faults;
using Partnerships.EventStore.Contract.Model;
using Xunit;

namespace Partnerships.EventStore.Contract;

/// <summary>Random lives of a library, with commands at once, repeats, looks, followers, rebuilds and mishaps, against a model in
/// memory. A life that goes wrong is made as short as it can be, and printed with the seed that brings it back.</summary>
[Trait("kind", "torture")]
public abstract partial class ModelContract(IEngineFactory engines)
{
    // A seed that a failure named: that one case is run, and made shorter, again.
    private const string Replay = "PARTNERSHIPS_REPLAY";

    private static readonly int Lives = Torture.Times(few: 10, many: 250);

    [Fact]
    public void Any_life_of_a_library_goes_as_if_everything_had_come_one_after_another()
    {
        try
        {
            Prop.ForAll(Chances.Lives, Live).Check(Run());
        }
        catch (Exception e) when (Place().Match(e.Message) is { Success: true } place)
        {
            throw new InvalidOperationException($"{Replay}={place.Groups["seed"].Value},{place.Groups["size"].Value} brings it back.\n{e.Message}");
        }
    }

    private async Task Live(Steps steps)
    {
        await using var log = await engines.NewLog();
        await using var life = new Life(log);
        await life.Live(steps.All);
    }

    private static Config Run()
    {
        if (Environment.GetEnvironmentVariable(Replay) is not { Length: > 0 } replay) return Config.QuickThrowOnFailure.WithMaxTest(Lives);
        var parts = replay.Split(',');
        return Config.QuickThrowOnFailure.WithMaxTest(1).WithReplay(
            ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"size of (?<size>\d+) and seed of \((?<seed>\d+,\d+)\)")]
    private static partial Regex Place();
}
