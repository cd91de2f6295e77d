using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Partnerships.Server.Api;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary>What a verb says: its result on standard output, to people or as one JSON document; how far it has come on standard error.</summary>
internal sealed class Report
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10), BetweenChanges = TimeSpan.FromMilliseconds(200);
    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true };
    private readonly TextWriter error;
    private readonly bool isTerminal;
    private readonly bool isJson;
    private long told;
    private int shown;

    private Report(InvocationConfiguration console, bool isJson)
    {
        (Output, error, this.isJson) = (console.Output, console.Error, isJson);
        isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    }

    /// <summary>Standard output.</summary>
    public TextWriter Output { get; }

    /// <summary>The option <c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "The result as one JSON document." };

    /// <summary>Sets what a verb does. Its failures are said in one line, with an exit code that is not zero.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="json">Its option <c>--json</c>.</param>
    /// <param name="work">Gives the exit code.</param>
    public static Command Set(Command verb, Option<bool> json, Func<ParseResult, Report, CancellationToken, Task<int>> work)
    {
        verb.Add(json);
        verb.SetAction((parsed, cancellation) => Failures.Say(
            parsed.InvocationConfiguration.Error, () => work(parsed, new(parsed.InvocationConfiguration, parsed.GetValue(json)), cancellation)));
        return verb;
    }

    /// <summary>The result, in the form that was asked for.</summary>
    public void Result(object document, Action<TextWriter> people)
    {
        EndOfProgress();
        if (isJson) Output.WriteLine(JsonSerializer.Serialize(document, document.GetType(), Indented));
        else people(Output);
    }

    /// <summary>A result of any length: JSON is <paramref name="head"/> with a last member, the items.</summary>
    public async Task Result<T>(object head, string member, IAsyncEnumerable<T> items, Action<TextWriter, T> people) where T : class
    {
        if (isJson) await Output.WriteAsync($"{JsonSerializer.Serialize(head, head.GetType(), ApiJson.Options).TrimEnd('}')},\"{member}\":[");
        var between = "\n";
        await foreach (var item in items)
        {
            if (isJson) await Output.WriteAsync(between + JsonSerializer.Serialize(item, ApiJson.Options));
            else people(Output, item);
            between = ",\n";
        }
        if (isJson) await Output.WriteLineAsync("\n]}");
    }

    /// <summary>How far the verb has come: in one changing line where a person looks on, now and then a line elsewhere.</summary>
    public void Progress(Func<string> line)
    {
        if (told != 0 && Stopwatch.GetElapsedTime(told) < (isTerminal ? BetweenChanges : BetweenLines)) return;
        told = Stopwatch.GetTimestamp();
        var text = line();
        if (isTerminal) error.Write($"\r{text.PadRight(shown)}");
        else error.WriteLine(text);
        shown = text.Length;
    }

    private void EndOfProgress()
    {
        if (isTerminal && shown > 0) error.Write($"\r{new string(' ', shown)}\r");
        shown = 0;
    }
}
