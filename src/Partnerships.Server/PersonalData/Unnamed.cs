using System.Text.Json.Serialization.Metadata;
using Partnerships.EventStore;
using Partnerships.Matching;
using Partnerships.Placements;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.PersonalData;

/// <summary>Sends commands about a person whose words stay in the log: they are refused when they say who the person is.</summary>
internal sealed class Unnamed(PersonalDataStore data, IEventStore log)
{
    /// <summary>Sends a command about a candidate.</summary>
    public Task<CommandAnswer> Send<T>(Sender sender, Guid candidate, Body<T> body, Func<T, Command> command) where T : class =>
        Send(sender, _ => Task.FromResult<Guid?>(candidate), body, command);

    /// <summary>Sends a command about a placement, whose words are about its candidate.</summary>
    public Task<CommandAnswer> SendOn<T>(Sender sender, Guid placement, Body<T> body, Func<T, Command> command) where T : class =>
        Send(sender, stop => CandidateIn(Placement.Ref(placement), stop), body, command);

    /// <summary>Sends a command about a match, in the same way.</summary>
    public Task<CommandAnswer> SendOnMatch<T>(Sender sender, Guid match, Body<T> body, Func<T, Command> command) where T : class =>
        Send(sender, stop => CandidateIn(Match.Ref(match), stop), body, command);

    /// <summary>Most commands have no words: then neither log nor vault is asked.</summary>
    private async Task<CommandAnswer> Send<T>(Sender sender, Func<CancellationToken, Task<Guid?>> candidate, Body<T> body, Func<T, Command> command) where T : class =>
        body.Value is { } value && WordsIn(value, "").ToArray() is { Length: > 0 } words && await candidate(sender.Aborted) is { } id
            && await data.Naming(id, words, sender.Caller, command(value), sender.Aborted) is { } refused
                ? refused
                : await sender.Send(body, command);

    private async Task<Guid?> CandidateIn(StreamRef stream, CancellationToken cancellation)
    {
        await foreach (var recorded in log.ReadStream(new StreamName(stream.Kind, stream.Id), 0, cancellation))
            return (recorded.Data as PlacementStarted)?.Candidate ?? (recorded.Data as MatchProposed)?.Candidate.Candidate;
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
