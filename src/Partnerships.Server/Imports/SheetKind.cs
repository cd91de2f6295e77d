using Partnerships.Server.EventLog;

namespace Partnerships.Server.Imports;

/// <summary>A kind of sheet: its columns, what a row asks for, and what an export writes.</summary>
internal abstract class SheetKind
{
    /// <summary>Its name in addresses, on the command line and in the ids that keys give.</summary>
    public abstract string Name { get; }

    /// <summary>Its columns, in the order of an export.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>The views that an export reads.</summary>
    public abstract IReadOnlyList<string> Views { get; }

    /// <summary>Which column a refusal's pointer is about, by the pointer's beginning; of several the longest counts.</summary>
    protected abstract IReadOnlyDictionary<string, Column> Places { get; }

    /// <summary>The command that a row stands for; null when the row cannot be read, which the reader then says.</summary>
    public abstract Command? Read(RowReader row);

    /// <summary>What is registered in a city, a row for each.</summary>
    public abstract IAsyncEnumerable<RowWriter> Export(ExportReader reader, string city, Func<RowWriter> newRow);

    /// <summary>The column that a refusal is about; null when it is the whole row.</summary>
    public Column? ColumnOf(string? pointer) => pointer is null
        ? null
        : Places.Where(place => pointer == place.Key || pointer.StartsWith($"{place.Key}/", StringComparison.Ordinal))
            .OrderByDescending(place => place.Key.Length).Select(place => place.Value).FirstOrDefault();
}

/// <summary>The kinds of sheets.</summary>
internal static class SheetKinds
{
    /// <summary>All of them, in the order in which a city's are to be imported.</summary>
    public static IReadOnlyList<SheetKind> All { get; } =
        [new AreaSheet(), new CompanySheet(), new AgreementSheet(), new CandidateSheet(), new PlacementSheet()];

    /// <summary>Their names, as a text.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(kind => kind.Name));

    /// <summary>The kind of that name, or null.</summary>
    public static SheetKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
