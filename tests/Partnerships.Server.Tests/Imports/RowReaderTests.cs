using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.Placements;
using Partnerships.Server.Imports;
using Partnerships.Server.Texts;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Imports;

public sealed class RowReaderTests
{
    private static readonly Column A = Column.Must("A", "A"), B = Column.Optional("B", "B");

    [Theory]
    [InlineData("03-02-2024")]
    [InlineData("3-2-2024")]
    [InlineData("03.02.2024")]
    [InlineData("3/2/2024")]
    [InlineData("2024-02-03")]
    public void Dates_are_read_in_the_forms_that_people_write(string cell) => Row(cell).Date(A).ShouldBe(new DateOnly(2024, 2, 3));

    [Theory]
    [InlineData("31-02-2024")]
    [InlineData("03-02-24")]
    [InlineData("i går")]
    public void What_is_no_date_is_refused_and_not_repeated(string cell)
    {
        var row = Row(cell);
        row.Date(A);
        Codes(row).ShouldBe(["cell-unreadable at A"]);
        row.Faults[0].Refusal.Value!.ShouldNotContain(cell);
    }

    [Theory]
    [InlineData("32,5", 32.5)]
    [InlineData("32.5", 32.5)]
    [InlineData(" 37 ", 37)]
    public void Numbers_have_a_decimal_comma_or_point(string cell, double number) => Row(cell).Number(A).ShouldBe((decimal)number);

    [Theory]
    [InlineData("1.000,5")]
    [InlineData("37 timer")]
    [InlineData("")]
    public void What_is_no_number_is_refused(string cell)
    {
        var row = Row(cell);
        row.Number(A);
        row.Faults.Count.ShouldBe(1);
    }

