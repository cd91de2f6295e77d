using System.CommandLine;
using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.EventLog;
using Partnerships.Server.Imports;
using Partnerships.Server.Sample;
using Partnerships.Server.Serving;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Operations;

/// <summary>Whoever owns the log, for verbs that change what belongs to it: the server that runs, or this process while none does.</summary>
internal interface ILogOwner : IAsyncDisposable
{
    /// <summary>The log's head, and how far each view has come.</summary>
    Task<(long Head, IReadOnlyList<Progress> Views)> Progress(CancellationToken cancellation);

    /// <summary>See <see cref="IEventStoreOperations.Rebuild"/>.</summary>
    Task<long> Rebuild(string view, CancellationToken cancellation);

    /// <summary>The dead letters, oldest first.</summary>
    Task<IReadOnlyList<DeadLetterResource>> DeadLetters(CancellationToken cancellation);

    /// <summary>See <see cref="IEventStoreOperations.Replay"/>.</summary>
    Task<bool> Replay(Guid id, CancellationToken cancellation);

    /// <summary>Imports a sheet, or only says what would come of it.</summary>
    Task<ImportResource> Import(SheetToImport sheet, Action<ImportProgress> progress, CancellationToken cancellation);

    /// <summary>Writes a sheet.</summary>
    Task Export(SheetToExport sheet, Stream output, CancellationToken cancellation);
}

/// <summary>A sheet that is to be imported.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">The kind of sheet; null to tell it by the headers.</param>
/// <param name="City">The city of all rows; null when each row names its own.</param>
/// <param name="DryRun">True to record nothing.</param>
internal sealed record SheetToImport(ReadOnlyMemory<byte> File, string? Kind, string? City, bool DryRun);

/// <summary>A sheet that is to be exported.</summary>
/// <param name="Kind">The kind of sheet.</param>
/// <param name="City">The city.</param>
/// <param name="Language">The language of headers and words.</param>
internal sealed record SheetToExport(string Kind, string City, Language Language);

/// <summary>Finds the log's owner.</summary>
/// <param name="Url">The option <c>--url</c>.</param>
/// <param name="Token">The option <c>--token</c>.</param>
/// <param name="Role">The role that a server wants for it.</param>
internal sealed record LogOwner(Option<Uri?> Url, Option<string?> Token, string Role)
{
    /// <summary>Adds the options to a verb.</summary>
    public static LogOwner OptionsOf(System.CommandLine.Command verb, string role = Roles.Operator)
    {
        var url = ServerOverHttp.Url($"A server that runs. When not given: the log itself while no server owns it, else {ServerOverHttp.Usual}.");
        var token = new Option<string?>("--token")
        {
            Description = $"A token of the role {role} for that server; PARTNERSHIPS_TOKEN when not given. A development server on the same data needs none.",
        };
        verb.Add(url);
        verb.Add(token);
        return new(url, token, role);
    }

    /// <summary>The owner: the server that is named; else this process, when it can take the log, else the server at the usual address.</summary>
    /// <param name="settings">Where the log is.</param>
    /// <param name="parsed">The options.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="views">False leaves the views behind when this process is the owner; they catch up when the log is next opened.</param>
    public async Task<ILogOwner> Find(ServerSettings settings, ParseResult parsed, CancellationToken cancellation, bool views = true)
    {
        var token = ServerOverHttp.Token(settings, parsed.GetValue(Token), Role);
        if (parsed.GetValue(Url) is { } named) return new ServerOverHttp(named, token, Role);
        try
        {
            return await ThisProcess.Open(settings, views, cancellation);
        }
        catch (LogOwnedException owned)
        {
            var usual = new Uri(settings.Urls.Split(';')[0]);
            var server = new ServerOverHttp(usual, token, Role);
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
        public static async Task<ThisProcess> Open(ServerSettings settings, bool views, CancellationToken cancellation)
        {
            var logging = LoggerFactory.Create(Logs.Configure);
            return new(await Store.Open(settings, logging, works: false, views: views, cancellation: cancellation), logging);
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

        public async Task<IReadOnlyList<DeadLetterResource>> DeadLetters(CancellationToken cancellation) =>
            [.. (await store.Engine.DeadLetters(cancellation)).Select(DeadLetterResource.Of)];

        public Task<bool> Replay(Guid id, CancellationToken cancellation) => store.Engine.Replay(id, cancellation);

        public async Task<ImportResource> Import(SheetToImport sheet, Action<ImportProgress> progress, CancellationToken cancellation)
        {
            using var importing = new Importing(new CommandPath(store.Engine));
            var order = new ImportOrder(
                new Caller(Roles.Operator, Roles.Operator, []), sheet.File, sheet.Kind is { } kind ? SheetKinds.Find(kind) : null, sheet.City, sheet.DryRun);
            return ImportResource.Of(await importing.Run(order, progress, cancellation), sheet.DryRun, Language.English);
        }

        public async Task Export(SheetToExport sheet, Stream output, CancellationToken cancellation)
        {
            await SampleLoading.Seen(store.Engine, cancellation);
            await using var writer = new StreamWriter(output, leaveOpen: true);
            await new Exporting(store.Engine).Write(writer, SheetKinds.Find(sheet.Kind)!, sheet.City, sheet.Language, at: null, cancellation);
        }

        public async ValueTask DisposeAsync()
        {
            await store.DisposeAsync();
            logging.Dispose();
        }
    }
}
