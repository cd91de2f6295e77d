using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Partnerships.Server.Pages;

/// <summary>The files that browsers fetch beside the pages. Each address carries a hash of the content, so that a browser may
/// keep a file for ever and still gets the new one after an upgrade.</summary>
internal sealed class PublicFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private readonly Dictionary<string, string> addresses;

    public PublicFiles()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        Provider = new PhysicalFileProvider(root);
        addresses = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(root, file).Replace('\\', '/'),
            file => $"/{Path.GetRelativePath(root, file).Replace('\\', '/')}?v={Hash(file)}");
    }

    public IFileProvider Provider { get; }

    public string this[string name] => addresses[name];

    public static void Cache(HttpContext context)
    {
        if (context.Request.Query.ContainsKey("v")) context.Response.Headers.CacheControl = ForEver;
    }

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..12];
}
