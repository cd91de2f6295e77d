using System.Buffers.Binary;

namespace Partnerships.Server.Sample;

/// <summary>Ids that only the dice decide.</summary>
internal static class SampleIds
{
    private static readonly int[] CvrWeights = [2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>A UUIDv7 (RFC 9562, 5.7) of noon on a day.</summary>
    public static Guid Uuid(this Dice dice, DateOnly day)
    {
        Span<byte> bytes = stackalloc byte[16];
        var milliseconds = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero).ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)milliseconds << 16) | 0x7000 | (dice.Next() & 0x0FFF));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (dice.Next() & 0x3FFFFFFFFFFFFFFF) | 0x8000000000000000);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A CVR number that passes its check. It begins with 99, far above what the register has issued, so that no
    /// company of the sample bears the number of a real one.</summary>
    public static string Cvr(this Dice dice)
    {
        while (true)
        {
            var digits = new[] { 9, 9, dice.Below(10), dice.Below(10), dice.Below(10), dice.Below(10), dice.Below(10), 0 };
            var remainder = digits.Zip(CvrWeights, (digit, weight) => digit * weight).Sum() % 11;
            if (remainder == 1) continue;
            digits[7] = (11 - remainder) % 11;
            return string.Concat(digits);
        }
    }
}
