using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Partnerships.Server.CritterStack.Tests;

/// <summary>Clients that give their commands to one node after the other, and give a command that was not answered to the next, under the same
/// key.</summary>
internal sealed class Clients(IReadOnlyList<Node> nodes, string city) : IAsyncDisposable
{
    private const int AtOnce = 6, EveryAgreement = 8;
    private static readonly string[] Parties = ["boligforening", "virksomhed"];
    private readonly CancellationTokenSource stop = new();
    private readonly SemaphoreSlim answered = new(0);
    private Task[] all = [];
    private int turn;

    /// <summary>Areas whose registration was acknowledged.</summary>
    public ConcurrentBag<Guid> Areas { get; } = [];

    /// <summary>Agreements whose last signature was acknowledged.</summary>
    public ConcurrentBag<Guid> Agreements { get; } = [];

    /// <summary>Sets them to work.</summary>
    public void Start() => all = [.. Enumerable.Range(0, AtOnce).Select(_ => Task.Run(Work))];

    /// <summary>Waits for so many more answers.</summary>
    public async Task More(int answers, CancellationToken cancellation)
    {
        for (var i = 0; i < answers; i++) await answered.WaitAsync(cancellation);
    }

    /// <summary>Lets each finish what it is at.</summary>
    public async Task Stop()
    {
        await stop.CancelAsync();
        await Task.WhenAll(all);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        answered.Dispose();
    }

    /// <summary>Sends a command until a node answers it.</summary>
    public async Task<JsonElement> Send(string path, object body)
    {
        var key = Guid.CreateVersion7().ToString();
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
                request.Headers.Add("Idempotency-Key", key);
                using var answer = await Next().SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.IsSuccessStatusCode) return JsonDocument.Parse(text).RootElement;
                if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.InternalServerError))
                    throw new InvalidOperationException($"{path}: {answer.StatusCode} {text}");
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
            {
                // The node is dead or stands still: the next one is asked.
            }
        }
    }

    private async Task Work()
    {
        for (var number = 1; !stop.IsCancellationRequested; number++)
        {
            var id = Guid.CreateVersion7();
            if (number % EveryAgreement == 0)
            {
                await Agree(id);
                Agreements.Add(id);
            }
            else
            {
                await Send("areas", new { id, city, name = $"Område {id}" });
                Areas.Add(id);
            }
            answered.Release();
        }
    }

    private async Task Agree(Guid id)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(1));
        await Send("agreements", new
        {
            id,
            city,
            terms = new
            {
                title = "Partnerskab",
                instrument = "voluntaryPartnership",
                from = today,
                to = today.AddYears(2),
                areas = Array.Empty<Guid>(),
                parties = new object[]
                {
                    new { id = Parties[0], role = "housingAssociation", name = "Boligselskabet", cvr = "98000038", mustSign = true },
                    new { id = Parties[1], role = "company", name = "Firmaet", cvr = "98000011", mustSign = true },
                },
                clauses = new object[] { new { id = "formaal", heading = "Formål", text = "Beboere i arbejde." } },
                commitments = new object[]
                {
                    new { id = "praktik", party = Parties[1], kind = "places", employment = "internship", count = 1, from = today, by = today.AddYears(1) },
                },
            },
        });
        await Send($"agreements/{id}/submissions", new { });
        var hash = await Hash(id);
        foreach (var party in Parties) await Send($"agreements/{id}/signatures", new { party, signatory = "Jens Hansen", contentHash = hash });
    }

    private async Task<string> Hash(Guid agreement)
    {
        while (true)
        {
            try
            {
                using var answer = await Next().GetAsync(new Uri($"agreements/{agreement}/text", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return answer.Headers.GetValues("Content-Hash").Single();
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
            {
            }
        }
    }

    private HttpClient Next() => nodes[(int)((uint)Interlocked.Increment(ref turn) % nodes.Count)].Http;
}
