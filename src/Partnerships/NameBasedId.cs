using System.Security.Cryptography;
using System.Text;

namespace Partnerships;

/// <summary>Ids that follow from what they name, so that naming it again gives the same id.</summary>
public static class NameBasedId
{
    private const int UuidBytes = 16;

    /// <summary>UUID version 8 from SHA-256(scope ‖ name): RFC 9562, 5.8 and appendix B.2, the scope in network byte order
    /// and the name in UTF-8.</summary>
    public static Guid Of(Guid scope, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var hash = SHA256.HashData([.. scope.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, UuidBytes), bigEndian: true);
    }
}
