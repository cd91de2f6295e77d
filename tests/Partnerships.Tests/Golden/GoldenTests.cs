using System.Text;
using Partnerships.EventStore;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.Golden;

/// <summary>The stored form of every event, held by a file each. A file is never changed: an event that changes gets an
/// upcaster, and its old file must still be read. An event that got optional members has a
/// further file for its later form.</summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Names => [.. EventNames.Table.Keys];

    public static TheoryData<string> Files => [.. EventNames.Table.Keys, .. GoldenEvents.Later.Keys];

    [Fact]
    public void Each_event_has_an_example_and_a_file_and_no_file_stands_alone()
    {
        GoldenEvents.Examples.Keys.ShouldBe(EventNames.Table.Keys, ignoreOrder: true);
        Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension)
            .ShouldBe([.. EventNames.Table.Keys, .. GoldenEvents.Later.Keys], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_is_of_the_type_that_its_name_stands_for_and_leaves_no_member_out(string name)
    {
        var example = GoldenEvents.Later.LastOrDefault(later => TypeOf(later.Key) == EventNames.Table[name]).Value ?? GoldenEvents.Examples[name];
        example.ShouldBeOfType(EventNames.Table[name]);
        foreach (var member in example.GetType().GetProperties()) member.GetValue(example).ShouldNotBeNull(member.Name);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_stored_as_its_file_holds_it(string name) =>
        Encoding.UTF8.GetString(CanonicalJson.Encode(Example(name))).ShouldBe(Encoding.UTF8.GetString(Stored(name)));

    [Theory]
    [MemberData(nameof(Files))]
    public void What_its_file_holds_is_read_back(string name)
    {
        var read = CanonicalJson.Decode(Stored(name), TypeOf(name));
        read.ShouldBeEquivalentTo(Example(name));
    }

    [Fact]
    public void Events_without_their_optional_members_are_read_back_as_well()
    {
        foreach (var happened in GoldenEvents.Sparse)
            CanonicalJson.Decode(CanonicalJson.Encode(happened), happened.GetType()).ShouldBeEquivalentTo(happened);
    }

    /// <summary>The name of a later form is the event's with a number behind it.</summary>
    private static Type TypeOf(string file) => EventNames.Table[file.Split('.')[0]];

    private static IEvent Example(string file) => GoldenEvents.Later.GetValueOrDefault(file) ?? GoldenEvents.Examples[file];

    /// <summary>The file's bytes without the line feed that ends the file.</summary>
    private static byte[] Stored(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name + ".json"));
        bytes[^1].ShouldBe((byte)'\n');
        return bytes[..^1];
    }
}
