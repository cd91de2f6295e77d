namespace Partnerships.Server.Imports;

/// <summary>The ids that the keys of a sheet stand for.</summary>
internal static class SheetKey
{
    private static readonly Guid Scope = new("0b0c8a1e-3d0b-4a53-9d55-1a5f6a6f1f0c");

    /// <summary>A UUID is the id; any other key gives one that follows from city, kind and key, so that sheets can name each other's rows and the
    /// same sheet again names the same things.</summary>
    public static Guid ToId(string city, string kind, string key) =>
        Guid.TryParseExact(key, "D", out var id) ? id : NameBasedId.Of(Scope, $"{kind}/{city}/{key}");

    /// <summary>The id of the command that a row stands for.</summary>
    public static Guid CommandOf(string content) => NameBasedId.Of(Scope, content);
}
