using System.Runtime.ExceptionServices;
using System.Text.Json;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>The documents of a live view: those that changed since they were last saved, those that are being saved, then a bounded
/// cache, then the table. One runner folds; readers see what it has folded at once, whether it is saved or not. All events behind
/// it are durable, and what a crash takes of it is folded again.</summary>
internal sealed class LiveDocuments(ViewTable table, int capacity) : IDocuments, IDisposable
{
    // So many bytes are encoded before the next event is folded: about a millisecond's worth.
    private const int EncodedAtOnce = 1 << 16;

    private readonly Lock gate = new();
    private readonly TwoGenerations<string, object?> cache = new(capacity);
    private UnsavedDocuments changed = new();
    private UnsavedDocuments saving = new();
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
        if (changed.TryGet(key, out var known) || saving.TryGet(key, out known) || cache.TryGet(key, out known)) return (T?)known;
        if (keys?.MayHave(key) == false) return null;
        var document = Load(key) is { } body ? JsonSerializer.Deserialize<T>(body, DocumentJson.Options) : null;
        cache.Set(key, document);
        return document;
    }

    /// <summary>For folds, which hold the gate.</summary>
    public void Put<T>(string key, T document) where T : class => changed.Set(key, document, position);

    /// <summary>For folds, which hold the gate.</summary>
    public void Remove(string key) => changed.Set(key, null, position);

    /// <summary>The document as folded, when it is not in the table yet; else what the table is to be looked at with. A change without a
    /// body is a document that was removed.</summary>
    public Change? Read(string key, out Basis found)
    {
        lock (gate)
        {
            found = basis;
            return Unsaved(key);
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
            var inside = saving.Keys.Where(key => !changed.TryGet(key, out _)).Concat(changed.Keys)
                .Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && (after is null || ByteOrder.Compare(key, after) > 0));
            foreach (var key in inside.Order(ByteOrder.Comparer))
            {
                var change = Unsaved(key)!.Value;
                range.Add(change);
                if (change.Body is not null && ++there == limit) break;
            }
            return range;
        }
    }

    /// <summary>Encodes some of what the next save will write, so that this need not keep folding waiting until it has encoded all.</summary>
    /// <returns>Whether all is encoded, as it is now.</returns>
    public bool EncodeAhead()
    {
        lock (gate) return changed.Encode(EncodedAtOnce);
    }

    /// <summary>What is to be written together with the checkpoint <paramref name="next"/>, as it is now. Folding may go on meanwhile.</summary>
    public IReadOnlyList<Change[]> BeginSave(Checkpoint next)
    {
        lock (gate)
        {
            Change[][] changes = [.. changed.Encoded().Chunk(ViewTable.AtOnce)];
            basis = basis with { Next = next };
            (saving, changed) = (changed, saving);
            return changes;
        }
    }

    /// <summary>The changes are in the table.</summary>
    public void Saved()
    {
        lock (gate)
        {
            foreach (var (key, document) in saving.All)
            {
                if (!changed.TryGet(key, out _)) cache.Set(key, document);
                if (document is not null) keys?.Add(key);
            }
            saving.Empty();
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
            changed.TakeBack(saving);
            basis = new Basis(found, null);
            return follows;
        }
    }

    /// <summary>Forgets all that may not be as the table has it.</summary>
    public void Discard()
    {
        lock (gate)
        {
            changed.Empty();
            saving.Empty();
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

    public void Dispose()
    {
        changed.Dispose();
        saving.Dispose();
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

    private Change? Unsaved(string key) => changed.Read(key) ?? saving.Read(key);
}
