namespace Partnerships.EventStore;

/// <summary>Stored names of event types. The names are the storage format; classes may be renamed freely.</summary>
public sealed class EventTypes
{
    private readonly Dictionary<string, Type> types;
    private readonly Dictionary<Type, string> names;

    /// <summary>A table of names and types, both unique.</summary>
    public EventTypes(IReadOnlyDictionary<string, Type> table)
    {
        types = new Dictionary<string, Type>(table, StringComparer.Ordinal);
        names = table.ToDictionary(row => row.Value, row => row.Key);
    }

    /// <summary>All names, each with its type.</summary>
    public IReadOnlyDictionary<string, Type> All => types;

    /// <summary>The stored name of an event's type.</summary>
    /// <exception cref="InvalidOperationException">The table lacks the type.</exception>
    public string NameOf(object data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return names.TryGetValue(data.GetType(), out var name)
            ? name
            : throw new InvalidOperationException($"{data.GetType()} has no stored name; add it to the table of event types.");
    }

    /// <summary>The type that a stored name stands for.</summary>
    /// <exception cref="InvalidOperationException">The table lacks the name.</exception>
    public Type TypeOf(string name) => types.TryGetValue(name, out var type)
        ? type
        : throw new InvalidOperationException($"The log holds an event of type '{name}', which this version does not know.");
}
