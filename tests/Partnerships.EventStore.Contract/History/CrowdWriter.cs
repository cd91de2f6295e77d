using System.Security.Cryptography;
using System.Text;

namespace Partnerships.EventStore.Contract.History;

/// <summary>Writes to streams that others write to as well. Now and then repeats what was recorded, or gives up a command that
/// got no answer, which then stays in doubt.</summary>
internal sealed class CrowdWriter(Crowd crowd, string who, Random chance)
{
    private const int Books = 12;
    private const int Members = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private readonly List<(Guid Id, string Words, Decide Decide)> recorded = [];

    public async Task Write(int commands)
    {
        for (var i = 0; i < commands && !crowd.IsStopping; i++)
        {
            if (recorded.Count > 0 && chance.Next(10) == 0) await Send(recorded[chance.Next(recorded.Count)]);
            else if (await Send(New()) is { } command) recorded.Add(command);
        }
    }

    private (Guid Id, string Words, Decide Decide) New()
    {
        var book = $"book-{chance.Next(Books)}";
        var member = $"member-{chance.Next(Members)}";
        var (words, decide) = chance.Next(5) switch
        {
            0 => ($"acquire {book}", Library.Acquire(book, "Phantasterne")),
            1 => ($"lend {book} {member}", Library.Lend(book, member)),
            2 => ($"give back {book}", Library.GiveBack(book)),
            3 => ($"remind {member}", Library.Remind(member)),
            _ => ($"remind {who}", Library.Remind(who.Replace(' ', '-'))),
        };
        return (Guid.CreateVersion7(), words, decide);
    }

    /// <summary>Sends a command until there is an answer; null when it recorded nothing, or was given up.</summary>
    private async Task<(Guid Id, string Words, Decide Decide)?> Send((Guid Id, string Words, Decide Decide) command)
    {
        var context = new CommandContext(command.Id, SHA256.HashData(Encoding.UTF8.GetBytes(command.Words)), who, null, command.Id);
        while (true)
        {
            try
            {
                var outcome = await crowd.Store(who).Execute(context, (streams, stop) => command.Decide(streams, stop));
                if (outcome is Outcome.Conflicted) continue;
                crowd.Told(outcome is Outcome.Appended appended ? appended.Position : 0);
                return outcome is Outcome.Appended ? command : null;
            }
            catch (Exception)
            {
                // In doubt. A client pauses before it tries again, or goes home.
                if (chance.Next(8) == 0) return null;
                await Task.Delay(Pause);
            }
        }
    }
}
