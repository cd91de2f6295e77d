using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>The documents of a live view: those that changed since they were last saved, those that are being saved, then a bounded
/// cache, then the table. One runner folds; readers see what it has folded at once, whether it is saved or not. All events behind
/// it are durable, and what a crash takes of it is folded again.</summary>
internal sealed class LiveDocuments(ViewTable table, int capacity) : IDocuments
{
    private readonly Lock gate = new();
    private readonly TwoGenerations<string, object?> cache = new(capacity);
    private Dictionary<string, Unsaved> changed = new(StringComparer.Ordinal);
    private Dictionary<string, Unsaved> saving = new(StringComparer.Ordinal);
    private KeyFilter? keys;
    private Basis basis;
    private bool isWhole;
    private long position;
    private Exception? loss;

    /// <summary>How many documents changed since the last save began.</summary>
    public int Changed
    {
        get
        {
            lock (gate) return changed.Count;
        }
    }

    /// <summary>False when something folded was forgotten: folding then has to begin again where the table stands.</summary>
    public bool IsWhole
    {
        get => Volatile.Read(ref isWhole);
        private set => Volatile.Write(ref isWhole, value);
    }

    /// <summary>As the table has it.</summary>
    public Checkpoint Checkpoint => basis.Saved ?? throw new InvalidOperationException("The view is not loaded.");

    /// <summary>Folds events. When one fails, documents may be half changed: all that is not saved is to be discarded.</summary>
    /// <returns>How many events were folded before <paramref name="poison"/>, if there is one.</returns>
    public int Fold(View view, IReadOnlyList<RecordedEvent> events, out Exception? poison)
    {
        poison = null;
        for (var i = 0; i < events.Count; i++)
        {
            lock (gate)
            {
                position = events[i].Position;
                loss = null;
                try
                {
                    view.Fold(this, events[i]);
                }
                catch (Exception e) when (loss is null)
                {
                    poison = new PoisonedEventException(events[i], e);
                    return i;
                }
                catch (Exception)
                {
                    // Others may already be changed by half of the event.
                    Discard();
                    ExceptionDispatchInfo.Throw(loss!);
                }
            }
        }
        return events.Count;
    }

    /// <summary>For folds, which hold the gate.</summary>
    public T? Get<T>(string key) where T : class
    {
        ref var unsaved = ref Find(key);
        if (!Unsafe.IsNullRef(ref unsaved)) return (T?)unsaved.Document;
        if (cache.TryGet(key, out var cached)) return (T?)cached;
        if (keys?.MayHave(key) == false) return null;
        var document = Load(key) is { } body ? JsonSerializer.Deserialize<T>(body, DocumentJson.Options) : null;
        cache.Set(key, document);
        return document;
    }

    /// <summary>For folds, which hold the gate.</summary>
    public void Put<T>(string key, T document) where T : class => changed[key] = new Unsaved(document, position);

    /// <summary>For folds, which hold the gate.</summary>
    public void Remove(string key) => changed[key] = new Unsaved(null, position);

    /// <summary>The document as folded, when it is not in the table yet; else what the table is to be looked at with. A change without a
    /// body is a document that was removed.</summary>
    public Change? Read(string key, out Basis found)
    {
        lock (gate)
        {
            found = basis;
            ref var unsaved = ref Find(key);
            return Unsafe.IsNullRef(ref unsaved) ? null : unsaved.Change(key, null);
        }
    }

