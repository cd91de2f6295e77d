using System.Security.Cryptography;

namespace Partnerships.Vault;

/// <summary>The keys that wrap the subjects' keys, by id. One is current: it wraps what is new. The others still unwrap, until a rotation
/// has left nothing under them.</summary>
public sealed class MasterKeys
{
    private const int LongestId = 64;
    private readonly Dictionary<string, byte[]> keys;

    /// <summary>Some keys of 32 bytes.</summary>
    /// <exception cref="VaultException">An id or a key is none, or the current one is not among them.</exception>
    public MasterKeys(IReadOnlyDictionary<string, byte[]> keys, string current)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var (id, key) in keys)
        {
            if (!IsId(id)) throw new VaultException($"'{id}' is no id of a master key: 1 to {LongestId} lower-case letters, digits and hyphens.");
            if (key.Length != Aes256.KeyBytes) throw new VaultException($"The master key '{id}' is not {Aes256.KeyBytes} bytes long.");
        }
        if (!keys.ContainsKey(current))
            throw new VaultException($"The current master key '{current}' is not among those given: {string.Join(", ", keys.Keys)}.");
        (this.keys, Current) = (new(keys, StringComparer.Ordinal), current);
    }

    /// <summary>The id of the current one.</summary>
    public string Current { get; }

    /// <summary>Keys as an operator states them: each in base64, or as the path of a file that holds it in base64.</summary>
    /// <param name="stated">What is stated, by id.</param>
    /// <param name="current">The id of the current one; may be null when there is one only.</param>
    /// <exception cref="VaultException">Something is wrong; the message says what, and never repeats a key.</exception>
    public static MasterKeys Parse(IReadOnlyDictionary<string, string> stated, string? current)
    {
        ArgumentNullException.ThrowIfNull(stated);
        if (current is null && stated.Count > 1) throw new VaultException("There are several master keys; say which is the current one.");
        return new MasterKeys(stated.ToDictionary(key => key.Key, key => Decode(key.Key, key.Value)), current ?? stated.Keys.FirstOrDefault() ?? "");
    }

    /// <summary>A new random key in base64.</summary>
    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Aes256.KeyBytes));

    /// <summary>The key of an id.</summary>
    /// <exception cref="VaultException">It is not given.</exception>
    internal byte[] Of(string id) => keys.TryGetValue(id, out var key)
        ? key
        : throw new VaultException(
            $"Keys in the vault are wrapped by the master key '{id}', which is not given. Give it back, or restore the vault that the given keys belong to.");

    private static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

    private static byte[] Decode(string id, string value)
    {
        if (Base64(value) is { } key) return key;
        try
        {
            return Base64(File.ReadAllText(value))
                ?? throw new VaultException($"The file of the master key '{id}' does not hold {Aes256.KeyBytes} bytes in base64.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Neither the value nor the system's message is repeated: it may be a key with a typing error.
            throw new VaultException($"The master key '{id}' is neither {Aes256.KeyBytes} bytes in base64 nor the path of a file that can be read.");
        }
    }

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[Aes256.KeyBytes];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == bytes.Length ? bytes : null;
    }
}
