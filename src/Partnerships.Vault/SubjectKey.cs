using System.Security.Cryptography;
using System.Text;

namespace Partnerships.Vault;

/// <summary>A subject's own key, and all that is done with it. Each use has a key of its own, derived as HMAC-SHA256(key, use ‖ 0 ‖ subject).</summary>
internal sealed class SubjectKey : IDisposable
{
    private readonly Guid subject;
    private readonly byte[] key;

    /// <summary>The key as it was unwrapped; the bytes become the instance's own.</summary>
    public SubjectKey(Guid subject, byte[] key)
    {
        if (key.Length != Aes256.KeyBytes) throw new CryptographicException("A subject's key is 32 bytes.");
        (this.subject, this.key) = (subject, key);
        Commitment = Derive("commitment");
    }

    /// <summary>Says which key it is without telling it. AES-GCM does not commit to its key: a box can be made that opens under two keys
    /// (Len, Grubbs, Ristenpart, Partitioning Oracle Attacks, 2021). So this is compared before anything is decrypted.</summary>
    public byte[] Commitment { get; }

    /// <summary>A new random one.</summary>
    public static SubjectKey New(Guid subject) => new(subject, RandomNumberGenerator.GetBytes(Aes256.KeyBytes));

    /// <summary>The key itself, wrapped.</summary>
    public byte[] Wrap(byte[] master, string masterId) => Aes256.Encrypt(master, key, WrapBound(subject, masterId));

    /// <summary>Unwraps a key and holds it against its commitment.</summary>
    /// <exception cref="CryptographicException">Not this master key, or not this subject's key.</exception>
    public static SubjectKey Unwrap(Guid subject, byte[] master, string masterId, byte[] wrapped, byte[] commitment)
    {
        var unwrapped = new SubjectKey(subject, Aes256.Decrypt(master, wrapped, WrapBound(subject, masterId)));
        if (CryptographicOperations.FixedTimeEquals(unwrapped.Commitment, commitment)) return unwrapped;
        unwrapped.Dispose();
        throw new CryptographicException("The key is not the one that its commitment names.");
    }

    /// <summary>The version that names contents: see <see cref="SealedVersion.Version"/>.</summary>
    public byte[] VersionOf(IReadOnlyList<Field> fields) => HMACSHA256.HashData(Derive("version"), Contents.Bytes(fields));

    /// <summary>See <see cref="SealedVersion.Fingerprint"/>.</summary>
    public byte[] Fingerprint(ReadOnlySpan<byte> request) => HMACSHA256.HashData(Derive("fingerprint"), request);

    /// <summary>Encrypts a field, bound to subject, version and name: it opens in no other place.</summary>
    public byte[] Seal(byte[] version, Field field) => Aes256.Encrypt(Derive("seal"), Encoding.UTF8.GetBytes(field.Text), FieldBound(version, field.Name));

    /// <summary>Decrypts a field.</summary>
    /// <exception cref="CryptographicException">It was changed, or belongs elsewhere.</exception>
    public Field Open(byte[] version, string name, byte[] box) =>
        new(name, Encoding.UTF8.GetString(Aes256.Decrypt(Derive("seal"), box, FieldBound(version, name))));

    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    private byte[] FieldBound(byte[] version, string name) => [.. subject.ToByteArray(bigEndian: true), .. version, .. Encoding.UTF8.GetBytes(name)];

    private static byte[] WrapBound(Guid subject, string masterId) =>
        [.. "wrap\0"u8, .. subject.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(masterId)];

    private byte[] Derive(string use) => HMACSHA256.HashData(key, (byte[])[.. Encoding.ASCII.GetBytes(use), 0, .. subject.ToByteArray(bigEndian: true)]);
}