    /// <summary>The documents of a range that are not in the table yet, in the order of their keys, up to the
    /// <paramref name="limit"/>th that is there; and what the table is to be looked at with.</summary>
    public List<Change> Range(string prefix, string? after, int limit, out Basis found)
    {
        lock (gate)
        {
            found = basis;
            var range = new List<Change>();
            var there = 0;
            var inside = saving.Keys.Where(key => !changed.ContainsKey(key)).Concat(changed.Keys)
                .Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && (after is null || ByteOrder.Compare(key, after) > 0));
            foreach (var key in inside.Order(ByteOrder.Comparer))
            {
                var change = Find(key).Change(key, null);
                range.Add(change);
                if (change.Body is not null && ++there == limit) break;
            }
            return range;
        }
    }

    /// <summary>What is to be written together with the checkpoint <paramref name="next"/>, as it is now. Folding may go on meanwhile.</summary>
    public IReadOnlyList<Change[]> BeginSave(Checkpoint next)
    {
        lock (gate)
        {
            basis = basis with { Next = next };
            TakeBack();
            (saving, changed) = (changed, saving);
            using var blocks = new DocumentBlocks();
            return [.. saving.Keys.Select(key => Find(key).Change(key, blocks)).Chunk(ViewTable.AtOnce)];
        }
    }

    /// <summary>The changes are in the table.</summary>
    public void Saved()
    {
        lock (gate)
        {
            foreach (var (key, unsaved) in saving)
            {
                if (!changed.ContainsKey(key)) cache.Set(key, unsaved.Document);
                if (unsaved.Document is not null) keys?.Add(key);
            }
            Empty(saving);
            basis = new Basis(basis.Next, null);
        }
    }

    /// <summary>The table has this checkpoint, which also tells what came of a save whose reply was lost.</summary>
    /// <returns>Whether what is in here still follows on it.</returns>
    public bool Resume(Checkpoint found)
    {
        lock (gate)
        {
            if (basis.IsNext(found.StoredAs, found.Position)) Saved();
            var follows = IsWhole && basis.IsSaved(found.StoredAs, found.Position);
            if (!follows) Discard();
            TakeBack();
            basis = new Basis(found, null);
            return follows;
        }
    }

    /// <summary>Forgets all that may not be as the table has it.</summary>
    public void Discard()
    {
        lock (gate)
        {
            Empty(changed);
            Empty(saving);
            cache.Clear();
            IsWhole = false;
        }
    }

    /// <summary>From now on all that is in here follows on what the table has.</summary>
    public void Begin()
    {
        lock (gate) IsWhole = true;
    }

    public void KnowKeys(KeyFilter filter)
    {
        lock (gate) keys = filter;
    }

    private byte[]? Load(string key)
    {
        try
        {
            return table.Load(key, basis);
        }
        catch (Exception e)
        {
            loss = e;
            throw;
        }
    }

    /// <summary>What the table did not get has to be saved with what came since.</summary>
    private void TakeBack()
    {
        foreach (var (key, unsaved) in saving) changed.TryAdd(key, unsaved);
        Empty(saving);
    }

    // For the next save. Dropped full, it would keep alive what it had until the oldest garbage is collected (decision 0031).
    private static void Empty(Dictionary<string, Unsaved> unsaved)
    {
        var count = unsaved.Count;
        unsaved.Clear();
        if (count < unsaved.Capacity / 4) unsaved.TrimExcess(count);
    }

    /// <summary>A document that is not in the table yet, or no place at all.</summary>
    private ref Unsaved Find(string key)
    {
        ref var unsaved = ref CollectionsMarshal.GetValueRefOrNullRef(changed, key);
        return ref Unsafe.IsNullRef(ref unsaved) ? ref CollectionsMarshal.GetValueRefOrNullRef(saving, key) : ref unsaved;
    }

    // Not an object of its own: of so many, each is work for the collector of garbage.
    private struct Unsaved(object? document, long changedAt)
    {
        private ReadOnlyMemory<byte> body;

        public readonly object? Document => document;

        /// <summary>Encoded when first asked for, and before a later fold may change the document in place; among others if there are
        /// <paramref name="blocks"/> for them.</summary>
        public Change Change(string key, DocumentBlocks? blocks)
        {
            if (document is null) return new(key, null, changedAt);
            if (body.IsEmpty) body = blocks is null ? Views.Change.Encode(document) : blocks.Encode(document);
            return new(key, body, changedAt);
        }
    }
}

/// <summary>What a live view's changes in memory follow on: with the table at one of these checkpoints, the two together are the view at one
/// position. Nothing is known before a view is loaded.</summary>
/// <param name="Saved">As the table has it.</param>
/// <param name="Next">As the table will have it when the save under way is done.</param>
internal readonly record struct Basis(Checkpoint? Saved, Checkpoint? Next)
{
    /// <summary>Whether a look at the table that found this checkpoint goes with it.</summary>
    public bool Fits(string storedAs, long position) => Saved is null || IsSaved(storedAs, position) || IsNext(storedAs, position);

    public bool IsSaved(string storedAs, long position) => Is(Saved, storedAs, position);

    public bool IsNext(string storedAs, long position) => Is(Next, storedAs, position);

    private static bool Is(Checkpoint? checkpoint, string storedAs, long position) =>
        checkpoint is not null && checkpoint.Position == position && checkpoint.StoredAs == storedAs;
}
