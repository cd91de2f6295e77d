using Partnerships.EventStore;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Sample;

/// <summary>Does deeds in the order of their days, at simulated moments, and lets the workflows do theirs at their own.</summary>
internal sealed class Simulation(CommandPath path, IEventStoreOperations operations, SimulatedClock clock, Dice dice)
{
    private int given;

    /// <summary>Does what falls on the days up to <paramref name="last"/>; days on which nothing happens cost nothing.</summary>
    /// <returns>How many commands were given, those of the workflows not counted.</returns>
    /// <exception cref="InvalidOperationException">A deed was refused: the sample and the domain disagree.</exception>
    public async Task<int> Run(IEnumerable<Deed> deeds, DateOnly last, CancellationToken cancellation)
    {
        foreach (var day in deeds.Where(deed => deed.On <= last).GroupBy(deed => deed.On).OrderBy(day => day.Key))
        {
            var moment = RecordingDays.Moment(day.Key);
            await LetTimePass(moment, cancellation);
            foreach (var wave in Waves.Of(day))
            {
                await Task.WhenAll(wave.Select(deed => Carry(deed, given++, cancellation)));
                await operations.Settle(cancellation);
            }
        }
        await LetTimePass(Denmark.StartOf(last.AddDays(1)).AddTicks(-1), cancellation);
        return given;
    }

    private async Task LetTimePass(DateTimeOffset moment, CancellationToken cancellation)
    {
        while (await operations.NextDue(cancellation) is { } due && due <= moment)
        {
            if (due > clock.GetUtcNow()) clock.Set(due);
            await operations.Settle(cancellation);
        }
        clock.Set(moment);
    }

    private async Task Carry(Deed deed, int number, CancellationToken cancellation)
    {
        var id = dice.For($"command {number}").Uuid(deed.On);
        var context = new CommandContext(id, id.ToByteArray(), deed.Caller.Name, null, id);
        if (await path.Carry(new Order(deed.Caller, context), deed.Command, cancellation) is Answer.Refused refused)
            throw new InvalidOperationException(
                $"The sample's command {number} on {deed.On:yyyy-MM-dd} to {deed.Command.Subject} was refused: {string.Join(", ", refused.Refusals)}");
    }
}
