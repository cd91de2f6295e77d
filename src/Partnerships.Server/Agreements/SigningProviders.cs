using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Partnerships.Agreements;
using Partnerships.Server.Api;
using Partnerships.Server.Serving;

namespace Partnerships.Server.Agreements;

/// <summary>The providers of signatures whose statements are taken: one public key each, <c>signing-providers/&lt;name&gt;.pem</c> in the
/// data folder, an ECDSA key on P-256. They are read at each use, so that a key is changed by changing its file.</summary>
internal sealed class SigningProviders(ServerSettings settings)
{
    private const string Algorithm = "ES256";
    private const int MostName = 50;

    /// <summary>The folder of the keys.</summary>
    public const string Folder = "signing-providers";

    /// <summary>True when there is a key of that provider.</summary>
    public bool Knows(string provider) => PathOf(provider) is { } path && File.Exists(path);

    /// <summary>The statement in a JWS in compact form (RFC 7515) that the provider signed with ES256 (RFC 7518, 3.4); null when the
    /// provider is not known, when the signature is not its own, or when what it signed is no statement.</summary>
    public SigningStatement? Verify(string provider, string jws)
    {
        if (PathOf(provider) is not { } path || !File.Exists(path)) return null;
        try
        {
            if (jws.Split('.') is not [var header, var payload, var signature] || !IsOfAlgorithm(header)) return null;
            using var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(path));
            return key.VerifyData(Encoding.ASCII.GetBytes($"{header}.{payload}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256)
                ? Read(provider, Base64Url.DecodeFromChars(payload))
                : null;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or CryptographicException)
        {
            return null;
        }
    }

    // What the header asks for beyond the algorithm is not known here, and a critical extension that is not known must be refused.
    private static bool IsOfAlgorithm(string header)
    {
        using var parsed = JsonDocument.Parse(Base64Url.DecodeFromChars(header));
        return parsed.RootElement.ValueKind == JsonValueKind.Object
            && parsed.RootElement.TryGetProperty("alg", out var algorithm) && algorithm.ValueEquals(Algorithm)
            && !parsed.RootElement.TryGetProperty("crit", out _);
    }

    private static SigningStatement? Read(string provider, byte[] payload)
    {
        using var parsed = JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = ApiJson.MaxDepth });
        return JsonContract.Breaches(parsed.RootElement, typeof(SigningStatement)).Count == 0
            && parsed.RootElement.Deserialize<SigningStatement>(ApiJson.Options) is { } statement && statement.Provider == provider
                ? statement
                : null;
    }

    private string? PathOf(string provider) =>
        provider is { Length: > 0 and <= MostName } && provider.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? Path.Combine(settings.DataDirectory, Folder, $"{provider}.pem")
            : null;
}
