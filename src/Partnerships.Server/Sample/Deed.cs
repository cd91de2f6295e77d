using Partnerships.Server.Access;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Sample;

/// <summary>A command that somebody gives on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Caller">Who.</param>
/// <param name="Command">What.</param>
/// <param name="Reads">The streams beside its subject that it depends on and that the sample changes while the city runs.</param>
/// <param name="Changes">The streams beside its subject that it, or what follows from it at once, changes.</param>
internal sealed record Deed(DateOnly On, Caller Caller, Command Command, IReadOnlyList<StreamRef> Reads, IReadOnlyList<StreamRef> Changes)
{
    /// <summary>A deed that touches nothing but its subject.</summary>
    public Deed(DateOnly on, Caller caller, Command command) : this(on, caller, command, [], []) { }
}

/// <summary>The deeds of a day in waves: those of one wave have nothing to do with each other, and can be done at once
/// without that the result depends on who was first; what depends on an earlier deed is in a later wave.</summary>
internal static class Waves
{
    /// <summary>The waves, the deeds of each in the order given.</summary>
    public static IReadOnlyList<IReadOnlyList<Deed>> Of(IEnumerable<Deed> deeds)
    {
        var waves = new List<List<Deed>>();
        var changed = new Dictionary<StreamRef, int>();
        var read = new Dictionary<StreamRef, int>();
        foreach (var deed in deeds)
        {
            StreamRef[] changes = [deed.Command.Subject, .. deed.Changes];
            var wave = deed.Reads.Select(stream => changed.GetValueOrDefault(stream))
                .Concat(changes.Select(stream => Math.Max(changed.GetValueOrDefault(stream), read.GetValueOrDefault(stream))))
                .Max();
            if (wave == waves.Count) waves.Add([]);
            waves[wave].Add(deed);
            foreach (var stream in changes) changed[stream] = wave + 1;
            foreach (var stream in deed.Reads) read[stream] = Math.Max(read.GetValueOrDefault(stream), wave + 1);
        }
        return waves;
    }
}