    [Fact]
    public void Every_word_of_every_enumeration_is_read_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<EmploymentKind>()) BothSay(kind);
        foreach (var status in Enum.GetValues<ListStatus>()) BothSay(status);
        foreach (var reason in Enum.GetValues<EndReason>()) BothSay(reason);
        foreach (var interest in Enum.GetValues<Interest>()) BothSay(interest);
        Row("praktik").Choice<EmploymentKind>(A).ShouldBe(EmploymentKind.Internship);
    }

    [Fact]
    public void A_civil_registration_number_is_refused_in_every_column_and_not_repeated()
    {
        const string Number = "010190-1234";
        var row = Row(Number, Number);
        row.Text(A);
        row.Id(A, "candidates");
        row.List(B);
        Codes(row).ShouldBe(["looks-like-cpr at A", "looks-like-cpr at A", "looks-like-cpr at B"]);
        row.Faults.ShouldAllBe(fault => !fault.ToString().Contains(Number, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_is_a_UUID_is_the_id_and_any_other_gives_one_by_city_and_kind()
    {
        var id = Guid.NewGuid();
        Row(id.ToString()).Id(A, "areas").ShouldBe(id);
        var named = Row("12").Id(A, "areas");
        Row(" 12 ").Id(A, "areas").ShouldBe(named);
        Row("12").Id(A, "candidates").ShouldNotBe(named);
        new RowReader(new SheetRow(2, ["12"]), Layout(), "0740").Id(A, "areas").ShouldNotBe(named);
    }

    [Theory]
    [InlineData("730", "0730", "0730")]
    [InlineData("", "0730", "0730")]
    [InlineData("0730", null, "0730")]
    public void The_city_is_the_files_or_the_rows_also_without_its_first_zero(string cell, string? given, string city) =>
        new RowReader(new SheetRow(2, ["a", "b", cell]), Layout(), given).City.ShouldBe(city);

    [Theory]
    [InlineData("0740", "0730", "other-city at By")]
    [InlineData("Randers", null, "city-code-invalid at By")]
    [InlineData("", null, "cell-missing at By")]
    public void A_city_that_is_none_or_another_is_refused(string cell, string? given, string fault) =>
        Codes(new RowReader(new SheetRow(2, ["a", "b", cell]), Layout(), given)).ShouldBe([fault]);

    [Fact]
    public void A_row_longer_than_its_headers_is_refused_and_a_shorter_one_is_filled_up()
    {
        Codes(new RowReader(new SheetRow(2, ["a", "b", "", "", "ekstra"]), Layout(), "0730")).ShouldBe(["row-too-long"]);
        new RowReader(new SheetRow(2, ["a"]), Layout(), "0730").Optional(B).ShouldBeNull();
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+45")]
    [InlineData("-")]
    [InlineData("@a")]
    [InlineData("'=1")]
    public void A_text_is_guarded_against_being_taken_for_a_formula_and_comes_back(string text)
    {
        var cell = FormulaGuard.Add(text);
        cell.ShouldStartWith("'");
        FormulaGuard.Remove(cell).ShouldBe(text);
    }

    [Fact]
    public void Other_apostrophes_stay() => FormulaGuard.Remove(FormulaGuard.Add("'s-Hertogenbosch")).ShouldBe("'s-Hertogenbosch");

    [Theory]
    [InlineData("murer|fliser")]
    [InlineData("murer; fliser")]
    [InlineData("murer\nfliser\n")]
    public void A_cell_may_hold_a_list(string cell) => Row(cell).List(A).ShouldBe(["murer", "fliser"]);

    [Fact]
    public void A_list_comes_back_as_it_was_written()
    {
        string[][] lists = [["a"], ["a", "b, c"], ["a|b"], ["a;b", "c"]];
        foreach (var list in lists) Row(new RowWriter(Language.Danish).Put(A, list)[A]).List(A).ShouldBe(list);
    }

    [Theory]
    [InlineData("2 Læreplads")]
    [InlineData("1 Integration training (IGU) 711200")]
    [InlineData("3 Ordinært job (7112) 01-08-2024..31-12-2024")]
    [InlineData("3 ordinært job ..2024-12-31")]
    public void Expected_openings_come_back_as_they_were_written(string item)
    {
        var read = ExpectedCell.Read(item).ShouldNotBeNull();
        ExpectedCell.Read(ExpectedCell.Write(read, new RowWriter(Language.Danish))).ShouldBe(read);
        ExpectedCell.Read(ExpectedCell.Write(read, new RowWriter(Language.English))).ShouldBe(read);
    }

    [Theory]
    [InlineData("Læreplads")]
    [InlineData("to Læreplads")]
    [InlineData("2 Stol")]
    [InlineData("2 Læreplads 01-08-2024..i morgen")]
    public void What_is_no_expected_opening_is_not_read(string item) => ExpectedCell.Read(item).ShouldBeNull();

    private static void BothSay<T>(T value) where T : struct, Enum
    {
        Row(EnumTexts.Of(value).Danish.ToUpperInvariant()).Choice<T>(A).ShouldBe(value);
        Row($" {EnumTexts.Of(value).English} ").MustChoose<T>(A).ShouldBe(value);
    }

    private static RowReader Row(params string[] cells) => new(new SheetRow(2, cells), Layout(), "0730");

    private static Layout Layout() => Server.Imports.Layout.Of(new SheetRow(1, ["A", "B", "By", ""]), new Two());

    private static string[] Codes(RowReader row) =>
        [.. row.Faults.Select(fault => fault.Column is { } column ? $"{fault.Refusal.Code} at {column}" : fault.Refusal.Code)];

    private sealed class Two : SheetKind
    {
        public override string Name => "two";

        public override IReadOnlyList<Column> Columns { get; } = [A, B, Column.City];

        public override IReadOnlyList<string> Views => [];

        protected override IReadOnlyDictionary<string, Column> Places { get; } = new Dictionary<string, Column>();

        public override EventLog.Command? Read(RowReader row) => null;

        public override IAsyncEnumerable<RowWriter> Export(ExportReader reader, string city, Func<RowWriter> newRow) => AsyncEnumerable.Empty<RowWriter>();
    }
}
