using System.Collections;
using System.Reflection;

namespace Partnerships.Architecture.Tests;

/// <summary>Events are hashed as canonical JSON, where a floating-point number or an unordered map has no one form.</summary>
public class EventShapeTests
{
    public static TheoryData<string> Names => [.. EventNames.Table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_holds_no_fractions_no_maps_and_no_local_times(string name) => Unstorable(EventNames.Table[name]).ShouldBeEmpty();

    [Fact]
    public void The_walk_finds_them_at_any_depth() =>
        Unstorable(typeof(Bad)).ShouldBe(["Bad.Deep.Map: Dictionary`2", "Bad.Deep.Rate: Double", "Bad.Ratios: Decimal", "Bad.When: DateTime"], ignoreOrder: true);

    private static List<string> Unstorable(Type type) => [.. Walk(type, type.Name, [])];

    private static IEnumerable<string> Walk(Type type, string path, HashSet<Type> seen)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Walk(inner, path, seen);
        if (type == typeof(float) || type == typeof(double) || type == typeof(decimal) || type == typeof(Half) || type == typeof(object)
            || type == typeof(DateTime) || typeof(IDictionary).IsAssignableFrom(type) || IsReadOnlyMap(type))
            return [$"{path}: {type.Name}"];
        if (type.IsArray)
            return Walk(type.GetElementType()!, path, seen);
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
            return type.GetGenericArguments().SelectMany(argument => Walk(argument, path, seen));
        if (type.Assembly == typeof(string).Assembly || type.IsEnum || !seen.Add(type))
            return [];
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property => Walk(property.PropertyType, $"{path}.{property.Name}", seen));
    }

    private static bool IsReadOnlyMap(Type type) => type.IsGenericType && type.GetInterfaces().Append(type)
        .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() is var map && (map == typeof(IReadOnlyDictionary<,>) || map == typeof(IDictionary<,>)));

    private sealed record Bad(IReadOnlyList<decimal?> Ratios, DateTime When, Deep[] Deep);

    private sealed record Deep(double Rate, Dictionary<string, int> Map, string Fine, DateOnly Day);
}
