namespace Partnerships.Server.Tests.Pages;

/// <summary>Some value of a type, with each member set to something plain.</summary>
internal static class Sample
{
    public static object Of(Type type) =>
        type == typeof(string) ? "tekst"
        : type == typeof(Guid) ? Guid.Empty
        : type == typeof(DateOnly) ? new DateOnly(2024, 3, 1)
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(2024, 3, 1, 12, 0, 0, TimeSpan.Zero)
        : type == typeof(bool) ? true
        : type == typeof(int) ? 1
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : type.IsArray ? Filled(type.GetElementType()!)
        : Nullable.GetUnderlyingType(type) is { } plain ? Of(plain)
        : type.GetConstructors().Single() is var constructor
            ? constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))])
            : throw new InvalidOperationException($"No sample of {type}.");

    private static Array Filled(Type element)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Of(element), 0);
        return array;
    }
}
