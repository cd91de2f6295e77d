using System.Text.Json.Serialization.Metadata;
using Partnerships.EventStore;
using Partnerships.Placements;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.PersonalData;

/// <summary>Sends commands about a person whose words stay in the log: they are refused when they say who the person is.</summary>
internal sealed class Unnamed(PersonalDataStore data, IEventStore log)
{
    /// <summary>Sends a command about a candidate.</summary>
    public async Task<CommandAnswer> Send<T>(Sender sender, Guid candidate, Body<T> body, Func<T, Command> command) where T : class =>
        (body.Value is { } value ? await data.Naming(candidate, [.. WordsIn(value, "")], sender.Caller, command(value), sender.Aborted) : null)
        ?? await sender.Send(body, command);

    /// <summary>Sends a command about a placement, whose words are about its candidate.</summary>
    public async Task<CommandAnswer> SendOn<T>(Sender sender, Guid placement, Body<T> body, Func<T, Command> command) where T : class =>
        await CandidateIn(placement, sender.Aborted) is { } candidate
            ? await Send(sender, candidate, body, command)
            : await sender.Send(body, command);

    private async Task<Guid?> CandidateIn(Guid placement, CancellationToken cancellation)
    {
        await foreach (var recorded in log.ReadStream(new StreamName(Placement.Stream, placement.ToString("D")), 0, cancellation))
            return (recorded.Data as PlacementStarted)?.Candidate;
        return null;
    }

    /// <summary>Every text that a request states, with its place: what is stored under a name, such as a reason from a list, is none.</summary>
    internal static IEnumerable<(string Pointer, string Words)> WordsIn(object stated, string at) => stated switch
    {
        string words => [(at, words)],
        IEnumerable<string> several => several.SelectMany((words, i) => WordsIn(words, $"{at}/{i}")),
        _ when ApiJson.Options.GetTypeInfo(stated.GetType()) is { Kind: JsonTypeInfoKind.Object } type =>
            type.Properties.SelectMany(member => member.Get?.Invoke(stated) is { } value ? WordsIn(value, $"{at}/{member.Name}") : []),
        _ => [],
    };
}
