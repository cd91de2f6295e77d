using System.Collections.Concurrent;

namespace Partnerships.EventStore.CritterStack.Views;

/// <summary>Why views stand still, as far as this process folds them.</summary>
internal sealed class ViewFailures
{
    private readonly ConcurrentDictionary<string, string> reasons = new(StringComparer.Ordinal);

    /// <summary>Why a view stands still; null when it is well.</summary>
    public string? Of(string view) => reasons.GetValueOrDefault(view);

    public void Set(string view, string reason) => reasons[view] = reason;

    /// <summary>Sets what the daemon says, unless the view has said it better.</summary>
    public void Add(string view, string reason) => reasons.TryAdd(view, reason);

    public void Clear(string view) => reasons.TryRemove(view, out _);
}
