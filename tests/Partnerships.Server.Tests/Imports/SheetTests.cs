using System.Text;
using Partnerships.Server.Imports;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Imports;

public sealed class SheetTests
{
    private const string Danish = "Nøgle;Boligområde\na;Søparken på bakken\n";

    public static TheoryData<byte[]> Encodings => new(
        Encoding.UTF8.GetBytes(Danish), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Danish)], Encoding.Latin1.GetBytes(Danish));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_UTF_8_with_or_without_its_mark_or_else_Windows_1252(byte[] file)
    {
        var sheet = Sheet.Parse(file);
        sheet.Headers.Cells.ShouldBe(["Nøgle", "Boligområde"]);
        sheet.Rows.Single().Cells.ShouldBe(["a", "Søparken på bakken"]);
    }

    [Fact]
    public void Windows_1252_has_signs_where_Latin_1_has_none() =>
        Sheet.Parse([.. "a;b\n\u0020\n"u8, 0x80, (byte)';', 0x96]).Rows.Single().Cells.ShouldBe(["€", "–"]);

    [Theory]
    [InlineData("a;b,c;d\n1;2;3")]
    [InlineData("a,b;c,d\n1,2,3")]
    [InlineData("a\tb\tc\n1\t2\t3")]
    [InlineData("\"a;a;a;a\",b,c\n1,2,3")]
    [InlineData("sep=|\na|b|c\n1|2|3")]
    [InlineData("a;b;c\r\n1;2;3\r\n")]
    public void What_divides_the_cells_is_told_by_the_headers(string text) => Sheet.Parse(text).Rows.Single().Cells.ShouldBe(["1", "2", "3"]);

    [Fact]
    public void A_quoted_cell_may_hold_all_that_divides_and_rows_count_as_a_spreadsheet_counts_them()
    {
        var sheet = Sheet.Parse("a;b\n\"en; \"\"to\"\"\ntre\";x\n\n;;\nsidste;y");
        sheet.Rows.Select(row => row.Number).ShouldBe([2, 5]);
        sheet.Rows[0].Cells.ShouldBe(["en; \"to\"\ntre", "x"]);
        sheet.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a;b\n1;2\n\"x\"y;3\n4;5", 3)]
    [InlineData("a;b\n1;2\n\"x;3\n4;5", 3)]
    public void Quotes_that_do_not_match_are_a_fault_of_their_row(string text, int row)
    {
        var sheet = Sheet.Parse(text);
        sheet.Faults.Select(fault => (fault.Row, fault.Refusal.Code)).ShouldBe([(row, "quotes-unmatched")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("a;b")]
    public void A_file_may_hold_nothing(string text) => Sheet.Parse(text).Rows.ShouldBeEmpty();

    [Theory]
    [InlineData("Nøgle;Navn", "areas")]
    [InlineData(" KEY : ;Housing   area*", "areas")]
    [InlineData("CVR-nr.;Virksomhed;Noter", "companies")]
    [InlineData("Id;Area;Lives there since;Skills", "candidates")]
    [InlineData("Nøgle;Aftale;Beboer;Type;Stilling;Startdato;Timer", "placements")]
    [InlineData("Key;Agreement;Candidate;Employment kind;Title;First day;Weekly hours", "placements")]
    [InlineData("Nøgle;Titel;Fra;Til;Boligforenings CVR;Boligforening;Virksomheds CVR", "agreements")]
    [InlineData("Nøgle;Noget", null)]
    public void The_kind_is_told_by_the_headers_in_Danish_and_English(string headers, string? kind) =>
        Layout.KindOf(Sheet.Parse(headers).Headers)?.Name.ShouldBe(kind);

    [Fact]
    public void Each_kind_is_told_by_its_own_export_in_both_languages()
    {
        foreach (var kind in SheetKinds.All)
        {
            Layout.KindOf(new SheetRow(1, [.. kind.Columns.Select(column => column.Header.Danish)])).ShouldBe(kind);
            Layout.KindOf(new SheetRow(1, [.. kind.Columns.Select(column => column.Header.English)])).ShouldBe(kind);
        }
    }

    [Fact]
    public void A_column_that_is_missing_or_there_twice_is_named()
    {
        var layout = Layout.Of(new SheetRow(1, ["Nøgle", "Key", "Noter"]), new AreaSheet());
        layout.Faults.Select(fault => (fault.Refusal.Code, fault.Column)).ShouldBe([("column-twice", "Key"), ("column-missing", "Navn")]);
        layout.Ignored.ShouldBe(["Key", "Noter"]);
    }
}
