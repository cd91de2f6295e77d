using System.Security.Cryptography;

namespace Partnerships.Vault;

/// <summary>AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits and a tag of 128 bits: nonce ‖ ciphertext ‖ tag. Under one key no
/// more than 2^32 texts may be encrypted so (section 8.3); a subject's key sees a handful, a master key one for each subject.</summary>
internal static class Aes256
{
    /// <summary>The width of a key in bytes.</summary>
    public const int KeyBytes = 32;

    private const int NonceBytes = 12, TagBytes = 16;

    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> bound)
    {
        var box = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes, plain.Length), box.AsSpan(NonceBytes + plain.Length), bound);
        return box;
    }

    /// <exception cref="CryptographicException">Another key, other bound data, or changed bytes.</exception>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound)
    {
        if (box.Length < NonceBytes + TagBytes) throw new CryptographicException("Too short to be encrypted.");
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box[..NonceBytes], box[NonceBytes..^TagBytes], box[^TagBytes..], plain, bound);
        return plain;
    }
}
