namespace Partnerships.Areas;

/// <summary>The rules about housing areas.</summary>
public static class AreaRefusals
{
    /// <summary>No such area in the city; the value is the id that was given.</summary>
    public static Refusal AreaUnknown { get; } = new("area-unknown", RefusalKind.Invalid);
}
