using System.Security.Cryptography;
using System.Text;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Workflows;

/// <summary>Carries due commands of workflows out, on the same path as everybody's.</summary>
internal static class CarryOutReactions
{
    /// <summary>Carries one out.</summary>
    /// <exception cref="InvalidOperationException">It was refused, which no workflow expects: it is tried again, and then laid
    /// among the dead letters for a person to look at.</exception>
    public static async Task CarryOut(IEventStore store, ScheduledCommand scheduled, CancellationToken cancellation)
    {
        var context = new CommandContext(scheduled.Id, Fingerprint(scheduled), scheduled.Actor, scheduled.Cause, scheduled.CorrelationId);
        var order = new Order(new Caller(scheduled.Actor, Role: "", Cities: []), context);
        var answer = await new CommandPath(store).Carry(order, ReactionCommands.Of(DomainReactions.Read(scheduled)), cancellation);
        if (answer is Answer.Refused refused)
            throw new InvalidOperationException($"{scheduled.Name} was refused: {string.Join(", ", refused.Refusals)}");
    }

    private static byte[] Fingerprint(ScheduledCommand scheduled)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{scheduled.Name}\n"));
        hash.AppendData(scheduled.Body.Span);
        return hash.GetHashAndReset();
    }
}
