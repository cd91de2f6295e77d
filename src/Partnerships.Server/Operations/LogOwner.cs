using System.CommandLine;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Operations;

/// <summary>Whoever owns the log, for verbs that change what belongs to it: the server that runs, or this process while none does.</summary>
internal interface ILogOwner : IAsyncDisposable
{
    /// <summary>The log's head, and how far each view has come.</summary>
    Task<(long Head, IReadOnlyList<Progress> Views)> Progress(CancellationToken cancellation);

    /// <summary>See <see cref="IEventStoreOperations.Rebuild"/>.</summary>
    Task<long> Rebuild(string view, CancellationToken cancellation);

    /// <summary>The ids of the dead letters, oldest first.</summary>
    Task<IReadOnlyList<Guid>> DeadLetters(CancellationToken cancellation);

    /// <summary>See <see cref="IEventStoreOperations.Replay"/>.</summary>
    Task<bool> Replay(Guid id, CancellationToken cancellation);
}

/// <summary>Finds the log's owner.</summary>
/// <param name="Url">The option <c>--url</c>.</param>
/// <param name="Token">The option <c>--token</c>.</param>
internal sealed record LogOwner(Option<Uri?> Url, Option<string?> Token)
{
    /// <summary>Adds the options to a verb.</summary>
    public static LogOwner OptionsOf(Command verb)
    {
        var url = ServerOverHttp.Url($"A server that runs. When not given: the log itself while no server owns it, else {ServerOverHttp.Usual}.");
        var token = new Option<string?>("--token") { Description = "An operator's token for that server; PARTNERSHIPS_TOKEN when not given. A development server on the same data needs none." };
        verb.Add(url);
        verb.Add(token);
        return new(url, token);
    }

    /// <summary>The owner: the server that is named; else this process, when it can take the log, else the server at the usual address.</summary>
    public async Task<ILogOwner> Find(ServerSettings settings, ParseResult parsed, CancellationToken cancellation)
    {
        var token = ServerOverHttp.Token(settings, parsed.GetValue(Token));
        if (parsed.GetValue(Url) is { } named) return new ServerOverHttp(named, token);
        try
        {
            return await ThisProcess.Open(settings, cancellation);
        }
        catch (LogOwnedException owned)
        {
            var usual = new Uri(settings.Urls.Split(';')[0]);
            var server = new ServerOverHttp(usual, token);
            try
            {
                await server.Health(cancellation);
                return server;
            }
            catch (VerbException)
            {
                server.Dispose();
                throw new VerbException($"{owned.Message} Or say with --url where that server is; none answers at {usual}.");
            }
        }
    }

    private sealed class ThisProcess(Store store, ILoggerFactory logging) : ILogOwner
    {
        public static async Task<ThisProcess> Open(ServerSettings settings, CancellationToken cancellation)
        {
            var logging = LoggerFactory.Create(Logs.Configure);
            return new(await Store.Open(settings, logging, works: false, cancellation: cancellation), logging);
        }

        public Task<(long Head, IReadOnlyList<Progress> Views)> Progress(CancellationToken cancellation) =>
            Task.FromResult((store.Engine.Head, store.Engine.Progress()));

        public async Task<long> Rebuild(string view, CancellationToken cancellation)
        {
            try
            {
                return await store.Engine.Rebuild(view, cancellation);
            }
            catch (InvalidOperationException failure)
            {
                throw new VerbException($"The view '{view}' was not rebuilt. {failure.Message}");
            }
        }

        public async Task<IReadOnlyList<Guid>> DeadLetters(CancellationToken cancellation) =>
            [.. (await store.Engine.DeadLetters(cancellation)).Select(letter => letter.Command.Id)];

        public Task<bool> Replay(Guid id, CancellationToken cancellation) => store.Engine.Replay(id, cancellation);

        public async ValueTask DisposeAsync()
        {
            await store.DisposeAsync();
            logging.Dispose();
        }
    }
}
