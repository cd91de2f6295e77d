using Partnerships.EventStore;
using Partnerships.Server.Access;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Api;

/// <summary>Reads streams and views as a request's caller may see them, at the moment that it asks for.</summary>
internal sealed class Reader(HttpContext http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly IEventStore log = http.RequestServices.GetRequiredService<IEventStore>();
    private readonly Moment moment = Moment.Of(http.Request.Query, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>Called by the framework.</summary>
    public static ValueTask<Reader?> BindAsync(HttpContext http) => new(new Reader(http));

    /// <summary>The caller.</summary>
    public Caller Caller { get; } = Caller.Of(http.User);

    /// <summary>The time that the request asks for; null for now.</summary>
    public DateTimeOffset? At => moment.At;

    /// <summary>The Danish date at that time.</summary>
    public DateOnly Today => Denmark.DateAt(moment.At ?? moment.Now);

    /// <summary>A stream's state.</summary>
    public async Task<ReadAnswer<T>> State<TState, T>(StreamKind<TState> kind, string id, Func<TState, long, T> shape)
        where TState : class
        where T : class
    {
        if (await Hindrance(view: null) is { } hindrance) return ReadAnswer<T>.Refuse(hindrance);
        var (state, version) = (kind.Initial, 0L);
        await foreach (var recorded in log.ReadStream(new StreamName(kind.Name, id), 0, http.RequestAborted))
        {
            if (recorded.RecordedAt > moment.At) break;
            (state, version) = (kind.Evolve(state, recorded.Data), recorded.Version);
        }
        return version == 0 || state is ICityState of && !Caller.MaySee(of.City)
            ? ReadAnswer<T>.Refuse(Refusals.NotFound)
            : ReadAnswer<T>.Found(shape(state, version), VersionTags.Of(version));
    }

    /// <inheritdoc cref="State{TState,T}(StreamKind{TState}, string, Func{TState, long, T})"/>
    public Task<ReadAnswer<T>> State<TState, T>(StreamKind<TState> kind, Guid id, Func<TState, long, T> shape)
        where TState : class
        where T : class =>
        State(kind, id.ToString("D"), shape);

    /// <summary>A view's document.</summary>
    /// <param name="view">The view's name.</param>
    /// <param name="key">The document's key.</param>
    /// <param name="city">The city that it belongs to; null when it belongs to none.</param>
    /// <param name="shape">What is answered; null stands for not found.</param>
    public async Task<ReadAnswer<T>> Document<TDocument, T>(string view, string key, Func<TDocument, string?> city, Func<TDocument, T?> shape)
        where TDocument : class
        where T : class
    {
        if (await Hindrance(view) is { } hindrance) return ReadAnswer<T>.Refuse(hindrance);
        if (await log.ReadView(view, key, moment.At, http.RequestAborted) is not { } found) return ReadAnswer<T>.Refuse(Refusals.NotFound);
        var document = found.As<TDocument>();
        return Caller.MaySee(city(document)) && shape(document) is { } value
            ? ReadAnswer<T>.Found(value, $"W/{VersionTags.Of(found.ChangedAt)}")
            : ReadAnswer<T>.Refuse(Refusals.NotFound);
    }

    /// <summary>A page of a view's documents. Those for which <paramref name="shape"/> gives null are left out,
    /// and take nobody's place on the page.</summary>
    public async Task<ReadAnswer<Page<T>>> Page<TDocument, T>(string view, string prefix, Paging paging, Func<TDocument, T?> shape)
        where TDocument : class
        where T : class
    {
        if (paging.Invalid is { } invalid) return ReadAnswer<Page<T>>.Refuse(ApiRefusals.ParameterInvalid.With(invalid));
        if (await Hindrance(view) is { } hindrance) return ReadAnswer<Page<T>>.Refuse(hindrance);
        var items = new List<T>();
        for (var next = paging.Cursor; ;)
        {
            var page = await log.ListView(view, prefix, next, paging.Limit, moment.At, http.RequestAborted);
            foreach (var document in page.Documents)
            {
                if (items.Count == paging.Limit) return ReadAnswer<Page<T>>.Found(new(items, Cursors.Encode(next!)));
                if (shape(document.As<TDocument>()) is { } item) items.Add(item);
                next = document.Key;
            }
            if (page.Next is null) return ReadAnswer<Page<T>>.Found(new(items));
            if (items.Count == paging.Limit) return ReadAnswer<Page<T>>.Found(new(items, Cursors.Encode(page.Next)));
        }
    }

    /// <summary>A page of a view's documents with keys after one and up to another.</summary>
    public async Task<ReadAnswer<Page<T>>> Range<T>(string view, string prefix, string after, string last, Paging paging) where T : class
    {
        if (paging.Invalid is { } invalid) return ReadAnswer<Page<T>>.Refuse(ApiRefusals.ParameterInvalid.With(invalid));
        if (await Hindrance(view) is { } hindrance) return ReadAnswer<Page<T>>.Refuse(hindrance);
        var start = paging.Cursor is { } cursor && string.CompareOrdinal(cursor, after) > 0 ? cursor : after;
        var page = await log.ListView(view, prefix, start, paging.Limit, moment.At, http.RequestAborted);
        var within = page.Documents.TakeWhile(document => string.CompareOrdinal(document.Key, last) <= 0).ToList();
        var next = within.Count == page.Documents.Count ? page.Next : null;
        return ReadAnswer<Page<T>>.Found(new([.. within.Select(document => document.As<T>())], next is null ? null : Cursors.Encode(next)));
    }

    /// <summary>A page of what belongs to a city: the one given, or the only one that the caller may see.</summary>
    public Task<ReadAnswer<Page<T>>> CityPage<TDocument, T>(
        string view, string? city, Func<string, string> prefix, Paging paging, Func<TDocument, T?> shape)
        where TDocument : class
        where T : class =>
        OfCity(city, asked => Caller.MaySee(asked) ? Page(view, prefix(asked), paging, shape) : Task.FromResult(ReadAnswer<Page<T>>.Found(new([]))));

    /// <summary>What belongs to a city: the one given, or the only one that the caller may see.</summary>
    public Task<ReadAnswer<T>> OfCity<T>(string? city, Func<string, Task<ReadAnswer<T>>> read) where T : class
    {
        var asked = city ?? (Caller.Cities is [var only] ? only : null);
        return asked is null ? Task.FromResult(ReadAnswer<T>.Refuse(ApiRefusals.ParameterMissing.With("city")))
            : asked.Length == 4 && asked.All(char.IsAsciiDigit) ? read(asked)
            : Task.FromResult(ReadAnswer<T>.Refuse(ApiRefusals.ParameterInvalid.With("city")));
    }

    /// <summary>Why a read cannot be had at its moment: a parameter, or a view that has not come so far. Null when it can.</summary>
    public async Task<Refusal?> Hindrance(string? view)
    {
        if (moment.Invalid is { } name) return ApiRefusals.ParameterInvalid.With(name);
        if (moment.After is not { } position) return null;
        var seen = view is null ? await LogHas(position) : await log.WaitFor(view, position, Patience, http.RequestAborted);
        return seen ? null : ApiRefusals.ViewBehind;
    }

    private async Task<bool> LogHas(long position)
    {
        var operations = http.RequestServices.GetRequiredService<IEventStoreOperations>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        stop.CancelAfter(Patience);
        try
        {
            for (var changed = operations.Changed(stop.Token); operations.Head < position; changed = operations.Changed(stop.Token)) await changed;
            return true;
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return false;
        }
    }
}
