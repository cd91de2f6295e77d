using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Partnerships.Server.PersonalData;
using Partnerships.Server.Sample;
using Partnerships.Vault;

namespace Partnerships.Server.Serving;

/// <summary>A server that serves; disposing it stops it, the engine after the requests and the database last.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly Action<ILogger, Exception?> NobodyCanSignIn = LoggerMessage.Define(
        LogLevel.Warning, new(1, "NobodyCanSignIn"), "Nobody can sign in: OpenId__Authority names no OpenID provider. See ops/README.md.");

    private readonly WebApplication application;
    private readonly Store store;

    private RunningServer(WebApplication application, Store store) => (this.application, this.store) = (application, store);

    /// <summary>The first address that it listens on.</summary>
    public string Address => application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => application.Services;

    /// <summary>Starts one; when the task ends, it answers.</summary>
    public static async Task<RunningServer> Start(ServerSettings settings, CancellationToken cancellation = default)
    {
        settings.OpenId?.Check(settings.Development);
        var logging = LoggerFactory.Create(Logs.Configure);
        var keys = VaultSetup.Keys(settings);
        var opening = Task.Run(() => Store.Open(settings, logging, works: true, keys: keys, cancellation: cancellation), CancellationToken.None);
        var builder = Web.Prepare(settings);
        var store = await opening;
        if (settings.Sample && (store.Engine.Head == 0 || SampleLoading.IsUnfinished(settings))) store = await WithSample(store, settings, keys, logging, cancellation);
        var application = Web.Create(builder, store);
        try
        {
            await application.StartAsync(cancellation);
            if (!settings.Development && settings.OpenId is null) NobodyCanSignIn(application.Logger, null);
            return new RunningServer(application, store);
        }
        catch
        {
            await application.DisposeAsync();
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>The sample has a clock of its own, and so an engine of its own.</summary>
    private static async Task<Store> WithSample(Store store, ServerSettings settings, MasterKeys keys, ILoggerFactory logging, CancellationToken cancellation)
    {
        await store.DisposeAsync();
        await SampleLoading.Load(settings, SampleLoading.Default(settings.Clock), logging, cancellation);
        store = await Store.Open(settings, logging, works: true, keys: keys, cancellation: cancellation);
        await SampleLoading.Seen(store.Engine, cancellation);
        return store;
    }

    /// <summary>Completes when the server is told to stop: by signal, or by <paramref name="cancellation"/>.</summary>
    public async Task Stopped(CancellationToken cancellation)
    {
        await using var stop = cancellation.Register(application.Lifetime.StopApplication);
        await application.WaitForShutdownAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
        await store.DisposeAsync();
    }
}
