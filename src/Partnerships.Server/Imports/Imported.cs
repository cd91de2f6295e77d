using Partnerships.Server.EventLog;

namespace Partnerships.Server.Imports;

/// <summary>What comes of a row.</summary>
internal enum RowOutcome
{
    /// <summary>It cannot be imported.</summary>
    Refused,

    /// <summary>It records something that was not there.</summary>
    New,

    /// <summary>It adds to what is there, such as the end of a placement.</summary>
    Changed,

    /// <summary>All that it says is recorded already.</summary>
    Unchanged,
}

/// <summary>A row on its way through an import.</summary>
internal sealed class TriedRow
{
    private readonly List<RowFault> faults = [];

    private TriedRow(int number, Command? command, string content, IEnumerable<RowFault> faults)
    {
        (Number, Command, Content) = (number, command, content);
        this.faults.AddRange(faults);
    }

    /// <summary>Its number.</summary>
    public int Number { get; }

    /// <summary>What it asks for; null when it cannot be read.</summary>
    public Command? Command { get; }

    /// <summary>What stands in it.</summary>
    public string Content { get; }

    /// <summary>The version of what it is about, as it was tried.</summary>
    public long Version { get; set; }

    /// <summary>What comes of it.</summary>
    public RowOutcome Outcome { get; set; }

    /// <summary>True when it was carried out.</summary>
    public bool Carried { get; set; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<RowFault> Faults => faults;

    /// <summary>Reads it.</summary>
    public static TriedRow Of(SheetRow row, Layout layout, SheetKind kind, string? city)
    {
        var reader = new RowReader(row, layout, city);
        var command = kind.Read(reader);
        return new TriedRow(row.Number, command, reader.Content, reader.Faults);
    }

    /// <summary>Says what is wrong with it.</summary>
    public void Refuse(params RowFault[] more)
    {
        faults.AddRange(more);
        Outcome = RowOutcome.Refused;
    }
}

/// <summary>What came of an import.</summary>
/// <param name="Kind">The kind of sheet; null when it is unclear.</param>
/// <param name="Rows">The rows that could be told apart.</param>
/// <param name="Ignored">Headers that mean nothing here.</param>
/// <param name="Faults">Everything that is wrong, in the order of the rows.</param>
internal sealed record Imported(SheetKind? Kind, IReadOnlyList<TriedRow> Rows, IReadOnlyList<string> Ignored, IReadOnlyList<RowFault> Faults)
{
    /// <summary>How many rows were carried out.</summary>
    public int Carried { get; init; }

    /// <summary>A file that cannot be imported whatever its rows say.</summary>
    public static Imported Refuse(SheetKind? kind, IReadOnlyList<RowFault> faults) => new(kind, [], [], faults);

    /// <summary>How many rows came to something.</summary>
    public int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}
