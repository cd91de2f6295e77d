using System.Text;
using Partnerships.EventStore;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.EventStore;

/// <summary>The leaf of an event in the Merkle tree. The expected hashes were computed without this program, from the
/// written-out bytes: <c>(printf '\0'; printf %s "$header$payload") | openssl dgst -sha256</c>.</summary>
public sealed class LeafTests
{
    private static readonly byte[] Payload = Encoding.UTF8.GetBytes("""{"city":"0791","name":"Viborg – på \"dansk\""}""");

    private static readonly RecordedEvent Recorded = new()
    {
        Position = 7,
        Stream = new("steering-group", "0791"),
        Version = 1,
        Type = "steering-group-established",
        Payload = Payload,
        Data = new object(),
        Actor = "Søren \"S\" Æble",
        RecordedAt = new DateTimeOffset(2026, 3, 2, 9, 5, 7, TimeSpan.FromHours(1)).AddMicroseconds(120),
        EffectiveOn = new(2026, 3, 1),
        CommandId = Guid.Parse("0198f3a0-0001-7000-8000-00000000000a"),
        Ordinal = 0,
        Cause = null,
        CorrelationId = Guid.Parse("0198f3a0-0001-7000-8000-00000000000b"),
        LeafHash = default,
    };

    // Header: {"actor":"Søren \"S\" Æble","commandId":"0198f3a0-0001-7000-8000-00000000000a","correlationId":"0198f3a0-0001-7000-8000-00000000000b",
    // "effectiveOn":"2026-03-01","ordinal":0,"recordedAt":"2026-03-02T08:05:07.000120Z","stream":"steering-group/0791","type":"steering-group-established","version":1}
    private const string WithoutCause = "5de40aaea3c7175d4b13b33cf0ce1caa211618afecfb4620f5a80ed7cbbc5335";
    private const string WithCause = "529d5ac1f72b748598b1f3841afd6ab2ae67738bfe3e3d0896850ccd43cb5b7b";

    [Fact]
    public void It_is_the_hash_of_header_and_payload() => Hex(Recorded).ShouldBe(WithoutCause);

    [Fact]
    public void The_cause_is_part_of_the_header_when_there_is_one() =>
        Hex(Recorded with { Cause = "0198f3a0-0001-7000-8000-00000000000c/0" }).ShouldBe(WithCause);

    [Fact]
    public void The_position_is_not_part_of_it() => Hex(Recorded with { Position = 8 }).ShouldBe(WithoutCause);

    [Fact]
    public void Everything_else_changes_it()
    {
        RecordedEvent[] others =
        [
            Recorded with { Stream = new("steering-group", "0740") },
            Recorded with { Version = 2 },
            Recorded with { Type = "city-left" },
            Recorded with { Payload = Payload.AsMemory(1) },
            Recorded with { Actor = "Søren S Æble" },
            Recorded with { RecordedAt = Recorded.RecordedAt.AddMicroseconds(1) },
            Recorded with { EffectiveOn = new(2026, 3, 2) },
            Recorded with { CommandId = Guid.Empty },
            Recorded with { Ordinal = 1 },
            Recorded with { CorrelationId = Guid.Empty },
        ];
        others.Select(Hex).Append(WithoutCause).ShouldBeUnique();
    }

    private static string Hex(RecordedEvent recorded) => Convert.ToHexStringLower(Leaf.Hash(recorded));
}
