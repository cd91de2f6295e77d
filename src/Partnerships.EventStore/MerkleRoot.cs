using System.Security.Cryptography;

namespace Partnerships.EventStore;

/// <summary>The root of the Merkle tree over leaves that come one by one (RFC 6962, 2.1): one hash that binds all of them and their
/// order. It keeps no more than one hash for each power of two.</summary>
public sealed class MerkleRoot
{
    private const byte NodePrefix = 0x01;

    // The roots of the whole subtrees, the largest first: one for each bit that is set in the count.
    private readonly List<byte[]> subtrees = [];

    /// <summary>How many leaves there are.</summary>
    public long Count { get; private set; }

    /// <summary>Adds the next leaf.</summary>
    /// <param name="leafHash">Its hash, as <see cref="Leaf.Hash"/> gives it.</param>
    public void Add(ReadOnlyMemory<byte> leafHash)
    {
        var node = leafHash.ToArray();
        for (var bits = Count; (bits & 1) == 1; bits >>= 1)
        {
            node = Node(subtrees[^1], node);
            subtrees.RemoveAt(subtrees.Count - 1);
        }
        subtrees.Add(node);
        Count++;
    }

    /// <summary>The root over the leaves so far; that of no leaf is the hash of nothing.</summary>
    public byte[] Value()
    {
        if (subtrees.Count == 0) return SHA256.HashData([]);
        var root = subtrees[^1];
        for (var i = subtrees.Count - 2; i >= 0; i--) root = Node(subtrees[i], root);
        return root;
    }

    private static byte[] Node(byte[] left, byte[] right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Leaf.Length)];
        both[0] = NodePrefix;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Leaf.Length)..]);
        return SHA256.HashData(both);
    }
}
