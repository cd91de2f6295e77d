namespace Partnerships;

/// <summary>Every view, for the engine. Adding one is a line here.</summary>
public static class Views
{
    /// <summary>In no particular order; no view reads another.</summary>
    public static IReadOnlyList<View> All { get; } = [];
}
