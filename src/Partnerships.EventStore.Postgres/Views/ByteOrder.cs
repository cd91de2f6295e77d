using System.Text;

namespace Partnerships.EventStore.Postgres.Views;

/// <summary>The order in which the database keeps keys: that of their UTF-8 bytes.</summary>
internal static class ByteOrder
{
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    public static int Compare(string left, string right)
    {
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            if (left[i] == right[i]) continue;
            // Only where a surrogate is compared with another character do UTF-16 and UTF-8 differ.
            return char.IsSurrogate(left[i]) || char.IsSurrogate(right[i])
                ? Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right))
                : left[i].CompareTo(right[i]);
        }
        return left.Length.CompareTo(right.Length);
    }
}
