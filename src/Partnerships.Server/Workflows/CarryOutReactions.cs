using System.Security.Cryptography;
using System.Text;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.EventLog;
using Partnerships.Server.PersonalData;
using Partnerships.Vault;
using Partnerships.Workflows;

namespace Partnerships.Server.Workflows;

/// <summary>Carries due commands of workflows out, on the same path as everybody's.</summary>
/// <param name="vault">Where personal data are destroyed; null where there are none.</param>
internal sealed class CarryOutReactions(SubjectVault? vault)
{
    /// <summary>Carries one out.</summary>
    /// <exception cref="InvalidOperationException">It was refused, which no workflow expects: it is tried again, and then laid
    /// among the dead letters for a person to look at.</exception>
    public async Task CarryOut(IEventStore store, ScheduledCommand scheduled, CancellationToken cancellation)
    {
        var context = new CommandContext(scheduled.Id, Fingerprint(scheduled), scheduled.Actor, scheduled.Cause, scheduled.CorrelationId);
        var order = new Order(new Caller(scheduled.Actor, Role: "", Cities: []), context);
        var answer = await new CommandPath(store).Carry(order, await CommandOf(store, DomainReactions.Read(scheduled), cancellation), cancellation);
        if (answer is Answer.Refused refused)
            throw new InvalidOperationException($"{scheduled.Name} was refused: {string.Join(", ", refused.Refusals)}");
    }

    /// <summary>The command, after what it records has been done.</summary>
    private async Task<Command> CommandOf(IEventStore store, IReaction reaction, CancellationToken cancellation)
    {
        switch (reaction)
        {
            case DestroyPersonalData destroy:
                // Only a granted erasure, which nobody can take back, asks for this. First it is done, then recorded; both can be repeated.
                if (vault is null) throw new InvalidOperationException("There is no vault here: its master keys were not given.");
                await vault.Erase(destroy.Candidate, cancellation);
                return ReactionCommands.Of(destroy);
            case ReviewRetention review:
                return PersonalDataCommands.ReviewRetention(review, await PersonalCase.Of(store, review.Candidate, cancellation));
            default:
                return ReactionCommands.Of(reaction);
        }
    }

    private static byte[] Fingerprint(ScheduledCommand scheduled)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{scheduled.Name}\n"));
        hash.AppendData(scheduled.Body.Span);
        return hash.GetHashAndReset();
    }
}
