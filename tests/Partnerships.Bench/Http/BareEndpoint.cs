using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Partnerships.Bench.Throughput;

namespace Partnerships.Bench.Http;

/// <summary>The limit of commands over HTTP on this machine: Kestrel and a bare group-commit loop, a process of their own. It takes a body
/// without a look at it, checks nobody's access, decides nothing, keeps no view, and answers when a row for the request is committed, with all
/// those that waited beside it.</summary>
internal static class BareEndpoint
{
    /// <summary>The argument that has the program serve it, before the connection string.</summary>
    public const string Verb = "bare-http";

    private const int MostRows = 128;

    /// <summary>Serves until it is ended.</summary>
    public static async Task Serve(string connection)
    {
        await using var bare = await BareGroupCommit.Create(connection, MostRows);
        using var waiting = new BlockingCollection<TaskCompletionSource>();
        var writer = Task.Factory.StartNew(() => Write(bare, waiting), TaskCreationOptions.LongRunning);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add(written);
            await written.Task;
        });
        await app.StartAsync();
        Console.WriteLine(ServerProcess.Ready + app.Urls.Single());
        await app.WaitForShutdownAsync();
        waiting.CompleteAdding();
        await writer;
    }

    private static void Write(BareGroupCommit bare, BlockingCollection<TaskCompletionSource> waiting)
    {
        var together = new List<TaskCompletionSource>();
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            together.Add(first);
            while (together.Count < MostRows && waiting.TryTake(out var next)) together.Add(next);
            bare.One(together.Count);
            together.ForEach(request => request.SetResult());
            together.Clear();
        }
    }
}
